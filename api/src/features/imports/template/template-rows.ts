import type { Transaction } from "@cairn/drizzle/client";
import { kpis } from "@cairn/drizzle/tables/kpis";
import { people } from "@cairn/drizzle/tables/members";
import { teams } from "@cairn/drizzle/tables/teams";
import { decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import type { Desk, DeskRow } from "@cairn/schema/types/desk";
import type { Point } from "@cairn/schema/types/figures";
import { inArray } from "drizzle-orm";
import { fiscalCalendar, type Viewer } from "../../../platform/viewer";
import type { KpiRow } from "../../entries/check-entry";
import { type EntryRow, placeOf, readCurrent } from "../../entries/write-entries";
import { escapeText } from "../safe-text";
import { digestContent, digestNames, formatRowId, type Written, writtenOf } from "./row-id";

/** One row of a template: a KPI of a team in a period, with what helps to fill it in. */
export interface TemplateRow {
  kpi: KpiRow;
  team: string;
  /** The KPI's name, with the person's where it is measured for one. */
  name: string;
  period: string;
  /** The newest value before this period, rounded for reading to the KPI's decimals; null for none. */
  last: string | null;
  target: string | null;
  written: Written;
  id: string;
}

/** The cells of a desk as rows of a template, team by team and period by period. */
export async function templateRows(viewer: Viewer, desk: Desk): Promise<TemplateRow[]> {
  const rows = desk.rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => isOpen(cell, viewer)) }));
  const cells = rows.flatMap(({ assignment, cells: points }) =>
    points.map(({ period }) => ({ assignmentId: assignment.id, period })),
  );
  if (cells.length === 0) return [];
  const { held, kpiOf, teamOf, personOf } = await viewer.reading.read(async (tx) => ({
    held: await readCurrent(tx, cells, fiscalCalendar(viewer.organization)),
    ...(await readNames(tx, rows)),
  }));
  return rows.flatMap((row) => {
    const kpi = kpiOf.get(row.assignment.kpiId);
    const person = personOf.get(row.assignment.personId ?? "");
    if (!kpi) return [];
    const name = person ? `${kpi.name} (${person.name})` : kpi.name;
    return rowsOf(row, { kpi, name, team: teamOf.get(row.assignment.teamId)?.name ?? "" }, held);
  });
}

/** Nothing is taken for a period that is not expected, or has not begun. */
const isOpen = ({ start, actual, explanation }: Point, { today }: Viewer): boolean =>
  start <= today && (actual !== null || explanation.rule !== "STATUS_NOT_EXPECTED");

function rowsOf(
  { assignment, cells, earlier }: DeskRow,
  named: Pick<TemplateRow, "kpi" | "name" | "team">,
  held: ReadonlyMap<string, EntryRow>,
): TemplateRow[] {
  const before = [...earlier, ...cells];
  return cells.map(({ period, target }) => {
    const place = before.findIndex((point) => point.period === period);
    const last = before.slice(0, place).findLast(({ actual }) => actual !== null);
    const entry = held.get(placeOf({ assignmentId: assignment.id, period }));
    const written = writtenOf(entry, named.kpi.aggregation === "RATIO");
    const id = formatRowId({
      assignmentId: assignment.id,
      period,
      revision: entry?.revision ?? 0,
      // Of the texts as an import reads them again.
      names: digestNames(named.team, named.name),
      content: digestContent(written),
    });
    return { ...named, period, last: forReading(last?.actual, named.kpi), target, written, id };
  });
}

const forReading = (value: string | null | undefined, { decimals }: KpiRow): string | null =>
  value == null ? null : formatDecimalPlain(decimal(value).toDecimalPlaces(decimals));

async function readNames(tx: Transaction, rows: readonly DeskRow[]) {
  const ids = (of: (row: DeskRow) => string | null) => [...new Set(rows.map(of))].filter((id) => id !== null);
  const byId = <Row extends { id: string }>(found: Row[]) => new Map(found.map((row) => [row.id, row]));
  const named = { id: teams.id, name: teams.name };
  return {
    kpiOf: byId(
      await tx
        .select()
        .from(kpis)
        .where(
          inArray(
            kpis.id,
            ids(({ assignment }) => assignment.kpiId),
          ),
        ),
    ),
    teamOf: byId(
      await tx
        .select(named)
        .from(teams)
        .where(
          inArray(
            teams.id,
            ids(({ assignment }) => assignment.teamId),
          ),
        ),
    ),
    personOf: byId(
      await tx
        .select({ id: people.id, name: people.name })
        .from(people)
        .where(
          inArray(
            people.id,
            ids(({ assignment }) => assignment.personId),
          ),
        ),
    ),
  };
}

/** A text of a row in a cell: nothing that a spreadsheet would take for a formula. */
export const safeTexts = ({ team, name, kpi, written }: TemplateRow) => ({
  team: escapeText(team),
  name: escapeText(name),
  unit: escapeText(kpi.unit),
  note: escapeText(written.note),
});
