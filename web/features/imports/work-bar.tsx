"use client";
import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

interface WorkBarProps {
  /** What is being done. */
  label: string;
  /** Milliseconds it is likely to take. */
  expected: number;
  onCancel: () => void;
}

const tick = 250;

/**
 * How far something is that the API does in one go: by the time such work takes, for nothing tells it exactly. The bar
 * never says that it is done; the answer does.
 */
export function WorkBar({ label, expected, onCancel }: WorkBarProps) {
  const t = useTranslations("words");
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const since = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - since), tick);
    return () => clearInterval(timer);
  }, []);
  const share = 95 * (1 - Math.exp((-1.6 * elapsed) / expected));
  return (
    <Group gap="md" flex={1} wrap="nowrap" align="center">
      <Stack gap={6} flex={1}>
        <Text size="sm" role="status">
          {label}
        </Text>
        <Progress value={share} animated size="sm" aria-label={label} transitionDuration={tick} />
      </Stack>
      <Button variant="default" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </Group>
  );
}
