import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "../../testkit/chromium";
import type { Progress } from "../place";
import { loadPages } from "./pages";
import { pagesTable, startsWords, webReport } from "./report";
import { startBare, startCairn } from "./serve";
import { type Starts, timeStarts } from "./starts";
import { timeTyping } from "./typing";
import { scriptsOf, weighParts, weighRoutes, weightOf } from "./weights";

interface Bench {
  root: string;
  progress: Progress;
  signal: AbortSignal;
  /** Runs a Node program in a folder to its end. */
  run: (args: string[], cwd: string) => Promise<unknown>;
}

/**
 * `npm run bench -- web [--rounds N] [--results FILE] [--only starts|pages]`: the built web app beside an empty one of
 * the same framework; of a part alone nothing is written.
 */
export async function benchWeb(args: string[], bench: Bench): Promise<void> {
  const { root, progress, signal } = bench;
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "5" },
      only: { type: "string" },
      results: { type: "string", default: path.join(root, "tests/load/WEB-RESULTS.md") },
    },
  });
  const rounds = Number(values.rounds);
  if (!(Number.isInteger(rounds) && rounds > 0)) throw new RangeError("--rounds is a whole number.");
  if (values.only && !["starts", "pages"].includes(values.only))
    throw new RangeError("--only takes starts or pages.");
  const place = await preparePlaces(bench);
  const dataDir = await mkdtemp(path.join(tmpdir(), "cairn-bench-web-"));
  await chmod(dataDir, 0o711);
  const timed = (): Promise<Starts> =>
    progress.step("starts", (say) => timeStarts({ ...place, root, dataDir, rounds, signal }, say));
  try {
    if (values.only === "starts") {
      const first = await progress.step("first run", () => startCairn(root, dataDir, signal));
      await first.stop();
      return progress.line(`\n${startsWords(await timed(), rounds)}`);
    }
    const { pages, typing } = await progress.step("pages", (say) =>
      measurePages({ ...place, root, dataDir, rounds, alone: values.only === "pages", signal, say }),
    );
    if (!typing) return progress.line(`\n${pagesTable(pages)}`);
    const starts = await timed();
    const report = webReport({
      routes: weighRoutes(place.web),
      bare: sum(scriptsOf(place.bare, "/").map(weightOf)),
      late: weighParts(place.web),
      pages,
      typing,
      starts,
      rounds,
    });
    progress.line(`\n${report}`);
    if (values.results !== "none") await writeFile(values.results, report);
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Where the apps are, built; the empty one once and for all. */
async function preparePlaces({ root, progress, run }: Bench) {
  const bare = path.join(root, "tests/load/web/bare");
  const next = path.join(root, "node_modules/next/dist/bin/next");
  if (!existsSync(path.join(bare, ".next/BUILD_ID")))
    await progress.step("bare app", () => run([next, "build"], bare));
  return { web: path.join(root, "web"), bare, next };
}

interface Measuring {
  root: string;
  dataDir: string;
  bare: string;
  next: string;
  rounds: number;
  /** Without typing. */
  alone: boolean;
  signal: AbortSignal;
  say: (words: string) => void;
}

async function measurePages({ root, dataDir, bare, next, rounds, alone, signal, say }: Measuring) {
  say("starting Cairn");
  const cairn = await startCairn(root, dataDir, signal);
  try {
    const beside = await startBare(bare, next, signal);
    const browser = await launchChromium();
    try {
      return {
        pages: await loadPages({ browser, cairn, bare: beside, rounds }, say),
        typing: alone ? null : await timeTyping({ browser, cairn: cairn.url, rounds }, say),
      };
    } finally {
      await browser.close();
      await beside.stop();
    }
  } finally {
    await cairn.stop();
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
