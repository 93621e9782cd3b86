import type { Sql } from "postgres";

/*
 * What the API is measured against: its very answer, as JSON text, from one statement. Each knows only the data of
 * the benchmark: months, targets of a KPI or of one assignment, a tolerance as a share, values up to last month.
 */

/** The months of a series, the running one last, and their names as they stand in every line. */
const months = (sql: Sql, count: number) => sql`
  months as materialized (
    select m::date as start, to_char(m, 'YYYY-MM') as period
    from generate_series(
      date_trunc('month', now()) - ${count - 1} * interval '1 month', date_trunc('month', now()), '1 month') m
  ), axis as materialized (
    select json_agg(period order by start) as periods from months
  )`;

/** The targets of a line `l` beside the days from which they hold: its own stand before the KPI's. */
const steps = (sql: Sql) => sql`(
  select coalesce(array_agg(valid_from_date), '{}') as since, array_agg(target) as target
  from (
    select distinct on (valid_from_date) valid_from_date, target from targets
    where kpi_id = l.kpi_id and (assignment_id = l.id or assignment_id is null)
    order by valid_from_date, assignment_id is null
  ) t)`;

const status = (sql: Sql) => sql`
  case
    when p.value is null then
      case when p.period < l.first_period or p.start = date_trunc('month', now()) then 'NOT_DUE' else 'NO_DATA' end
    when l.direction = 'INFORMATIONAL' or p.target is null then 'INFORMATIONAL'
    when case l.direction when 'LOWER_IS_BETTER' then p.value <= p.target else p.value >= p.target end then 'ON_TRACK'
    when abs(p.value - p.target) <= abs(p.target) * l.tolerance then 'AT_RISK'
    else 'OFF_TRACK'
  end`;

/** Period, value and target of every month of a line `l` with steps `s`, in order. */
const points = (sql: Sql) => sql`
  select m.period, m.start, e.value, s.target[width_bucket(m.start, s.since)] as target
  from months m
  left join entries e on e.assignment_id = l.id and e.period_start = m.start
    and e.period_start >= (select min(start) from months)
  order by m.start`;

export const board = (sql: Sql, { teamId }: { teamId: string }) => sql`
  with lines as materialized (
    select a.id, a.kpi_id, k.name as kpi, k.unit, k.direction, k.tolerance, a.first_period, t.name as team,
      row_number() over (order by lower(t.name), lower(k.name), a.id) as place
    from assignments a join kpis k on k.id = a.kpi_id
    join teams t on t.organization_id = a.organization_id and t.id = a.team_id
    where (t.id = ${teamId} or t.parent_id = ${teamId}) and a.retired_at is null and k.retired_at is null
    order by place limit 100
  ), ${months(sql, 24)}
  select json_build_object('board', json_build_object('nodes', json_agg(x.line order by x.place)))::text as json
  from (
    select l.place, json_build_object(
      'id', l.id, 'kpi', json_build_object('name', l.kpi, 'unit', l.unit), 'team', json_build_object('name', l.team),
      'latest', json_build_object('period', p.period, 'actual', p.value::text, 'target', p.target::text,
        'status', ${status(sql)}),
      'series', json_build_object('periods', axis.periods, 'actuals', series.actuals, 'targets', series.targets)) as line
    from axis cross join lines l
    cross join lateral ${steps(sql)} s
    cross join lateral (
      select e.period, e.period_start as start, e.value, s.target[width_bucket(e.period_start, s.since)] as target
      from entries e
      where e.assignment_id = l.id and e.state <> 'WITHDRAWN' order by e.period_start desc limit 1
    ) p
    cross join lateral (
      select array_agg(p.value::text) as actuals, array_agg(p.target::text) as targets from (${points(sql)}) p
    ) series
  ) x`;

/** What differs between the rows of a change, in the contract's names. */
const fields = (sql: Sql) => sql`(
  select coalesce(json_agg(json_build_object('name', f.name, 'before', f.before, 'after', f.after)), '[]')
  from (
    select n.name, nullif(c.before ->> n.column, '') as before, nullif(c.after ->> n.column, '') as after
    from (values ('state', 'state'), ('value', 'value'), ('numerator', 'numerator'), ('denominator', 'denominator'),
      ('note', 'note'), ('period', 'period'), ('assignment_id', 'assignmentId'), ('kpi_id', 'kpiId'),
      ('team_id', 'teamId'), ('person_id', 'personId'), ('valid_from', 'validFrom'), ('minimum', 'minimum'),
      ('target', 'target'), ('stretch', 'stretch'), ('first_period', 'firstPeriod'), ('retired_at', 'retiredAt')
    ) n("column", name)
  ) f where f.before is distinct from f.after)`;

export const kpiPage = (sql: Sql, { id }: { id: string }) => sql`
  with lines as materialized (
    select a.organization_id, a.id, a.kpi_id, k.name as kpi, k.unit, k.direction, k.tolerance, a.first_period, t.name as team
    from assignments a join kpis k on k.id = a.kpi_id join teams t on t.id = a.team_id where a.id = ${id}
  ), ${months(sql, 60)}, log as (
    select c.* from lines l join changes c on c.organization_id = l.organization_id and c.assignment_id = l.id
    order by seq desc limit 20
  )
  select json_build_object(
    'assignment', (
      select json_build_object('id', l.id, 'kpi', json_build_object('name', l.kpi, 'unit', l.unit,
        'direction', l.direction), 'team', json_build_object('name', l.team), 'series', (
          select json_build_object('periods', array_agg(p.period), 'actuals', array_agg(p.value::text),
            'targets', array_agg(p.target::text), 'statuses', array_agg(${status(sql)}))
          from ${steps(sql)} s cross join lateral (${points(sql)}) p))
      from lines l),
    'changes', json_build_object('nodes', (
      select json_agg(json_build_object('seq', c.seq,
        'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'action', c.action,
        'reason', c.reason, 'actor', (select json_build_object('name', p.name) from people p where p.id = c.actor_id),
        'period', coalesce(coalesce(c.after, c.before) ->> 'period', coalesce(c.after, c.before) ->> 'valid_from'),
        'fields', ${fields(sql)}) order by c.seq desc)
      from log c))
  )::text as json`;

export interface EntryAsked {
  input: { entries: { assignmentId: string; period: string; value: string }[] };
}

/** The same write as the API's, into a table without log. */
export const entry = (sql: Sql, { input }: EntryAsked) => {
  const cells = sql.json(input.entries);
  return sql`
  with written as (
    insert into floor.entries (organization_id, assignment_id, period, period_start, state, value, recorded_by)
    select a.organization_id, a.id, c.period, (c.period || '-01')::date, 'REPORTED', c.value,
      (select id from people limit 1)
    from jsonb_to_recordset(${cells}) as c("assignmentId" uuid, period text, value numeric)
    join assignments a on a.id = c."assignmentId"
    on conflict (assignment_id, period_start) do update set
      state = excluded.state, value = excluded.value, recorded_by = excluded.recorded_by, recorded_at = now(),
      revision = floor.entries.revision + 1
    returning id, period, value, revision
  )
  select json_build_object('recordEntries', json_build_object('entries', json_agg(json_build_object(
    'id', id, 'period', period, 'value', value::text, 'revision', revision)), 'refusals', '[]'::json))::text as json
  from written`;
};
