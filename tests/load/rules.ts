import { setImmediate as turn } from "node:timers/promises";
import { makeWorks, type RulesWork } from "./rules-works";
import { markdownTable } from "./table";

/** What a work came to: rows a second of the rules and of the plain loop, the medians of the rounds. */
export interface RulesScore {
  title: string;
  rows: number;
  rules: number;
  plain: number;
  ratio: number;
}

const ROUNDS = 3;
/** The plain loop is over before a clock has ticked: it runs so often in a row. */
const PLAIN_REPEATS = 200;

/** Measures the rules in this process, each beside a plain loop that only sums the same arrays, in turn. */
export async function measureRules(say: (words: string) => void, signal: AbortSignal): Promise<RulesScore[]> {
  const scores: RulesScore[] = [];
  for (const make of makeWorks) {
    say("making data");
    await turn();
    for (const work of make()) {
      say(work.title);
      scores.push(await measureWork(work, signal));
    }
  }
  return scores;
}

async function measureWork(work: RulesWork, signal: AbortSignal): Promise<RulesScore> {
  const { title, rows } = work;
  const rounds: { rules: number; plain: number; ratio: number }[] = [];
  work.rules();
  for (let round = 0; round < ROUNDS; round++) {
    await turn();
    signal.throwIfAborted();
    const rules = rateOf(rows, 1, work.rules);
    const plain = rateOf(rows, PLAIN_REPEATS, work.plain);
    rounds.push({ rules, plain, ratio: plain / rules });
  }
  const median = (what: "rules" | "plain" | "ratio") => medianOf(rounds.map((round) => round[what]));
  return { title, rows, rules: median("rules"), plain: median("plain"), ratio: median("ratio") };
}

function rateOf(rows: number, repeats: number, run: () => number): number {
  const began = performance.now();
  let checked = 0;
  for (let repeat = 0; repeat < repeats; repeat++) checked += run();
  if (!(checked > 0)) throw new Error("nothing was done");
  return (rows * repeats * 1000) / (performance.now() - began);
}

const medianOf = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The scores as a table of Markdown. */
export function rulesTable(scores: RulesScore[]): string {
  const rows = scores.map(({ title, rows: count, rules, plain, ratio }) => [
    title,
    shown(count),
    shown(rules),
    shown(plain),
    `1 : ${shown(ratio)}`,
  ]);
  return markdownTable(["rules", "rows", "rows/s", "plain sum, rows/s", "beside it"], rows, 1);
}

const shown = (value: number): string => Math.round(value).toLocaleString("en");
