import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import type { Options } from "./options";

/** Below this heading people write; the benchmark writes above it. */
const NOTES = "## What the profiles taught";

/** How many processes of others wanted the cores before the benchmark began. */
const loadBefore = loadavg()[0] ?? 0;

/** The machine and the versions that the figures hold for. */
export function describeMachine(database: string): string {
  const model = cpus()[0]?.model.trim() ?? "unknown";
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${availableParallelism()} cores (${model}), ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}, ${database}`;
}

export interface Results {
  table: string;
  /** The table of the rules; empty where they were not measured. */
  rules: string;
  machine: string;
  options: Options;
}

/** Writes the tables above the notes, which stay as they are. */
export function writeResults(file: string, { table, rules, machine, options }: Results): void {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const notes = before.includes(NOTES) ? before.slice(before.indexOf(NOTES)) : `${NOTES}\n`;
  const { teams, kpis, months, rounds, seconds, connections } = options;
  writeFileSync(
    file,
    `# What the API costs beside a bare server

\`npm run bench\` wrote this table. The floor is \`node:http\` and postgres.js with one statement a request, without
sign-in, row-level security, schema and log. Figures of one run can be compared with each other, not with another
machine's.

- Machine: ${machine}
- Data: ${teams} teams, ${kpis} KPIs, ${months} months
- Course: ${rounds} rounds of ${seconds} s in turn, ${connections} connections, after a warm-up; load, servers and database share the cores
- Other work on the machine when it began: load ${loadBefore.toFixed(1)}; above 1 the processor columns tell more than the rates
- Date: ${new Date().toISOString().slice(0, 10)}

${table}

Requests a second are the median turn, ratios the median of those of each round. CPU is processor time a request.
${rules && `\n${rules}\n`}
${notes}`,
  );
}
