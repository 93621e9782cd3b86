import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 600_000;

/** A server that answers, and the milliseconds until it did. */
export interface Served {
  url: string;
  ms: number;
  pid: number;
  stop(): Promise<void>;
}

interface Plan {
  args: string[];
  cwd: string;
  env: Record<string, string>;
  /** Asked again and again, one after the other, until each answers with success. */
  ready: string[];
}

/** `npm start` on a data folder: everything, until the web app says that it and the API are ready, and the sign-in is. */
export async function startCairn(root: string, dataDir: string, signal: AbortSignal): Promise<Served> {
  const [web, api, identity] = [await freePort(), await freePort(), await freePort()];
  const url = `http://localhost:${web}`;
  const env = {
    PORT: `${web}`,
    API_PORT: `${api}`,
    DEMO_IDENTITY_PORT: `${identity}`,
    CAIRN_DATA_DIR: dataDir,
  };
  const args = [path.join(root, "api/bin/start.mjs")];
  const ready = [`${url}/readyz`, `http://127.0.0.1:${identity}/.well-known/openid-configuration`];
  return { url, ...(await serve({ args, cwd: root, env, ready }, signal)) };
}

/** The empty app beside. */
export async function startBare(app: string, next: string, signal: AbortSignal): Promise<Served> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const args = [next, "start", "--port", `${port}`];
  return { url, ...(await serve({ args, cwd: app, env: { NODE_ENV: "production" }, ready: [url] }, signal)) };
}

async function serve({ args, cwd, env, ready }: Plan, signal: AbortSignal): Promise<Omit<Served, "url">> {
  signal.throwIfAborted();
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // Ctrl-C reaches the whole group; the benchmark stops its programs itself.
    detached: process.platform !== "win32",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-3000);
    });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (hasEnded()) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  const waiting = [...ready];
  while (performance.now() - begun < PATIENCE_MS && !signal.aborted && !hasEnded()) {
    const answer = await fetch(waiting[0] ?? "", { redirect: "manual" }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) waiting.shift();
    else await pause(10);
    if (waiting.length === 0) return { ms: performance.now() - begun, pid: child.pid ?? 0, stop };
  }
  await stop();
  signal.throwIfAborted();
  throw new Error(`${args.join(" ")} did not start:\n${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
