-- What somebody who knows PostGraphile writes in half a day when its own statements are too slow: a function for each
-- thing that is asked for, whose rows have their figures as arrays. They answer what the API answers, as well typed.
create schema tuned;

create function tuned.status(value numeric, target numeric, period text, start date, first_period text, direction text,
  tolerance numeric) returns text language sql stable as $$
  select case
    when value is null then
      case when period < first_period or start = date_trunc('month', now()) then 'NOT_DUE' else 'NO_DATA' end
    when direction = 'INFORMATIONAL' or target is null then 'INFORMATIONAL'
    when case direction when 'LOWER_IS_BETTER' then value <= target else value >= target end then 'ON_TRACK'
    when abs(value - target) <= abs(target) * tolerance then 'AT_RISK'
    else 'OFF_TRACK'
  end $$;
comment on function tuned.status is '@behavior -*';

create type tuned.board_line as (id uuid, kpi text, unit text, direction text, team text,
  period text, actual text, target text, status text,
  periods text[], actuals text[], targets text[], statuses text[]);

create function tuned.board(team_id uuid) returns setof tuned.board_line language sql stable as $$
  with months as materialized (
    select m::date as start, to_char(m, 'YYYY-MM') as period
    from generate_series(date_trunc('month', now()) - interval '23 months', date_trunc('month', now()), '1 month') m
  ), axis as materialized (select array_agg(period order by start) as periods from months)
  select a.id, k.name, k.unit, k.direction, t.name, p.period, p.value::text, p.target::text,
    tuned.status(p.value, p.target, p.period, p.start, a.first_period, k.direction, k.tolerance),
    axis.periods, series.actuals, series.targets, null::text[]
  from axis cross join teams t
  join assignments a on a.organization_id = t.organization_id and a.team_id = t.id
  join kpis k on k.id = a.kpi_id
  cross join lateral (
    select coalesce(array_agg(valid_from_date), '{}') as since, array_agg(target) as target
    from (
      select distinct on (valid_from_date) valid_from_date, target from targets
      where kpi_id = a.kpi_id and (assignment_id = a.id or assignment_id is null)
      order by valid_from_date, assignment_id is null
    ) ordered
  ) s
  cross join lateral (
    select e.period, e.period_start as start, e.value, s.target[width_bucket(e.period_start, s.since)] as target
    from entries e where e.assignment_id = a.id and e.state <> 'WITHDRAWN' order by e.period_start desc limit 1
  ) p
  cross join lateral (
    select array_agg(x.value::text) as actuals, array_agg(x.target::text) as targets
    from (
      select e.value, s.target[width_bucket(m.start, s.since)] as target
      from months m left join entries e on e.assignment_id = a.id and e.period_start = m.start
        and e.period_start >= (select min(start) from months)
      order by m.start
    ) x
  ) series
  where (t.id = board.team_id or t.parent_id = board.team_id) and a.retired_at is null and k.retired_at is null
  order by lower(t.name), lower(k.name), a.id limit 100
$$;

create function tuned.kpi_page(assignment_id uuid) returns tuned.board_line language sql stable as $$
  select a.id, k.name, k.unit, k.direction, t.name, null, null, null, null,
    series.periods, series.actuals, series.targets, series.statuses
  from assignments a join kpis k on k.id = a.kpi_id join teams t on t.id = a.team_id
  cross join lateral (
    select coalesce(array_agg(valid_from_date), '{}') as since, array_agg(target) as target
    from (
      select distinct on (valid_from_date) valid_from_date, target from targets
      where kpi_id = a.kpi_id and (targets.assignment_id = a.id or targets.assignment_id is null)
      order by valid_from_date, targets.assignment_id is null
    ) ordered
  ) s
  cross join lateral (
    select array_agg(x.period) as periods, array_agg(x.value::text) as actuals, array_agg(x.target::text) as targets,
      array_agg(tuned.status(x.value, x.target, x.period, x.start, a.first_period, k.direction, k.tolerance)) as statuses
    from (
      select m.start, to_char(m.start, 'YYYY-MM') as period, e.value, s.target[width_bucket(m.start, s.since)] as target
      from (
        select generate_series(date_trunc('month', now()) - interval '59 months', date_trunc('month', now()),
          '1 month')::date as start
      ) m left join entries e on e.assignment_id = a.id and e.period_start = m.start order by m.start
    ) x
  ) series
  where a.id = kpi_page.assignment_id
$$;

create type tuned.change as (seq bigint, at timestamptz, action text, reason text, actor text, before json, after json);

create function tuned.changes_of(assignment_id uuid) returns setof tuned.change language sql stable as $$
  with log as (
    select c.* from assignments a join changes c on c.organization_id = a.organization_id and c.assignment_id = a.id
    where a.id = changes_of.assignment_id order by seq desc limit 20
  )
  select c.seq, c.at, c.action, c.reason, p.name, c.before, c.after from log c left join people p on p.id = c.actor_id
  order by c.seq desc
$$;

create type tuned.saved as (id uuid, period text, value text, revision int);

create function tuned.save_entry(assignment_id uuid, period text, value numeric) returns tuned.saved
language sql volatile as $$
  insert into floor.entries (organization_id, assignment_id, period, period_start, state, value, recorded_by)
  select a.organization_id, a.id, save_entry.period, (save_entry.period || '-01')::date, 'REPORTED', save_entry.value,
    (select id from people limit 1)
  from assignments a where a.id = save_entry.assignment_id
  on conflict (assignment_id, period_start) do update set
    state = excluded.state, value = excluded.value, recorded_by = excluded.recorded_by, recorded_at = now(),
    revision = floor.entries.revision + 1
  returning id, entries.period, entries.value::text, revision
$$;
