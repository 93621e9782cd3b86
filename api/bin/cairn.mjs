#!/usr/bin/env node
import { buildChanged, checkNode, install, Trouble } from "./prepare.mjs";
/** `npm run cairn -- <command>`: the command line. What it prepares is told on stderr, so stdout stays clean. */
import { makeProgress } from "./progress.mjs";

try {
  checkNode();
  const progress = makeProgress(process.stderr, 2_500);
  await install(progress);
  await buildChanged(progress, undefined, ["@cairn/api"]);
} catch (error) {
  console.error(error instanceof Trouble ? error.message : error);
  process.exit(1);
}
await import("../dist/cli.js");
