#!/usr/bin/env node
/**
 * `npm test`: installs what is missing, checks, builds once and runs every test there is. It ends with the stages, what
 * failed in them, and the sum. A stage in which no test ran, or in which one was skipped, has failed.
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
/** What is told once more at the end, where it is looked for: what failed, and what did so at first. */
const remarks = [];

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
  const folder = await mkdtemp(path.join(tmpdir(), "cairn-outcome-"));
  const outcome = path.join(folder, "outcome.json");
  const reporters = [
    "--reporter=default",
    `--reporter=${path.join(import.meta.dirname, "outcome-reporter.mjs")}`,
  ];
  const args = ["run", "-c", "tests/vitest.config.ts", ...projects.flatMap((name) => ["--project", name])];
  try {
    const code = await runHere([path.join(root, "node_modules/vitest/vitest.mjs"), ...args, ...reporters], {
      CAIRN_OUTCOME: outcome,
    });
    return count(JSON.parse(await readFile(outcome, "utf8")), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Counts tests; a file that could not be run, a skipped test and an error between tests count as failures too. */
function count({ passed, skipped, failures, second }, code) {
  for (const { name, why } of failures) remarks.push(`  ✗ ${name}`, ...why.map((text) => indented(text)));
  for (const { name, why } of second)
    remarks.push(`  ⟳ passed only when tried again: ${name}`, ...why.map((text) => indented(text)));
  if (skipped > 0) remarks.push(`  ✗ ${skipped} tests were skipped, and none may be.`);
  const failed = failures.length + skipped;
  const nothingButWrong = failed === 0 && (code !== 0 || passed === 0);
  if (nothingButWrong) remarks.push(passed === 0 ? "  ✗ no test ran" : `  ✗ vitest ended with ${code}`);
  return { passed, failed: failed + (nothingButWrong ? 1 : 0) };
}

const indented = (text) => text.replaceAll(/^/gm, "      ");

function runHere(args, settings) {
  signal.throwIfAborted();
  const env = { ...process.env, ...settings };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
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
if (remarks.length > 0) progress.line(`${remarks.join("\n")}\n`);
progress.line(told(sum));
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
