import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";

/** Processor seconds used so far, of the server and of each session of the database; null where the machine does not tell. */
export interface Effort {
  server: number | null;
  sessions: ReadonlyMap<number, number> | null;
}

/** Clock ticks a second of /proc, which is the same on every Linux. */
const TICKS = 100;

/** Tells what a server and the database's sessions have used, as Linux tells it of processes on this machine. */
export type EffortMeter = (pids: number[]) => Promise<Effort>;

/** `isLocal`: whether the database's processes are of this machine, and not of a container or another one. */
export function effortMeter(sql: Sql, isLocal: boolean): EffortMeter {
  return async (pids) => ({
    server: sumOf(await Promise.all(pids.map(processorSeconds))),
    sessions: isLocal ? await secondsOfSessions(sql) : null,
  });
}

/** What was used between two moments. Sessions that have ended since are those that had nothing to do. */
export function between(before: Effort, after: Effort): { server: number | null; database: number | null } {
  return {
    server: before.server === null || after.server === null ? null : after.server - before.server,
    database:
      after.sessions &&
      sumOf([...after.sessions].map(([pid, used]) => used - (before.sessions?.get(pid) ?? 0))),
  };
}

/** Waits until the database has nothing more to do for anybody: what a turn left under way would burden the next one. */
export async function untilIdle(sql: Sql): Promise<void> {
  for (let n = 0; n < 100; n++) {
    const busy = await sql`
      select from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
        and application_name <> current_setting('application_name') and state = 'active'`;
    if (busy.length === 0) return;
    await pause(50);
  }
}

async function secondsOfSessions(sql: Sql): Promise<ReadonlyMap<number, number>> {
  // Not the benchmark's own, which have loaded the data.
  const sessions = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
      and application_name <> current_setting('application_name')`;
  const used = await Promise.all(
    sessions.map(async ({ pid }) => [pid, (await processorSeconds(pid)) ?? 0] as const),
  );
  return new Map(used);
}

/** Of what is known; null where nothing is. */
function sumOf(amounts: (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

/** Resident memory of processes in megabytes. */
export async function memoryOf(pids: number[]): Promise<number | null> {
  return sumOf(await Promise.all(pids.map(residentMegabytes)));
}

async function residentMegabytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes ? Number(kilobytes) / 1024 : null;
}

/** Processor seconds that a process of this machine has used; null where the machine does not tell. */
export async function processorSeconds(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field is the program's name in parentheses and may hold spaces; user and system time follow it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.length > 12 ? (Number(fields[11]) + Number(fields[12])) / TICKS : null;
}
