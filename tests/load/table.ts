import { effortOf, type Measured, type Score } from "./measure";

const HEADINGS = [
  "work",
  "server",
  "requests/s",
  "to the floor",
  "least–most",
  "by CPU",
  "p50 ms",
  "p99 ms",
  "CPU ms",
  "database CPU ms",
  "memory MB",
];

/** What was measured, a line a contender. */
export function tableOf(measured: Measured[]): string {
  const rows = measured.flatMap(({ work, scores }) =>
    scores.map((score, index) => [index === 0 ? work.title : "", ...cellsOf(score, scores[0] ?? score)]),
  );
  return markdownTable(HEADINGS, rows, 2);
}

/** A table of Markdown, aligned so that it reads well in a terminal too; the first columns are words. */
export function markdownTable(headings: string[], rows: string[][], wordColumns: number): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const padded = (cell: string, column: number) =>
    column < wordColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const line = (cells: string[]) => `| ${cells.map(padded).join(" | ")} |`;
  const rule = widths.map((width, column) => `${"-".repeat(width + 1)}${column < wordColumns ? "-" : ":"}`);
  return [line(headings), `|${rule.join("|")}|`, ...rows.map(line)].join("\n");
}

function cellsOf(score: Score, floor: Score): string[] {
  const { ratio } = score;
  const isFloor = score === floor;
  return [
    score.contender,
    shown(score.rate),
    isFloor ? "1" : ratio.median.toFixed(2),
    isFloor ? "" : `${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}`,
    isFloor ? "1" : sparingOf(score, floor),
    shown(score.p50),
    shown(score.p99),
    shown(score.server),
    shown(score.database),
    shown(score.memory),
  ];
}

/** How much less of the processors it takes than the floor does: what sharing them with others cannot bend. */
function sparingOf(score: Score, floor: Score): string {
  const [its, floors] = [effortOf(score), effortOf(floor)];
  return its && floors ? (floors / its).toFixed(2) : "";
}

/** Three digits that mean something; nothing where nothing is known. */
function shown(value: number | null): string {
  if (value === null) return "";
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
