import { statement } from "@cairn/drizzle/statement";
import type { Change } from "@cairn/schema/types/changes";
import { sql } from "drizzle-orm";
import { loaderOf } from "../../platform/loading";
import type { Viewer } from "../../platform/viewer";
import { bookkeeping } from "./changed-fields";

/** A row of the log as its readers look at it: its states without bookkeeping, unless all that it holds is wanted. */
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
  /** In hexadecimal; where it is here, the states are those that were logged. */
  hash?: string;
}

/** A row as the driver has it: numbers and instants of the database are texts. */
export type Listed = Omit<ChangeRow, "seq" | "at"> & { seq: string; at: string };

const columns = `organization_id as "organizationId", seq, at, actor_id as "actorId", action, entity,
  entity_id as "entityId", team_id as "teamId", after ->> 'recorded_for' as "recordedFor", reason, source,
  request_id as "requestId"`;
const less = `- '{${[...bookkeeping].join(",")}}'::text[]`;

/** What readers look at. Half of a row's text is bookkeeping, and is left where it lies. */
export const shownColumns = sql.raw(`${columns}, before ${less} as before, after ${less} as after`);
/** The same with all that a row holds. */
export const wholeColumns = sql.raw(`${columns}, before, after, encode(hash, 'hex') as hash`);

export const changeOf = (row: Listed): ChangeRow =>
  Object.assign(row as unknown as ChangeRow, { seq: Number(row.seq), at: new Date(row.at) });

const readWhole = statement<{ seqs: string[] }, Listed>(
  (given) => sql`select ${wholeColumns} from changes where seq = any(${given("seqs")}::bigint[])`,
);

type WholeRow = ChangeRow & { hash: string };

const loadBySeq = loaderOf<WholeRow>(
  async (tx, seqs) => (await readWhole(tx, { seqs: [...seqs] })).map(changeOf).filter(isWhole),
  ({ seq }) => String(seq),
);

const isWhole = (change: ChangeRow | { seq: number }): change is WholeRow =>
  "hash" in change && change.hash !== undefined;

/** A row of the log with all that it holds: read now, where nobody knew that it would be asked for. */
export async function loadWhole(viewer: Viewer, change: ChangeRow | { seq: number }): Promise<WholeRow> {
  const whole = isWhole(change) ? change : await loadBySeq(viewer, String(change.seq));
  if (!whole) throw new RangeError(`Change ${change.seq} is gone from the log.`);
  return whole;
}
