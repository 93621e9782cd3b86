import type { Database, Transaction } from "@cairn/drizzle/client";
import { sql } from "drizzle-orm";
import { type OpenTransaction, openReading } from "./open-transaction";
import type { Presumption } from "./presumption";
import { type Shelf, shelfAt, shelfOf } from "./shelf";

/** On what somebody was found: the transaction it was in if that stays open, or where definitions stood in passing. */
export interface Footing {
  open: OpenTransaction | null;
  /** The newest change of a definition; null where a transaction says it all. */
  definitions: string | null;
  shelf: Shelf | null;
  /** Of somebody whom nobody has looked up this time. */
  presumed?: Presumption;
  /** Of somebody who is being looked up: whether they are who they were found to be before. */
  confirmed?: Promise<boolean>;
}

/** Of somebody who was found: where their organization's log and its definitions stood. */
interface Stand {
  organizationId: string;
  seq: string;
  definitions: string;
}

/**
 * Asks who somebody is, with a statement that makes the transaction one of their organization as well: what they ask
 * for is read in it.
 */
export async function enter<Found extends Stand>(
  db: Database,
  ask: (tx: Transaction) => Promise<Found | null>,
): Promise<{ found: Found | null; footing: Footing }> {
  const { set, ...open } = openReading(db, null, ask);
  const found = await set;
  const shelf = shelfFor(found);
  if (shelf) open.shelf = shelf;
  if (found) open.seq = Promise.resolve(found.seq);
  return { found, footing: { open, definitions: null, shelf } };
}

/**
 * Enters as who somebody was found to be before; null when nothing is kept any more of what was known then. What they ask
 * for travels with the statement that asks who they are, which is a way there and back less; nothing of it is handed to
 * them before that has said that they still are.
 */
export function enterAsBefore<Found extends Stand>(
  db: Database,
  before: Found,
  ask: (tx: Transaction) => Promise<Found | null>,
  isSame: (found: Found) => boolean,
): Footing | null {
  const shelf = shelfAt(before.organizationId, before.definitions);
  if (!shelf) return null;
  const { set, ...open } = openReading(db, null, ask);
  const confirmed = set
    .then((found) => found?.definitions === before.definitions && isSame(found))
    .catch(() => false);
  const seq = set.then((found) => found?.seq ?? "");
  seq.catch(() => undefined);
  return { open: { ...open, shelf, seq }, definitions: null, shelf, confirmed };
}

/** The footing of who was found in passing: nothing stays open. */
export const footingOf = (found: Stand | null): Footing => ({
  open: null,
  definitions: found?.definitions ?? null,
  shelf: shelfFor(found),
});

/** The footing of who was found before; null when nothing is kept any more of what their write would be judged by. */
export function presumedFooting(
  { organizationId, definitions }: Stand,
  presumed: Presumption,
): Footing | null {
  const shelf = shelfAt(organizationId, definitions);
  return shelf && { open: null, definitions, shelf, presumed };
}

const shelfFor = (found: Stand | null): Shelf | null =>
  found && shelfOf(found.organizationId, found.definitions);

/** The version of an organization's definitions in the snapshot of a transaction: that of their shelf. */
export async function definitionsStandAt(tx: Transaction, organizationId: string): Promise<string> {
  const [row] = await tx
    .execute<{ version: string }>(sql`select definitions_stand_at(${organizationId}::uuid) as version`)
    .execute();
  return row?.version ?? "";
}
