import type { ServerResponse } from "node:http";
import type { Database } from "@cairn/drizzle/client";
import { pendingMigrations } from "@cairn/drizzle/migrate";
import { sql } from "drizzle-orm";

const say = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
};

/** Alive: the process answers. */
export const livez = (response: ServerResponse): void => say(response, 200, { status: "alive" });

/** Ready: the database answers and its schema is the one this version needs. */
export async function readyz(db: Database, response: ServerResponse): Promise<void> {
  try {
    await db.execute(sql`select 1`);
    const pending = await pendingMigrations(db);
    if (pending.length > 0)
      say(response, 503, { status: "not ready", reason: "migrations are pending", pending });
    else say(response, 200, { status: "ready" });
  } catch {
    say(response, 503, { status: "not ready", reason: "the database does not answer" });
  }
}
