-- Several writes that were judged ahead, each by somebody else, for another reason and with its own fate, in one
-- transaction: those who save at the same moment wait for the organization's head anyway, and opening, committing and
-- the way there and back are most of what one cell costs. A write that finds something otherwise than it was judged by
-- is not answered, and nothing of it stands; the others do.
create function record_together(writes json) returns table (place int, seq bigint, written jsonb)
language plpgsql
as $$
declare asked record;
begin
  for asked in
    select * from json_to_recordset(writes) as w(
      place int, "organizationId" uuid, actor text, action text, reason text, source text, "requestId" text,
      "judgedBy" bigint, session uuid, "tokenHash" text, "recordedBy" uuid, "recordedAt" timestamptz, cells json)
  loop
    begin
      place := asked.place;
      select r.seq, r.written into seq, written
        from record_as_judged(asked."organizationId", asked.actor, asked.action, asked.reason, asked.source,
          asked."requestId", asked."judgedBy", asked.session, asked."tokenHash", asked."recordedBy", asked."recordedAt",
          asked.cells) r;
      return next;
    exception when sqlstate 'CA004' then
      continue;
    end;
  end loop;
end $$;
--> statement-breakpoint
revoke all on function record_together from public;
--> statement-breakpoint
grant execute on function record_together to cairn_app;
