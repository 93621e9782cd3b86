"use client";
import type { KpiHeadFragment, KpiPointFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { notifyProblem } from "../../ui/notify";
import { csvOf } from "./figures-csv";

interface CopyCsvProps {
  kpi: KpiHeadFragment;
  points: readonly KpiPointFragment[];
}

/** Puts the figures shown into the clipboard, for a spreadsheet. */
export function CopyCsv({ kpi, points }: CopyCsvProps) {
  const t = useTranslations("kpis.figures");
  const common = useTranslations("words");
  const clipboard = useClipboard({ timeout: 2500 });
  useEffect(() => {
    if (clipboard.error) notifyProblem({ id: "copy", message: t("notCopied") });
  }, [clipboard.error, t]);

  const copy = () => {
    const value = kpi.unit ? t("csv.valueIn", { unit: kpi.unit }) : t("column.value");
    const levels = [t("csv.minimum"), t("column.target"), t("csv.stretch")];
    const heading = [
      t("column.period"),
      value,
      ...levels,
      t("column.status"),
      t("column.achievement"),
      t("column.note"),
      t("csv.enteredBy"),
      t("csv.enteredAt"),
    ];
    const rows = points.map((point) => [
      point.period,
      point.actual,
      point.minimum,
      point.target,
      point.stretch,
      common(`status.${point.status}`),
      point.achievement === null ? null : String(point.achievement),
      point.entry?.note ?? null,
      point.entry?.recordedBy?.name ?? null,
      point.entry?.recordedAt ?? null,
    ]);
    clipboard.copy(csvOf(heading, rows));
  };

  const Icon = clipboard.copied ? IconCheck : IconCopy;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<Icon size={15} stroke={1.7} aria-hidden="true" />}
      onClick={copy}
    >
      {clipboard.copied ? common("copied") : t("copyCsv")}
    </Button>
  );
}
