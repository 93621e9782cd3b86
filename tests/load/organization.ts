import type { Sql, TransactionSql } from "postgres";
import type { Options } from "./options";

/** What the requests of the works are made from. */
export interface BenchOrganization {
  id: string;
  /** Rows of its log. */
  changes: number;
  /** Departments with about a hundred KPIs below each: what a board shows. */
  departments: string[];
  assignments: { id: string; team: string; kpi: string }[];
  /** The months with values, oldest first, `2026-03`. */
  months: string[];
  /** Who asks: a gatekeeper, as the identity provider names them. */
  issuer: string;
  subject: string;
}

const ORGANIZATION = "00000000-0000-4000-8000-000000000001";
const GATEKEEPER = "00000000-0000-4000-8000-000000000002";
const KPIS_ON_A_BOARD = 100;

/** The same ids in every run: made of a name. */
const idOf = (kind: string) => `md5('${kind} ' || n)::uuid`;

/**
 * Loads an organization as it would have grown: definitions, a target a year for every rated KPI, then month after
 * month of values, one logged transaction a month. Everything is made in SQL from numbers, alike in every run.
 */
export async function loadOrganization(
  sql: Sql,
  { teams, kpis, months, isEmpty }: Pick<Options, "teams" | "kpis" | "months"> & { isEmpty?: boolean },
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<BenchOrganization> {
  const starts = monthsBefore(new Date(), months);
  await logged(sql, { actor: "system", action: "arrange", at: starts[0] }, (tx) =>
    insertDefinitions(tx, { teams, kpis, months }),
  );
  for (const [index, start] of isEmpty ? [] : starts.entries()) {
    signal.throwIfAborted();
    if (index % 12 === 0) say(`${index} of ${months} months`);
    const intent = { actor: GATEKEEPER, action: "recordEntries", at: daysAfter(start, 35) };
    await logged(sql, intent, (tx) => insertMonth(tx, start));
  }
  await sql`vacuum analyze`;
  const departments = await sql<{ id: string }[]>`
    select d.id from teams d where exists (select from teams t where t.parent_id = d.id) order by d.name`;
  const assignments = await sql<{ id: string; team: string; kpi: string }[]>`
    select a.id, t.name as team, k.name as kpi from assignments a
    join teams t on t.id = a.team_id join kpis k on k.id = a.kpi_id order by a.id`;
  const [log] = await sql<{ changes: number }[]>`
    select seq::int as changes from change_heads where organization_id = ${ORGANIZATION}`;
  return {
    id: ORGANIZATION,
    changes: log?.changes ?? 0,
    departments: departments.map(({ id }) => id),
    assignments: [...assignments],
    months: starts.map((start) => start.slice(0, 7)),
    issuer: "bench",
    subject: "helga",
  };
}

/** Writes as the owner through the log; only the owner may say when (`at`) something became known. */
export async function logged(
  sql: Sql,
  { actor, action, at }: { actor: string; action: string; at?: string },
  write: (tx: TransactionSql) => Promise<void>,
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select open_change(${ORGANIZATION}, ${actor}, ${action}, null, 'seed', null)`;
    if (at) await tx`select set_config('app.at', ${at}, true)`;
    await write(tx);
  });
}

async function insertDefinitions(
  tx: TransactionSql,
  { teams, kpis, months }: Pick<Options, "teams" | "kpis" | "months">,
) {
  const teamsOfDepartment = Math.max(1, Math.ceil(KPIS_ON_A_BOARD / (kpis / teams)));
  const first = monthsBefore(new Date(), months)[0] ?? "";
  await tx`insert into organizations (id, slug, name, timezone) values (${ORGANIZATION}, 'bench', 'Bench', 'UTC')`;
  await tx`insert into people (id, organization_id, issuer, subject, name, email, status)
    values (${GATEKEEPER}, ${ORGANIZATION}, 'bench', 'helga', 'Helga', 'helga@bench.test', 'ACTIVE')`;
  await tx`insert into grants (organization_id, person_id, role) values (${ORGANIZATION}, ${GATEKEEPER}, 'GATEKEEPER')`;
  await tx`insert into teams (id, organization_id, name)
    select ${tx.unsafe(idOf("department"))}, ${ORGANIZATION}, 'Department ' || lpad(n::text, 4, '0')
    from generate_series(1, ${Math.ceil(teams / teamsOfDepartment)}::int) n`;
  await tx`insert into teams (id, organization_id, parent_id, name)
    select ${tx.unsafe(idOf("team"))}, ${ORGANIZATION},
      md5('department ' || (n - 1) / ${teamsOfDepartment}::int + 1)::uuid, 'Team ' || lpad(n::text, 4, '0')
    from generate_series(1, ${teams}::int) n`;
  // One in ten is for information, one in three is better when lower.
  await tx`insert into kpis (id, organization_id, name, unit, decimals, direction, aggregation, team_aggregation, periodicity)
    select ${tx.unsafe(idOf("kpi"))}, ${ORGANIZATION}, 'KPI ' || lpad(n::text, 7, '0'), 'CHF', 2,
      case when n % 10 = 0 then 'INFORMATIONAL' when n % 3 = 0 then 'LOWER_IS_BETTER' else 'HIGHER_IS_BETTER' end,
      'SUM', 'SUM', 'MONTH'
    from generate_series(1, ${kpis}::int) n`;
  await tx`insert into assignments (id, organization_id, kpi_id, team_id, first_period)
    select ${tx.unsafe(idOf("assignment"))}, ${ORGANIZATION}, md5('kpi ' || n)::uuid,
      md5('team ' || (n - 1) % ${teams}::int + 1)::uuid, ${first.slice(0, 7)}
    from generate_series(1, ${kpis}::int) n`;
  await insertTargets(tx, first);
}

/** A target a year for the KPI; one in four assignments has its own from the second year on. */
async function insertTargets(tx: TransactionSql, first: string): Promise<void> {
  await tx`insert into targets (organization_id, kpi_id, assignment_id, valid_from, valid_from_date, target)
    select a.organization_id, a.kpi_id, case when own.is_own then a.id end, to_char(y.start, 'YYYY-MM'), y.start,
      400 + mod(('x' || left(md5(a.id::text || y.start), 4))::bit(16)::int, 400)
    from assignments a join kpis k on k.id = a.kpi_id
    cross join generate_series(date_trunc('year', ${first}::date), now(), '1 year') with ordinality y(start, n)
    cross join (values (true), (false)) own(is_own)
    where k.direction <> 'INFORMATIONAL' and (not own.is_own or (y.n > 1 and left(a.id::text, 1) < '4'))`;
}

/** A value from 0 to 1000 with two decimals for every assignment; one in thirty is left out, but never in the newest months. */
async function insertMonth(tx: TransactionSql, start: string): Promise<void> {
  await tx`insert into entries (organization_id, assignment_id, period, period_start, state, value, recorded_by,
      recorded_at, first_recorded_at)
    select a.organization_id, a.id, ${start.slice(0, 7)}, ${start}::date, 'REPORTED',
      trim_scale(mod(('x' || left(md5(a.id::text || ${start}::text), 7))::bit(28)::int, 100000) / 100.0),
      ${GATEKEEPER}, t.at, t.at
    from assignments a, (select ${daysAfter(start, 35)}::timestamptz as at) t
    where ${start}::date > now() - interval '3 months' or left(md5(${start}::text || a.id), 2) > '07'
    order by a.id`;
}

/** First days of the months before the running one, oldest first. */
function monthsBefore(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count + index, 1)).toISOString().slice(0, 10),
  );
}

function daysAfter(start: string, days: number): string {
  return new Date(Math.min(Date.parse(start) + days * 86_400_000, Date.now() - 1000)).toISOString();
}
