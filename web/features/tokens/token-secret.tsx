"use client";
import { Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import classes from "./tokens.module.css";

interface TokenSecretProps {
  secret: string;
  onClose: () => void;
}

/** The secret of a new token: the only time it is on any screen. */
export function TokenSecret({ secret, onClose }: TokenSecretProps) {
  const t = useTranslations("tokens.create");
  const common = useTranslations("words");
  return (
    <Stack gap="md">
      <Text size="sm">{t("once")}</Text>
      <Code className={classes.secret}>{secret}</Code>
      <Text size="sm" c="dimmed">
        {t("use")}
      </Text>
      <Group justify="flex-end" gap="xs">
        <CopyButton value={secret} timeout={4000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={
                copied ? (
                  <IconCheck size={16} aria-hidden="true" />
                ) : (
                  <IconCopy size={16} aria-hidden="true" />
                )
              }
            >
              <span aria-live="polite">{common(copied ? "copied" : "copy")}</span>
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t("kept")}</Button>
      </Group>
    </Stack>
  );
}
