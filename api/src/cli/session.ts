import path from "node:path";
import { type Connection, connect } from "@cairn/drizzle/client";
import { pendingMigrations, withConnection } from "@cairn/drizzle/migrate";
import { organizations } from "@cairn/drizzle/tables/organizations";
import { asc } from "drizzle-orm";
import { openDatabase } from "../launch/database";
import { readDatabaseUrl } from "../launch/settings";
import { systemViewer } from "../platform/system-viewer";
import type { Viewer } from "../platform/viewer";
import { counted } from "./outcome";
import { findPlace } from "./place";
import { type Progress, progressOn } from "./progress";
import { CliTrouble, UsageTrouble } from "./trouble";

export interface GlobalOptions {
  json?: boolean;
  organization?: string;
}

/** What a command works with: the database, however it runs, and the person's folder. */
export interface Session {
  url: string;
  options: GlobalOptions;
  /** Tells on stderr what takes long. */
  say: (words: string) => void;
  /** Tells on stderr how far something long is. */
  progress: Progress;
  /** A path as the person wrote it, seen from their folder. */
  fileAt(name: string): string;
  /** From now on the command ends by itself when it is told to stop by this, at a moment of its own choice. */
  endByItself(): AbortSignal;
}

/**
 * Opens the database of DATABASE_URL or the embedded one, starting that if Cairn does not run, and stops it again
 * afterwards unless somebody else uses it.
 */
export async function withSession<T>(
  options: GlobalOptions,
  signal: AbortSignal,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { env } = process;
  const { root, folder } = findPlace(env);
  const say = (words: string) => process.stderr.write(`… ${words}\n`);
  const settings = {
    databaseUrl: readDatabaseUrl(env),
    dataDir: path.resolve(root, env.CAIRN_DATA_DIR || ".cairn"),
  };
  const database = await openDatabase(settings, settings.databaseUrl ? () => undefined : say, signal);
  let endsByItself = false;
  const gone = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => endsByItself || reject(signal.reason), { once: true });
    void database.lost.then((sentence) => reject(new CliTrouble(sentence)));
  });
  // Whoever is told to stop while nothing waits for it must not fall over.
  gone.catch(() => undefined);
  try {
    const fileAt = (name: string) => path.resolve(folder, name);
    const progress = progressOn(process.stderr);
    const endByItself = () => {
      endsByItself = true;
      signal.throwIfAborted();
      return signal;
    };
    const session = { url: database.url, options, say, progress, fileAt, endByItself };
    return await Promise.race([work(session), gone]);
  } finally {
    await database.stop();
  }
}

/** Refuses to work on a database that lacks tables of this version. */
export async function checkMigrated(url: string): Promise<void> {
  const pending = await withConnection(url, "owner", ({ db }) => pendingMigrations(db));
  if (pending.length > 0)
    throw new CliTrouble(
      `The database lacks ${counted(pending.length, "migration")} of this version. Run “npm run cairn -- migrate” first.`,
    );
}

export interface KnownOrganization {
  id: string;
  slug: string;
  name: string;
}

export const listOrganizations = (url: string): Promise<KnownOrganization[]> =>
  withConnection(url, "owner", ({ db }) =>
    db
      .select({ id: organizations.id, slug: organizations.slug, name: organizations.name })
      .from(organizations)
      .orderBy(asc(organizations.slug)),
  );

/** The organization that was named, or the only one there is. */
export async function chooseOrganization({ url, options }: Session): Promise<KnownOrganization> {
  const known = await listOrganizations(url);
  const slugs = known.map(({ slug }) => slug).join(", ");
  if (known.length === 0)
    throw new CliTrouble(
      "There is no organization yet. Create one with “npm run cairn -- organization create”, or the demo with “seed”.",
    );
  if (options.organization) {
    const named = known.find(({ slug }) => slug === options.organization);
    if (!named)
      throw new CliTrouble(`There is no organization “${options.organization}”. There is: ${slugs}.`);
    return named;
  }
  if (known.length > 1)
    throw new UsageTrouble(`Say with --organization which one is meant. There is: ${slugs}.`);
  return known[0] as KnownOrganization;
}

/** Runs `work` as the system of the chosen organization, as the application and not as the owner of the tables. */
export async function withViewer<T>(
  session: Session,
  work: (viewer: Viewer, organization: KnownOrganization, connection: Connection) => Promise<T>,
): Promise<T> {
  await checkMigrated(session.url);
  const organization = await chooseOrganization(session);
  const connection = connect(session.url, { as: "app", max: 3 });
  try {
    const viewer = await systemViewer(connection.db, organization.id, {
      source: "command-line",
      now: new Date(),
    });
    try {
      return await work(viewer, organization, connection);
    } finally {
      await viewer.reading.end();
    }
  } finally {
    await connection.close();
  }
}
