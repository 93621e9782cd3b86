#!/usr/bin/env node
import module from "node:module";
import path from "node:path";
import { isBuilt } from "./built.mjs";
import { buildChanged, checkNode, install, root, Trouble } from "./prepare.mjs";
/**
 * `npm start`: installs and builds what is missing, then runs everything until it is told to stop.
 * Exit code 0 after an orderly stop, also by a signal; 1 when something is wrong.
 */
import { makeProgress } from "./progress.mjs";
import { stopSignal } from "./stopping.mjs";

const signal = stopSignal();
const progress = makeProgress(process.stdout);

async function main() {
  checkNode();
  progress.line(progress.strong("\nCairn"));
  if (!isBuilt(root)) {
    await install(progress, signal);
    await buildChanged(progress, signal);
  }
  // From Node 22.8 on: what was compiled is kept for the next start.
  module.enableCompileCache?.(path.join(root, "node_modules/.cache/cairn/compiled"));
  const { launch } = await import("../dist/launch.js");
  return launch({ root, env: process.env, progress, signal });
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error === signal.reason && signal.aborted) process.exitCode = 0;
  else {
    process.exitCode = 1;
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
  }
}
process.exit();
