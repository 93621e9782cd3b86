import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Row, Sql } from "postgres";

/** The same import without checks and log: COPY into a temporary table and one INSERT … ON CONFLICT. */
export function importRows(sql: Sql, file: Readable): Promise<Row[]> {
  return sql.begin(async (tx) => {
    await tx`create temp table incoming (team text, kpi text, period text, value numeric) on commit drop`;
    const incoming = await tx`copy incoming from stdin with (format csv, header true)`.writable();
    await pipeline(file, incoming);
    return tx`
      with written as (
        insert into floor.entries (organization_id, assignment_id, period, period_start, state, value, recorded_by)
        select a.organization_id, a.id, i.period, (i.period || '-01')::date, 'REPORTED', i.value,
          (select id from people limit 1)
        from incoming i
        join teams t on t.name = i.team join kpis k on k.name = i.kpi
        join assignments a on a.kpi_id = k.id and a.team_id = t.id
        on conflict (assignment_id, period_start) do update set
          state = excluded.state, value = excluded.value, recorded_by = excluded.recorded_by, recorded_at = now(),
          revision = floor.entries.revision + 1
        returning 1
      )
      select json_build_object('importEntries', json_build_object('committed', true,
        'counts', json_build_array(json_build_object('outcome', 'CHANGED', 'count', count(*)))))::text as json
      from written`;
  }) as Promise<Row[]>;
}
