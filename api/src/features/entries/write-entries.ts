import type { Transaction } from "@cairn/drizzle/client";
import { type Given, statement } from "@cairn/drizzle/statement";
import { entries } from "@cairn/drizzle/tables/entries";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { periodFromText, startOf } from "@cairn/schema/rules/period";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { isSent } from "../../platform/is-sent";
import { type EnteringAs, enteringAs } from "../../platform/roles";
import { isId } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import type { EntryContent } from "./check-entry";

export type EntryRow = typeof entries.$inferSelect;

/** What must be known of an entry to tell whether it says what it should. */
export interface StandingEntry
  extends Pick<EntryRow, "state" | "value" | "numerator" | "denominator" | "note" | "revision"> {
  returnedAt: Date | string | null;
}

export interface CellToWrite<Current = EntryRow> {
  assignment: { id: string; teamId: string };
  content: EntryContent;
  current: Current | null;
}

/** Where a cell is: `assignmentId|period`. */
export const placeOf = ({ assignmentId, period }: { assignmentId: string; period: string }): string =>
  `${assignmentId}|${period}`;

/** What stands in the cells named, by their place. Looked up by the first day of each period, as the index is. */
export async function readCurrent(
  tx: Transaction,
  cells: readonly { assignmentId: string; period: string }[],
  calendar: FiscalCalendar,
): Promise<Map<string, EntryRow>> {
  const named = cells.flatMap(({ assignmentId, period }) => {
    const found = isId(assignmentId) ? periodFromText(period) : null;
    return found ? [{ assignmentId, start: startOf(found, calendar) }] : [];
  });
  const ids = sql.param(named.map((cell) => cell.assignmentId));
  const starts = sql.param(named.map((cell) => cell.start));
  const rows = await tx
    .select()
    .from(entries)
    .where(
      sql`(${entries.assignmentId}, ${entries.periodStart}) in (select * from unnest(${ids}::uuid[], ${starts}::text[]::date[]))`,
    );
  return new Map(rows.map((row) => [placeOf(row), row]));
}

/** Whether a cell already says what it should. One that was returned is confirmed by the very same value. */
export const isSame = ({ content, current }: Omit<CellToWrite<StandingEntry>, "assignment">): boolean =>
  current !== null &&
  current.returnedAt === null &&
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
  const written = differing.length > 0 ? await upsert(tx, viewer, differing) : new Map<string, EntryRow>();
  return cells.flatMap((cell) => {
    const place = placeOf({ assignmentId: cell.assignment.id, period: cell.content.period });
    return written.get(place) ?? cell.current ?? [];
  });
}

/** Cells as columns: one array each, however many cells there are. drizzle leaves instants and numbers as text. */
export interface CellColumns extends Record<string, unknown> {
  organizationId: string;
  recordedBy: string | null;
  recordedAt: string;
  assignmentIds: string[];
  periods: string[];
  periodStarts: string[];
  states: string[];
  values: (string | null)[];
  numerators: SparseColumn;
  denominators: SparseColumn;
  notes: string[];
  recordedAs: SparseColumn;
  recordedFor: SparseColumn;
}

/** A column of which often nothing is known: null then, which stands for as many nulls as there are cells. */
type SparseColumn = (string | null)[] | null;

function sparse<Cell>(cells: readonly Cell[], read: (cell: Cell) => string | null): SparseColumn {
  const column = cells.map(read);
  return column.every((value) => value === null) ? null : column;
}

/** A cell with what it should say, and whose team it is of. */
type Filled = Pick<CellToWrite, "assignment" | "content">;

