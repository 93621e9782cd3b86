-- The log of one figure, newest first, is one stretch of an index, however long the figure's history and the log: a
-- figure reported daily has thousands of entries, and each was looked up. Targets and entries name their assignment,
-- removed ones in what they were before; an assignment's own changes count as its.
alter table changes add column assignment_id uuid generated always as (
  case entity when 'assignments' then entity_id else (coalesce(after, before) ->> 'assignment_id')::uuid end) stored;
--> statement-breakpoint
create index changes_assignment on changes (organization_id, assignment_id, seq desc) where assignment_id is not null;
--> statement-breakpoint
-- The past answers the same questions: its view of the log has the column, too.
create or replace view as_of.changes with (security_invoker = true) as
select * from public.changes c where c.at <= as_of.instant();
