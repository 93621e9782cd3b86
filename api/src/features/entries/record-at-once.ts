import { statement } from "@cairn/drizzle/statement";
import type { Entry, EntryInput, RecordEntriesInput } from "@cairn/schema/types/entries";
import { sql } from "drizzle-orm";
import {
  type Changed,
  type ChangeIntent,
  changeAsJudged,
  type Opening,
  openedAsJudged,
} from "../../platform/change";
import { enteringAs } from "../../platform/roles";
import { isId } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { type AssignmentRow, checkEntry, type EntryContent } from "./check-entry";
import { checkPlace } from "./check-place";
import { entryOf } from "./entry-row";
import { type Definitions, definitionsAtHand } from "./to-enter";
import { type CellColumns, cellsGiven, columnsOf, placeOf } from "./write-entries";

type Values = Opening & CellColumns & { basedOn: (number | null)[] };

/** What was written: id, assignment, period and revision of each row. */
type Written = [id: string, assignmentId: string, period: string, revision: number];

/**
 * Opens, writes and says whether all of it was written; if not, none of it is. A cell is written where it says
 * something else than it should or was returned, and stands at the revision that its writer saw, if they say which.
 * Rows that are new to the table and rows that are not are told apart by looking, behind the lock.
 */
const recordCells = statement<Values, { seq: string; written: Written[] }>(
  (given) => sql`
    with opened as materialized (${openedAsJudged(given)}),
    cells as materialized (
      select ${cellsGiven(given)}, unnest(${given("basedOn")}::int[]) as based_on
      from opened where opened.seq is not null
    ),
    changed as (
      update entries e set state = c.state, value = c.value, numerator = c.numerator, denominator = c.denominator,
        note = c.note, recorded_as = c.recorded_as, recorded_for = c.recorded_for,
        recorded_by = ${given("recordedBy")}::uuid, recorded_at = ${given("recordedAt")}::timestamptz,
        returned_at = null, returned_by = null, return_reason = null, revision = e.revision + 1
      from cells c
      where e.assignment_id = c.assignment_id and e.period_start = c.period_start
        and (c.based_on is null or e.revision = c.based_on)
        and (e.returned_at is not null or (e.state, e.value, e.numerator, e.denominator, e.note)
          is distinct from (c.state, c.value, c.numerator, c.denominator, c.note))
      returning e.id, e.assignment_id, e.period, e.period_start, e.revision
    ),
    added as (
      insert into entries (organization_id, assignment_id, period, period_start, state, value, numerator, denominator,
        note, recorded_as, recorded_for, recorded_by, recorded_at, first_recorded_at)
      select ${given("organizationId")}::uuid, c.assignment_id, c.period, c.period_start, c.state, c.value, c.numerator,
        c.denominator, c.note, c.recorded_as, c.recorded_for, ${given("recordedBy")}::uuid,
        ${given("recordedAt")}::timestamptz, ${given("recordedAt")}::timestamptz
      from cells c
      where coalesce(c.based_on, 0) = 0
        -- hashed: as a join it would be planned for a row or two
        and (c.assignment_id, c.period_start) not in (select d.assignment_id, d.period_start from changed d)
      on conflict (assignment_id, period_start) do nothing
      returning id, assignment_id, period, period_start, revision
    )
    select opened.seq, w.written from opened cross join (
      select count(*) as n, json_agg(json_build_array(w.id, w.assignment_id, w.period, w.revision)) as written
      from (select * from changed union all select * from added) w
    ) w
    where must_stand(w.n = cardinality(${given("assignmentIds")}::uuid[]))`,
);

/**
 * Records values by one statement, where definitions alone say that all of them can be. Null where one is refused, says
 * already what it should, or was changed by somebody else: then all of them are to be judged by what stands there too.
 */
export async function recordAtOnce(
  viewer: Viewer,
  intent: ChangeIntent,
  { entries: inputs }: RecordEntriesInput,
): Promise<Changed<Entry[]> | null> {
  const since = viewer.reading.footing?.seq ?? null;
  if (since === null || inputs.length === 0 || !inputs.every((input) => isId(input.assignmentId)))
    return null;
  const ids = inputs.map((input) => input.assignmentId);
  const cells = acceptable(viewer, await definitionsAtHand(viewer, ids), inputs);
  if (!cells) return null;
  const basedOn = inputs.map((input) => input.basedOn ?? null);
  const rows = await changeAsJudged(viewer, intent, since, (db, opening) =>
    recordCells(db, { ...opening, ...columnsOf(viewer, cells), basedOn }),
  );
  const [row] = rows ?? [];
  if (!row) return null;
  const written = new Map(
    row.written.map((one) => [placeOf({ assignmentId: one[1], period: one[2] }), one] as const),
  );
  const entries = cells.flatMap((cell) => {
    const one = written.get(placeOf({ assignmentId: cell.assignment.id, period: cell.content.period }));
    return one ? entryWritten(viewer, cell, one) : [];
  });
  return { result: entries, seq: Number(row.seq) + row.written.length };
}

interface Acceptable {
  assignment: AssignmentRow;
  content: EntryContent;
}

/** What the cells should say; null where one of them has to be refused. */
function acceptable(viewer: Viewer, definitions: Definitions, inputs: EntryInput[]): Acceptable[] | null {
  const seen = new Set<string>();
  const cells: Acceptable[] = [];
  for (const input of inputs) {
    const measured = definitions.known.get(input.assignmentId);
    if (!measured || checkPlace(viewer, definitions, input, seen, []).length > 0) return null;
    const checked = checkEntry(viewer, measured.kpi, measured.assignment, input, []);
    if ("refusals" in checked) return null;
    cells.push({ assignment: measured.assignment, content: checked.content });
  }
  return cells;
}

/** Field by field: it is made for each of many cells, and to spread objects takes ten times as long. */
function entryWritten(
  viewer: Viewer,
  { assignment, content }: Acceptable,
  [id, , , revision]: Written,
): Entry {
  const { recordedAs, recordedFor } = enteringAs(viewer, assignment.teamId);
  return entryOf({
    id,
    assignmentId: assignment.id,
    period: content.period,
    state: content.state,
    value: content.value,
    numerator: content.numerator,
    denominator: content.denominator,
    note: content.note,
    revision,
    recordedBy: viewer.person?.id ?? null,
    recordedAs,
    recordedFor,
    recordedAt: viewer.now,
    returnedAt: null,
    returnedBy: null,
    returnReason: null,
  });
}
