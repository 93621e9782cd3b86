-- The spine: one append-only, hash-chained change log per organization, written by triggers alone,
-- and row-level security driven by the same transaction-local settings.

do $$
begin
  if not exists (select from pg_roles where rolname = 'cairn_app') then
    create role cairn_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
do $$ begin execute format('grant cairn_app to %I', current_user); end $$;
--> statement-breakpoint
do $$ begin execute format('grant usage on schema public to cairn_app'); end $$;
--> statement-breakpoint

-- nullif: after `set_config(..., true)` ends, a pooled connection reads '' and not null.
create function tenant() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.organization_id', true), '')::uuid $$;
--> statement-breakpoint

-- What a row's hash covers, in one canonical text: jsonb prints the same value always the same way.
create function change_payload(
  seq bigint, at timestamptz, actor_id uuid, action text, entity text, entity_id uuid, team_id uuid,
  before jsonb, after jsonb, reason text, source text, request_id text
) returns text language sql stable parallel safe
as $$
  select jsonb_build_array(
    seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    actor_id, action, entity, entity_id, team_id, before, after, reason, source, request_id
  )::text
$$;
--> statement-breakpoint
create function chain_link(state bytea, head bytea, payload text) returns bytea
language sql immutable parallel safe
as $$ select sha256(coalesce(state, head) || convert_to(payload, 'UTF8')) $$;
--> statement-breakpoint
-- Used as a window function it gives every row the hash of itself and all rows before it, in one pass.
create aggregate chain(bytea, text) (sfunc = chain_link, stype = bytea);
--> statement-breakpoint

-- Opens a logged write: says for whom and why, and locks the organization's head until commit.
-- The lock puts `seq` in commit order and makes check-then-write safe against a second writer.
create function open_change(
  organization_id uuid, actor text, action text, reason text, source text, request_id text
) returns bigint language plpgsql security definer set search_path = public, pg_temp
as $$
declare reached bigint;
begin
  perform set_config('app.organization_id', organization_id::text, true),
          set_config('app.actor', actor, true),
          set_config('app.action', action, true),
          set_config('app.reason', coalesce(reason, ''), true),
          set_config('app.source', source, true),
          set_config('app.request_id', coalesce(request_id, ''), true);
  select h.seq into reached from change_heads h
    where h.organization_id = open_change.organization_id for update;
  if not found then
    insert into change_heads (organization_id, seq, hash, at)
      values (open_change.organization_id, 0, sha256(convert_to(open_change.organization_id::text, 'UTF8')), '-infinity')
      on conflict do nothing;
    select h.seq into reached from change_heads h
      where h.organization_id = open_change.organization_id for update;
  end if;
  return reached;
end $$;
--> statement-breakpoint

create type row_change as (before jsonb, after jsonb);
--> statement-breakpoint

-- Appends what one statement did to one table: numbered, stamped and chained to the head, in one pass.
create function append_changes(entity_name text, touched row_change[]) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  tenant_id uuid := tenant();
  actor text := nullif(current_setting('app.actor', true), '');
  act text := nullif(current_setting('app.action', true), '');
  door text := nullif(current_setting('app.source', true), '');
  why text := nullif(current_setting('app.reason', true), '');
  request text := nullif(current_setting('app.request_id', true), '');
  backdated text := nullif(current_setting('app.at', true), '');
  head change_heads;
  stamp timestamptz;
