import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import { type Connection, connect, type Database } from "./client";

/** The migrations folder, seen from the source and from a bundle alike. */
function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "drizzle/migrations/meta/_journal.json"))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error("The folder drizzle/migrations was not found beside this program.");
    folder = parent;
  }
  return join(folder, "drizzle/migrations");
}

interface Journal {
  entries: { tag: string; when: number }[];
}

/** Brings the database at `url` to this version. Two processes at once are put in a row by an advisory lock. */
export async function migrate(url: string): Promise<void> {
  const connection = connect(url, { as: "owner", max: 1 });
  try {
    await connection.db.execute(sql`select pg_advisory_lock(hashtext('cairn migrations'))`);
    await runMigrations(connection.db, { migrationsFolder: migrationsFolder() });
  } finally {
    await connection.close();
  }
}

/** Names of the migrations this version has and the database lacks. */
export async function pendingMigrations(db: Database): Promise<string[]> {
  const journal: Journal = JSON.parse(readFileSync(join(migrationsFolder(), "meta/_journal.json"), "utf8"));
  const [known] = await db.execute<{ there: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!known?.there) return journal.entries.map((entry) => entry.tag);
  const [last] = await db.execute<{ at: string | null }>(
    sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
  );
  const reached = Number(last?.at ?? 0);
  return journal.entries.filter((entry) => entry.when > reached).map((entry) => entry.tag);
}

/** Runs `work` with a connection that is closed whatever happens. */
export async function withConnection<T>(
  url: string,
  as: "app" | "owner",
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = connect(url, { as, max: 2 });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
