"use client";
import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { notifyProblem } from "../../ui/notify";
import { csvOf } from "./figures-csv";
import type { KpiOfPage } from "./kpi-of-page";
import type { ShownFigure } from "./shown-figures";

interface CopyCsvProps {
  kpi: KpiOfPage;
  figures: readonly ShownFigure[];
}

/** Puts the figures shown into the clipboard, for a spreadsheet. */
export function CopyCsv({ kpi, figures }: CopyCsvProps) {
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
      t("csv.achievement"),
      t("csv.reported"),
      t("csv.expected"),
      t("column.note"),
      t("csv.enteredBy"),
      t("csv.enteredAt"),
    ];
    const rows = figures.map(({ point, value, stands, coverage }) => [
      point.period,
      value,
      stands.minimum,
      stands.target,
      stands.stretch,
      common(`status.${stands.status}`),
      stands.achievement === null ? null : String(stands.achievement),
      String(coverage.reported),
      String(coverage.expected),
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
