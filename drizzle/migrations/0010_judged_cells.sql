-- Speed of a single cell and of a few. The text that a row's hash covers, the link from hash to hash and what is kept of
-- a row stay as they were: only how they are come by changes.

-- Columns that are generated are worked out from the catalog's text of their formula, which was read anew for each
-- statement and took longer than all keys of the row together. The log's own trigger writes them instead, nobody else
-- may, and whoever verifies the log compares them with what they are made of.
alter table changes alter column target_kpi_id drop expression;
--> statement-breakpoint
alter table changes alter column assignment_id drop expression;
--> statement-breakpoint

-- The text of change_payload(), put together: what the rows of a statement have in common comes ready, and no row's
-- before and after are taken apart again to be built into another jsonb.
create function change_text(
  seq bigint, said_first text, entity_id uuid, team_id uuid, before jsonb, after jsonb, said_last text
) returns text language sql stable parallel safe
as $$
  select concat('[', seq, ', ', said_first, ', "', entity_id, '", ', coalesce('"' || team_id || '"', 'null'), ', ',
    coalesce(before::text, 'null'), ', ', coalesce(after::text, 'null'), ', ', said_last)
$$;
--> statement-breakpoint

-- The one trigger function: appends what one statement did to one table, numbered, stamped and chained to the head.
-- TG_ARGV[0] lists the columns that never enter the log (names, addresses, secrets): a person can be forgotten without
-- breaking the chain. The rows come as columns, one array each; an array that is null is a side that no row has.
create or replace function record_changes() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  tenant_id uuid := tenant();
  ours text := tenant_id::text;
  actor text := nullif(current_setting('app.actor', true), '');
  act text := nullif(current_setting('app.action', true), '');
  door text := nullif(current_setting('app.source', true), '');
  entity_name text := TG_TABLE_NAME;
  private_columns text[] := string_to_array(coalesce(TG_ARGV[0], ''), ',');
  owner_column text := case entity_name when 'organizations' then 'id' else 'organization_id' end;
  ids uuid[];
  befores jsonb[];
  afters jsonb[];
  is_strange boolean;
  author uuid;
  why text;
  request text;
  backdated text;
  head change_heads;
  stamp timestamptz;
  said_first text;
  said_last text;
  current jsonb;
  assignment uuid;
  team uuid;
  link bytea;
begin
  if tenant_id is null or actor is null or act is null or door is null then
    raise exception 'A write to % must say for which organization, by whom, what for and through which door.', entity_name
      using errcode = 'CA001';
  end if;

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
  -- A statement that touches no row has nothing to log: INSERT … ON CONFLICT fires a trigger for what it did not do.
  if ids is null then
    return null;
  end if;
  if is_strange then
    raise exception 'A write to % reached into another organization.', entity_name using errcode = 'CA002';
  end if;

  select * into head from change_heads where organization_id = tenant_id for update;
  if not found then
    raise exception 'The write to % was not opened with open_change().', entity_name using errcode = 'CA001';
  end if;

  author := case actor when 'system' then null else actor::uuid end;
  why := nullif(current_setting('app.reason', true), '');
  request := nullif(current_setting('app.request_id', true), '');
  backdated := nullif(current_setting('app.at', true), '');
  stamp := greatest(head.at, clock_timestamp());
  -- Only the owner of the log, acting as itself, may say when something became known (seeds, restores).
  if backdated is not null then
    if current_setting('role') = 'none'
       and pg_has_role(session_user, (select relowner from pg_class where oid = 'changes'::regclass), 'member') then
      stamp := greatest(head.at, backdated::timestamptz);
    end if;
  end if;
  said_first := trim('[]' from jsonb_build_array(
    to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), author, act, entity_name)::text);
  said_last := substr(jsonb_build_array(why, door, request)::text, 2);

  -- One row is what most writes are. The pass over many would take it longer to set in motion than all else takes.
  if cardinality(ids) = 1 then
    current := coalesce(afters[1], befores[1]);
    assignment := case entity_name when 'assignments' then ids[1] else (current ->> 'assignment_id')::uuid end;
    team := case entity_name when 'teams' then ids[1] else (current ->> 'team_id')::uuid end;
    if team is null and assignment is not null then
      select a.team_id into team from assignments a where a.id = assignment;
    end if;
    link := sha256(head.hash || convert_to(
      change_text(head.seq + 1, said_first, ids[1], team, befores[1], afters[1], said_last), 'UTF8'));
    insert into changes (organization_id, seq, at, actor_id, action, entity, entity_id, team_id, assignment_id,
      target_kpi_id, before, after, reason, source, request_id, previous_hash, hash)
    values (tenant_id, head.seq + 1, stamp, author, act, entity_name, ids[1], team, assignment,
      case entity_name when 'targets' then (current ->> 'kpi_id')::uuid end, befores[1], afters[1], why, door, request,
      head.hash, link);
    update change_heads h set seq = head.seq + 1, hash = link, at = stamp where h.organization_id = tenant_id;
  else
    -- In the order of the arrays from one end to the other: each step hands on row by row, and nothing is sorted.
    with touched as (
      select unnest(ids) as entity_id, unnest(befores) as before, unnest(afters) as after
    ), numbered as (
      select head.seq + row_number() over () as seq, t.*,
        case entity_name when 'assignments' then t.entity_id
          else (coalesce(t.after, t.before) ->> 'assignment_id')::uuid end as assignment_id,
        case entity_name
          when 'teams' then t.entity_id
          else coalesce(
            (coalesce(t.after, t.before) ->> 'team_id')::uuid,
            (select a.team_id from assignments a where a.id = (coalesce(t.after, t.before) ->> 'assignment_id')::uuid)
          )
        end as team_id,
        case entity_name when 'targets' then (coalesce(t.after, t.before) ->> 'kpi_id')::uuid end as target_kpi_id
      from touched t
    ), chained as (
      select n.*, chain(head.hash, change_text(n.seq, said_first, n.entity_id, n.team_id, n.before, n.after, said_last))
        over (rows unbounded preceding) as hash
      from numbered n
    ), appended as (
      insert into changes (organization_id, seq, at, actor_id, action, entity, entity_id, team_id, assignment_id,
        target_kpi_id, before, after, reason, source, request_id, previous_hash, hash)
      select tenant_id, c.seq, stamp, author, act, entity_name, c.entity_id, c.team_id, c.assignment_id, c.target_kpi_id,
        c.before, c.after, why, door, request, lag(c.hash, 1, head.hash) over (), c.hash
      from chained c
      returning seq, hash
    ), last as (
      select a.seq, a.hash from appended a order by a.seq desc limit 1
    )
    update change_heads h set seq = last.seq, hash = last.hash, at = stamp
      from last where h.organization_id = tenant_id;
  end if;

  -- Heard by every API process when (and only when) this transaction commits.
  perform pg_notify('cairn_changes', ours || ':' || head.seq + cardinality(ids));
  return null;
