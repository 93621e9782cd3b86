import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";
import type { Environment } from "./settings";
import { LaunchTrouble } from "./trouble";

/** How long a program may take to finish what it is doing before it is ended by force. */
const GRACE_MS = 6_000;
const LOG_LIMIT_BYTES = 5_000_000;

/** One of Cairn's programs: how it is run and where its output goes. */
export interface ProgramPlan {
  /** As people call it, such as "API". */
  name: string;
  args: string[];
  cwd: string;
  env: Environment;
  logFile: string;
  /** What it is told once it is known, on a channel of its own; meanwhile it reads its code. */
  told?: Promise<object>;
}

export interface Program {
  name: string;
  /** Resolves with a sentence when the program has ended, whoever ended it. */
  ended: Promise<string>;
  hasEnded(): boolean;
  /** Asks it to stop, ends it by force if it does not, and waits. */
  stop(): Promise<void>;
}

/** Starts a Node program in a process group of its own, out of reach of the terminal's Ctrl-C. */
export async function startProgram(plan: ProgramPlan): Promise<Program> {
  const log = await openLog(plan.logFile);
  const start = (await log.stat()).size;
  const child = spawn(process.execPath, plan.args, {
    cwd: plan.cwd,
    env: { ...plan.env, CAIRN_LEAVE_WITH_PARENT: "1" },
    stdio: ["pipe", log.fd, log.fd, ...(plan.told ? (["ipc"] as const) : [])],
    detached: true,
    windowsHide: true,
  });
  const exit = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, name) => resolve(name ? `signal ${name}` : `exit code ${code}`));
  });
  // The pipe breaks when the program dies, and that is told by its exit.
  child.stdin?.on("error", () => undefined);
  await log.close();
  // Who has ended by then, or listens to nobody any more, is told of by its exit.
  plan.told?.then((words) => child.connected && child.send(words, () => undefined));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  const ended = exit.then(async (how) => {
    const words = await lastWords(plan.logFile, start);
    return `The ${plan.name} ended unexpectedly (${how}). The end of ${plan.logFile}:\n${words}`;
  });
  return { name: plan.name, ended, hasEnded, stop: () => stop(child, hasEnded) };
}

async function openLog(file: string) {
  await mkdir(path.dirname(file), { recursive: true });
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(file, `${file}.1`);
  return open(file, "a", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new LaunchTrouble(`The log ${file} cannot be written (${error.code}).`);
  });
}

async function lastWords(file: string, start: number): Promise<string> {
  const text = (await readFile(file).catch(() => Buffer.alloc(0))).subarray(start).toString("utf8");
  return text.trim().split("\n").slice(-20).join("\n") || "(it said nothing)";
}

async function stop(child: ChildProcess, hasEnded: () => boolean): Promise<void> {
  if (hasEnded()) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => killGroup(child), GRACE_MS);
  await gone;
  clearTimeout(force);
}

function killGroup(child: ChildProcess): void {
  try {
    if (process.platform === "win32" || child.pid === undefined) child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It ended in this very moment.
  }
}
