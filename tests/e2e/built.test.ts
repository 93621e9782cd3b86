import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const module = pathToFileURL(path.resolve(import.meta.dirname, "../../api/bin/built.mjs")).href;
let root: string;

const write = (file: string, text = "") => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
/** Calls the launcher's own module in a process of its own, as it is called there. */
const call = (expression: string, env = {}) =>
  execFileSync(
    process.execPath,
    ["--input-type=module", "-e", `import * as built from "${module}"; console.log(${expression});`, root],
    { encoding: "utf8", env: { PATH: process.env.PATH, ...env } },
  ).trim();
const isBuilt = (env = {}) => call("built.isBuilt(process.argv[1])", env) === "true";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "cairn-built-"));
  for (const file of ["package-lock.json", "tsconfig.json", "turbo.json"]) write(file);
  for (const file of ["schema/a.ts", "drizzle/a.ts", "api/src/a.ts", "web/app/a.tsx"]) write(file);
  for (const file of ["api/dist/launch.js", "api/dist/main.js", "web/.next/BUILD_ID"]) write(file);
  write("node_modules/.package-lock.json");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const note = () => call("built.noteBuild(process.argv[1], Date.now() + 1)");

test("nothing is built before a build has succeeded", () => {
  expect(isBuilt()).toBe(false);
  note();
  expect(isBuilt()).toBe(true);
});

test("what a build makes is no source", () => {
  note();
  for (const file of ["web/next-env.d.ts", "web/.next/cache/a", "api/node_modules/a.js"]) write(file);
  expect(isBuilt()).toBe(true);
});

test.each<[string, () => void]>([
  [
    "changed, though its time was kept",
    () => {
      write("schema/a.ts", "other");
      utimesSync(path.join(root, "schema/a.ts"), 1, 1);
    },
  ],
  ["new", () => write("web/app/b.tsx")],
  ["gone", () => rmSync(path.join(root, "web/app/a.tsx"))],
])("a source that is %s asks for a build", (_, change) => {
  note();
  // Clocks of files are coarser than that of the process.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
  change();
  expect(isBuilt()).toBe(false);
});

test("so does a result that is gone or another's, and another wish of the environment", () => {
  note();
  expect(isBuilt({ CAIRN_WEB_OUTPUT: "standalone" })).toBe(false);
  rmSync(path.join(root, "api/dist/main.js"));
  expect(isBuilt()).toBe(false);
});
