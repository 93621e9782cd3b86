import { randomBytes } from "node:crypto";
import { chown, readdir, readFile, realpath, rename, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import type { Binaries } from "./embedded-binaries";
import { makeFolder, type Place } from "./embedded-place";
import { runProgram } from "./embedded-runner";
import { codeOf, EmbeddedTrouble } from "./embedded-trouble";

/** The superuser of the embedded server, and the name of the database it makes. */
export const OWNER = "cairn";

/** What is remembered inside the cluster's own folder, so that it can never part from it. */
interface Notes {
  password: string;
  port: number;
}

/** Refuses a folder that this PostgreSQL cannot open, in one sentence. */
export async function checkVersion(door: string, cluster: string, major: string): Promise<void> {
  const version = await readFile(path.join(cluster, "PG_VERSION"), "utf8").catch((error: unknown) => {
    if (codeOf(error) === "EACCES") throw belongsToAnother(cluster);
    return undefined;
  });
  if (version === undefined)
    throw new EmbeddedTrouble(`${door} is no PostgreSQL data folder; move it away, or set CAIRN_DATA_DIR.`);
  if (version.trim() !== major)
    throw new EmbeddedTrouble(
      `The data folder ${door} was made by PostgreSQL ${version.trim()}, but Cairn brings PostgreSQL ${major}: ` +
        "move its data over by dump and restore, or set CAIRN_DATA_DIR to another folder.",
    );
}

/**
 * Makes a new cluster under a draft name and publishes it by one atomic step, so that neither an interruption
 * nor a second process that does the same leaves half a cluster. Returns the path of the one that counts.
 */
export async function makeCluster(
  place: Place,
  binaries: Binaries,
  options: { volatile: boolean; signal?: AbortSignal },
): Promise<string> {
  await sweepDrafts(place.door);
  const draft = await makeFolder(place);
  try {
    await initialize(draft, place, binaries, options);
    await publish(draft, place.door);
  } catch (error) {
    await rm(draft, { recursive: true, force: true, maxRetries: 20 });
    if (!["EEXIST", "ENOTEMPTY"].includes(codeOf(error) ?? "")) throw error;
  }
  return realpath(place.door);
}

async function initialize(
  folder: string,
  { runner }: Place,
  binaries: Binaries,
  { volatile, signal }: { volatile: boolean; signal?: AbortSignal },
): Promise<void> {
  const password = randomBytes(24).toString("hex");
  const passwordFile = `${folder}.password`;
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (runner.uid !== undefined) await chown(passwordFile, runner.uid, runner.gid ?? runner.uid);
    const identity = [`--username=${OWNER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const speed = volatile ? ["--no-sync"] : [];
    const args = ["-D", folder, "--no-instructions", ...identity, ...locale, ...speed];
    const { code, said } = await runProgram(runner, binaries.initdb, args, signal);
    if (code !== 0) throw new EmbeddedTrouble(`The embedded database could not be created: ${said}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeNotes(folder, { password, port: await freePort() });
}

async function publish(draft: string, door: string): Promise<void> {
  if (path.dirname(draft) === path.dirname(door)) await rename(draft, door);
  else await symlink(draft, door);
}

/** Removes what processes that died while creating a cluster left beside the door. */
async function sweepDrafts(door: string): Promise<void> {
  const prefix = `${path.basename(door)}.new-`;
  for (const name of await readdir(path.dirname(door))) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : Number.NaN;
    if (pid > 0 && !isAlive(pid))
      await rm(path.join(path.dirname(door), name), { recursive: true, force: true });
  }
}

/** Whether a process of this number exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Reads the password and the port that the cluster was last given. */
export async function readNotes(cluster: string): Promise<Notes> {
  try {
    return JSON.parse(await readFile(path.join(cluster, "cairn.json"), "utf8"));
  } catch (error) {
    if (codeOf(error) === "EACCES") throw belongsToAnother(cluster);
    throw new EmbeddedTrouble(
      `${path.join(cluster, "cairn.json")} is missing or damaged, so the embedded database cannot be opened.`,
    );
  }
}

function belongsToAnother(cluster: string): EmbeddedTrouble {
  return new EmbeddedTrouble(
    `The database in ${cluster} belongs to another user; start Cairn as that user, or set CAIRN_DATA_DIR.`,
  );
}

/** Remembers them; readable by the user who starts Cairn alone. */
export async function writeNotes(cluster: string, notes: Notes): Promise<void> {
  const file = path.join(cluster, "cairn.json");
  await writeFile(`${file}.new`, JSON.stringify(notes), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** A port of the loopback interface that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
