"use client";
import type { DeskClosingFragment } from "@cairn/schema/generated/web/entries/graphql";
import { Alert } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";

/** The figures of the month are published: since when, by whom, and who could open it again. */
export function ClosedMonth({ closing }: { closing: DeskClosingFragment }) {
  const t = useTranslations("entries.closed");
  const format = useFormat();
  const { period, closedAt, closedBy } = closing;
  return (
    <Alert
      color="gray"
      mb="md"
      icon={<IconLock aria-hidden="true" />}
      title={t("title", { month: format.period(period) })}
    >
      {t("text", { who: closedBy?.name ?? t("system"), when: format.instant(closedAt) })}
    </Alert>
  );
}
