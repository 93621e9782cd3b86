import { execFile, type SpawnOptions, spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const ask = promisify(execFile);

/** The user that runs PostgreSQL: empty when it is the user who started us. */
export interface Runner {
  uid?: number;
  gid?: number;
}

/**
 * Chooses who runs PostgreSQL. It refuses to run as root, so root hands it to the owner of an existing
 * cluster, else to `postgres`, else to `nobody`.
 */
export async function chooseRunner(cluster: string | undefined): Promise<Runner> {
  if (process.getuid?.() !== 0) return {};
  const owner = cluster === undefined ? undefined : await stat(cluster);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await lookUp("postgres")) ?? (await lookUp("nobody")) ?? { uid: 65534, gid: 65534 };
}

async function lookUp(name: string): Promise<Runner | undefined> {
  try {
    const [uid, gid] = await Promise.all([ask("id", ["-u", name]), ask("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** Whether the runner may pass through every folder above `target`, judged by their mode bits. */
export async function canReach(runner: Runner, target: string): Promise<boolean> {
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    if (!(await mayUse(runner, folder, 0o1))) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** Whether the runner has all permissions in `wanted` (an octal digit: 4 read, 2 write, 1 pass or run). */
export async function mayUse(runner: Runner, target: string, wanted: number): Promise<boolean> {
  if (runner.uid === undefined) return true;
  const { mode, uid, gid } = await stat(target);
  const shift = uid === runner.uid ? 6 : gid === runner.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}

/** What a PostgreSQL program sees: nothing of ours but the way to its own system libraries. */
export function runnerOptions(runner: Runner, cwd: string): SpawnOptions {
  return {
    ...runner,
    cwd,
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: "C" },
    // A group of its own: the terminal's Ctrl-C must not reach it before we stop it in order.
    detached: true,
    windowsHide: true,
  };
}

/** Runs a PostgreSQL program to its end and returns its exit code and everything it said. */
export async function runProgram(
  runner: Runner,
  program: string,
  args: string[],
  signal?: AbortSignal,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(program, args, {
    ...runnerOptions(runner, path.dirname(program)),
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    child.once("error", (error) => {
      failure = error;
      if (child.pid === undefined) reject(error);
    });
    child.once("close", (code) => (failure ? reject(failure) : resolve({ code, said: said.trim() })));
  });
}
