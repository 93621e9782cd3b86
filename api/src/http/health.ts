import type { ServerResponse } from "node:http";
import type { Database } from "@cairn/drizzle/client";
import { pendingMigrations } from "@cairn/drizzle/migrate";
import { within } from "../platform/within";

const say = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
};

/** Alive: the process answers. */
export const livez = (response: ServerResponse): void => say(response, 200, { status: "alive" });

/** Who asks whether we are ready does not wait for a database that is stuck. */
const longestWait = 3000;

/** Ready: the database answers and its schema is the one this version needs. */
export async function readyz(db: Database, response: ServerResponse): Promise<void> {
  const pending = await within(longestWait, pendingMigrations(db)).catch(() => null);
  if (pending === null) say(response, 503, { status: "not ready", reason: "the database does not answer" });
  else if (pending.length > 0)
    say(response, 503, { status: "not ready", reason: "migrations are pending", pending });
  else say(response, 200, { status: "ready" });
}
