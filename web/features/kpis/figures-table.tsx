"use client";
import type { KpiPointFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { Button, Group, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "../shell/viewer-context";
import { CopyCsv } from "./copy-csv";
import { FigureLine } from "./figure-line";
import { type Column, columnsOf } from "./figures-columns";
import classes from "./figures-table.module.css";
import { HistoryDrawer } from "./history-drawer";
import type { KpiOfPage } from "./kpi-of-page";
import type { KpiView } from "./kpi-view";
import { ReturnDialog } from "./return-dialog";
import type { ShownFigure } from "./shown-figures";

/** So many of the newest rows are shown at first: a daily KPI has a thousand. */
const shownFirst = 60;

interface FiguresTableProps {
  kpi: KpiOfPage;
  view: KpiView;
  figures: readonly ShownFigure[];
  /** Periods with which a new version of the KPI begins. */
  breaks: readonly string[];
  /** Whether the past is shown, in which nothing can be changed. */
  past: boolean;
}

/** The figures of the chart as a table, the newest first: the same for those who can't see the picture. */
export function FiguresTable({ kpi, view, figures, breaks, past }: FiguresTableProps) {
  const t = useTranslations("kpis.figures");
  const [all, setAll] = useState(false);
  const newestFirst = [...figures].reverse();
  const shown = all ? newestFirst : newestFirst.slice(0, shownFirst);
  const columns = columnsOf(view, kpi);
  const nameOf = (column: Column) => {
    if (column === "value" && kpi.unit) return t("csv.valueIn", { unit: kpi.unit });
    if (column !== "change") return t(`column.${column}`);
    if (figures.some(({ change }) => change.ofMovements)) return t("column.changeAdded");
    return t(view.changeIn === "points" ? "column.changePoints" : "column.change");
  };
  const [looked, setLooked] = useState<KpiPointFragment | null>(null);
  const [returning, setReturning] = useState<KpiPointFragment | null>(null);
  const { viewerCanReturnEntries } = useViewer();
  const mayReturn = viewerCanReturnEntries && !past && !kpi.retiredAt;
  const assignment = view.whose.kind === "assignment" ? view.whose.assignment : null;
  return (
    <div>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} id="kpi-figures">
          {t("title")}
        </Title>
        <CopyCsv kpi={kpi} figures={figures} />
      </Group>
      <div className={classes.scroll}>
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
            {shown.map((figure) => (
              <FigureLine
                key={figure.point.period}
                kpi={kpi}
                view={view}
                columns={columns}
                figure={figure}
                startsVersion={breaks.includes(figure.point.period)}
                lookAt={assignment?.viewerCanReadChanges ? setLooked : null}
                giveBack={mayReturn ? setReturning : null}
                past={past}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < figures.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {t("showAll", { count: figures.length })}
        </Button>
      )}
      {assignment && (
        <>
          <HistoryDrawer kpi={kpi} assignment={assignment} point={looked} onClose={() => setLooked(null)} />
          <ReturnDialog
            returning={
              returning && {
                assignmentId: assignment.id,
                period: returning.period,
                revision: returning.entry?.revision ?? null,
                value: returning.actual,
                kpi,
                whose: returning.entry?.recordedBy?.name ?? assignment.team.name,
              }
            }
            onClose={() => setReturning(null)}
          />
        </>
      )}
    </div>
  );
}
