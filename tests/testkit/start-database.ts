import { migrate } from "@cairn/drizzle/migrate";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startThrowAwayServer } from "./throw-away-server";

declare module "vitest" {
  interface ProvidedContext {
    /** The superuser's connection string of the test server, and the migrated database that each test file copies. */
    testDatabase: { url: string; template: string };
  }
}

const TEMPLATE = "cairn_template";

/** One throw-away server for all test files, with one migrated database to copy. Returns what stops it. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowAwayServer();
  const template = new URL(server.url);
  template.pathname = TEMPLATE;
  const sql = postgres(server.url, { max: 1 });
  await sql`create database ${sql(TEMPLATE)}`;
  await sql.end();
  await migrate(template.href);
  project.provide("testDatabase", { url: server.url, template: TEMPLATE });
  return () => server.stop();
}
