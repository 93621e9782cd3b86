import type { Database, Transaction } from "@cairn/drizzle/client";
import { sql } from "drizzle-orm";
import { failure } from "./failure";

/**
 * The read-only transaction of one request, opened at the first read and shared by all of them, so that a
 * whole answer is of one moment of one tenant. It is let go before a write, for a request that kept it while
 * waiting for a second connection could wait for ever.
 */
export interface Reading {
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Remembers `make()` for this request, by key: the home of data loaders. Forgotten when the reading is let go. */
  remember<T>(key: unknown, make: () => T): T;
  letGo(): Promise<void>;
  /** Ends the reading for good: the client has left, or waited long enough. Reads from now on are refused. */
  end(): Promise<void>;
}

interface OpenTransaction {
  ready: Promise<Transaction>;
  finish(): Promise<void>;
}

export function startReading(db: Database, organizationId: string, statementTimeout: number): Reading {
  let open: OpenTransaction | null = null;
  let ended = false;
  let remembered = new Map<unknown, unknown>();

  const letGo = async () => {
    remembered = new Map();
    const held = open;
    open = null;
    await held?.finish();
  };

  return {
    async read(work) {
      if (ended) throw failure("TIMEOUT", "The request was ended before its answer was ready.");
      open ??= beginReading(db, organizationId, statementTimeout);
      return work(await open.ready);
    },
    remember<T>(key: unknown, make: () => T): T {
      if (!remembered.has(key)) remembered.set(key, make());
      return remembered.get(key) as T;
    },
    letGo,
    async end() {
      ended = true;
      await letGo();
    },
  };
}

function beginReading(db: Database, organizationId: string, statementTimeout: number): OpenTransaction {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let began: (tx: Transaction) => void;
  let failed: (reason: unknown) => void;
  const ready = new Promise<Transaction>((resolve, reject) => {
    began = resolve;
    failed = reject;
  });
  const done = db
    .transaction(
      async (tx) => {
        // Not awaited before the first read is sent: both travel together.
        const settled = tx.execute(
          sql`select set_config('app.organization_id', ${organizationId}, true), set_config('statement_timeout', ${String(statementTimeout)}, true)`,
        );
        began(tx);
        await settled;
        await held;
      },
      { accessMode: "read only", isolationLevel: "repeatable read" },
    )
    .catch((reason) => failed(reason));
  return {
    ready,
    finish: () => {
      release();
      return done;
    },
  };
}
