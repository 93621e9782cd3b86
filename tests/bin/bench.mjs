#!/usr/bin/env node
/** `npm run bench`: installs and builds what is missing, measures, prints and writes the table. Never a timed test. */
import path from "node:path";
import { buildChanged, checkNode, install, root, Trouble } from "../../api/bin/prepare.mjs";
import { makeProgress } from "../../api/bin/progress.mjs";
import { stopSignal } from "../../api/bin/stopping.mjs";

const signal = stopSignal();
const progress = makeProgress(process.stdout);
const load = path.join(root, "tests/load");

/** Node cannot read our sources: the benchmark is bundled as the API is, packages outside, ours inside. */
async function bundle() {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: load,
    entryPoints: ["main.ts", "options.ts", "floor.ts"],
    outdir: "dist",
    tsconfig: path.join(root, "tsconfig.json"),
    bundle: true,
    packages: "external",
    alias: { "@cairn/drizzle": path.join(root, "drizzle"), "@cairn/schema": path.join(root, "schema") },
    platform: "node",
    target: "node20.20",
    format: "esm",
    logLevel: "warning",
  });
  return { ...(await import("../load/dist/main.js")), ...(await import("../load/dist/options.js")) };
}

async function main() {
  checkNode();
  await install(progress, signal);
  const { bench, HELP, readOptions } = await bundle();
  const options = readOptions(process.argv.slice(2), path.join(load, "RESULTS.md"));
  if (!options) return progress.line(HELP);
  if (!options.api && !options.only?.every((name) => name === "rules"))
    await buildChanged(progress, signal, ["@cairn/api"]);
  const place = {
    api: path.resolve(options.api ?? path.join(root, "api/dist/main.js")),
    floor: path.join(load, "dist/floor.js"),
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
