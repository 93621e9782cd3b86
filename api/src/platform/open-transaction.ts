import { type Database, snapshotsOf, type Transaction } from "@cairn/drizzle/client";
import { sql } from "drizzle-orm";
import type { Shelf } from "./shelf";

export interface ReadingSetting {
  db: Database;
  organizationId: string;
  /** Milliseconds until the database cancels a statement; 0 for never. */
  statementTimeout: number;
}

/** A transaction that only reads, of one moment; it stays open until it is finished. */
export interface OpenTransaction {
  instant: number | null;
  ready: Promise<Transaction>;
  /** What is kept of the definitions that it sees, where their version is known. */
  shelf?: Shelf;
  /** The newest change that it sees, where its first statement tells. */
  seq?: Promise<string>;
  finish(): Promise<void>;
}

/** Opens one of an organization, as of an instant or of now. */
export function beginReading(
  { db, organizationId, statementTimeout }: ReadingSetting,
  instant: number | null,
): OpenTransaction {
  const settings = {
    "app.organization_id": organizationId,
    statement_timeout: String(statementTimeout),
    ...(instant === null
      ? {}
      : { "app.as_of": new Date(instant).toISOString(), search_path: "as_of, public" }),
  };
  const set = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  return openReading(db, instant, (tx) => tx.execute(sql`select ${sql.join(set, sql`, `)}`).execute());
}

/** Opens a transaction that only reads, with a first statement that makes it what it is. */
export function openReading<Set>(
  db: Database,
  instant: number | null,
  first: (tx: Transaction) => Promise<Set>,
): OpenTransaction & { set: Promise<Set> } {
  const held = gate<void>();
  const ready = gate<Transaction>();
  const set = gate<Set>();
  const done = snapshotsOf(db)
    .transaction(async (tx) => {
      // Sent, and not awaited before the first read is: they travel together.
      const settled = first(tx);
      settled.then(set.open, set.fail);
      ready.open(tx);
      await settled;
      await held.passed;
    })
    .catch((reason) => {
      ready.fail(reason);
      set.fail(reason);
    });
  // Whoever waits for either of them hears why it failed.
  for (const { passed } of [ready, set]) (passed as Promise<unknown>).catch(() => undefined);
  return {
    instant,
    ready: ready.passed,
    set: set.passed,
    finish: () => {
      held.open();
      return done;
    },
  };
}

/** A promise that somebody else settles. */
function gate<T>() {
  let open!: (value: T) => void;
  let fail!: (reason: unknown) => void;
  const passed = new Promise<T>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { passed, open, fail };
}
