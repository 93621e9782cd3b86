import { chmod, chown, lstat, mkdir, mkdtemp, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { canReach, chooseRunner, type Runner } from "./embedded-runner";
import { codeOf, EmbeddedTrouble } from "./embedded-trouble";

/** Where the cluster is looked for, who runs it, and where it is if it exists already. */
export interface Place {
  /** `<data folder>/postgres`: the cluster itself, or a link to it. */
  door: string;
  runner: Runner;
  cluster: string | undefined;
}

/** Finds the cluster of a data folder, which is created if missing. */
export async function findPlace(dataDir: string): Promise<Place> {
  const folder = await ownFolder(dataDir);
  const door = path.join(folder, "postgres");
  const cluster = await existing(door);
  const runner = await chooseRunner(cluster);
  if (runner.uid !== undefined) await letThrough(folder);
  if (cluster && !(await canReach(runner, cluster)))
    throw new EmbeddedTrouble(
      `The database in ${cluster} cannot be reached by the user who runs it (uid ${runner.uid}); ` +
        "let others pass through the folders above it, or move it back to where it was made.",
    );
  return { door, runner, cluster };
}

async function ownFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return await realpath(dataDir);
  } catch (error) {
    throw new EmbeddedTrouble(`The data folder ${dataDir} cannot be made (${codeOf(error)}).`);
  }
}

async function existing(door: string): Promise<string | undefined> {
  try {
    await lstat(door);
  } catch {
    return undefined;
  }
  try {
    return await realpath(door);
  } catch {
    throw new EmbeddedTrouble(
      `${door} points to a database that is gone; remove that link to begin with an empty one.`,
    );
  }
}

/** Lets the runner pass through our own folder; what lies in it keeps its own, narrower modes. */
async function letThrough(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) await chmod(folder, (mode & 0o777) | 0o001);
}

/**
 * Makes an empty folder, owned by the runner, for a new cluster: beside its door if the runner gets there,
 * else (a checkout below a private folder such as /root) where the runner can go.
 */
export async function makeFolder({ door, runner }: Place): Promise<string> {
  const beside = (await canReach(runner, door))
    ? `${door}.new-${process.pid}-`
    : path.join(await haven(runner), "data-");
  const folder = await mkdtemp(beside);
  if (runner.uid !== undefined) await chown(folder, runner.uid, runner.gid ?? runner.uid);
  return folder;
}

/** A lasting folder of root's that the runner can reach; refuses one that someone else could tamper with. */
export async function haven(runner: Runner): Promise<string> {
  for (const folder of ["/var/lib/cairn", "/var/tmp/cairn"]) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o755 });
      const { uid, mode } = await lstat(folder);
      if (uid === 0 && (mode & 0o022) === 0 && (await canReach(runner, path.join(folder, "any"))))
        return folder;
    } catch {
      // Not writable here: the next one may be.
    }
  }
  throw new EmbeddedTrouble(
    "Run as root, Cairn found no folder that the database's own user can reach; " +
      "set CAIRN_DATA_DIR to one that others may pass through.",
  );
}