begin
  if tenant_id is null or actor is null or act is null or door is null then
    raise exception 'A write to % must say for which organization, by whom, what for and through which door.', entity_name
      using errcode = 'CA001';
  end if;
  if touched is null then
    return;
  end if;
  -- Both sides of a row: one that was somebody else's is not made ours by saying so.
  if exists (
    select from unnest(touched) t, unnest(array[t.before, t.after]) side
    where side is not null
      and (side ->> case entity_name when 'organizations' then 'id' else 'organization_id' end)::uuid
        is distinct from tenant_id
  ) then
    raise exception 'A write to % reached into another organization.', entity_name using errcode = 'CA002';
  end if;

  select * into head from change_heads where organization_id = tenant_id for update;
  if not found then
    raise exception 'The write to % was not opened with open_change().', entity_name using errcode = 'CA001';
  end if;

  -- Only the owner of the log, acting as itself, may say when something became known (seeds, restores).
  if backdated is not null and current_setting('role') = 'none'
     and pg_has_role(session_user, (select relowner from pg_class where oid = 'changes'::regclass), 'member') then
    stamp := greatest(head.at, backdated::timestamptz);
  else
    stamp := greatest(head.at, clock_timestamp());
  end if;

  with numbered as (
    select head.seq + t.n as seq, t.before, t.after,
      (coalesce(t.after, t.before) ->> 'id')::uuid as entity_id,
      case entity_name
        when 'teams' then (coalesce(t.after, t.before) ->> 'id')::uuid
        else coalesce(
          (coalesce(t.after, t.before) ->> 'team_id')::uuid,
          (select a.team_id from assignments a where a.id = (coalesce(t.after, t.before) ->> 'assignment_id')::uuid)
        )
      end as team_id
    from unnest(touched) with ordinality as t(before, after, n)
  ), chained as (
    select n.*, chain(head.hash, change_payload(
        n.seq, stamp, case actor when 'system' then null else actor::uuid end, act, entity_name, n.entity_id,
        n.team_id, n.before, n.after, why, door, request
      )) over (order by n.seq rows unbounded preceding) as hash
    from numbered n
  ), appended as (
    insert into changes (organization_id, seq, at, actor_id, action, entity, entity_id, team_id, before, after,
      reason, source, request_id, previous_hash, hash)
    select tenant_id, c.seq, stamp, case actor when 'system' then null else actor::uuid end, act, entity_name,
      c.entity_id, c.team_id, c.before, c.after, why, door, request,
      lag(c.hash, 1, head.hash) over (order by c.seq), c.hash
    from chained c
    returning seq, hash
  ), last as (
    select a.seq, a.hash from appended a order by a.seq desc limit 1
  )
  update change_heads h set seq = last.seq, hash = last.hash, at = stamp
    from last where h.organization_id = tenant_id
    returning h.seq into head.seq;

  -- Heard by every API process when (and only when) this transaction commits.
  perform pg_notify('cairn_changes', tenant_id::text || ':' || head.seq::text);
end $$;
--> statement-breakpoint

-- The one trigger function. TG_ARGV[0] lists the columns that never enter the log (names, addresses,
-- secrets): a person can be forgotten without breaking the chain.
create function record_changes() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  private_columns text[] := string_to_array(coalesce(TG_ARGV[0], ''), ',');
  touched row_change[];
begin
  if TG_OP = 'INSERT' then
    select array_agg((null, to_jsonb(n) - private_columns)::row_change) into touched from new_rows n;
  elsif TG_OP = 'UPDATE' then
    select array_agg((to_jsonb(o) - private_columns, to_jsonb(n) - private_columns)::row_change) into touched
      -- a full join: a row given another id is logged as one gone and one come
      from new_rows n full join old_rows o on o.id = n.id where o is distinct from n;
  else
    select array_agg((to_jsonb(o) - private_columns, null)::row_change) into touched from old_rows o;
  end if;
  perform append_changes(TG_TABLE_NAME, touched);
  return null;
end $$;
--> statement-breakpoint

