import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { between, type Effort, type EffortMeter, memoryOf } from "./effort";
import { importRows } from "./floor-import";
import type { BenchOrganization } from "./organization";
import { markdownTable } from "./table";

/** Milliseconds between two looks at the memory of a program. */
const LOOK_MS = 200;
const rowsOfMonths = 60;

/** KPIs and months that make so many cells. */
export const cellsFor = (rows: number): { kpis: number; months: number } => ({
  kpis: Math.ceil(rows / rowsOfMonths),
  months: rowsOfMonths,
});

interface Imported {
  seconds: number;
  server: number | null;
  database: number | null;
  /** Resident megabytes from the beginning to the end. */
  memory: number[];
}

export interface LargeImport {
  rows: number;
  /** The command line's bundle. */
  cli: string;
  databaseUrl: string;
  organization: BenchOrganization;
  meter: EffortMeter;
}

/** Imports a file of so many rows by COPY and by the command line, and tells what it took. */
export async function measureLargeImport(
  asked: LargeImport,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "cairn-large-"));
  await chmod(folder, 0o711);
  const file = path.join(folder, "large.csv");
  try {
    say("writing the file");
    await pipeline(Readable.from(linesOf(asked)), createWriteStream(file), { signal });
    say("COPY and INSERT");
    const copied = await byCopy(asked, file);
    const imported = await byCommandLine(asked, file, say, signal);
    return tableOf(asked.rows, copied, imported);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function* linesOf({ rows, organization: { assignments, months } }: LargeImport): Generator<string> {
  yield "team,kpi,period,value\n";
  let left = rows;
  for (const month of months)
    for (const { team, kpi } of assignments)
      if (left-- > 0) yield `${team},${kpi},${month},${(left % 99_999) / 100}\n`;
}

async function byCopy({ databaseUrl, meter }: LargeImport, file: string): Promise<Imported> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`select`;
    return await measured(meter, process.pid, () => importRows(sql, createReadStream(file)));
  } finally {
    await sql.end();
  }
}

async function byCommandLine(
  { cli, databaseUrl, meter }: LargeImport,
  file: string,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<Imported> {
  const child = spawn(process.execPath, [cli, "import", file], {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
    killSignal: "SIGINT",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-2000);
      say(said.trim().split("\n").at(-1)?.replace("… ", "") ?? "");
    });
  return measured(meter, child.pid ?? 0, async () => {
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error(`The import failed: ${said}`);
  });
}

/** What a program and the database take for a work; looked at again and again, for both end with it. */
async function measured(meter: EffortMeter, pid: number, work: () => Promise<unknown>): Promise<Imported> {
  const before = await meter([pid]);
  const began = performance.now();
  let isOver = false;
  const ended = work().finally(() => {
    isOver = true;
  });
  const memory: number[] = [];
  let last: Effort = before;
  while (!isOver) {
    const [seen, resident] = await Promise.all([meter([pid]), memoryOf([pid])]);
    if (seen.server !== null && resident !== null) {
      last = {
        server: seen.server,
        sessions: seen.sessions && new Map([...(last.sessions ?? []), ...seen.sessions]),
      };
      memory.push(resident);
    }
    await Promise.race([pause(LOOK_MS), ended.catch(() => undefined)]);
  }
  await ended;
  return { seconds: (performance.now() - began) / 1000, ...between(before, last), memory };
}

function tableOf(rows: number, copied: Imported, imported: Imported): string {
  const quarter = (part: number[]) => part.reduce((sum, megabytes) => sum + megabytes, 0) / part.length;
  const shown = (value: number | null, digits = 1) => (value === null ? "" : value.toFixed(digits));
  const effort = (of: Pick<Imported, "server" | "database">) => (of.server ?? 0) + (of.database ?? 0);
  const lineOf = (name: string, { seconds, server, database, memory }: Imported, isOurs: boolean) => {
    const looks = Math.max(1, Math.floor(memory.length / 4));
    return [
      name,
      shown(seconds),
      Math.round(rows / seconds).toLocaleString("en"),
      shown(copied.seconds / seconds, 2),
      shown(effort(copied) / effort({ server, database }), 2),
      shown(server),
      shown(database),
      ...(isOurs && memory.length > 0
        ? [Math.max(...memory), quarter(memory.slice(0, looks)), quarter(memory.slice(-looks))].map(
            (megabytes) => shown(megabytes, 0),
          )
        : ["", "", ""]),
    ];
  };
  const headings = [
    "",
    "seconds",
    "rows/s",
    "to COPY",
    "by CPU",
    "CPU s",
    "database CPU s",
    "peak MB",
    "first quarter MB",
    "last quarter MB",
  ];
  const lines = [
    lineOf("COPY and INSERT … ON CONFLICT", copied, false),
    lineOf("`npm run cairn -- import`, checked, logged, chained", imported, true),
  ];
  return `${rows.toLocaleString("en")} rows:\n\n${markdownTable(headings, lines, 1)}`;
}