end $$;
--> statement-breakpoint
drop function append_changes(text, uuid[], jsonb[], jsonb[], boolean);
--> statement-breakpoint
-- Recomputes an organization's chain from its first row. Answers the first row that does not stand, or nothing. Gaps,
-- edits, a cut-off tail and a head that does not match or is gone are all found, and a row that is filed under another
-- assignment or KPI than the one it names.
create or replace function verify_changes(which uuid) returns table (broken_seq bigint, problem text)
language sql stable as $$
  with walked as (
    select c.seq, row_number() over w as n, c.hash, c.previous_hash, lag(c.hash) over w as expected_previous,
      c.at, lag(c.at) over w as earlier,
      change_payload(c.seq, c.at, c.actor_id, c.action, c.entity, c.entity_id, c.team_id, c.before, c.after,
        c.reason, c.source, c.request_id) as payload,
      (c.assignment_id, c.target_kpi_id) is distinct from (
        case c.entity when 'assignments' then c.entity_id
          else (coalesce(c.after, c.before) ->> 'assignment_id')::uuid end,
        case c.entity when 'targets' then (coalesce(c.after, c.before) ->> 'kpi_id')::uuid end) as is_misfiled
    from changes c where c.organization_id = which
    window w as (order by c.seq)
  ), judged as (
    select seq, case
      when n <> seq then 'a row before it is missing'
      when previous_hash <> coalesce(expected_previous, sha256(convert_to(which::text, 'UTF8')))
        then 'it does not continue the row before it'
      when hash <> sha256(previous_hash || convert_to(payload, 'UTF8')) or is_misfiled then 'its content was altered'
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

-- Opens a write that was judged before the lock was had, by definitions of which `since` was the newest change: people,
-- their roles and their organization are among them. If that is not what it was judged by any more, or a request with
-- the same key was written, it fails, and all that belongs to it. A sender who was not looked up, but presumed to be who
-- they were found to be before, gives their session or the hash of their access token: the log's definitions don't tell
-- of these, so they are asked about here, behind the lock. The lock is not waited for long: who has to wait may as well
-- judge behind it.
drop function open_change_as_judged(uuid, text, text, text, text, text, bigint);
--> statement-breakpoint
create function open_change_as_judged(
  organization_id uuid, actor text, action text, reason text, source text, request_id text, since bigint,
  session uuid, token_hash text
) returns bigint language plpgsql security definer set search_path = public, pg_temp
as $$
declare reached bigint;
begin
  perform set_config('lock_timeout', '250ms', true);
  reached := open_change(organization_id, actor, action, reason, source, request_id);
  -- Another one, and not only a later one: a database that was put back to an earlier day counts on from there.
  if definitions_stand_at(organization_id) is distinct from since then
    raise exception 'A definition this write was judged by has changed.' using errcode = 'CA004';
  end if;
  -- One condition within another: what holds a query is set in motion even where its first half says no.
  if session is not null then
    if exists (select from ended_sessions e where e.id = session) then
      raise exception 'The session of who sent this has ended.' using errcode = 'CA004';
    end if;
  end if;
  if token_hash is not null then
    if not exists (select from access_tokens t where t.secret_hash = token_hash and t.revoked_at is null) then
      raise exception 'The access token of who sent this holds no more.' using errcode = 'CA004';
    end if;
  end if;
  if request_id like 'once:%' then
    if exists (
      select from changes c
      where c.organization_id = open_change_as_judged.organization_id
        and c.request_id = open_change_as_judged.request_id and c.request_id like 'once:%'
    ) then
      raise exception 'This request was written before.' using errcode = 'CA004';
    end if;
  end if;
  return reached;
end $$;
--> statement-breakpoint

-- What a cell should say. `based_on` is the revision that its writer saw, 0 for none, if they say which.
create type judged_cell as (
  assignment_id uuid, period text, period_start date, state text, value numeric, numerator numeric, denominator numeric,
  note text, recorded_as text, recorded_for uuid, based_on int
);
--> statement-breakpoint

-- Opens, writes and answers what was written, or writes nothing of it and fails: a cell is written where it says
-- something else than it should or was returned, and stands at the revision that its writer saw. Row-level security
-- holds, for it runs as who calls it. A function, because only what there is to do is set in motion: a statement that
-- changes rows and adds others takes a quarter longer, and fires the log's trigger for what it did not do.
create function record_as_judged(
  organization_id uuid, actor text, action text, reason text, source text, request_id text, since bigint,
  session uuid, token_hash text, recorded_by uuid, recorded_at timestamptz, cells json,
  -- where the log stood before, and of each row its id, assignment, period and revision
  out seq bigint, out written jsonb
) language plpgsql
as $$
declare
  missing int;
  added jsonb;
begin
  seq := open_change_as_judged(organization_id, actor, action, reason, source, request_id, since, session, token_hash);
  with changed as (
    update entries e set state = c.state, value = c.value, numerator = c.numerator, denominator = c.denominator,
      note = c.note, recorded_as = c.recorded_as, recorded_for = c.recorded_for,
      recorded_by = record_as_judged.recorded_by, recorded_at = record_as_judged.recorded_at,
      returned_at = null, returned_by = null, return_reason = null, revision = e.revision + 1
    from json_populate_recordset(null::judged_cell, cells) c
    where e.assignment_id = c.assignment_id and e.period_start = c.period_start
      and (c.based_on is null or e.revision = c.based_on)
      and (e.returned_at is not null or (e.state, e.value, e.numerator, e.denominator, e.note)
        is distinct from (c.state, c.value, c.numerator, c.denominator, c.note))
    returning e.id, e.assignment_id, e.period, e.revision
  )
  select json_array_length(cells) - count(*), jsonb_agg(jsonb_build_array(w.id, w.assignment_id, w.period, w.revision))
    into missing, written from changed w;
  if missing > 0 then
    with added as (
      insert into entries (organization_id, assignment_id, period, period_start, state, value, numerator, denominator,
        note, recorded_as, recorded_for, recorded_by, recorded_at, first_recorded_at)
      select record_as_judged.organization_id, c.assignment_id, c.period, c.period_start, c.state, c.value, c.numerator,
        c.denominator, c.note, c.recorded_as, c.recorded_for, record_as_judged.recorded_by, record_as_judged.recorded_at,
        record_as_judged.recorded_at
      from json_populate_recordset(null::judged_cell, cells) c
      where coalesce(c.based_on, 0) = 0
      on conflict (assignment_id, period_start) do nothing
      returning id, assignment_id, period, revision
    )
    select missing - count(*), jsonb_agg(jsonb_build_array(w.id, w.assignment_id, w.period, w.revision))
      into missing, added from added w;
    if missing > 0 then
      raise exception 'This write did not find what it was judged by.' using errcode = 'CA004';
    end if;
    written := coalesce(written, '[]') || added;
  end if;
end $$;
--> statement-breakpoint
drop function must_stand(boolean);
--> statement-breakpoint
revoke all on function open_change_as_judged, record_as_judged from public;
--> statement-breakpoint
grant execute on function open_change_as_judged, record_as_judged to cairn_app;
