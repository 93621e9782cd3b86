import { statement, statements } from "@cairn/drizzle/statement";
import { type SQL, sql } from "drizzle-orm";
import type { Place } from "./fold-runs";
import { conditions, seqAt, type Wanted } from "./wanted";

const columns = sql.raw(`seq, request_id as "requestId", entity, source,
  case entity when 'entries' then (after ->> 'period_start') || ' ' || (after ->> 'period') end as period`);

/** As little of the changes wanted as folds them: what is shown of a page is read when it is known what that is. */
const placesOf = (direction: SQL) =>
  statements<Wanted & { fetch: number }, Place>(
    (given, names) => sql`
      select ${columns} from (
        select * from changes where ${conditions(given, names)} order by seq ${direction} limit ${given("fetch")}) c
      order by seq ${direction}`,
  );

export const readOlderPlaces = placesOf(sql`desc`);
export const readNewerPlaces = placesOf(sql`asc`);

/** `seq` of the first change at or after an instant. */
export const readSeqAt = statement<{ instant: string }, { seq: string }>(
  (given) => sql`select ${seqAt(sql`${given("instant")}::timestamptz`)} as seq`,
);

/** Any change, whether it is wanted or not. */
export const readPlace = statement<{ seq: number }, Place>(
  (given) => sql`select ${columns} from changes where seq = ${given("seq")}::bigint`,
);
