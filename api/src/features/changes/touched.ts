import type { Transaction } from "@cairn/drizzle/client";
import { sql } from "drizzle-orm";

/** An entry that says something else now than what was published. */
export interface TouchedEntry extends Record<string, unknown> {
  entryId: string;
  assignmentId: string;
  kpiId: string;
  period: string;
}

/** Entries that differ from what the log knew up to a position, of periods that begin within some days. */
export const readTouchedEntries = (
  tx: Transaction,
  { from, to, seq }: { from: string; to: string; seq: number },
): Promise<TouchedEntry[]> =>
  tx.execute<TouchedEntry>(sql`
    select e.id as "entryId", e.assignment_id as "assignmentId", a.kpi_id as "kpiId", e.period
    from entries e
    join assignments a on a.id = e.assignment_id
    left join lateral (
      select c.after from changes c
      where c.organization_id = e.organization_id and c.entity_id = e.id and c.entity = 'entries' and c.seq <= ${seq}
      order by c.seq desc limit 1
    ) l on true
    where e.period_start >= ${from}::date and e.period_start < ${to}::date
      and ((l.after ->> 'value')::numeric, (l.after ->> 'numerator')::numeric, (l.after ->> 'denominator')::numeric,
        l.after ->> 'state') is distinct from (e.value, e.numerator, e.denominator, e.state)
      and not (l.after is null and e.state = 'WITHDRAWN')
    order by e.period_start, e.id`);

/** What of a definition decides on its figures. */
const decisive = ["aggregation", "team_aggregation", "ratio_factor", "formula", "periodicity"];

/** The KPIs whose figures are worked out otherwise than the log knew up to a position. */
export async function readRedefinedKpis(tx: Transaction, seq: number): Promise<string[]> {
  const before = sql.join(
    decisive.map((name) => sql`l.after ->> ${name}::text`),
    sql`, `,
  );
  const now = sql.join(
    decisive.map((name) => sql`${sql.identifier("k")}.${sql.identifier(name)}::text`),
    sql`, `,
  );
  const rows = await tx.execute<{ id: string }>(sql`
    select k.id from kpis k
    join lateral (
      select c.after from changes c
      where c.organization_id = k.organization_id and c.entity_id = k.id and c.entity = 'kpis' and c.seq <= ${seq}
      order by c.seq desc limit 1
    ) l on true
    where (${before}) is distinct from (${now})`);
  return rows.map(({ id }) => id);
}
