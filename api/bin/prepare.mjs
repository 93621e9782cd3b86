/**
 * What must be there before Cairn's own programs can run: the right Node, the packages of the lock file, the
 * bundles. Nothing is imported from npm here, for it may not be installed yet.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { isBuilt, noteBuild } from "./built.mjs";

export const root = path.resolve(import.meta.dirname, "../..");
const windows = process.platform === "win32";

/** A reason why Cairn cannot start, in one sentence. */
export class Trouble extends Error {}

/** Throws unless this Node is the version of `engines` in package.json or newer. */
export function checkNode() {
  const wanted = readJson("package.json").engines.node.replace(/[^\d.]/g, "");
  const [major, minor] = wanted.split(".").map(Number);
  const [ourMajor, ourMinor] = process.versions.node.split(".").map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  throw new Trouble(`Cairn needs Node ${wanted} or newer, and this is Node ${process.versions.node}.`);
}

/**
 * Whether node_modules holds exactly what the lock file says; npm leaves a lock file of its own there when it
 * has finished, so an interrupted installation counts as missing.
 */
export function isInstalled() {
  const record = path.join("node_modules", ".package-lock.json");
  if (!existsSync(path.join(root, record))) return false;
  const [wanted, there] = [readJson("package-lock.json").packages, readJson(record).packages];
  return Object.entries(wanted).every(([name, { version, optional, devOptional, peer }]) => {
    if (!name.includes("node_modules/")) return true;
    const found = there[name];
    return found ? found.version === version : Boolean(optional || devOptional || peer);
  });
}

/** Installs the packages of the lock file if they are not there. */
export async function install(progress, signal) {
  if (isInstalled()) return;
  await progress.step(
    "packages",
    (say) => {
      say("installing from the lock file");
      // A NODE_ENV of production must not leave out what builds Cairn.
      const args = [
        "ci",
        "--ignore-scripts",
        "--include=dev",
        "--include=optional",
        "--no-audit",
        "--no-fund",
        // What some packages would rather have does not help whoever reads why it failed.
        "--loglevel=error",
      ];
      const npm = process.env.npm_execpath;
      const [program, ...rest] = npm?.endsWith(".js") ? [process.execPath, npm, ...args] : ["npm", ...args];
      return run(program, rest, signal, "The packages could not be installed");
    },
    () => "installed",
  );
}

/**
 * Builds what changed since the last time.
 * @param {string[]} filter turbo's package filters; empty for everything
 */
export async function buildChanged(progress, signal, filter = []) {
  if (filter.length === 0 && isBuilt(root)) return;
  const begun = Date.now();
  const turbo = path.join(root, "node_modules/turbo/bin/turbo");
  const args = ["run", "build", "--ui=stream", "--output-logs=errors-only", "--cache=local:rw"];
  const filters = filter.map((name) => `--filter=${name}`);
  await progress.step(
    "build",
    (say) => {
      say("looking for what changed");
      const soon = setTimeout(
        () => say("building the API and the web app: a few minutes, the first time"),
        3_000,
      );
      const built = run(
        process.execPath,
        [turbo, ...args, ...filters, "--no-update-notifier"],
        signal,
        "The build failed",
      );
      return built.finally(() => clearTimeout(soon));
    },
    (said) => (/FULL TURBO/.test(said) ? "up to date" : "built"),
  );
  if (filter.length === 0) noteBuild(root, begun);
}

/** Runs a program in a folder to its end and returns what it said; its group ends with the signal. */
export function run(program, args, signal, complaint, cwd = root) {
  signal?.throwIfAborted();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: !windows,
    shell: windows && program === "npm",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  const stop = () => endGroup(child);
  signal?.addEventListener("abort", stop, { once: true });
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new Trouble(`${complaint}: ${error.message}`)));
    child.once("close", (code) => {
      signal?.removeEventListener("abort", stop);
      if (signal?.aborted) reject(signal.reason);
      else if (code === 0) resolve(said);
      else reject(new Trouble(`${complaint}.\n\n${said.trim().split("\n").slice(-40).join("\n")}`));
    });
  });
}

/** npm goes on as if it had not been asked; what it leaves half done counts as missing. */
const STUBBORN_MS = 2_000;

function endGroup(child) {
  const send = (name) => {
    try {
      process.kill(windows ? child.pid : -child.pid, name);
    } catch {
      // It has ended by itself.
    }
  };
  send("SIGTERM");
  setTimeout(send, STUBBORN_MS, "SIGKILL").unref();
}

function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), "utf8"));
}
