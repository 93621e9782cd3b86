#!/usr/bin/env node
/** `npm run bench`: installs and builds what is missing, measures, prints and writes the table. Never a timed test. */
import path from "node:path";
import { buildChanged, checkNode, install, root, run, Trouble } from "../../api/bin/prepare.mjs";
import { makeProgress } from "../../api/bin/progress.mjs";
import { stopSignal } from "../../api/bin/stopping.mjs";

const signal = stopSignal();
const progress = makeProgress(process.stdout);
const load = path.join(root, "tests/load");

/** Node cannot read our sources: the benchmark is bundled as the API is, packages outside, ours inside. */
async function bundle(entryPoints, outdir) {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: load,
    entryPoints,
    outdir,
    tsconfig: path.join(root, "tsconfig.json"),
    bundle: true,
    packages: "external",
    alias: { "@cairn/drizzle": path.join(root, "drizzle"), "@cairn/schema": path.join(root, "schema") },
    platform: "node",
    target: "node20.20",
    format: "esm",
    logLevel: "warning",
  });
}

/** `npm run bench -- web`: what the web app weighs, and how fast its pages and all of Cairn are there. */
async function benchTheWeb(args) {
  await bundle(["web/main.ts"], "dist/web");
  await buildChanged(progress, signal);
  const { benchWeb } = await import("../load/dist/web/main.js");
  const runNext = (next, cwd) => run(process.execPath, next, signal, "The empty app could not be built", cwd);
  await benchWeb(args, { root, progress, signal, run: runNext });
}

async function main() {
  checkNode();
  await install(progress, signal);
  const [section, ...rest] = process.argv.slice(2);
  if (section === "web") return benchTheWeb(rest);
  await bundle(["main.ts", "options.ts", "floor.ts"], "dist");
  // Beside what is installed for the peers.
  await bundle(["peers/naive/main.ts"], "peers/dist");
  const { bench } = await import("../load/dist/main.js");
  const { HELP, readOptions } = await import("../load/dist/options.js");
  const options = readOptions(process.argv.slice(2), path.join(load, "RESULTS.md"));
  if (!options) return progress.line(HELP);
  // The rules need neither the API nor its command line; a large file is measured without naming any work.
  const isRulesOnly = options.only?.length > 0 && options.only.every((name) => name === "rules");
  if (!options.api && !isRulesOnly) await buildChanged(progress, signal, ["@cairn/api"]);
  const place = {
    api: path.resolve(options.api ?? path.join(root, "api/dist/main.js")),
    floor: path.join(load, "dist/floor.js"),
    peers: path.join(load, "peers"),
    databaseUrl: process.env.DATABASE_URL,
  };
  await bench(options, place, progress, signal);
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  if (!signal.aborted)
    console.error(error instanceof Trouble || error instanceof RangeError ? error.message : error);
}
process.exit();
