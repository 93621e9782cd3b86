import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const PATIENCE_MS = 30_000;
const GRACE_MS = 8_000;

export interface Program {
  pid: number;
  stop(): Promise<void>;
}

export interface ProgramPlan {
  name: string;
  /** Another Node than ours. */
  node?: string;
  /** Arguments of Node. */
  args: string[];
  env: Record<string, string>;
  /** Answers 200 when the program is ready. */
  ready: string;
  /** Preloaded so that the program ends with us, however we do: the product's own. */
  leaveWithParent: string;
}

/** Starts a Node program and waits until it is ready. Throws with its last words when it is not. */
export async function startProgram(plan: ProgramPlan, signal: AbortSignal): Promise<Program> {
  signal.throwIfAborted();
  const child = spawn(
    plan.node ?? process.execPath,
    ["--import", pathToFileURL(plan.leaveWithParent).href, ...plan.args],
    {
      env: { PATH: process.env.PATH, NODE_ENV: "production", CAIRN_LEAVE_WITH_PARENT: "1", ...plan.env },
      stdio: ["pipe", "ignore", "pipe"],
      // Ctrl-C reaches the whole group; the benchmark stops its programs itself, and in order.
      detached: process.platform !== "win32",
    },
  );
  let words = "";
  child.stderr?.on("data", (chunk) => {
    words = `${words}${chunk}`.slice(-2000);
  });
  try {
    await untilReady(child, plan.ready, signal);
  } catch (error) {
    await stop(child);
    throw signal.aborted ? error : new Error(`${plan.name} did not start: ${words.trim() || error}`);
  }
  return { pid: child.pid ?? 0, stop: () => stop(child) };
}

async function untilReady(child: ChildProcess, address: string, signal: AbortSignal): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    signal.throwIfAborted();
    if (child.exitCode !== null || child.signalCode !== null) break;
    const ready = await fetch(address).catch(() => null);
    if (ready?.ok) return;
    await pause(100);
  }
  throw new Error(`${address} does not answer`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await ended;
  clearTimeout(timer);
}
