import type { Sql, TransactionSql } from "postgres";
import type { Measured } from "./measure";
import { markdownTable } from "./table";

/** An id of a copied row: of the same row in every run. */
const idIn = (copy: number, column: string) => `md5('copy ${copy} ' || ${column})::uuid`;

/**
 * Makes the tables so many times as large: whole organizations with all their values and log beside the one that is
 * asked. They are copied without triggers, for what stands beside it is only there to be in the way.
 */
export async function grow(
  sql: Sql,
  times: number,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let copy = 1; copy < times; copy++) {
    signal.throwIfAborted();
    say(`${copy} of ${times - 1} organizations more`);
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await copyOrganization(tx, copy);
    });
  }
  say("vacuum");
  await sql`vacuum analyze`;
}

async function copyOrganization(tx: TransactionSql, copy: number): Promise<void> {
  const [from] = await tx<{ id: string }[]>`select id from organizations where slug = 'bench'`;
  const [to] = await tx<{ id: string }[]>`select md5(${`organization ${copy}`})::uuid as id`;
  if (!from || !to) throw new RangeError("There is no organization to copy.");
  const id = (column: string) => tx.unsafe(idIn(copy, column));
  await tx`insert into organizations (id, slug, name) values (${to.id}, ${`bench-${copy}`}, ${`Bench ${copy}`})`;
  await tx`insert into teams (id, organization_id, parent_id, name)
    select ${id("id")}, ${to.id}, ${id("parent_id")}, name from teams where organization_id = ${from.id}`;
  await tx`insert into kpis (id, organization_id, name, unit, decimals, direction, aggregation, team_aggregation, periodicity)
    select ${id("id")}, ${to.id}, name, unit, decimals, direction, aggregation, team_aggregation, periodicity
    from kpis where organization_id = ${from.id}`;
  await tx`insert into assignments (id, organization_id, kpi_id, team_id, first_period)
    select ${id("id")}, ${to.id}, ${id("kpi_id")}, ${id("team_id")}, first_period
    from assignments where organization_id = ${from.id}`;
  await tx`insert into targets (organization_id, kpi_id, assignment_id, valid_from, valid_from_date, target)
    select ${to.id}, ${id("kpi_id")}, ${id("assignment_id")}, valid_from, valid_from_date, target
    from targets where organization_id = ${from.id}`;
  await tx`insert into entries (id, organization_id, assignment_id, period, period_start, state, value, recorded_at, first_recorded_at)
    select ${id("id")}, ${to.id}, ${id("assignment_id")}, period, period_start, state, value, recorded_at, first_recorded_at
    from entries where organization_id = ${from.id}`;
  await tx`insert into changes (organization_id, seq, at, action, entity, entity_id, team_id, before, after, reason, source,
      request_id, previous_hash, hash)
    select ${to.id}, seq, at, action, entity, ${id("entity_id")}, ${id("team_id")}, before, after, reason, source, request_id,
      previous_hash, hash
    from changes where organization_id = ${from.id}`;
}

/** How the same work fared before and after, a line a contender: time for time, and processor for processor. */
export function growthTable(before: Measured[], after: Measured[]): string {
  const rows = after.flatMap(({ work, scores }) =>
    scores.map((score) => {
      const small = before
        .find((measured) => measured.work.slug === work.slug)
        ?.scores.find(({ contender }) => contender === score.contender);
      const effort = ({ server, database }: typeof score) =>
        (server ?? Number.NaN) + (database ?? Number.NaN);
      return [
        work.title,
        score.contender,
        small ? (small.rate / score.rate).toFixed(2) : "",
        small ? (effort(score) / effort(small)).toFixed(2) : "",
      ];
    }),
  );
  return markdownTable(["work", "server", "time, times", "CPU, times"], rows, 2);
}
