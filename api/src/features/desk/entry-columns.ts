import { statement } from "@cairn/drizzle/statement";
import { EntryState } from "@cairn/schema/types/entries";
import { sql } from "drizzle-orm";
import { loaderOf } from "../../platform/loading";
import type { Viewer } from "../../platform/viewer";
import { columnsOfStretches, keyOfStretch, type Stretch } from "../entries/loader";

/** The entries of an assignment over a stretch of days, an item an entry in every column. */
interface EntryColumns {
  period: string[];
  state: EntryState[];
  value: (string | null)[];
  numerator: (string | null)[];
  denominator: (string | null)[];
  revision: number[];
  note: string[];
  recordedBy: (string | null)[];
  returnReason: (string | null)[];
  returnedAt: (string | null)[];
  returnedBy: (string | null)[];
}

type Asked = Pick<ReturnType<typeof columnsOfStretches>, "assignmentIds" | "from" | "to">;

interface Row extends Record<string, unknown> {
  key: string;
  text: string;
}

/** One row an assignment, its entries as columns in one text: far quicker to read than a row an entry. */
const readColumns = statement<Asked, Row>(
  (given) => sql`
    select concat(w.assignment_id, '|', w.from_day, '|', w.to_day) as key, c.text
    from unnest(${given("assignmentIds")}::uuid[], ${given("from")}::text[], ${given("to")}::text[])
      as w(assignment_id, from_day, to_day)
    cross join lateral (
      select json_build_object(
        'period', json_agg(e.period), 'state', json_agg(e.state), 'value', json_agg(trim_scale(e.value)::text),
        'numerator', json_agg(trim_scale(e.numerator)::text),
        'denominator', json_agg(trim_scale(e.denominator)::text),
        'revision', json_agg(e.revision), 'note', json_agg(e.note), 'recordedBy', json_agg(e.recorded_by),
        'returnReason', json_agg(e.return_reason), 'returnedAt', json_agg(e.returned_at),
        'returnedBy', json_agg(e.returned_by)
      )::text as text
      from entries e
      where e.assignment_id = w.assignment_id
        and e.period_start >= w.from_day::date and e.period_start < w.to_day::date
    ) c
    where c.text is not null`,
);

const load = loaderOf<Row>(
  (tx, keys) => readColumns(tx, columnsOfStretches(keys)),
  ({ key }) => key,
);

/** The columns of an assignment's entries whose periods begin within a stretch of days; null without any. */
export async function loadEntryColumns(viewer: Viewer, stretch: Stretch): Promise<EntryColumns | null> {
  const row = await load(viewer, keyOfStretch(stretch));
  const columns =
    row && (JSON.parse(row.text) as { [Name in keyof EntryColumns]: EntryColumns[Name] | null });
  return columns?.period ? (columns as EntryColumns) : null;
}