-- What a business table gets: its three logging triggers, its tenant policy and the grants of the
-- application. A migration that adds a table calls it in the same file.
create function keep_in_log(table_name text, private_columns text, app_grants text) returns void
language plpgsql as $$
declare owner_column text := case table_name when 'organizations' then 'id' else 'organization_id' end;
begin
  execute format('create trigger %1$s_log_insert after insert on %1$I referencing new table as new_rows
    for each statement execute function record_changes(%2$L)', table_name, private_columns);
  execute format('create trigger %1$s_log_update after update on %1$I referencing old table as old_rows new table as new_rows
    for each statement execute function record_changes(%2$L)', table_name, private_columns);
  execute format('create trigger %1$s_log_delete after delete on %1$I referencing old table as old_rows
    for each statement execute function record_changes(%2$L)', table_name, private_columns);
  execute format('create trigger %1$s_never_truncate before truncate on %1$I
    for each statement execute function refuse_rewriting()', table_name);
  execute format('alter table %I enable row level security', table_name);
  execute format('create policy %1$s_tenant on %1$I using (%2$I = (select tenant())) with check (%2$I = (select tenant()))',
    table_name, owner_column);
  execute format('grant %s on %I to cairn_app', app_grants, table_name);
end $$;
--> statement-breakpoint
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'Nothing in % may be rewritten: it is only ever added to.', TG_TABLE_NAME using errcode = 'CA003';
end $$;
--> statement-breakpoint
select keep_in_log('organizations', '', 'select, update');
--> statement-breakpoint
select keep_in_log('teams', '', 'select, insert, update');
--> statement-breakpoint
select keep_in_log('people', 'name,email,issuer,subject', 'select, insert, update');
--> statement-breakpoint
select keep_in_log('grants', '', 'select, insert, delete');
--> statement-breakpoint
select keep_in_log('access_tokens', 'name,secret_hash', 'select, insert, update');
--> statement-breakpoint
select keep_in_log('ended_sessions', '', 'select, insert');
--> statement-breakpoint
select keep_in_log('kpis', '', 'select, insert, update');
--> statement-breakpoint
select keep_in_log('assignments', '', 'select, insert, update');
--> statement-breakpoint
select keep_in_log('targets', '', 'select, insert, update, delete');
--> statement-breakpoint
select keep_in_log('closings', '', 'select, insert, update');
--> statement-breakpoint
select keep_in_log('entries', '', 'select, insert, update');
--> statement-breakpoint
select keep_in_log('import_mappings', '', 'select, insert, update, delete');
--> statement-breakpoint

-- The log itself: the application may read its own organization's rows and nothing more.
alter table changes enable row level security;
--> statement-breakpoint
create policy changes_tenant on changes for select using (organization_id = (select tenant()));
--> statement-breakpoint
grant select on changes to cairn_app;
--> statement-breakpoint
alter table change_heads enable row level security;
--> statement-breakpoint
create policy change_heads_tenant on change_heads for select using (organization_id = (select tenant()));
--> statement-breakpoint
grant select on change_heads to cairn_app;
--> statement-breakpoint
create trigger changes_never_rewritten before update or delete on changes
  for each row execute function refuse_rewriting();
--> statement-breakpoint
create trigger changes_never_truncated before truncate on changes
  for each statement execute function refuse_rewriting();
--> statement-breakpoint
create index changes_entity on changes (organization_id, entity_id, seq desc);
--> statement-breakpoint
create index changes_team on changes (organization_id, team_id, seq desc);
--> statement-breakpoint

-- Recomputes an organization's chain from its first row. Answers the first row that does not stand,
-- or nothing. Gaps, edits, a cut-off tail and a head that does not match or is gone are all found.
create function verify_changes(which uuid) returns table (broken_seq bigint, problem text)
language sql stable as $$
  with walked as (
    select c.seq, row_number() over w as n, c.hash, c.previous_hash, lag(c.hash) over w as expected_previous,
      c.at, lag(c.at) over w as earlier,
      change_payload(c.seq, c.at, c.actor_id, c.action, c.entity, c.entity_id, c.team_id, c.before, c.after,
        c.reason, c.source, c.request_id) as payload
    from changes c where c.organization_id = which
    window w as (order by c.seq)
  ), judged as (
    select seq, case
      when n <> seq then 'a row before it is missing'
      when previous_hash <> coalesce(expected_previous, sha256(convert_to(which::text, 'UTF8')))
        then 'it does not continue the row before it'
      when hash <> sha256(previous_hash || convert_to(payload, 'UTF8')) then 'its content was altered'
      when at < earlier then 'it is dated before the row before it'
    end as problem
    from walked
  ), tail as (
    select coalesce(l.seq, 0) + 1 as seq, 'the log does not end where its head says'::text as problem
    from (select sha256(convert_to(which::text, 'UTF8')) as hash) beginning
    left join change_heads h on h.organization_id = which
    left join lateral (
      select c.seq, c.hash from changes c where c.organization_id = which order by c.seq desc limit 1
    ) l on true
    where coalesce(h.seq, 0) <> coalesce(l.seq, 0)
      or coalesce(h.hash, beginning.hash) <> coalesce(l.hash, beginning.hash)
  )
  (select seq, problem from judged where problem is not null
   union all select seq, problem from tail)
  order by 1 limit 1
$$;
--> statement-breakpoint

-- Who asks? Read before a tenant is known, so it runs as the owner and gives out one person only.
create function viewer_row(person people) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'person', jsonb_build_object('id', person.id, 'name', person.name, 'email', person.email,
      'status', person.status, 'locale', person.locale),
    'organization', (select to_jsonb(o) from organizations o where o.id = person.organization_id),
    'grants', coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'teamId', g.team_id,
        'teamIds', case when g.team_id is null then '[]' else (
          -- a role for a team holds for the teams below it
          with recursive below as (
            select g.team_id as id union select t.id from teams t join below b on t.parent_id = b.id
          ) select jsonb_agg(below.id) from below
        ) end) order by g.role, g.team_id)
      from grants g where g.person_id = person.id), '[]')
  )
