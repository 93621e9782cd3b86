#!/usr/bin/env node
/**
 * `npm test`: installs what is missing, checks, builds once and runs every test there is. The last line is the sum.
 * A stage in which no test ran, or in which one was skipped, has failed.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildChanged, checkNode, install, root, Trouble } from "../../api/bin/prepare.mjs";
import { makeProgress } from "../../api/bin/progress.mjs";
import { stopSignal } from "../../api/bin/stopping.mjs";
import { runChecks } from "./checks.mjs";

/** What runs after what; each is a set of vitest projects. */
const STAGES = [
  { name: "unit, conformance, API and web components", projects: ["unit", "api", "web"] },
  { name: "npm start and its end", projects: ["launch"] },
  { name: "browser journeys", projects: ["browser"] },
];

const signal = stopSignal();
const progress = makeProgress(process.stdout);
const sum = { passed: 0, failed: 0 };
const summary = [];

/** Runs one stage and adds its counts; `work` returns them. */
async function stage(name, work) {
  progress.line(`\n${progress.strong(name)}\n`);
  const began = performance.now();
  const counts = await work().catch((error) => {
    console.error(error instanceof Trouble ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  const took = `${((performance.now() - began) / 1000).toFixed(0)} s`;
  summary.push(`  ${counts.failed ? "✗" : "✓"} ${name.padEnd(44)} ${took.padStart(6)}  ${told(counts)}`);
  return counts.failed === 0;
}

function told({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

async function checks() {
  const results = await runChecks(progress.line);
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
}

async function vitest(projects) {
  const folder = await mkdtemp(path.join(tmpdir(), "cairn-report-"));
  const report = path.join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", "-c", "tests/vitest.config.ts", ...projects.flatMap((name) => ["--project", name])];
  try {
    const code = await runHere([path.join(root, "node_modules/vitest/vitest.mjs"), ...args, ...reporters]);
    return count(JSON.parse(await readFile(report, "utf8")), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Counts tests; a file that could not be run, a skipped test and an error between tests count as failures too. */
function count({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }, code) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  ).length;
  const skipped = numPendingTests + numTodoTests;
  if (skipped > 0) console.error(`${skipped} tests were skipped, and none may be.`);
  if (numPassedTests + numFailedTests === 0) console.error("No test ran.");
  const failed = numFailedTests + broken + skipped;
  const nothingButWrong = failed === 0 && (code !== 0 || numPassedTests === 0);
  return { passed: numPassedTests, failed: failed + (nothingButWrong ? 1 : 0) };
}

function runHere(args) {
  signal.throwIfAborted();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  signal.addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}

async function main() {
  checkNode();
  await install(progress, signal);
  await stage("checks", checks);
  const built = await stage("build", async () => {
    await buildChanged(progress, signal);
    return { passed: 1, failed: 0 };
  });
  for (const { name, projects } of built ? STAGES : STAGES.slice(0, 1))
    await stage(name, () => vitest(projects));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Trouble ? error.message : error);
  sum.failed += 1;
}
if (signal.aborted) sum.failed += 1;
progress.line(`\n${summary.join("\n")}\n`);
progress.line(told(sum));
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
