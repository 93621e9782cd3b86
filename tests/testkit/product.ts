import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The ports and the data folder of one installation under test. */
export interface Installation {
  dataDir: string;
  webPort: number;
  apiPort: number;
  identityPort: number;
  remove(): Promise<void>;
}

/** One run of the real launcher on an installation. */
export interface Product {
  url: string;
  apiUrl: string;
  child: ChildProcess;
  /** Everything it has said so far. */
  said(): string;
  /** Resolves when it says that Cairn is up; rejects, with all it said, when it ends before. */
  up: Promise<void>;
  /** Resolves with the exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
  /** Asks it to stop as Ctrl-C does, and waits. */
  stop(): Promise<number | string>;
}

/** An empty data folder of its own and three ports that are free now. */
export async function makeInstallation(): Promise<Installation> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "cairn-product-"));
  await chmod(dataDir, 0o711);
  const [webPort = 0, apiPort = 0, identityPort = 0] = await freePorts(3);
  const remove = () => rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  return { dataDir, webPort, apiPort, identityPort, remove };
}

/**
 * Starts the product as a person would.
 * @param by "npm" runs `npm start`; "node" runs the launcher without npm above it
 */
export function startProduct(
  { dataDir, webPort, apiPort, identityPort }: Installation,
  { by = "node", env = {} }: { by?: "npm" | "node"; env?: Record<string, string> } = {},
): Product {
  const ports = { PORT: `${webPort}`, API_PORT: `${apiPort}`, DEMO_IDENTITY_PORT: `${identityPort}` };
  const [program, args] =
    by === "npm" ? ["npm", ["start"]] : [process.execPath, [path.join(ROOT, "api/bin/start.mjs")]];
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...plainEnv(), ...ports, CAIRN_DATA_DIR: dataDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const up = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      if (said.includes("Ctrl-C stops everything.")) resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("close", () => reject(new Error(`Cairn ended before it was up:\n${said}`)));
  });
  up.catch(() => undefined);
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  const stop = () => {
    child.kill("SIGINT");
    return ended;
  };
  const [url, apiUrl] = [`http://localhost:${webPort}`, `http://127.0.0.1:${apiPort}`];
  return { url, apiUrl, child, said: () => said, up, ended, stop };
}

/** The test runner's own settings must not reach the product. */
function plainEnv(): Record<string, string | undefined> {
  const foreign = /^(VITEST|TEST|NODE_ENV|NODE_OPTIONS|DATABASE_URL|AUTH_|OIDC_|npm_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** The process number of the installation's PostgreSQL, or 0 when none is said to run. */
export async function postmasterOf({ dataDir }: Installation): Promise<number> {
  const text = await readFile(path.join(dataDir, "postgres/postmaster.pid"), "utf8").catch(() => "0");
  return Number(text.split("\n")[0]);
}

/** The process number of one of the programs below a launcher, by the end of its script's path. */
export function programOf(launcher: number, script: string): number {
  const [program] = programsBelow(launcher, script);
  if (!program) throw new Error(`No ${script} runs below process ${launcher}.`);
  return program;
}

/** The process numbers of all programs below another one, by the end of their script's path; the nearest first. */
export function programsBelow(above: number, script: string): number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const processes = lines.flatMap((line) => {
    const [, pid, parent, args = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), args }] : [];
  });
  const below = (parents: number[]): typeof processes => {
    const found = processes.filter(({ parent }) => parents.includes(parent));
    return found.length === 0 ? [] : [...found, ...below(found.map(({ pid }) => pid))];
  };
  return below([above])
    .filter(({ args }) => args.split(" ").some((arg) => arg.endsWith(script)))
    .map(({ pid }) => pid);
}

/** Which of the installation's ports somebody still answers on. */
export async function portsInUse({ webPort, apiPort, identityPort }: Installation): Promise<number[]> {
  const ports = [webPort, apiPort, identityPort];
  const answers = await Promise.all(ports.map(answersOn));
  return ports.filter((_, position) => answers[position]);
}

function answersOn(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, "127.0.0.1");
      await new Promise((resolve) => server.once("listening", resolve));
      return server;
    }),
  );
  return Promise.all(
    servers.map((server) => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      return new Promise<number>((resolve) => server.close(() => resolve(port)));
    }),
  );
}
