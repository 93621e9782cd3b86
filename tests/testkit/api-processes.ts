import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@cairn/drizzle/embedded-cluster";
import { exportJWK } from "jose";
import { buildPrograms } from "./programs";
import type { World } from "./world";

/** The API's program as a process of its own: a keeper and those that serve behind its one port. */
export interface ApiProcesses {
  address: string;
  keeper: ChildProcess;
  /** Numbers of the processes that serve, as far as they have come. */
  workers(): Promise<number[]>;
  /** What they have noted so far. */
  said(): string;
  /** Waits until so many of them have begun to listen, counted from the beginning. */
  haveBegun(count: number): Promise<void>;
  remove(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/**
 * Starts the built program on a world's database with API_PROCESSES and waits until all of them listen.
 *
 * @param settings more of its environment
 */
export async function startProcesses(world: World, count: number, settings = {}): Promise<ApiProcesses> {
  const built = await buildPrograms("main");
  const port = await freePort();
  const keeper = spawn(process.execPath, [path.join(built.folder, "main.js")], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATABASE_URL: world.databaseUrl,
      API_PORT: `${port}`,
      API_PROCESSES: `${count}`,
      WEB_TOKEN_PUBLIC_KEY: JSON.stringify(await exportJWK(world.webTokenKey)),
      ...settings,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  keeper.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const haveBegun = async (wanted: number) => {
    for (const until = Date.now() + PATIENCE_MS; said.split("The API listens").length <= wanted; ) {
      if (keeper.exitCode !== null || Date.now() > until) throw new Error(`They have not begun:\n${said}`);
      await pause(20);
    }
  };
  const remove = async () => {
    if (keeper.exitCode === null && keeper.signalCode === null) {
      keeper.kill("SIGKILL");
      await once(keeper, "exit");
    }
    await built.remove();
  };
  const processes = {
    address: `http://127.0.0.1:${port}`,
    keeper,
    workers: () => childrenOf(keeper.pid ?? 0),
    said: () => said,
    haveBegun,
    remove,
  };
  await haveBegun(count).catch(async (error) => {
    await remove();
    throw error;
  });
  return processes;
}

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  return text.trim().split(" ").filter(Boolean).map(Number);
}