$$;
--> statement-breakpoint
create function viewer_by_identity(who_issuer text, who_subject text, session uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select viewer_row(p) || jsonb_build_object('sessionEnded', exists (select from ended_sessions e where e.id = session))
  from people p where p.issuer = who_issuer and p.subject = who_subject
$$;
--> statement-breakpoint
create function viewer_by_token(hash text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select viewer_row(p) || jsonb_build_object('token', jsonb_build_object('id', t.id, 'scope', t.scope,
    'expiresAt', t.expires_at, 'revokedAt', t.revoked_at))
  from access_tokens t join people p on p.id = t.person_id where t.secret_hash = hash
$$;
--> statement-breakpoint

-- Where a person who signs in for the first time belongs: where they were invited by this verified
-- address, else the organization that trusts the address's domain, else the only organization there is.
create function place_for_newcomer(address text, verified boolean) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select found from (
    select 1 as rank, jsonb_build_object('organizationId', p.organization_id, 'personId', p.id, 'trusted', true) as found
      from people p where verified and p.issuer is null and p.status <> 'SUSPENDED' and lower(p.email) = lower(address)
    union all
    select 2, jsonb_build_object('organizationId', o.id, 'trusted', true)
      from organizations o where verified and address like '_%@%'
        -- what follows the last @: a local part in quotes may contain others
        and lower(split_part(address, '@', -1)) = any (select lower(d) from unnest(o.trusted_domains) d)
        and not exists (select from people p where p.organization_id = o.id and p.issuer is null
          and p.status = 'SUSPENDED' and lower(p.email) = lower(address))
    union all
    select 3, jsonb_build_object('organizationId', o.id, 'trusted', false)
      from organizations o where (select count(*) from organizations) = 1
  ) places order by rank limit 1
$$;
--> statement-breakpoint
revoke all on function open_change, append_changes, record_changes, keep_in_log, verify_changes, viewer_row,
  viewer_by_identity, viewer_by_token, place_for_newcomer from public;
--> statement-breakpoint
grant execute on function open_change, viewer_by_identity, viewer_by_token, place_for_newcomer to cairn_app;
--> statement-breakpoint
-- The application may see which migrations have run (readiness), not change them.
grant usage on schema drizzle to cairn_app;
--> statement-breakpoint
grant select on drizzle.__drizzle_migrations to cairn_app;
--> statement-breakpoint
-- Targets can be removed, so the log itself must lead from a KPI to theirs. By a column of its own: row-level security
-- lets no index on an expression over jsonb be used, for its operators are not leakproof.
alter table changes add column target_kpi_id uuid
  generated always as (case when entity = 'targets' then (coalesce(after, before) ->> 'kpi_id')::uuid end) stored;
--> statement-breakpoint
create index changes_target_kpi on changes (organization_id, target_kpi_id) where target_kpi_id is not null;
