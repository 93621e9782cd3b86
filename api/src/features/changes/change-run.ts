import { statements } from "@cairn/drizzle/statement";
import type { ChangeRun } from "@cairn/schema/types/change-runs";
import type { ChangedEntity, ChangeFilter } from "@cairn/schema/types/changes";
import { sql } from "drizzle-orm";
import { failure, notFound } from "../../platform/failure";
import { encodeCursor } from "../../platform/page";
import { maySomewhere } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { type Wanted, wantedOf, where } from "./list-changes";

/** A kind of what was changed in a run: periods have the day before them by which they are ordered. */
interface Counted extends Record<string, unknown> {
  oldest: string;
  newest: string;
  entity: ChangedEntity;
  count: string;
  first: string | null;
  last: string | null;
}

/**
 * From a change to both sides, as far as its request goes: the log holds what one request wrote in one piece. Its ends
 * are looked for once (materialized), not again for every change between them.
 */
const countRun = statements<Wanted & { seq: number }, Counted>(
  (given, names) => sql`
    with here as materialized (select seq, request_id from changes where seq = ${given("seq")}::bigint),
    run as materialized (
      select coalesce((
          select o.seq + 1 from changes o
          where o.seq < h.seq and (h.request_id is null or o.request_id is distinct from h.request_id)
          order by o.seq desc limit 1), 1) as oldest,
        coalesce((
          select n.seq - 1 from changes n
          where n.seq > h.seq and (h.request_id is null or n.request_id is distinct from h.request_id)
          order by n.seq limit 1), (select max(seq) from changes)) as newest
      from here h
    )
    select r.oldest, r.newest, c.entity, count(*) as count,
      min(c.after ->> 'period_start' || ' ' || (c.after ->> 'period')) filter (where c.entity = 'entries') as first,
      max(c.after ->> 'period_start' || ' ' || (c.after ->> 'period')) filter (where c.entity = 'entries') as last
    from run r
    join (select * from changes ${where(given, names)}) c on c.seq between r.oldest and r.newest
    group by r.oldest, r.newest, c.entity order by c.entity`,
);

/** The run a change of the log stands in, told by the changes of it that the viewer may read and the filter lets through. */
export async function changeRunAt(viewer: Viewer, seq: number, filter: ChangeFilter): Promise<ChangeRun> {
  if (!maySomewhere(viewer, "readChangeLog"))
    throw failure("FORBIDDEN", "Your roles don't allow reading the change log.");
  const counted = await viewer.reading.read((tx) => countRun(tx, { ...wantedOf(viewer, filter), seq }));
  const [any] = counted;
  if (!any) throw notFound("change");
  const values = counted.find(({ first }) => first !== null);
  return {
    oldest: Number(any.oldest),
    newest: Number(any.newest),
    counts: counted.map(({ entity, count }) => ({ entity, count: Number(count) })),
    firstPeriod: periodIn(values?.first),
    lastPeriod: periodIn(values?.last),
    cursor: encodeCursor([seq]),
    endCursor: encodeCursor([Number(any.oldest)]),
  };
}

const periodIn = (text: string | null | undefined): string | null => text?.split(" ")[1] ?? null;
