import { statement } from "@cairn/drizzle/statement";
import type { Change } from "@cairn/schema/types/changes";
import { sql } from "drizzle-orm";
import { loaderOf } from "../../platform/loading";
import type { Viewer } from "../../platform/viewer";
import { bookkeeping } from "./changed-fields";

/** A row of the log as its readers look at it: its states without bookkeeping. What else it holds is read when asked for. */
export interface ChangeRow extends Record<string, unknown> {
  organizationId: string;
  seq: number;
  at: Date;
  actorId: string | null;
  action: string;
  entity: Change["entity"];
  entityId: string;
  teamId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** Of an entry: the economist for whom a deputy entered it. */
  recordedFor: string | null;
  reason: string | null;
  source: string;
  requestId: string | null;
}

/** A row as the driver has it: numbers and instants of the database are texts. */
export type Listed = Omit<ChangeRow, "seq" | "at"> & { seq: string; at: string };

const less = sql.raw(`- '{${bookkeeping.join(",")}}'::text[]`);

/** The columns of a row that readers look at. Half of its text is bookkeeping, and is left where it lies. */
export const shownColumns = sql`organization_id as "organizationId", seq, at, actor_id as "actorId", action, entity, entity_id as "entityId",
  team_id as "teamId", before ${less} as before, after ${less} as after, after ->> 'recorded_for' as "recordedFor",
  reason, source, request_id as "requestId"`;

export const changeOf = (row: Listed): ChangeRow =>
  Object.assign(row as unknown as ChangeRow, { seq: Number(row.seq), at: new Date(row.at) });

/** What few ask for: the states as they were logged, and the hash that chains them. */
interface WholeRow extends Record<string, unknown> {
  seq: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** In hexadecimal. */
  hash: string;
}

const readWhole = statement<{ seqs: string[] }, WholeRow>(
  (given) => sql`
    select seq, before, after, encode(hash, 'hex') as hash from changes where seq = any(${given("seqs")}::bigint[])`,
);

const loadBySeq = loaderOf<WholeRow>(
  (tx, seqs) => readWhole(tx, { seqs: [...seqs] }),
  ({ seq }) => seq,
);

/** A row of the log with all that it holds. */
export async function loadWhole(viewer: Viewer, { seq }: ChangeRow): Promise<WholeRow> {
  const whole = await loadBySeq(viewer, String(seq));
  if (!whole) throw new RangeError(`Change ${seq} is gone from the log.`);
  return whole;
}
