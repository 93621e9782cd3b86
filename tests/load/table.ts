import type { Measured, Score } from "./measure";

const HEADINGS = [
  "work",
  "server",
  "requests/s",
  "to the floor",
  "least–most",
  "p50 ms",
  "p99 ms",
  "CPU ms",
  "database CPU ms",
  "memory MB",
];

/** What was measured as a table of Markdown, aligned so that it reads well in a terminal too. */
export function tableOf(measured: Measured[]): string {
  const rows = measured.flatMap(({ work, scores }) =>
    scores.map((score, index) => [index === 0 ? work.title : "", ...cellsOf(score, index === 0)]),
  );
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const isWords = (column: number) => column < 2;
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => (isWords(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => `${"-".repeat(width + 1)}${isWords(column) ? "-" : ":"}`).join("|")}|`;
  return [line(HEADINGS), rule, ...rows.map(line)].join("\n");
}

function cellsOf(score: Score, isFloor: boolean): string[] {
  const { ratio } = score;
  return [
    score.contender,
    shown(score.rate),
    isFloor ? "1" : ratio.median.toFixed(2),
    isFloor ? "" : `${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}`,
    shown(score.p50),
    shown(score.p99),
    shown(score.server),
    shown(score.database),
    shown(score.memory),
  ];
}

/** Three digits that mean something; nothing where nothing is known. */
function shown(value: number | null): string {
  if (value === null) return "";
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
