import { migrate, pendingMigrations, withConnection } from "@cairn/drizzle/migrate";
import { seedDemo } from "@cairn/drizzle/seed/demo";
import { counted, type Outcome } from "./outcome";
import { checkMigrated, type Session } from "./session";

/** Brings the database to this version. */
export async function migrateCommand({ url, say }: Session): Promise<Outcome> {
  const pending = await withConnection(url, "owner", ({ db }) => pendingMigrations(db));
  if (pending.length > 0) say(`applying ${counted(pending.length, "migration")}`);
  await migrate(url);
  const line =
    pending.length === 0 ? "The database is up to date." : `${counted(pending.length, "migration")} applied.`;
  return { lines: [line], data: { applied: pending } };
}

/** Makes the demo organization. */
export async function seedCommand({ url, say }: Session): Promise<Outcome> {
  await checkMigrated(url);
  const made = await seedDemo(url, { onProgress: say });
  const line = made
    ? "The demo organization “demo” is there."
    : "The demo organization was there already and is left alone.";
  return { lines: [line], data: { made, organization: "demo" } };
}
