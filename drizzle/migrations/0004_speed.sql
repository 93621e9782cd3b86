-- Speed. What the log costs a single write, and what a figure costs that is only drawn.

-- Appends what one statement did to one table: numbered, stamped and chained to the head, in one pass.
create or replace function append_changes(entity_name text, touched row_change[]) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  tenant_id uuid := tenant();
  actor text := nullif(current_setting('app.actor', true), '');
  author uuid := case actor when 'system' then null else actor::uuid end;
  act text := nullif(current_setting('app.action', true), '');
  door text := nullif(current_setting('app.source', true), '');
  why text := nullif(current_setting('app.reason', true), '');
  request text := nullif(current_setting('app.request_id', true), '');
  backdated text := nullif(current_setting('app.at', true), '');
  head change_heads;
  stamp timestamptz;
  owner_column text := case entity_name when 'organizations' then 'id' else 'organization_id' end;
  one row_change := case cardinality(touched) when 1 then touched[1] end;
  current jsonb;
  is_strange boolean;
  team uuid;
  link bytea;
begin
  if tenant_id is null or actor is null or act is null or door is null then
    raise exception 'A write to % must say for which organization, by whom, what for and through which door.', entity_name
      using errcode = 'CA001';
  end if;
  if touched is null then
    return;
  end if;
  -- Both sides of a row: one that was somebody else's is not made ours by saying so.
  if cardinality(touched) = 1 then
    is_strange := one.before is not null and (one.before ->> owner_column)::uuid is distinct from tenant_id
      or one.after is not null and (one.after ->> owner_column)::uuid is distinct from tenant_id;
  else
    is_strange := exists (
      select from unnest(touched) t, unnest(array[t.before, t.after]) side
      where side is not null and (side ->> owner_column)::uuid is distinct from tenant_id
    );
  end if;
  if is_strange then
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

  -- One row is what most writes are. The pass over many would take it longer to set in motion than all else takes.
  if cardinality(touched) = 1 then
    current := coalesce(one.after, one.before);
    team := case entity_name when 'teams' then current ->> 'id' else current ->> 'team_id' end;
    if team is null and current ? 'assignment_id' then
      select a.team_id into team from assignments a where a.id = (current ->> 'assignment_id')::uuid;
    end if;
    link := sha256(head.hash || convert_to(change_payload(head.seq + 1, stamp, author, act, entity_name,
      (current ->> 'id')::uuid, team, one.before, one.after, why, door, request), 'UTF8'));
    insert into changes (organization_id, seq, at, actor_id, action, entity, entity_id, team_id, before, after,
      reason, source, request_id, previous_hash, hash)
    values (tenant_id, head.seq + 1, stamp, author, act, entity_name, (current ->> 'id')::uuid, team, one.before,
      one.after, why, door, request, head.hash, link);
    update change_heads h set seq = head.seq + 1, hash = link, at = stamp where h.organization_id = tenant_id
      returning h.seq into head.seq;
    perform pg_notify('cairn_changes', tenant_id::text || ':' || head.seq::text);
    return;
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
        n.seq, stamp, author, act, entity_name, n.entity_id,
        n.team_id, n.before, n.after, why, door, request
      )) over (order by n.seq rows unbounded preceding) as hash
    from numbered n
  ), appended as (
    insert into changes (organization_id, seq, at, actor_id, action, entity, entity_id, team_id, before, after,
      reason, source, request_id, previous_hash, hash)
    select tenant_id, c.seq, stamp, author, act, entity_name,
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

-- All that drawing a series needs stands in the key that finds it: a board reads no row of the table, however many
-- there are. The organization is in it for row-level security.
drop index entries_once;
--> statement-breakpoint
create unique index entries_once on entries (assignment_id, period_start)
  include (organization_id, id, period, state, value, numerator, denominator);
--> statement-breakpoint

-- Opens a write that was judged before the lock was had, unless something it was judged by has changed since: then it
-- fails, and all that was sent after it. Every change counts but entries of other assignments. The lock is not waited
-- for long: who has to wait may as well judge again.
create function open_change_as_judged(
  organization_id uuid, actor text, action text, reason text, source text, request_id text,
  since bigint, assignment_ids uuid[], statement_timeout text
) returns bigint language plpgsql security definer set search_path = public, pg_temp
as $$
declare reached bigint;
begin
  perform set_config('lock_timeout', '250ms', true), set_config('statement_timeout', statement_timeout, true);
  reached := open_change(organization_id, actor, action, reason, source, request_id);
  -- Number by number: how many there are is not known to who plans this once for all.
  if exists (
    select from generate_series(since + 1, reached) n(seq) cross join lateral (
      select c.entity, c.after from changes c
      where c.organization_id = open_change_as_judged.organization_id and c.seq = n.seq offset 0
    ) c
    where c.entity <> 'entries' or (c.after ->> 'assignment_id')::uuid = any (assignment_ids)
  ) then
    raise exception 'Something this write was judged by has changed.' using errcode = 'CA004';
  end if;
  return reached;
end $$;
--> statement-breakpoint

-- What an answer depends on, as a text that changes whenever its data does: for the whole organization where its log
-- stands; for some teams the newest entry or other change of theirs, and the newest change of anything but an entry,
-- for that may move what belongs to them. Sequence numbers will do because a writer locks the head of its organization
-- until it commits: who sees a change sees all with lower numbers. It tells numbers only, so it may ask for anybody.
create index changes_definitions on changes (organization_id, seq desc)
  where entity not in ('entries', 'access_tokens', 'ended_sessions', 'import_mappings');
--> statement-breakpoint
create function data_version(which uuid, team_ids uuid[]) returns text
language sql stable security definer set search_path = public, pg_temp
as $$
  select case when team_ids is null then (select h.seq::text from change_heads h where h.organization_id = which)
  else concat_ws('.',
    (select c.seq from changes c
      where c.organization_id = which and c.entity not in ('entries', 'access_tokens', 'ended_sessions', 'import_mappings')
      order by c.seq desc limit 1),
    (select max(l.seq) from unnest(team_ids) t(id) cross join lateral (
      select c.seq from changes c where c.organization_id = which and c.team_id = t.id order by c.seq desc limit 1) l),
    md5(team_ids::text))
  end
$$;
--> statement-breakpoint
revoke all on function open_change_as_judged, data_version from public;
--> statement-breakpoint
grant execute on function open_change_as_judged, data_version to cairn_app;
