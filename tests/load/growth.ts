import type { Sql } from "postgres";
import { type Copying, copyStatement, originalsStatement, tablesOf, type Way } from "./growth-copies";
import { effortOf, type Measured, type Score } from "./measure";
import { type BenchOrganization, logged } from "./organization";
import { markdownTable } from "./table";

/** The tables with nearly all the rows: their keys are built once all rows are in, which takes a fifth of the time. */
const large = ["entries", "changes"];
/** Rows of one transaction, about. */
const atOnce = 500_000;

export interface Growth {
  times: number;
  way: Way;
}

/**
 * Makes the tables so many times as large by copies of the organization that is asked: beside it, within it, or further
 * back in time. They are copied without triggers, for what stands beside it is only there to be in the way; so the
 * copies of the log are not chained. Two tables are filled at a time. Needs a pool of two connections.
 */
export async function grow(
  sql: Sql,
  { times, way }: Growth,
  { id: organizationId, changes, months }: BenchOrganization,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const [head] = await sql<{ seq: string }[]>`
    select seq from change_heads where organization_id = ${organizationId}`;
  const reached = Number(head?.seq);
  const copying: Copying = { way, organizationId, changes, reached, months: months.length };
  const copies = times - 1;
  await sql`create schema originals`;
  for (const table of tablesOf(way)) await sql.unsafe(originalsStatement(table, copying));
  const step = Math.max(1, Math.floor(atOnce / changes));
  const fill = async (table: string) => {
    for (let first = 1; first <= copies; first += step) {
      signal.throwIfAborted();
      const last = Math.min(copies, first + step - 1);
      await withoutTriggers(sql, await copyStatement(sql, table, copying, first, last));
      if (table === "changes") say(`copied ${last} of ${copies} times`);
    }
  };
  for (const table of tablesOf(way).filter((name) => !large.includes(name))) await fill(table);
  await Promise.all(
    large.map(async (table) => {
      const rebuild = await dropKeys(sql, table);
      await fill(table);
      say(`${table}: keys`);
      await rebuild();
      say(`${table}: vacuum`);
      await sql`vacuum analyze ${sql(table)}`;
    }),
  );
  if (way !== "organizations")
    await sql`update change_heads set seq = seq + ${copies * changes} where organization_id = ${organizationId}`;
  if (way === "months") await beginEarlier(sql, copies * months.length);
  await sql`drop schema originals cascade`;
  signal.throwIfAborted();
  say("vacuum");
  await sql`vacuum analyze`;
}

const withoutTriggers = (sql: Sql, statement: string): Promise<unknown> =>
  sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(statement);
  });

/** Says so of the definitions, through the log, for the API keeps them while it says nothing. */
const beginEarlier = (sql: Sql, months: number): Promise<void> =>
  logged(sql, { actor: "system", action: "arrange" }, async (tx) => {
    await tx`update assignments
      set first_period = to_char((first_period || '-01')::date - ${months} * interval '1 month', 'YYYY-MM')`;
  });

/** Drops the keys of a table; the answer makes them again. */
async function dropKeys(sql: Sql, table: string): Promise<() => Promise<void>> {
  const constraints = await sql<{ name: string; definition: string }[]>`
    select conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where conrelid = ${table}::regclass and contype in ('p', 'u')`;
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public'
      and tablename = ${table} and indexname <> all (${constraints.map(({ name }) => name)})`;
  for (const { name } of constraints) await sql`alter table ${sql(table)} drop constraint ${sql(name)}`;
  for (const { name } of indexes) await sql`drop index ${sql(name)}`;
  return () =>
    sql.begin(async (tx) => {
      await tx`set local maintenance_work_mem = '1GB'`;
      for (const { name, definition } of constraints)
        await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
      for (const { definition } of indexes) await tx.unsafe(definition);
    }) as Promise<void>;
}

/** Rows that there are, about. */
export async function countRows(sql: Sql): Promise<{ entries: number; changes: number }> {
  const rows = await sql<{ table: "entries" | "changes"; rows: number }[]>`
    select relname as table, reltuples::float8 as rows from pg_class
    where relnamespace = 'public'::regnamespace and relname in ('entries', 'changes')`;
  const of = (table: string) => rows.find((row) => row.table === table)?.rows ?? 0;
  return { entries: of("entries"), changes: of("changes") };
}

const grownBy: Readonly<Record<Way, string>> = {
  organizations: "organizations of the same size beside the one that is asked",
  teams: "teams and KPIs in the organization that is asked",
  months: "months of each KPI before the first",
};

/** What grew, and how much there is of it then. */
export function growthWords(
  { times, way }: Growth,
  { entries, changes }: { entries: number; changes: number },
): string {
  const million = (rows: number) => `${(rows / 1e6).toFixed(1)} million`;
  return `The same questions over ${times} times the rows, by ${grownBy[way]}: ${million(entries)} entries, ${million(changes)}
changes in the log. The table of entries without log, which the floor writes into, is as it was. Times the time and the
processor time of before, in the same run:`;
}

/** How the same work fared before and after, a line a contender: time for time, and processor for processor. */
export function growthTable(before: Measured[], after: Measured[]): string {
  const rows = after.flatMap(({ work, scores }) => {
    const small = before.find((measured) => measured.work.slug === work.slug)?.scores ?? [];
    return scores.map((score, index) => {
      const same = small.find(({ contender }) => contender === score.contender);
      return [index === 0 ? work.title : "", score.contender, ...(same ? timesOf(same, score) : [])];
    });
  });
  return markdownTable(["work", "server", "time, times", "p50, times", "CPU, times"], rows, 2);
}

function timesOf(before: Score, after: Score): string[] {
  const [effortBefore, effortAfter] = [effortOf(before), effortOf(after)];
  const effort = effortBefore && effortAfter ? effortAfter / effortBefore : null;
  return [before.rate / after.rate, after.p50 / before.p50, effort].map((times) => times?.toFixed(2) ?? "");
}