export function columnsOf(viewer: Viewer, cells: readonly Filled[]): CellColumns {
  const known = new Map<string, EnteringAs>();
  const entering = cells.map(({ assignment: { teamId } }) => {
    const as = known.get(teamId) ?? enteringAs(viewer, teamId);
    known.set(teamId, as);
    return as;
  });
  return {
    organizationId: viewer.organization.id,
    recordedBy: viewer.person?.id ?? null,
    recordedAt: viewer.now.toISOString(),
    assignmentIds: cells.map(({ assignment }) => assignment.id),
    periods: cells.map(({ content }) => content.period),
    periodStarts: cells.map(({ content }) => content.periodStart),
    states: cells.map(({ content }) => content.state),
    values: cells.map(({ content }) => content.value),
    numerators: sparse(cells, ({ content }) => content.numerator),
    denominators: sparse(cells, ({ content }) => content.denominator),
    notes: cells.map(({ content }) => content.note),
    recordedAs: sparse(entering, ({ recordedAs }) => recordedAs),
    recordedFor: sparse(entering, ({ recordedFor }) => recordedFor),
  };
}

/** The columns of a table of the cells, row by row: PostgreSQL sets these in motion far faster than UNNEST of many. */
export const cellsGiven = (given: Given<CellColumns>): SQL => sql`
  unnest(${given("assignmentIds")}::uuid[]) as assignment_id, unnest(${given("periods")}::text[]) as period,
  unnest(${given("periodStarts")}::text[])::date as period_start, unnest(${given("states")}::text[]) as state,
  unnest(${given("values")}::text[])::numeric as value, unnest(${given("numerators")}::text[])::numeric as numerator,
  unnest(${given("denominators")}::text[])::numeric as denominator, unnest(${given("notes")}::text[]) as note,
  unnest(${given("recordedAs")}::text[]) as recorded_as, unnest(${given("recordedFor")}::text[])::uuid as recorded_for`;

/** What the database adds to a cell. drizzle leaves instants as text. */
interface Stored extends Record<string, unknown> {
  id: string;
  assignment_id: string;
  period: string;
  revision: number;
  first_recorded_at: string;
  created_at: string;
}

const storeCells = statement<CellColumns, Stored>(
  (given) => sql`
    insert into entries (organization_id, assignment_id, period, period_start, state, value, numerator, denominator,
      note, recorded_as, recorded_for, recorded_by, recorded_at, first_recorded_at)
    select ${given("organizationId")}::uuid, c.*, ${given("recordedBy")}::uuid, ${given("recordedAt")}::timestamptz,
      ${given("recordedAt")}::timestamptz
    from (select ${cellsGiven(given)}) c
    on conflict (assignment_id, period_start) do update set
      state = excluded.state, value = excluded.value, numerator = excluded.numerator,
      denominator = excluded.denominator, note = excluded.note, recorded_by = excluded.recorded_by,
      recorded_as = excluded.recorded_as, recorded_for = excluded.recorded_for, recorded_at = excluded.recorded_at,
      returned_at = null, returned_by = null, return_reason = null, revision = entries.revision + 1
    returning id, assignment_id, period, revision, first_recorded_at, created_at`,
);

/** Behind the lock it is known which cells have an entry: who does not have to look out for one writes faster. */
const addMany = statement<CellColumns, Record<string, never>>(
  (given) => sql`
    insert into entries (organization_id, assignment_id, period, period_start, state, value, numerator, denominator,
      note, recorded_as, recorded_for, recorded_by, recorded_at, first_recorded_at)
    select ${given("organizationId")}::uuid, c.*, ${given("recordedBy")}::uuid, ${given("recordedAt")}::timestamptz,
      ${given("recordedAt")}::timestamptz
    from (select ${cellsGiven(given)}) c`,
);

const changeMany = statement<CellColumns, Record<string, never>>(
  (given) => sql`
    update entries e set state = c.state, value = c.value, numerator = c.numerator, denominator = c.denominator,
      note = c.note, recorded_as = c.recorded_as, recorded_for = c.recorded_for,
      recorded_by = ${given("recordedBy")}::uuid, recorded_at = ${given("recordedAt")}::timestamptz,
      returned_at = null, returned_by = null, return_reason = null, revision = e.revision + 1
    from (select ${cellsGiven(given)}) c
    where e.organization_id = ${given("organizationId")}::uuid
      and e.assignment_id = c.assignment_id and e.period_start = c.period_start`,
);

