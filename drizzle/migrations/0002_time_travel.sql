-- Time travel: the tables of figures and definitions once more, as they were known at an instant, read from the
-- change log. A transaction that puts `as_of` before `public` in its search path and sets app.as_of asks its usual
-- questions of the past; no statement has to be written twice. A migration that adds a column to one of these tables
-- makes its view anew.
create schema as_of;
--> statement-breakpoint
create function as_of.instant() returns timestamptz language sql stable parallel safe
as $$ select nullif(current_setting('app.as_of', true), '')::timestamptz $$;
--> statement-breakpoint

-- Where rows are never removed, today's rows lead to yesterday's: their unchanging columns are indexed, and each
-- needs one probe of the log. Columns that a row of the log does not know yet keep today's value.
create view as_of.teams with (security_invoker = true) as
select k.* from public.teams cur
cross join lateral (
  select c.after from public.changes c
  where c.organization_id = cur.organization_id and c.entity_id = cur.id and c.entity = 'teams' and c.at <= as_of.instant()
  order by c.seq desc limit 1
) l cross join lateral jsonb_populate_record(cur, l.after) k;
--> statement-breakpoint
create view as_of.kpis with (security_invoker = true) as
select k.* from public.kpis cur
cross join lateral (
  select c.after from public.changes c
  where c.organization_id = cur.organization_id and c.entity_id = cur.id and c.entity = 'kpis' and c.at <= as_of.instant()
  order by c.seq desc limit 1
) l cross join lateral jsonb_populate_record(cur, l.after) k;
--> statement-breakpoint
create view as_of.assignments with (security_invoker = true) as
select cur.id, cur.organization_id, cur.kpi_id, cur.team_id, cur.person_id, k.first_period, k.weight, k.retired_at, cur.created_at
from public.assignments cur
cross join lateral (
  select c.after from public.changes c
  where c.organization_id = cur.organization_id and c.entity_id = cur.id and c.entity = 'assignments' and c.at <= as_of.instant()
  order by c.seq desc limit 1
) l cross join lateral jsonb_populate_record(cur, l.after) k;
--> statement-breakpoint
create view as_of.entries with (security_invoker = true) as
select cur.id, cur.organization_id, cur.assignment_id, cur.period, cur.period_start, k.state, k.value, k.numerator,
  k.denominator, k.note, k.revision, k.recorded_by, k.recorded_at, cur.first_recorded_at, cur.created_at
from public.entries cur
cross join lateral (
  select c.after from public.changes c
  where c.organization_id = cur.organization_id and c.entity_id = cur.id and c.entity = 'entries' and c.at <= as_of.instant()
  order by c.seq desc limit 1
) l cross join lateral jsonb_populate_record(cur, l.after) k;
--> statement-breakpoint

-- Targets can be removed: they are found in the log alone.
create view as_of.targets with (security_invoker = true) as
select k.* from (
  select distinct on (c.entity_id) c.after from public.changes c
  where c.organization_id = (select tenant()) and c.entity = 'targets' and c.at <= as_of.instant()
  order by c.entity_id, c.seq desc
) l cross join lateral jsonb_populate_record(null::public.targets, l.after) k
where l.after is not null;
--> statement-breakpoint
create view as_of.changes with (security_invoker = true) as
select * from public.changes c where c.at <= as_of.instant();
--> statement-breakpoint
grant usage on schema as_of to cairn_app;
--> statement-breakpoint
grant select on all tables in schema as_of to cairn_app;
