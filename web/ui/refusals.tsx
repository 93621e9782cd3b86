import { Alert, List } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";

/** An expected refusal of a write, as every payload carries it. */
export interface Refusal {
  code: string;
  path?: readonly string[] | null;
  sentence: string;
}

interface RefusalsProps {
  refusals: readonly Refusal[] | null | undefined;
}

/** The refusals that belong to no field: announced when they appear, nothing when there are none. */
export function Refusals({ refusals }: RefusalsProps) {
  const t = useTranslations("words");
  const sentences = [...new Set(refusals?.map((refusal) => refusal.sentence))];
  if (sentences.length === 0) return null;
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden="true" />}
      title={t("refused", { count: sentences.length })}
    >
      <List size="sm" spacing={4}>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