/** Cells of one statement: while the database writes some, the next ones are made ready. It begins with fewer. */
const slice = 2_500;
const firstSlice = 500;

/**
 * Writes very many cells that differ, for who has no need of their rows. The caller holds the organization's lock, so
 * `current` still stands.
 */
export async function writeCells(
  tx: Transaction,
  viewer: Viewer,
  cells: readonly CellToWrite<StandingEntry>[],
): Promise<void> {
  const added = cells.filter(({ current }) => current === null);
  const changed = cells.filter(({ current }) => current !== null);
  const writing: Promise<unknown>[] = [];
  const send = async (write: typeof addMany, some: readonly CellToWrite<StandingEntry>[]) => {
    const written = write(tx, columnsOf(viewer, some));
    written.catch(() => undefined); // whoever awaits all of them below hears why it failed
    writing.push(written);
    await isSent();
  };
  for (const some of slicesOf(added)) await send(addMany, some);
  for (const some of slicesOf(changed)) await send(changeMany, some);
  await Promise.all(writing);
}

function* slicesOf<Cell>(cells: readonly Cell[]): Generator<Cell[]> {
  for (let from = 0, size = firstSlice; from < cells.length; from += size, size = slice)
    yield cells.slice(from, from + size);
}

async function upsert(
  tx: Transaction,
  viewer: Viewer,
  cells: readonly CellToWrite[],
): Promise<Map<string, EntryRow>> {
  const stored = await storeCells(tx, columnsOf(viewer, cells));
  const written = new Map(
    cells.map((cell) => [placeOf({ assignmentId: cell.assignment.id, period: cell.content.period }), cell]),
  );
  return new Map(
    stored.map((row): [string, EntryRow] => {
      const place = placeOf({ assignmentId: row.assignment_id, period: row.period });
      return [place, rowOf(viewer, row, written.get(place) as CellToWrite)];
    }),
  );
}

const rowOf = (viewer: Viewer, stored: Stored, { assignment, content }: CellToWrite): EntryRow => ({
  ...content,
  ...enteringAs(viewer, assignment.teamId),
  id: stored.id,
  organizationId: viewer.organization.id,
  assignmentId: stored.assignment_id,
  revision: stored.revision,
  recordedBy: viewer.person?.id ?? null,
  recordedAt: viewer.now,
  firstRecordedAt: new Date(stored.first_recorded_at),
  returnedAt: null,
  returnedBy: null,
  returnReason: null,
  createdAt: new Date(stored.created_at),
});

/** An entry that stands, and whose team it is of. */
export interface Standing {
  row: EntryRow;
  teamId: string;
}

/** Takes entries back: the rows stay, say so, and count as not reported. */
export async function withdraw(
  tx: Transaction,
  viewer: Viewer,
  standing: readonly Standing[],
): Promise<EntryRow[]> {
  if (standing.length === 0) return [];
  const ids = sql.param(standing.map(({ row }) => row.id));
  const as = standing.map(({ teamId }) => enteringAs(viewer, teamId));
  const roles = sql.param(as.map(({ recordedAs }) => recordedAs));
  const absent = sql.param(as.map(({ recordedFor }) => recordedFor));
  const rows = sql`unnest(${ids}::uuid[], ${roles}::text[], ${absent}::uuid[]) as w(id, recorded_as, recorded_for)`;
  return tx
    .update(entries)
    .set({
      state: "WITHDRAWN",
      value: null,
      numerator: null,
      denominator: null,
      recordedAs: sql`w.recorded_as`,
      recordedFor: sql`w.recorded_for`,
      returnedAt: null,
      returnedBy: null,
      returnReason: null,
      recordedBy: viewer.person?.id ?? null,
      recordedAt: viewer.now,
      revision: sql`${entries.revision} + 1`,
    })
    .from(rows)
    .where(sql`${entries.id} = w.id`)
    .returning(getTableColumns(entries));
}
