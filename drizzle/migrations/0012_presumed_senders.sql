-- Opens a write that was judged before the lock was had, by definitions of which `since` was the newest change: people,
-- their roles and their organization are among them. If that is not what it was judged by any more, or a request with
-- the same key was written, it fails, and all that belongs to it. A sender who was not looked up, but presumed to be who
-- they were found to be before, gives their session or the hash of their access token: the log's definitions don't tell
-- of these, so they are asked about here, behind the lock. The lock is not waited for long: who has to wait may as well
-- judge behind it.
create or replace function open_change_as_judged(
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
