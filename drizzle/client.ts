import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { type Kind, pipelined } from "./pipelined";
import { RenewablePool, readingAlike } from "./renewable-pool";
import { survivesAskingForTypes } from "./types-asked";

/**
 * A drizzle database or a transaction of one: what reads and writes are made on. It is told of no tables: all that
 * drizzle would do with them is to make an object of each for every transaction.
 */
export type Database = PostgresJsDatabase;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export interface Connection {
  db: Database;
  /** postgres.js below drizzle: LISTEN, cursors, COPY. */
  sql: postgres.Sql;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  /** Connections in the pool. */
  max?: number;
  /** "app": row-level security applies and nothing is owned. "owner": migrations, seeds, verification. */
  as: "app" | "owner";
  /** Milliseconds until the database cancels a statement that says nothing else of itself; without end if not given. */
  statementTimeout?: number;
}

/**
 * The role holds from the beginning, so no statement can run before it does. Statements are planned once a connection:
 * left to itself the server plans many of them anew each time, which takes longer than to run them. What is read is in
 * memory or on no turning disk: a page out of order costs little more than the next one, or forty thousand KPIs are read
 * through to find a hundred.
 */
const asApp = { role: "cairn_app", plan_cache_mode: "force_generic_plan", random_page_cost: "1.1" };

/**
 * Seconds before a connection that was lost is tried again. postgres.js waits up to twenty, long after a database that
 * was restarted is back.
 */
const backoff = (failures: number): number => Math.min(2 ** failures / 20, 1) * (0.5 + Math.random() / 2);

/** Opens a pool. */
export function connect(url: string, { max = 10, as, statementTimeout = 0 }: ConnectionOptions): Connection {
  const open = (limit: number, onclose?: () => void) =>
    survivesAskingForTypes(
      postgres(url, {
        max: limit,
        onnotice: () => {},
        backoff,
        onclose,
        connection: {
          application_name: `cairn-${as}`,
          statement_timeout: statementTimeout,
          ...(as === "app" ? asApp : {}),
        },
      }),
    );
  const pool = new RenewablePool((onclose) => open(max, onclose));
  const db = drizzle(throughPool(pool, { begin: "begin", reads: false }));
  // A pool may be made anew, LISTEN goes on. It opens no connection before it is asked for one.
  const sql = readingAlike(open(max), pool.current);
  snapshots.set(db, drizzle(throughPool(pool, snapshot)));
  return { db, sql, close: async () => void (await Promise.all([pool.end(), sql.end({ timeout: 5 })])) };
}

const snapshot = { begin: "begin isolation level repeatable read read only", reads: true };
const snapshots = new WeakMap<Database, Database>();

/** The same pool; each of its transactions sees one moment and writes nothing. */
export function snapshotsOf(db: Database): Database {
  const same = snapshots.get(db);
  if (!same) throw new RangeError("Snapshots are of a pool that connect() has opened.");
  return same;
}

/** Without parameters too: postgres.js would send those as plain text. */
const named = { prepare: true, simple: false };

/**
 * drizzle sends its statements unnamed: the server plans them anew each time, and the driver asks for the types of
 * their parameters first, which is a second way there and back. Under a name both happen once a connection. Their
 * texts must not grow with the data: ids go in as one array (`isOneOf`), not as a list of parameters.
 */
const preparing = (send: postgres.Sql["unsafe"]): postgres.Sql["unsafe"] =>
  ((text, parameters, options) => send(text, parameters, { ...options, ...named })) as postgres.Sql["unsafe"];

/** The client that drizzle takes: each statement and each transaction goes to the pool of that moment. */
function throughPool(pool: RenewablePool, kind: Kind): postgres.Sql {
  return instead(pool.current, {
    unsafe: preparing((...asked) => pool.current.unsafe(...asked)),
    begin: <T>(work: (inner: postgres.ReservedSql) => Promise<T>) =>
      pipelined(pool, kind, (connection) =>
        work(instead(connection, { unsafe: preparing((...asked) => connection.unsafe(...asked)) })),
      ),
  });
}

/** The same client but for some of its functions. */
const instead = <Client extends postgres.Sql>(
  client: Client,
  changed: Record<PropertyKey, unknown>,
): Client =>
  new Proxy(client, { get: (target, property) => changed[property] ?? Reflect.get(target, property) });
