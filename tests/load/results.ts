import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** A part of the results under a heading of its own: a run writes the parts it has measured anew and leaves the others. */
export interface Part {
  heading: string;
  text: string;
}

export const HEADINGS = {
  works: "Beside a bare server",
  rules: "The arithmetic",
  teams: "Grown by teams and KPIs",
  organizations: "Grown by organizations",
  months: "Grown by months",
  large: "A large file by the command line",
} as const;

/** Below this heading people write. */
const NOTES = "What the profiles taught";

const INTRODUCTION = `# What the API costs beside a bare server

\`npm run bench\` wrote these tables, part by part. The floor is \`node:http\` and postgres.js with one prepared statement a
request, planned once, whose JSON text is sent as it comes: without sign-in, row-level security, schema and log. Figures
of one run can be compared with each other, not with another machine's. "By CPU" is the processor time of server and
database that the floor takes for a request, divided by what this one takes: on shared cores the sturdier figure.
`;

/** How many processes of others wanted the cores before the benchmark began. */
const loadBefore = loadavg()[0] ?? 0;

/** The machine and the versions that the figures hold for, and when they were measured. */
export function describeMachine(database: string): string {
  const model = cpus()[0]?.model.trim() ?? "unknown";
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `- Machine: ${availableParallelism()} cores (${model}), ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}, ${database}
- Other work on it when it began: load ${loadBefore.toFixed(1)}; above 1 the processor columns tell more than the rates
- Date: ${new Date().toISOString().slice(0, 10)}`;
}

/** Writes the parts in their order into the file, among those that stand there; the notes stay as they are. */
export function writeResults(file: string, parts: Part[]): void {
  const standing = existsSync(file) ? partsOf(readFileSync(file, "utf8")) : [];
  const find = (heading: string) =>
    parts.find((part) => part.heading === heading) ?? standing.find((part) => part.heading === heading);
  const notes = find(NOTES) ?? { heading: NOTES, text: "" };
  const all = [...Object.values(HEADINGS).flatMap((heading) => find(heading) ?? []), notes];
  const texts = all.map(({ heading, text }) => `## ${heading}\n\n${text.trim()}\n`);
  writeFileSync(file, `${[INTRODUCTION, ...texts].join("\n").trimEnd()}\n`);
}

const partsOf = (text: string): Part[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = "", ...lines] = part.split("\n");
      return { heading, text: lines.join("\n") };
    });
