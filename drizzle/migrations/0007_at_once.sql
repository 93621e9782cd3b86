-- Who asks, and a write that was judged ahead: one statement each, with nothing in it that is not needed.

-- The newest change of an organization's definitions: of anything but an entry and what belongs to one person. It tells
-- a number only, so it may ask for anybody.
create function definitions_stand_at(which uuid) returns bigint
language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
  return (select c.seq from changes c
    where c.organization_id = which and c.entity not in ('entries', 'access_tokens', 'ended_sessions', 'import_mappings')
    order by c.seq desc limit 1);
end $$;
--> statement-breakpoint

-- The team and those below it: a role for a team holds for them.
create function teams_below(top uuid) returns jsonb language sql stable
as $$
  with recursive below as (
    select top as id union select t.id from teams t join below b on t.parent_id = b.id
  ) select jsonb_agg(below.id) from below
$$;
--> statement-breakpoint

-- What somebody may do as a deputy, now or later: which of it counts today is for the server to say, which knows the
-- organization's day.
create function grants_stood_in_for(deputy uuid) returns jsonb language sql stable
as $$
  select jsonb_agg(jsonb_build_object('id', away.id, 'role', away.role, 'teamId', away.team_id, 'standsInFor', d.person_id,
      'firstDay', d.first_day, 'lastDay', d.last_day,
      'teamIds', case when away.team_id is null then '[]' else teams_below(away.team_id) end)
    order by d.person_id, away.role, away.team_id)
  from deputies d join grants away on away.person_id = d.person_id and away.role = 'ECONOMIST'
    join people absent on absent.id = d.person_id and absent.status <> 'SUSPENDED'
  where d.deputy_id = deputy and d.last_day >= current_date - 1
$$;
--> statement-breakpoint

-- Who asks? By a session and whom it is of, or by the hash of an access token. Read before a tenant is known, so it runs
-- as the owner and gives out one person only; with them, of the same moment, where their organization's log stands and
-- the newest change of its definitions. Every request asks this: teams below others and deputies are looked for only
-- where there are any, for the making ready of a query takes longer than all else in it.
create function find_person(
  who_issuer text, who_subject text, session uuid, token_hash text,
  out who jsonb, out organization_id uuid, out seq bigint, out definitions bigint
) language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  person people;
  token access_tokens;
  is_deputy boolean;
begin
  if token_hash is null then
    select p.* into person from people p where p.issuer = who_issuer and p.subject = who_subject;
  else
    select t.* into token from access_tokens t where t.secret_hash = token_hash;
    select p.* into person from people p where p.id = token.person_id;
  end if;
  if person.id is null then
    return;
  end if;
  organization_id := person.organization_id;
  select
    jsonb_build_object(
      'person', jsonb_build_object('id', person.id, 'name', person.name, 'email', person.email,
        'status', person.status, 'locale', person.locale),
      'organization', to_jsonb(o),
      'grants', coalesce((
        select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'teamId', g.team_id,
            'standsInFor', null, 'firstDay', null, 'lastDay', null,
            'teamIds', case when g.team_id is null then '[]' else teams_below(g.team_id) end) order by g.role, g.team_id)
        from grants g where g.person_id = person.id), '[]'),
      'sessionEnded', exists (select from ended_sessions e where e.id = session)),
    exists (select from deputies d where d.deputy_id = person.id),
    h.seq,
    (select c.seq from changes c
      where c.organization_id = o.id and c.entity not in ('entries', 'access_tokens', 'ended_sessions', 'import_mappings')
      order by c.seq desc limit 1)
    into who, is_deputy, seq, definitions
    from organizations o left join change_heads h on h.organization_id = o.id where o.id = person.organization_id;
  if is_deputy then
    who := jsonb_set(who, '{grants}', (who -> 'grants') || coalesce(grants_stood_in_for(person.id), '[]'));
  end if;
  if token.id is not null then
    who := who || jsonb_build_object('token', jsonb_build_object('id', token.id, 'scope', token.scope,
      'expiresAt', token.expires_at, 'revokedAt', token.revoked_at));
  end if;
end $$;
--> statement-breakpoint
drop function viewer_by_identity(text, text, uuid);
--> statement-breakpoint
drop function viewer_by_token(text);
--> statement-breakpoint
drop function viewer_row(people);
--> statement-breakpoint

-- Opens a write that was judged by definitions before the lock was had, unless one of them has changed since, or a
-- request with the same key was written: then it fails, and all that belongs to it. The lock is not waited for long: who
-- has to wait may as well judge behind it.
drop function open_change_as_judged(uuid, text, text, text, text, text, bigint, uuid[], text);
--> statement-breakpoint
create function open_change_as_judged(
  organization_id uuid, actor text, action text, reason text, source text, request_id text, since bigint
) returns bigint language plpgsql security definer set search_path = public, pg_temp
as $$
declare reached bigint;
begin
  perform set_config('lock_timeout', '250ms', true);
  reached := open_change(organization_id, actor, action, reason, source, request_id);
  if reached > since and definitions_stand_at(organization_id) > since then
    raise exception 'A definition this write was judged by has changed.' using errcode = 'CA004';
  end if;
  if request_id like 'once:%' and exists (
    select from changes c
    where c.organization_id = open_change_as_judged.organization_id
      and c.request_id = open_change_as_judged.request_id and c.request_id like 'once:%'
  ) then
    raise exception 'This request was written before.' using errcode = 'CA004';
  end if;
  return reached;
end $$;
--> statement-breakpoint

-- For the end of a statement that opens a write and does it: what it did stands if this holds, else nothing of it.
create function must_stand(holds boolean) returns boolean language plpgsql
as $$
begin
  if holds then
    return true;
  end if;
  raise exception 'This write did not find what it was judged by.' using errcode = 'CA004';
end $$;
--> statement-breakpoint
revoke all on function definitions_stand_at, teams_below, grants_stood_in_for, find_person, open_change_as_judged
  from public;
--> statement-breakpoint
grant execute on function definitions_stand_at, find_person, open_change_as_judged to cairn_app;
