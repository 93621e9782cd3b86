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

/** Copies the migrated template database, or makes one without anything in it. */
export async function createDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = inject("testDatabase");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await runOnServer(
    (sql) => sql`create database ${sql(name)} template ${sql(empty ? "template0" : server.template)}`,
  );
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
