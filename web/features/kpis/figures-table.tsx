"use client";
import type {
  KpiAssignmentFragment,
  KpiHeadFragment,
  KpiPointFragment,
} from "@cairn/schema/generated/web/kpis/graphql";
import { Button, Group, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CopyCsv } from "./copy-csv";
import { FigureLine } from "./figure-line";
import classes from "./figures-table.module.css";
import { HistoryDrawer } from "./history-drawer";

const columns = ["period", "value", "target", "status", "achievement", "note", "entered"] as const;

/** So many of the newest rows are shown at first: a daily KPI has a thousand. */
const shownFirst = 60;

interface FiguresTableProps {
  kpi: KpiHeadFragment;
  assignment: KpiAssignmentFragment;
  points: readonly KpiPointFragment[];
}

/** The figures of the chart as a table, the newest first: the same for those who can't see the picture. */
export function FiguresTable({ kpi, assignment, points }: FiguresTableProps) {
  const t = useTranslations("kpis.figures");
  const [all, setAll] = useState(false);
  const newestFirst = [...points].reverse();
  const shown = all ? newestFirst : newestFirst.slice(0, shownFirst);
  const nameOf = (column: (typeof columns)[number]) =>
    column === "value" && kpi.unit ? t("csv.valueIn", { unit: kpi.unit }) : t(`column.${column}`);
  const [looked, setLooked] = useState<KpiPointFragment | null>(null);
  return (
    <div>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} id="kpi-figures">
          {t("title")}
        </Title>
        <CopyCsv kpi={kpi} points={points} />
      </Group>
      <table className={classes.table} aria-labelledby="kpi-figures">
        <thead className={classes.head}>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={classes[column]}>
                {nameOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((point) => (
            <FigureLine
              key={point.period}
              kpi={kpi}
              point={point}
              lookAt={assignment.viewerCanReadChanges ? setLooked : null}
            />
          ))}
        </tbody>
      </table>
      {shown.length < points.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {t("showAll", { count: points.length })}
        </Button>
      )}
      <HistoryDrawer kpi={kpi} assignment={assignment} point={looked} onClose={() => setLooked(null)} />
    </div>
  );
}
