import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const all = "board,kpi-page,entry,import,board-again,board-304,mixed";
const tiny = "--teams 2 --kpis 6 --months 4 --rows 12 --rounds 1 --seconds 1 --connections 2 --no-peers";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "cairn-bench-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function startBench(...more: string[]): { child: ChildProcess; said: () => string } {
  const args = [path.join(root, "tests/bin/bench.mjs"), ...tiny.split(" "), ...more];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      said += chunk;
    });
  return { child, said: () => said };
}

const leftBy = async ({ pid }: ChildProcess) =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(`cairn-test-${pid}-`));

test("the benchmark runs, agrees with the floor and writes its table above the notes", async () => {
  const results = path.join(folder, "RESULTS.md");
  const { child, said } = startBench("--only", all, "--results", results);
  const [code] = await once(child, "exit");
  expect([code, said()]).toEqual([0, expect.stringContaining("to the floor")]);
  const written = await readFile(results, "utf8");
  for (const work of [
    "Board",
    "KPI page",
    "One entry saved",
    "12 rows imported",
    "The same boards again",
    "The same boards, unchanged \\(304\\)",
    "95 boards to 5 entries",
  ])
    expect(written).toMatch(new RegExp(`^\\| ${work}.* floor .*\\n\\| +\\| API `, "m"));
  expect(written).toContain("## What the profiles taught");
  expect(await leftBy(child)).toEqual([]);
});

test.each(["teams", "organizations", "months"])(
  "it looks again after the tables have grown by %s",
  async (way) => {
    const { child, said } = startBench(
      "--results",
      "none",
      "--only",
      "kpi-page",
      "--grow",
      "3",
      "--grow-by",
      way,
    );
    const [code] = await once(child, "exit");
    expect([code, said()]).toEqual([0, expect.stringContaining("CPU, times")]);
    expect(await leftBy(child)).toEqual([]);
  },
);

test("a file is imported by the command line, and what that takes goes into its part of the results", async () => {
  const results = path.join(folder, "LARGE.md");
  await writeFile(results, "## What the profiles taught\n\nMuch.\n");
  const { child, said } = startBench("--results", results, "--large", "300");
  const [code] = await once(child, "exit");
  expect([code, said()]).toEqual([0, expect.stringContaining("rows/s")]);
  expect(await readFile(results, "utf8")).toMatch(
    /^300 rows:[\s\S]*cairn -- import[\s\S]*^## What the profiles taught\n\nMuch\.$/m,
  );
});

test("Ctrl-C ends it and everything it started", async () => {
  const { child, said } = startBench("--only", all, "--results", "none", "--seconds", "20");
  while (child.exitCode === null && !said().includes("board")) await once(child.stdout ?? child, "data");
  child.kill("SIGINT");
  const [code] = await once(child, "exit");
  expect(code).toBe(1);
  expect(await leftBy(child)).toEqual([]);
});
