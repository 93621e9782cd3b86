import type { Transaction } from "@cairn/drizzle/client";
import { statement } from "@cairn/drizzle/statement";
import { sql } from "drizzle-orm";
import type { StandingEntry } from "../entries/write-entries";
import type { Held, PlacedRow } from "./plan";
import type { ImportedRow } from "./read-rows";

interface Places extends Record<string, unknown> {
  assignmentIds: string[];
  starts: string[];
}

interface StandingRow extends StandingEntry, Record<string, unknown> {
  /** Which of the places it is, from 1. */
  n: number;
}

/** Looked up by the first day of each period, as the index is. */
const readStanding = statement<Places, StandingRow>(
  (given) => sql`
    select p.n::int, e.state, e.value, e.numerator, e.denominator, e.note, e.revision,
      e.returned_at as "returnedAt"
    from unnest(${given("assignmentIds")}::uuid[], ${given("starts")}::text[]::date[]) with ordinality
      as p(assignment_id, period_start, n)
    join entries e using (assignment_id, period_start)`,
);

/** The entries that stand in the cells of the rows; assignments that are only just planned have none. */
export async function readHeld(tx: Transaction, placed: readonly PlacedRow[]): Promise<Held> {
  const held = new Map<ImportedRow, StandingEntry>();
  await addHeld(held, tx, placed);
  return held;
}

/** Adds the entries that stand in the cells of these rows to those of others. */
export async function addHeld(
  held: Map<ImportedRow, StandingEntry>,
  tx: Transaction,
  placed: readonly PlacedRow[],
): Promise<void> {
  const rows: ImportedRow[] = [];
  const assignmentIds: string[] = [];
  const starts: string[] = [];
  for (const { row, assignment, period } of placed) {
    if (!assignment || !period || assignment.outcome === "CREATED") continue;
    rows.push(row);
    assignmentIds.push(assignment.row.id);
    starts.push(period.start);
  }
  if (rows.length === 0) return;
  for (const entry of await readStanding(tx, { assignmentIds, starts }))
    held.set(rows[entry.n - 1] as ImportedRow, entry);
}
