CREATE TABLE "deputies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"deputy_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deputies_days" CHECK ("deputies"."first_day" <= "deputies"."last_day"),
	CONSTRAINT "deputies_another" CHECK ("deputies"."person_id" <> "deputies"."deputy_id")
);
--> statement-breakpoint
CREATE TABLE "reopen_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"period" text NOT NULL,
	"period_start" date NOT NULL,
	"team_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"requested_by" uuid,
	"requested_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'OPEN' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"answer" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reopen_requests_answered" CHECK (("reopen_requests"."status" = 'OPEN') = ("reopen_requests"."answered_at" is null))
);
--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "recorded_as" text;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "recorded_for" uuid;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "returned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "returned_by" uuid;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "return_reason" text;--> statement-breakpoint
ALTER TABLE "kpis" ADD COLUMN "value_kind" text DEFAULT 'NUMBER' NOT NULL;--> statement-breakpoint
ALTER TABLE "kpis" ADD COLUMN "score_weight" numeric DEFAULT '1' NOT NULL;--> statement-breakpoint
ALTER TABLE "kpis" ADD COLUMN "translations" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "score_cap" numeric;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "baseline" numeric;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_person_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_deputy_fk" FOREIGN KEY ("organization_id","deputy_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopen_requests" ADD CONSTRAINT "reopen_requests_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopen_requests" ADD CONSTRAINT "reopen_requests_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopen_requests" ADD CONSTRAINT "reopen_requests_requested_by_fk" FOREIGN KEY ("organization_id","requested_by") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopen_requests" ADD CONSTRAINT "reopen_requests_answered_by_fk" FOREIGN KEY ("organization_id","answered_by") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deputies_deputy" ON "deputies" USING btree ("deputy_id");--> statement-breakpoint
CREATE INDEX "deputies_person" ON "deputies" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reopen_requests_period" ON "reopen_requests" USING btree ("organization_id","period_start");--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_recorded_for_fk" FOREIGN KEY ("organization_id","recorded_for") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_returned_by_fk" FOREIGN KEY ("organization_id","returned_by") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_deputy" CHECK (("entries"."recorded_as" = 'DEPUTY') = ("entries"."recorded_for" is not null) or "entries"."recorded_as" is null);--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_returned" CHECK (("entries"."returned_at" is null) = ("entries"."return_reason" is null));--> statement-breakpoint
ALTER TABLE "kpis" ADD CONSTRAINT "kpis_score_weight" CHECK ("kpis"."score_weight" >= 0);--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_score_cap" CHECK ("organizations"."score_cap" > 0);--> statement-breakpoint
-- Time travel knows the new columns. Columns that a row of the log does not know yet keep today's value.
drop view as_of.kpis, as_of.entries, as_of.targets;
--> statement-breakpoint
create view as_of.kpis with (security_invoker = true) as
select k.* from public.kpis cur
cross join lateral (
  select c.after from public.changes c
  where c.organization_id = cur.organization_id and c.entity_id = cur.id and c.entity = 'kpis' and c.at <= as_of.instant()
  order by c.seq desc limit 1
) l cross join lateral jsonb_populate_record(cur, l.after) k;
--> statement-breakpoint
create view as_of.entries with (security_invoker = true) as
select cur.id, cur.organization_id, cur.assignment_id, cur.period, cur.period_start, k.state, k.value, k.numerator,
  k.denominator, k.note, k.revision, k.recorded_by, k.recorded_as, k.recorded_for, k.recorded_at, cur.first_recorded_at,
  k.returned_at, k.returned_by, k.return_reason, cur.created_at
from public.entries cur
cross join lateral (
  select c.after from public.changes c
  where c.organization_id = cur.organization_id and c.entity_id = cur.id and c.entity = 'entries' and c.at <= as_of.instant()
  order by c.seq desc limit 1
) l cross join lateral jsonb_populate_record(null::public.entries, l.after) k;
--> statement-breakpoint
create view as_of.targets with (security_invoker = true) as
select k.* from (
  select distinct on (c.entity_id) c.after from public.changes c
  where c.organization_id = (select tenant()) and c.entity = 'targets' and c.at <= as_of.instant()
  order by c.entity_id, c.seq desc
) l cross join lateral jsonb_populate_record(null::public.targets, l.after) k
where l.after is not null;
--> statement-breakpoint
grant select on as_of.kpis, as_of.entries, as_of.targets to cairn_app;
--> statement-breakpoint
select keep_in_log('deputies', '', 'select, insert, update, delete');
--> statement-breakpoint
select keep_in_log('reopen_requests', '', 'select, insert, update');
--> statement-breakpoint

-- A write that carries a key of its sender is done once: the log is asked whether it was.
create index changes_once on changes (organization_id, request_id) where request_id like 'once:%';
--> statement-breakpoint

-- Who asks, with the teams of those for whom they are a deputy now or later: which of these count today is for the
-- server to say, which knows the organization's day.
create or replace function viewer_row(person people) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'person', jsonb_build_object('id', person.id, 'name', person.name, 'email', person.email,
      'status', person.status, 'locale', person.locale),
    'organization', (select to_jsonb(o) from organizations o where o.id = person.organization_id),
    'grants', coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'teamId', g.team_id,
        'standsInFor', g.stands_in_for, 'firstDay', g.first_day, 'lastDay', g.last_day,
        'teamIds', case when g.team_id is null then '[]' else (
          -- a role for a team holds for the teams below it
          with recursive below as (
            select g.team_id as id union select t.id from teams t join below b on t.parent_id = b.id
          ) select jsonb_agg(below.id) from below
        ) end) order by g.stands_in_for nulls first, g.role, g.team_id)
      from (
        select own.id, own.role, own.team_id, null::uuid as stands_in_for, null::date as first_day, null::date as last_day
          from grants own where own.person_id = person.id
        union all
        select away.id, away.role, away.team_id, d.person_id, d.first_day, d.last_day
          from deputies d join grants away on away.person_id = d.person_id and away.role = 'ECONOMIST'
            join people absent on absent.id = d.person_id and absent.status <> 'SUSPENDED'
          where d.deputy_id = person.id and d.last_day >= current_date - 1
      ) g), '[]')
  )
$$;
