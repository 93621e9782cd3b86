"use client";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { useFormat } from "../../../lib/use-format";
import type { Cell } from "../cell/cell";
import type { DeskRow } from "../cell/desk-row";
import { countsOf } from "../desk/counts";
import { useWholeDesk } from "../screen/use-desk";
import { ContextCells } from "./context-cells";
import classes from "./grid.module.css";
import { GridCell } from "./grid-cell";
import type { GridRow, Layout, Line, Section } from "./model/layout";
import { RowHead, rowHeadId, rowNameId } from "./row-head";

interface GridLineProps {
  layout: Layout;
  line: Line;
  /** Which line of the table it is, from 0. */
  place: number;
  measure?: (element: HTMLElement | null) => void;
}

/** A line of the grid: the heads of a pace, a team, or a KPI. Those that stay are not drawn again while one scrolls. */
export const GridLine = memo(function GridLine({ layout, line, place, measure }: GridLineProps) {
  const about = { "aria-rowindex": place + 1, "data-index": place, ref: measure };
  if (line.kind === "pace") return <PaceHeads layout={layout} section={line.section} about={about} />;
  if (line.kind === "team")
    return <TeamHead team={line.team} rows={line.rows} columns={layout.columnCount} about={about} />;
  const { row, cells, from, index } = line.row;
  return (
    <KpiRow
      row={row}
      cells={cells}
      from={from}
      index={index}
      lastPeriod={layout.lastPeriod}
      place={place}
      measure={measure}
    />
  );
});

interface About {
  "aria-rowindex": number;
  "data-index": number;
  ref: ((element: HTMLElement | null) => void) | undefined;
}

/** The names of the columns for the KPIs of one pace. They stay in view while their rows are. */
function PaceHeads({ layout, section, about }: { layout: Layout; section: Section; about: About }) {
  const t = useTranslations("entries.columns");
  const format = useFormat();
  const { pace, periods, from, current } = section;
  const isCurrent = (along: number) => along >= periods.length - current;
  return (
    <tr {...about} className={classes.heads}>
      <th scope="col" className={classes.nameHead} aria-colindex={1}>
        {t(`pace.${pace}`)}
      </th>
      {from > 1 && <td colSpan={from - 1} className={classes.nothing} />}
      {periods.map((period, along) => (
        <th
          key={period}
          id={columnHeadId(pace, period)}
          scope="col"
          className={classes.periodHead}
          data-current={isCurrent(along) || undefined}
          aria-colindex={from + along + 1}
        >
          {format.period(period, "short")}
        </th>
      ))}
      <th scope="col" className={classes.standingHead} aria-colindex={layout.context.standing + 1}>
        {t("standing")}
      </th>
      <th scope="col" className={classes.figureHead} aria-colindex={layout.context.target + 1}>
        {t("target")}
      </th>
      <th scope="col" className={classes.figureHead} aria-colindex={layout.context.lastYear + 1}>
        {t("lastYear")}
      </th>
    </tr>
  );
}

interface TeamHeadProps {
  team: { readonly id: string; readonly name: string };
  rows: readonly GridRow[];
  columns: number;
  about: About;
}

function TeamHead({ team, rows, columns, about }: TeamHeadProps) {
  const t = useTranslations("entries.progress");
  const desk = useWholeDesk();
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.isCurrent));
  const { entered, expected, overdue } = countsOf(cells, (key) => desk.store.entryOf(key), desk.setting);
  return (
    <tr {...about} className={classes.team}>
      <th scope="rowgroup" colSpan={columns} aria-colindex={1}>
        <span className={classes.teamLine}>
          <span className={classes.teamName}>{team.name}</span>
          <span className={classes.teamCount}>
            {t("ofTeam", { entered, expected })}
            {overdue > 0 && <span className={classes.overdue}> · {t("overdue", { count: overdue })}</span>}
          </span>
        </span>
      </th>
    </tr>
  );
}

interface KpiRowProps {
  row: DeskRow;
  cells: readonly Cell[];
  from: number;
  index: number;
  lastPeriod: number;
  place: number;
  measure: ((element: HTMLElement | null) => void) | undefined;
}

const KpiRow = memo(function KpiRow({ row, cells, from, index, lastPeriod, place, measure }: KpiRowProps) {
  const { assignment } = row;
  return (
    <tr
      ref={measure}
      className={classes.row}
      aria-rowindex={place + 1}
      data-index={place}
      aria-labelledby={rowNameId(assignment.id)}
    >
      <RowHead row={row} cell={cells.at(-1) as Cell} place={{ row: index, column: 0 }} />
      {from > 1 && <td colSpan={from - 1} className={classes.nothing} />}
      {cells.map((cell, along) => (
        <GridCell
          key={cell.key}
          cell={cell}
          row={index}
          column={from + along}
          heads={`${columnHeadId(cell.kpi.periodicity, cell.period)} ${rowHeadId(assignment.id)}`}
        />
      ))}
      <ContextCells row={row} cells={cells} index={index} lastPeriod={lastPeriod} />
    </tr>
  );
});

const columnHeadId = (pace: string, period: string) => `column-${pace}-${period}`;
