import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbedded } from "@cairn/drizzle/embedded";
import { isAlive } from "@cairn/drizzle/embedded-cluster";
import { migrate } from "@cairn/drizzle/migrate";
import postgres from "postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The superuser's connection string of the test server, and the migrated database that each test file copies. */
    testDatabase: { url: string; template: string };
  }
}

const PREFIX = "cairn-test-";
const TEMPLATE = "cairn_template";

/** One throw-away server for all test files, with one migrated database to copy. Returns what stops it. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataDir = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, volatile: true });
  const template = new URL(server.url);
  template.pathname = TEMPLATE;
  const sql = postgres(server.url, { max: 1 });
  await sql`create database ${sql(TEMPLATE)}`;
  await sql.end();
  await migrate(template.href);
  project.provide("testDatabase", { url: server.url, template: TEMPLATE });
  return () => server.stop();
}

/** Servers of test runs that were killed: joined once more, they stop and remove themselves. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split("-")[0]) : Number.NaN;
    if (!(pid > 0) || isAlive(pid)) continue;
    const dataDir = path.join(tmpdir(), name);
    await startEmbedded({ dataDir, volatile: true })
      .then((server) => server.stop())
      .catch(() => rm(dataDir, { recursive: true, force: true }));
  }
}
