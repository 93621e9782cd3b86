import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Binaries, findBinaries } from "./embedded-binaries";
import { checkVersion, freePort, makeCluster, OWNER, readNotes, writeNotes } from "./embedded-cluster";
import { type Lease, takeLease } from "./embedded-lease";
import { findPlace, type Place } from "./embedded-place";
import { findPostmaster, lastWords, spawnPostmaster, stopPostmaster } from "./embedded-server";
import { EmbeddedTrouble } from "./embedded-trouble";

export interface EmbeddedOptions {
  /** Cairn's data folder; the cluster is `postgres` in it. */
  dataDir: string;
  /** For tests: faster, and removed with its data folder when the last user stops it. */
  volatile?: boolean;
  /** Hears what takes long, as a few words. */
  onProgress?: (words: string) => void;
  /** Called once if the server goes away without having been stopped by us. */
  onLost?: () => void;
  /** Gives up starting, leaving nothing behind. */
  signal?: AbortSignal;
}

export interface EmbeddedServer {
  /** Connection string of the superuser, who owns the database `cairn`. */
  url: string;
  /** Such as "18.4". */
  version: string;
  /** Whether this call started the server; false when it ran already. */
  started: boolean;
  /** Stops the server, unless another process still uses it, and waits for the end. */
  stop(): Promise<void>;
}

/** How long a server may take to recover from a crash before it counts as not starting. */
const PATIENCE_MS = 120_000;
/** A server that was stopped in order is there again in less than a tenth of a second. */
const LOOK_AGAIN_MS = 5;

interface House {
  cluster: string;
  place: Place;
  binaries: Binaries;
  logFile: string;
  options: EmbeddedOptions;
}

/**
 * Starts the PostgreSQL that npm brought, on a cluster kept in the data folder, or joins the one that runs there.
 * Listens on loopback only, with a generated password. Throws `EmbeddedTrouble` with one sentence.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = await findPlace(options.dataDir);
  const binaries = await findBinaries(place);
  if (!place.cluster) options.onProgress?.("creating the database");
  const { volatile = false, signal } = options;
  const cluster = place.cluster ?? (await makeCluster(place, binaries, { volatile, signal }));
  await checkVersion(place.door, cluster, binaries.major);
  const logFile = path.join(path.dirname(place.door), "logs", "postgres.log");
  return join({ cluster, place, binaries, logFile, options });
}

/** Joins the server if one runs, else starts one; whoever loses a race for it joins the winner's. */
async function join(house: House): Promise<EmbeddedServer> {
  const { cluster, options } = house;
  const began = Date.now();
  let child: ChildProcess | undefined;
  try {
    for (;;) {
      options.signal?.throwIfAborted();
      const running = await findPostmaster(cluster);
      const { password } = await readNotes(cluster);
      const { port, isReady } = running ?? { port: 0, isReady: false };
      const lease = isReady && (await takeLease({ port, password, cluster }, () => options.onLost?.()));
      if (lease) return seat(house, { url: urlOf(password, port), lease, child });
      if (Date.now() - began > PATIENCE_MS)
        throw new EmbeddedTrouble(`The embedded PostgreSQL does not answer. ${await log(house)}`);
      if (!running && hasEnded(child)) child = await start(house, child);
      if (Date.now() - began > 5_000) options.onProgress?.("waiting for the database to recover");
      await pause(LOOK_AGAIN_MS);
    }
  } catch (error) {
    if (!hasEnded(child)) await stopPostmaster(cluster, house.place.runner, house.binaries);
    throw error;
  }
}

/** Starts a server, having looked why the one before it ended. */
async function start(house: House, before: ChildProcess | undefined): Promise<ChildProcess> {
  const { cluster, place, binaries, logFile, options } = house;
  const notes = await readNotes(cluster);
  if (before) {
    const words = await lastWords(logFile);
    if (/Address already in use|could not bind/.test(words)) {
      notes.port = await freePort();
      await writeNotes(cluster, notes);
    } else if (!/lock file .* already exists|shared memory block|is still in use/.test(words))
      throw new EmbeddedTrouble(`The embedded PostgreSQL does not start. ${await log(house)}`);
    await pause(300);
    if (await findPostmaster(cluster)) return before;
  }
  const { volatile = false } = options;
  return spawnPostmaster(cluster, { runner: place.runner, binaries, port: notes.port, volatile, logFile });
}

function seat(
  house: House,
  { url, lease, child }: { url: string; lease: Lease; child: ChildProcess | undefined },
): EmbeddedServer {
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    const alone = await lease.leave().catch(() => true);
    if (alone) await end(house, child);
    await lease.close();
  };
  return {
    url,
    version: lease.version,
    started: !hasEnded(child),
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function end(
  { cluster, place, binaries, options }: House,
  child: ChildProcess | undefined,
): Promise<void> {
  await stopPostmaster(cluster, place.runner, binaries);
  if (child && !hasEnded(child)) {
    child.ref();
    await once(child, "exit");
  }
  if (options.volatile)
    for (const folder of [cluster, options.dataDir]) await rm(folder, { recursive: true, force: true });
}

function hasEnded(child: ChildProcess | undefined): boolean {
  return !child || child.exitCode !== null || child.signalCode !== null;
}

function urlOf(password: string, port: number): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}`;
}

async function log({ logFile }: House): Promise<string> {
  return `The end of ${logFile}:\n${await lastWords(logFile)}`;
}
