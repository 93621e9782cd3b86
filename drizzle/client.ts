import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { schema } from "./schema";

export type Schema = typeof schema;
/** A drizzle database or a transaction of one: what reads and writes are made on. */
export type Database = PostgresJsDatabase<Schema>;
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
}

/** Opens a pool. The role is a start-up option of each session, so no statement can run before it holds. */
export function connect(url: string, { max = 10, as }: ConnectionOptions): Connection {
  const sql = postgres(url, {
    max,
    onnotice: () => {},
    connection: { application_name: `cairn-${as}`, ...(as === "app" ? { role: "cairn_app" } : {}) },
  });
  return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
