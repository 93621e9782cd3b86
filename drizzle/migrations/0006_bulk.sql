-- Speed of many rows at once. The text that a row's hash covers, the link from hash to hash and what is kept of a row
-- stay as they were: only how they are come by changes.

-- Appends what one statement did to one table: numbered, stamped and chained to the head, in one pass. The rows come as
-- columns, one array each; an array that is null is a side that no row has. `is_strange`: some row is, or was, another
-- organization's.
create function append_changes(
  entity_name text, ids uuid[], befores jsonb[], afters jsonb[], is_strange boolean
) returns void
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
  current jsonb;
  team uuid;
  link bytea;
  said_first text;
  said_last text;
begin
  if tenant_id is null or actor is null or act is null or door is null then
    raise exception 'A write to % must say for which organization, by whom, what for and through which door.', entity_name
      using errcode = 'CA001';
  end if;
  if ids is null then
    return;
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
  if cardinality(ids) = 1 then
    current := coalesce(afters[1], befores[1]);
    team := case entity_name when 'teams' then current ->> 'id' else current ->> 'team_id' end;
    if team is null and current ? 'assignment_id' then
      select a.team_id into team from assignments a where a.id = (current ->> 'assignment_id')::uuid;
    end if;
    link := sha256(head.hash || convert_to(change_payload(head.seq + 1, stamp, author, act, entity_name,
      ids[1], team, befores[1], afters[1], why, door, request), 'UTF8'));
    insert into changes (organization_id, seq, at, actor_id, action, entity, entity_id, team_id, before, after,
      reason, source, request_id, previous_hash, hash)
    values (tenant_id, head.seq + 1, stamp, author, act, entity_name, ids[1], team, befores[1], afters[1], why, door,
      request, head.hash, link);
    update change_heads h set seq = head.seq + 1, hash = link, at = stamp where h.organization_id = tenant_id
      returning h.seq into head.seq;
    perform pg_notify('cairn_changes', tenant_id::text || ':' || head.seq::text);
    return;
  end if;

  -- The text of change_payload(), put together: what all rows have in common is said once, and no row's before and
  -- after are taken apart again to be built into another jsonb.
  said_first := trim('[]' from jsonb_build_array(
    to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), author, act, entity_name)::text);
  said_last := substr(jsonb_build_array(why, door, request)::text, 2);

  -- In the order of the arrays from one end to the other: each step hands on row by row, and nothing is sorted.
  with touched as (
    select unnest(ids) as entity_id, unnest(befores) as before, unnest(afters) as after
  ), numbered as (
    select head.seq + row_number() over () as seq, t.*,
      case entity_name
        when 'teams' then t.entity_id
        else coalesce(
          (coalesce(t.after, t.before) ->> 'team_id')::uuid,
          (select a.team_id from assignments a where a.id = (coalesce(t.after, t.before) ->> 'assignment_id')::uuid)
        )
      end as team_id
    from touched t
  ), chained as (
    select n.*, chain(head.hash, concat('[', n.seq, ', ', said_first, ', "', n.entity_id, '", ',
        coalesce('"' || n.team_id || '"', 'null'), ', ', coalesce(n.before::text, 'null'), ', ',
        coalesce(n.after::text, 'null'), ', ', said_last)) over (rows unbounded preceding) as hash
    from numbered n
  ), appended as (
    insert into changes (organization_id, seq, at, actor_id, action, entity, entity_id, team_id, before, after,
      reason, source, request_id, previous_hash, hash)
    select tenant_id, c.seq, stamp, author, act, entity_name,
      c.entity_id, c.team_id, c.before, c.after, why, door, request,
      lag(c.hash, 1, head.hash) over (), c.hash
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

-- A statement that touches no row has nothing to log: INSERT … ON CONFLICT and a write that looks whether a row is new
-- fire a trigger for what they did not do.

-- The one trigger function. TG_ARGV[0] lists the columns that never enter the log (names, addresses,
-- secrets): a person can be forgotten without breaking the chain.
create or replace function record_changes() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  private_columns text[] := string_to_array(coalesce(TG_ARGV[0], ''), ',');
  owner_column text := case TG_TABLE_NAME when 'organizations' then 'id' else 'organization_id' end;
  ours text := tenant()::text;
  ids uuid[];
  befores jsonb[];
  afters jsonb[];
  is_strange boolean;
begin
  if TG_OP = 'INSERT' then
    select array_agg(t.id), array_agg(t.after), bool_or((t.after ->> owner_column) is distinct from ours)
      into ids, afters, is_strange
      from (select n.id, to_jsonb(n) - private_columns as after from new_rows n offset 0) t;
  elsif TG_OP = 'UPDATE' then
    select array_agg(t.id), array_agg(t.before), array_agg(t.after),
        -- Both sides of a row: one that was somebody else's is not made ours by saying so.
        bool_or(coalesce(t.before ->> owner_column, ours) <> ours or coalesce(t.after ->> owner_column, ours) <> ours)
      into ids, befores, afters, is_strange
      from (
        select coalesce(n.id, o.id) as id, to_jsonb(o) - private_columns as before, to_jsonb(n) - private_columns as after
        -- a full join: a row given another id is logged as one gone and one come
        from new_rows n full join old_rows o on o.id = n.id where o is distinct from n offset 0
      ) t;
  else
    select array_agg(t.id), array_agg(t.before), bool_or((t.before ->> owner_column) is distinct from ours)
      into ids, befores, is_strange
      from (select o.id, to_jsonb(o) - private_columns as before from old_rows o offset 0) t;
  end if;
  -- One that was not opened is refused even so, below.
  if ids is null and ours is not null and current_setting('app.actor', true) <> ''
     and current_setting('app.action', true) <> '' and current_setting('app.source', true) <> '' then
    return null;
  end if;
  perform append_changes(TG_TABLE_NAME, ids, befores, afters, is_strange);
  return null;
end $$;
--> statement-breakpoint
drop function append_changes(text, row_change[]);
--> statement-breakpoint
drop type row_change;
--> statement-breakpoint
revoke all on function append_changes from public;
