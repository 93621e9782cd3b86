-- Who asks? By a session and whom it is of, or by the hash of an access token. Read before a tenant is known, so it runs
-- as the owner and gives out one person only; with them, of the same moment, where their organization's log stands and
-- the newest change of its definitions.
--
-- Every request asks this, so nothing is told again that its sender knows and that stands. All of it is in the log: where
-- that stands as it was known to, everything does, and for who it is and what they may do it is enough that the newest
-- change of a definition is the one that was known. Teams below others and deputies are looked for only where there are
-- any, for the making ready of a query takes longer than all else in it.
drop function find_person(text, text, uuid, text);
--> statement-breakpoint
create function find_person(
  who_issuer text, who_subject text, session uuid, token_hash text,
  known_organization uuid default null, known_seq bigint default null, known_definitions bigint default null,
  out who jsonb, out organization_id uuid, out seq bigint, out definitions bigint,
  out session_ended boolean, out token jsonb
) language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  person people;
  held access_tokens;
begin
  if known_seq is not null then
    select h.organization_id, h.seq into organization_id, seq from change_heads h
      where h.organization_id = known_organization and h.seq = known_seq;
    if found then
      return;
    end if;
  end if;
  if token_hash is null then
    select p.* into person from people p where p.issuer = who_issuer and p.subject = who_subject;
  else
    select t.* into held from access_tokens t where t.secret_hash = token_hash;
    select p.* into person from people p where p.id = held.person_id;
    token := jsonb_build_object('scope', held.scope, 'expiresAt', held.expires_at, 'revokedAt', held.revoked_at);
  end if;
  if person.id is null then
    return;
  end if;
  organization_id := person.organization_id;
  select h.seq, exists (select from ended_sessions e where e.id = session), (
      select c.seq from changes c where c.organization_id = h.organization_id
        and c.entity not in ('entries', 'access_tokens', 'ended_sessions', 'import_mappings')
      order by c.seq desc limit 1)
    into seq, session_ended, definitions
    from change_heads h where h.organization_id = person.organization_id;
  if organization_id = known_organization and definitions = known_definitions then
    return;
  end if;
  who := jsonb_build_object(
    'person', jsonb_build_object('id', person.id, 'name', person.name, 'email', person.email,
      'status', person.status, 'locale', person.locale),
    'organization', (select to_jsonb(o) from organizations o where o.id = person.organization_id),
    'grants', coalesce((
      select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'teamId', g.team_id,
          'standsInFor', null, 'firstDay', null, 'lastDay', null,
          'teamIds', case when g.team_id is null then '[]' else teams_below(g.team_id) end) order by g.role, g.team_id)
      from grants g where g.person_id = person.id), '[]'));
  if exists (select from deputies d where d.deputy_id = person.id) then
    who := jsonb_set(who, '{grants}', (who -> 'grants') || coalesce(grants_stood_in_for(person.id), '[]'));
  end if;
end $$;
--> statement-breakpoint
revoke all on function find_person from public;
--> statement-breakpoint
grant execute on function find_person to cairn_app;
