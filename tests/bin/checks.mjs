/** The checks that need no server and no database: what they are, and how they are run side by side. */
import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "../../api/bin/prepare.mjs";

const bin = (name) => path.join(root, "node_modules", name);
/** The native compiler: the checks take a quarter of the time. Tools that need its API have the older one. */
const typescript = bin("typescript-native/bin/tsc");
const vitest = bin("vitest/vitest.mjs");

/** Each check is a chain of Node programs; the first that fails ends it. */
export const CHECKS = [
  { name: "format and lint", chain: [[bin("@biomejs/biome/bin/biome"), "check", "."]] },
  { name: "types", chain: [[typescript, "--noEmit", "-p", "."]] },
  { name: "types of the web app", chain: [[typescript, "--noEmit", "-p", "web"]] },
  {
    name: "architecture",
    chain: [[vitest, "run", "-c", "tests/vitest.config.ts", "--project", "unit", "tests/architecture"]],
  },
  { name: "dead code and packages", chain: [[bin("knip/bin/knip.js"), "--no-progress"]] },
  {
    name: "contract",
    chain: [
      ["api/build.mjs", "contract"],
      ["api/dist/contract.js", "--check"],
      ["web/bin/codegen.mjs", "--check"],
    ],
  },
];

/**
 * Runs all checks, as many at once as is sensible, and tells each result as it comes.
 * @returns {Promise<{ name: string, passed: boolean }[]>}
 */
export async function runChecks(line) {
  const waiting = [...CHECKS];
  const results = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now();
      const { passed, said } = await runChain(check.chain);
      const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
      line(`  ${passed ? "✓" : "✗"} ${check.name.padEnd(24)} ${took}`);
      if (!passed) line(`\n${said.trim()}\n`);
      results.push({ name: check.name, passed });
    }
  };
  await Promise.all(Array.from({ length: 3 }, worker));
  return results;
}

async function runChain(chain) {
  let said = "";
  for (const args of chain) {
    const result = await runNode(args);
    said += result.said;
    if (result.code !== 0) return { passed: false, said };
  }
  return { passed: true, said };
}

function runNode(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, said: error.message }));
    child.once("close", (code) => resolve({ code, said }));
  });
}
