import type { Transaction } from "@cairn/drizzle/client";
import { entries } from "@cairn/drizzle/tables/entries";
import { eq, sql } from "drizzle-orm";
import { isId } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import type { EntryContent } from "./check-entry";

export type EntryRow = typeof entries.$inferSelect;

export interface CellToWrite {
  assignment: { id: string };
  content: EntryContent;
  current: EntryRow | null;
}

/** What stands in the cells named, by `assignmentId|period`. */
export async function readCurrent(
  tx: Transaction,
  cells: readonly { assignmentId: string; period: string }[],
): Promise<Map<string, EntryRow>> {
  const named = cells.filter((cell) => isId(cell.assignmentId));
  const ids = sql.param(named.map((cell) => cell.assignmentId));
  const periods = sql.param(named.map((cell) => cell.period));
  const rows = await tx
    .select()
    .from(entries)
    .where(
      sql`(${entries.assignmentId}, ${entries.period}) in (select * from unnest(${ids}::uuid[], ${periods}::text[]))`,
    );
  return new Map(rows.map((row) => [`${row.assignmentId}|${row.period}`, row]));
}

/** Whether a cell already says what it should. */
export const isSame = ({ content, current }: CellToWrite): boolean =>
  current !== null &&
  current.state === content.state &&
  current.value === content.value &&
  current.numerator === content.numerator &&
  current.denominator === content.denominator &&
  current.note === content.note;

/**
 * Writes all cells in one statement, columns through UNNEST, and answers every cell's row in the order given; cells
 * that already say the same are left alone. The caller holds the organization's lock, so `current` still stands.
 */
export async function writeEntries(
  tx: Transaction,
  viewer: Viewer,
  cells: readonly CellToWrite[],
): Promise<EntryRow[]> {
  const differing = cells.filter((cell) => !isSame(cell));
  if (differing.length > 0) await upsert(tx, viewer, differing);
  const rows = await readCurrent(
    tx,
    cells.map(({ assignment, content }) => ({ assignmentId: assignment.id, period: content.period })),
  );
  return cells.flatMap(({ assignment, content }) => rows.get(`${assignment.id}|${content.period}`) ?? []);
}

async function upsert(tx: Transaction, viewer: Viewer, cells: readonly CellToWrite[]): Promise<void> {
  const column = <T>(read: (cell: CellToWrite) => T) => sql.param(cells.map(read));
  await tx.execute(sql`
    insert into entries (organization_id, assignment_id, period, period_start, state, value, numerator, denominator,
      note, recorded_by, recorded_at, first_recorded_at)
    select ${viewer.organization.id}::uuid, c.*, ${viewer.person?.id ?? null}::uuid, ${viewer.now.toISOString()}::timestamptz,
      ${viewer.now.toISOString()}::timestamptz
    from unnest(
      ${column((cell) => cell.assignment.id)}::uuid[],
      ${column((cell) => cell.content.period)}::text[],
      ${column((cell) => cell.content.periodStart)}::text[]::date[],
      ${column((cell) => cell.content.state)}::text[],
      ${column((cell) => cell.content.value)}::text[]::numeric[],
      ${column((cell) => cell.content.numerator)}::text[]::numeric[],
      ${column((cell) => cell.content.denominator)}::text[]::numeric[],
      ${column((cell) => cell.content.note)}::text[]
    ) as c
    on conflict (assignment_id, period_start) do update set
      state = excluded.state, value = excluded.value, numerator = excluded.numerator,
      denominator = excluded.denominator, note = excluded.note, recorded_by = excluded.recorded_by,
      recorded_at = excluded.recorded_at, revision = entries.revision + 1`);
}

/** Takes an entry back: the row stays, says so, and counts as not reported. */
export async function withdraw(tx: Transaction, viewer: Viewer, row: EntryRow): Promise<EntryRow[]> {
  return tx
    .update(entries)
    .set({
      state: "WITHDRAWN",
      value: null,
      numerator: null,
      denominator: null,
      recordedBy: viewer.person?.id ?? null,
      recordedAt: viewer.now,
      revision: sql`${entries.revision} + 1`,
    })
    .where(eq(entries.id, row.id))
    .returning();
}
