import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { totalmem } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./embedded-binaries";
import { isAlive } from "./embedded-cluster";
import { type Runner, runnerOptions, runProgram } from "./embedded-runner";
import { EmbeddedTrouble } from "./embedded-trouble";

const ask = promisify(execFile);

/** What `postmaster.pid` says of a server that runs, or that died without removing it. */
interface Postmaster {
  pid: number;
  port: number;
  /** Whether it says that it takes connections. */
  isReady: boolean;
}

/**
 * What the server keeps of its tables itself: an eighth of the memory, 128 to 512 MB. A write that appends to the indexes
 * of a long log touches pages all over them; where they have no room, a tenth of an import is fetching them again.
 */
const keptMegabytes = (): number => Math.round(Math.min(512, Math.max(128, totalmem() / 2 ** 20 / 8)));

/** How a server of Cairn's is set, the one of docker-compose.yml too. */
export const serverSettings = {
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
  // Statements and their errors may carry figures; the server's own troubles do not.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_checkpoints: "off",
};

/** The settings of every embedded server; those of a volatile one trade safety for speed. */
function settings(port: number, volatile: boolean): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: volatile ? 200 : 60,
    shared_buffers: `${keptMegabytes()}MB`,
    ...serverSettings,
    ...(volatile ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/**
 * The server that runs on this cluster, if any. A `postmaster.pid` left by a crash whose number now belongs to
 * some other program is removed, for PostgreSQL itself would take that program for its server.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = path.join(cluster, "postmaster.pid");
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  if (await serves(pid, cluster)) return { pid, port, isReady: lines[7]?.trim() === "ready" };
  await rm(file, { force: true });
  return undefined;
}

async function serves(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === "win32") return true;
  const command =
    process.platform === "linux"
      ? await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")
      : await ask("ps", ["-o", "command=", "-p", String(pid)]).then(
          (result) => result.stdout,
          () => "",
        );
  return command.includes("postgres") && command.includes(cluster);
}

/** Starts the server; it outlives this process until it is stopped. Its log goes to `logFile`. */
export async function spawnPostmaster(
  cluster: string,
  server: { runner: Runner; binaries: Binaries; port: number; volatile: boolean; logFile: string },
): Promise<ChildProcess> {
  await mkdir(path.dirname(server.logFile), { recursive: true });
  const log = await open(server.logFile, "a", 0o600);
  try {
    const child = spawn(
      server.binaries.postgres,
      ["-D", cluster, ...settings(server.port, server.volatile)],
      {
        ...runnerOptions(server.runner, path.dirname(server.binaries.postgres)),
        stdio: ["ignore", log.fd, log.fd],
      },
    );
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", (error) =>
        reject(new EmbeddedTrouble(`The embedded PostgreSQL cannot be run here (${error.message}).`)),
      );
    });
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** Stops the server and waits for it: first asking, then at once, at the price of a recovery at the next start. */
export async function stopPostmaster(cluster: string, runner: Runner, binaries: Binaries): Promise<void> {
  for (const mode of ["fast", "immediate"]) {
    if (!(await findPostmaster(cluster))) return;
    await runProgram(runner, binaries.pgCtl, ["-D", cluster, "-m", mode, "-w", "-t", "20", "stop"]);
  }
  if (await findPostmaster(cluster))
    throw new EmbeddedTrouble(`The embedded PostgreSQL in ${cluster} does not stop.`);
}

/** The end of the server's log, for when it does not start. */
export async function lastWords(logFile: string): Promise<string> {
  const text = await readFile(logFile, "utf8").catch(() => "");
  return text.trim().split("\n").slice(-8).join("\n");
}
