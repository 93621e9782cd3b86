import type { Transaction } from "@cairn/drizzle/client";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { eq, type SQL, sql } from "drizzle-orm";
import { definitionsStandAt } from "../../platform/footing";
import { isId, isOneOf } from "../../platform/rows";
import { type Shelf, shelfOf } from "../../platform/shelf";
import type { Viewer } from "../../platform/viewer";
import { readClosedMonths } from "../periods/closed-months";
import type { AssignmentRow, KpiRow } from "./check-entry";

/** Where a cell belongs. */
export interface MeasuredKpi {
  assignment: AssignmentRow;
  kpi: KpiRow;
}

/** All that a cell is judged by, but what stands in it. */
export interface Definitions {
  known: ReadonlyMap<string, MeasuredKpi>;
  closed: ReadonlySet<string>;
}

/** The definitions in a transaction. */
export const readDefinitions = (tx: Transaction, asked: readonly string[]): Promise<Definitions> =>
  readWhere(tx, isOneOf(assignments.id, asked.filter(isId)));

async function readWhere(tx: Transaction, which: SQL): Promise<Definitions> {
  const [rows, closed] = await Promise.all([
    tx
      .select({ assignment: assignments, kpi: kpis })
      .from(assignments)
      .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
      .where(which),
    readClosedMonths(tx),
  ]);
  return { known: new Map(rows.map((row) => [row.assignment.id, row])), closed };
}

/** All that is measured for the teams of these: whoever enters one cell of a team enters others. */
const isOfTheirTeams = (ids: readonly string[]): SQL =>
  sql`${assignments.teamId} in (select t.team_id from ${assignments} t where t.id = any(${sql.param([...ids])}::uuid[]))`;

const shelved = { measured: "to enter", closed: "closed months" };

/** The definitions as of when the viewer was found if they are kept, else as they are now. */
export function definitionsAtHand(
  viewer: Viewer,
  ids: readonly string[],
): Definitions | Promise<Definitions> {
  const shelf = viewer.reading.footing?.shelf;
  return (shelf && definitionsOn(shelf, ids)) ?? readAndKeep(viewer, ids);
}

function definitionsOn(shelf: Shelf, ids: readonly string[]): Definitions | null {
  const closed = shelf.get(shelved.closed, "") as ReadonlySet<string> | undefined;
  if (!closed) return null;
  const known = new Map<string, MeasuredKpi>();
  for (const id of ids) {
    const measured = shelf.get(shelved.measured, id) as MeasuredKpi | undefined;
    if (!measured) return null;
    known.set(id, measured);
  }
  return { known, closed };
}

async function readAndKeep(viewer: Viewer, ids: readonly string[]): Promise<Definitions> {
  const [definitions, version] = await viewer.reading.read((tx) =>
    Promise.all([readWhere(tx, isOfTheirTeams(ids)), definitionsStandAt(tx, viewer.organization.id)]),
  );
  const shelf = shelfOf(viewer.organization.id, version);
  shelf.set(shelved.closed, "", definitions.closed);
  for (const [id, measured] of definitions.known) shelf.set(shelved.measured, id, measured);
  return definitions;
}
