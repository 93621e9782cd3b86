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
