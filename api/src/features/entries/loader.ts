import { statement } from "@cairn/drizzle/statement";
import { type Entry, EntryState, RecordedAs } from "@cairn/schema/types/entries";
import { sql } from "drizzle-orm";
import { loaderOf } from "../../platform/loading";
import type { Viewer } from "../../platform/viewer";
import { returnedOf } from "./returned";

/** Days from (inclusive) and to (exclusive) between which an assignment's periods begin. */
export interface Stretch {
  assignmentId: string;
  from: string;
  to: string;
}

type Packed = [
  id: string,
  period: string,
  state: EntryState,
  value: string | null,
  numerator: string | null,
  denominator: string | null,
  note: string,
  revision: number,
  recordedAt: string,
  recordedBy: string | null,
  ...marks: Marks,
];

/** For whom it was entered, and that it was sent back. */
type Marks = [
  recordedAs: RecordedAs | null,
  recordedFor: string | null,
  returnReason: string | null,
  returnedAt: string | null,
  returnedBy: string | null,
];

interface PackedSeries extends Record<string, unknown> {
  key: string;
  packed: Packed[];
}

/** What a stretch is known by. */
export const keyOfStretch = ({ assignmentId, from, to }: Stretch): string => `${assignmentId}|${from}|${to}`;

/** What stretches are known by, as columns of a statement. */
export function columnsOfStretches(keys: readonly string[]) {
  const stretches = keys.map((key) => key.split("|"));
  const column = (place: number) => stretches.map((parts) => parts[place] ?? "");
  return { keys: [...keys], assignmentIds: column(0), from: column(1), to: column(2) };
}

// drizzle leaves arrays of dates and numbers unserialized: they travel as text.
/** One row a series, its entries packed in order: however many series are asked for, it is one statement. */
const readSeries = statement<ReturnType<typeof columnsOfStretches>, PackedSeries>(
  (given) => sql`
    select w.key, json_agg(json_build_array(e.id, e.period, e.state, e.value::text, e.numerator::text,
      e.denominator::text, e.note, e.revision, e.recorded_at, e.recorded_by, e.recorded_as, e.recorded_for,
      e.return_reason, e.returned_at, e.returned_by) order by e.period_start) as packed
    from unnest(${given("keys")}::text[], ${given("assignmentIds")}::uuid[], ${given("from")}::text[]::date[],
      ${given("to")}::text[]::date[]) as w(key, assignment_id, from_day, to_day)
    join entries e on e.assignment_id = w.assignment_id
      and e.period_start >= w.from_day and e.period_start < w.to_day
    group by w.key`,
);

/** The entries of a stretch by period. */
interface Stretched {
  key: string;
  entries: ReadonlyMap<string, Entry>;
}

const load = loaderOf<Stretched>(
  async (tx, keys) => (await readSeries(tx, columnsOfStretches(keys))).map(unpackSeries),
  (series) => series.key,
);

/** The entries of an assignment that begin within a stretch of days, by period, oldest first. */
export async function loadEntries(viewer: Viewer, stretch: Stretch): Promise<ReadonlyMap<string, Entry>> {
  const series = await load(viewer, keyOfStretch(stretch));
  return series?.entries ?? new Map();
}

/** Unpacked once: each point of a series asks for its own. */
function unpackSeries({ key, packed }: PackedSeries): Stretched {
  const [assignmentId = ""] = key.split("|");
  return {
    key,
    entries: new Map(packed.map((each) => unpack(assignmentId, each)).map((entry) => [entry.period, entry])),
  };
}

function unpack(assignmentId: string, packed: Packed): Entry {
  const [
    id,
    period,
    state,
    value,
    numerator,
    denominator,
    note,
    revision,
    recordedAt,
    recordedById,
    ...marks
  ] = packed;
  const [recordedAs, recordedForId, returnReason, returnedAt, returnedBy] = marks;
  return {
    id,
    assignmentId,
    period,
    state: EntryState[state],
    value,
    numerator,
    denominator,
    note,
    revision,
    recordedAt: new Date(recordedAt),
    recordedById,
    recordedAs: recordedAs && RecordedAs[recordedAs],
    recordedForId,
    returned: returnedOf(returnReason, returnedAt === null ? null : new Date(returnedAt), returnedBy),
  };
}
