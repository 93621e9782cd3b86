import { randomBytes } from "node:crypto";
import { migrate } from "@cairn/drizzle/migrate";
import postgres from "postgres";
import { startThrowAwayServer } from "../testkit/throw-away-server";

export interface BenchDatabase {
  /** Connection string of the owner. */
  url: string;
  /** "PostgreSQL 18.1, embedded, without fsync" */
  description: string;
  /** Whether its processes are children of ours. */
  isOurs: boolean;
  /** Removes the database, and the server where it is ours. */
  remove(): Promise<void>;
}

/** A migrated, empty database for one run: of a throw-away server, or of the one that DATABASE_URL names. */
export async function makeDatabase(given: string | undefined): Promise<BenchDatabase> {
  const server = given ? { url: given, stop: async () => {} } : await startThrowAwayServer();
  const name = `cairn_bench_${randomBytes(6).toString("hex")}`;
  const url = new URL(server.url);
  url.pathname = name;
  const remove = async () => {
    if (given) await onServer(given, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
    await server.stop();
  };
  try {
    const version = await onServer(server.url, async (sql) => {
      await sql`create database ${sql(name)}`;
      const [row] = await sql<{ server_version: string }[]>`show server_version`;
      return row?.server_version ?? "";
    });
    await migrate(url.href);
    const kind = given ? "of DATABASE_URL" : "embedded, without fsync";
    return { url: url.href, description: `PostgreSQL ${version}, ${kind}`, isOurs: !given, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function onServer<T>(url: string, work: (sql: postgres.Sql) => PromiseLike<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
