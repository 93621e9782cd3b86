import { statement } from "@cairn/drizzle/statement";
import type { EntryState } from "@cairn/schema/types/entries";
import { sql } from "drizzle-orm";
import { andThen, type PromiseOrValue } from "../../platform/at-hand";
import { loaderAheadOf } from "../../platform/loading";
import type { Viewer } from "../../platform/viewer";
import type { Cell } from "../entries/cells";

/**
 * The newest cell of each assignment in their order, each as one text, null where there is none: one step into the
 * index each, however long the history. Two that are the same text say the same.
 */
const readNewest = statement<{ assignmentIds: string[] }, { cells: (string | null)[] | null }>(
  (given) => sql`
    select json_agg(n.cell order by w.place) as cells
    from unnest(${given("assignmentIds")}::uuid[]) with ordinality as w(id, place)
    left join lateral (
      select concat(e.period, '|', e.state, '|', trim_scale(e.value), '|', trim_scale(e.numerator), '|',
        trim_scale(e.denominator)) as cell
      from entries e where e.assignment_id = w.id and e.state <> 'WITHDRAWN'
      order by e.period_start desc limit 1
    ) n on true`,
);

export interface Newest extends Cell {
  period: string;
}

/** The newest cells of assignments as texts, in their order. */
export async function newestTexts(viewer: Viewer, assignmentIds: string[]): Promise<(string | null)[]> {
  const [row] = await viewer.reading.read((tx) => readNewest(tx, { assignmentIds }));
  return row?.cells ?? [];
}

/** The cell that such a text says. */
export function newestOf(text: string | null): Newest | null {
  if (text === null) return null;
  const [period = "", state, value, numerator, denominator] = text.split("|");
  return {
    period,
    state: state as EntryState,
    value: value || null,
    numerator: numerator || null,
    denominator: denominator || null,
  };
}

const newest = loaderAheadOf<{ id: string; text: string | null }>(
  async (tx, ids) => {
    const [row] = await readNewest(tx, { assignmentIds: [...ids] });
    return ids.map((id, place) => ({ id, text: row?.cells?.[place] ?? null }));
  },
  ({ id }) => id,
);

/** The newest cell of an assignment as a text. */
export const loadNewest = (viewer: Viewer, assignmentId: string): PromiseOrValue<string | null> =>
  andThen(newest.load(viewer, assignmentId), (found) => found?.text ?? null);

/** Reads the newest cells of many before they are asked for. */
export const readNewestAhead = (viewer: Viewer, assignmentIds: readonly string[]): Promise<void> =>
  newest.ahead(viewer, assignmentIds);
