import { migrate, pendingMigrations, withConnection } from "@cairn/drizzle/migrate";
import { isDemoThere } from "@cairn/drizzle/seed/demo-there";
import type { Progress } from "./progress";
import type { Settings } from "./settings";
import { LaunchTrouble } from "./trouble";

interface Preparing {
  progress: Progress;
  signal: AbortSignal;
}

/** Brings the tables to this version and makes the demo, where that is still to be done. */
export async function prepareDatabase(
  settings: Pick<Settings, "demo">,
  url: string,
  { progress, signal }: Preparing,
): Promise<void> {
  signal.throwIfAborted();
  const { pending, hasDemo } = await lookAt(url, settings.demo);
  if (pending.length > 0)
    await progress.step(
      "tables",
      () => migrate(url).catch(tablesFailed),
      () => `${pending.length} migration${pending.length === 1 ? "" : "s"} applied`,
    );
  signal.throwIfAborted();
  if (settings.demo)
    await progress.step(
      "demo data",
      async (say) => !hasDemo && (await makeDemo(url, say)),
      (made) => (made ? "made" : "there already"),
    );
}

/** What is to be done, asked on one connection. */
const lookAt = (url: string, wantsDemo: boolean) =>
  withConnection(url, "owner", async ({ db }) => {
    const pending = await pendingMigrations(db);
    return { pending, hasDemo: wantsDemo && pending.length === 0 && (await isDemoThere(db)) };
  });

/** Its history is written once: every later start does without that code. */
async function makeDemo(url: string, say: (words: string) => void): Promise<boolean> {
  const { seedDemo } = await import("@cairn/drizzle/seed/demo");
  return seedDemo(url, { onProgress: say });
}

/** The driver says what is wrong; drizzle's message around it is the whole statement. */
function tablesFailed(error: unknown): never {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const words = reason instanceof Error ? reason.message : String(reason);
  throw new LaunchTrouble(
    `The tables could not be brought up to date (${words}); the database's user must own it and may create roles.`,
    { cause: error },
  );
}
