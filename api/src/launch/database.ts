import { startEmbedded } from "@cairn/drizzle/embedded";
import { EmbeddedTrouble } from "@cairn/drizzle/embedded-trouble";
import postgres from "postgres";
import type { Say } from "./progress";
import type { Settings } from "./settings";
import { LaunchTrouble } from "./trouble";

const OLDEST = 15;
const NEWEST = 18;

/** The database that this run works on. */
export interface OpenDatabase {
  url: string;
  embedded: boolean;
  /** As people call it, such as "PostgreSQL 18.4". */
  version: string;
  /** Resolves with a sentence if the embedded server goes away by itself; never for a given database. */
  lost: Promise<string>;
  /** Stops the embedded server unless someone else uses it too; leaves a given database alone. */
  stop(): Promise<void>;
}

/** Opens the given database, or starts the embedded one. Throws `LaunchTrouble` with one sentence. */
export async function openDatabase(
  settings: Pick<Settings, "databaseUrl" | "dataDir">,
  say: Say,
  signal: AbortSignal,
): Promise<OpenDatabase> {
  if (settings.databaseUrl === undefined) return openEmbedded(settings, say, signal);
  say("connecting");
  const version = await checkServer(settings.databaseUrl);
  return {
    url: settings.databaseUrl,
    embedded: false,
    version,
    lost: new Promise(() => undefined),
    stop: async () => undefined,
  };
}

async function openEmbedded(
  { dataDir }: Pick<Settings, "dataDir">,
  say: Say,
  signal: AbortSignal,
): Promise<OpenDatabase> {
  let tellLost: (sentence: string) => void = () => undefined;
  const lost = new Promise<string>((resolve) => {
    tellLost = resolve;
  });
  const onLost = () => tellLost(`The embedded database went away; its log is ${dataDir}/logs/postgres.log.`);
  try {
    const server = await startEmbedded({ dataDir, onProgress: say, onLost, signal });
    const { url, version, stop } = server;
    return { url, embedded: true, version: `PostgreSQL ${version}`, lost, stop };
  } catch (error) {
    if (error instanceof EmbeddedTrouble) throw new LaunchTrouble(error.message, { cause: error });
    throw error;
  }
}

async function checkServer(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
    const version = row?.version.split(" ")[0] ?? "";
    const major = Number.parseInt(version, 10);
    if (!(major >= OLDEST && major <= NEWEST))
      throw new LaunchTrouble(
        `Cairn works with PostgreSQL ${OLDEST} to ${NEWEST}, and DATABASE_URL leads to version ${version}.`,
      );
    return `PostgreSQL ${version}`;
  } catch (error) {
    throw error instanceof LaunchTrouble ? error : unreachable(url, error);
  } finally {
    await sql.end({ timeout: 2 }).catch(() => undefined);
  }
}

function unreachable(url: string, error: unknown): LaunchTrouble {
  const { hostname, port } = new URL(url);
  const reason = error instanceof Error ? error.message || String(error.name) : String(error);
  return new LaunchTrouble(
    `The database at ${hostname}:${port || 5432} cannot be used (${reason}); check DATABASE_URL and that it runs.`,
    { cause: error },
  );
}
