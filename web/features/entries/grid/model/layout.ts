import type { Periodicity } from "@cairn/schema/generated/web/entries/graphql";
import { type Cell, cellsOf } from "../../cell/cell";
import type { DeskRow } from "../../cell/desk-row";

/** A KPI of a team: a row of the grid. */
export interface GridRow {
  readonly row: DeskRow;
  /** Its cells, oldest first, those of the month last. */
  readonly cells: readonly Cell[];
  /** In which column its first cell stands. */
  readonly from: number;
  /** Its place among the rows, from 0. */
  readonly index: number;
}

/** Rows of one periodicity: they share their column heads. */
export interface Section {
  readonly pace: Periodicity;
  /** Periods of the columns, oldest first. */
  readonly periods: readonly string[];
  /** In which column the first of them stands. */
  readonly from: number;
  /** How many of the last ones belong to the month that is entered. */
  readonly current: number;
}

/** A line of the table, as it is drawn from top to bottom. */
export type Line =
  | { readonly kind: "pace"; readonly key: string; readonly section: Section }
  | {
      readonly kind: "team";
      readonly key: string;
      readonly team: { readonly id: string; readonly name: string };
      readonly rows: readonly GridRow[];
    }
  | { readonly kind: "row"; readonly key: string; readonly row: GridRow; readonly section: Section };

/**
 * The grid as a whole. Columns count from 0, which is the KPI; then come the periods, the last one of every row in
 * the same column, then what one compares with.
 */
export interface Layout {
  readonly lines: readonly Line[];
  readonly rows: readonly GridRow[];
  /** Column of the last period of every row. */
  readonly lastPeriod: number;
  /** Status, target, last year. */
  readonly context: { readonly standing: number; readonly target: number; readonly lastYear: number };
  readonly columnCount: number;
}

/** What is entered every month comes first; what is rarer, then what comes several times a month. */
const ORDER: readonly Periodicity[] = ["MONTH", "QUARTER", "HALFYEAR", "YEAR", "WEEK", "DAY"];

/** Lays a desk out: a section for each pace, in it the teams in the order they come, in them their KPIs. */
export function layOut(desk: readonly DeskRow[]): Layout {
  const withCells = desk.map((row) => ({ row, cells: cellsOf(row) })).filter(({ cells }) => cells.length > 0);
  const lastPeriod = Math.max(0, ...withCells.map(({ cells }) => cells.length));
  const rows: GridRow[] = [];
  const lines: Line[] = [];
  for (const pace of ORDER) {
    const own = withCells.filter(({ row }) => row.assignment.kpi.periodicity === pace);
    if (own.length === 0) continue;
    const section = sectionOf(pace, own, lastPeriod);
    lines.push({ kind: "pace", key: pace, section });
    for (const ofTeam of byTeam(own)) {
      const first = rows.length;
      for (const { row, cells } of ofTeam)
        rows.push({ row, cells, from: lastPeriod - cells.length + 1, index: rows.length });
      const added = rows.slice(first);
      const { team } = (ofTeam[0] as RowCells).row.assignment;
      lines.push({ kind: "team", key: `${pace} ${team.id}`, team, rows: added });
      for (const row of added) lines.push({ kind: "row", key: row.row.assignment.id, row, section });
    }
  }
  const context = { standing: lastPeriod + 1, target: lastPeriod + 2, lastYear: lastPeriod + 3 };
  return { lines, rows, lastPeriod, context, columnCount: lastPeriod + 4 };
}

interface RowCells {
  readonly row: DeskRow;
  readonly cells: readonly Cell[];
}

function sectionOf(pace: Periodicity, rows: readonly RowCells[], lastPeriod: number): Section {
  // All rows of a pace have the same periods: those that end in the month, and as many before.
  const [{ cells }] = rows as [RowCells];
  return {
    pace,
    periods: cells.map((cell) => cell.period),
    from: lastPeriod - cells.length + 1,
    current: cells.filter((cell) => cell.isCurrent).length,
  };
}

function byTeam(rows: readonly RowCells[]): RowCells[][] {
  const teams = new Map<string, RowCells[]>();
  for (const each of rows) {
    const { id } = each.row.assignment.team;
    teams.set(id, [...(teams.get(id) ?? []), each]);
  }
  return [...teams.values()];
}
