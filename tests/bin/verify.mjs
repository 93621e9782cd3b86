#!/usr/bin/env node
/** `npm run verify`: everything that can be known without starting anything, before every commit. */
import { checkNode, install, Trouble } from "../../api/bin/prepare.mjs";
import { makeProgress } from "../../api/bin/progress.mjs";
import { runChecks } from "./checks.mjs";

const progress = makeProgress(process.stdout);
const began = performance.now();
try {
  checkNode();
  await install(progress);
  const results = await runChecks(progress.line);
  const failed = results.filter(({ passed }) => !passed);
  const took = ((performance.now() - began) / 1000).toFixed(0);
  progress.line(
    failed.length === 0
      ? `\nAll ${results.length} checks passed in ${took} s.`
      : `\n${failed.length} of ${results.length} checks failed: ${failed.map(({ name }) => name).join(", ")}.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Trouble ? error.message : error);
  process.exitCode = 1;
}
