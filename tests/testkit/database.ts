import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import type {} from "./start-database";

/** A migrated, empty database of a test's own. */
export interface TestDatabase {
  /** Connection string of its owner, who is a superuser; the application's role is set by the connection. */
  url: string;
  drop(): Promise<void>;
}

/** Copies the migrated template database. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = inject("testDatabase");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await runOnServer((sql) => sql`create database ${sql(name)} template ${sql(server.template)}`);
  const url = new URL(server.url);
  url.pathname = name;
  return {
    url: url.href,
    drop: () => runOnServer((sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

async function runOnServer(statement: (sql: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = postgres(inject("testDatabase").url, { max: 1, onnotice: () => undefined });
  try {
    await statement(sql);
  } finally {
    await sql.end();
  }
}
