import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";

/**
 * Inserts all rows by one statement; a row whose id is there already is replaced. The rows travel as one JSON text,
 * so that their number is not bounded by that of parameters. All have the same fields; columns that are not named
 * keep their defaults.
 */
export function upsertAll<Table extends PgTable>(table: Table, rows: readonly Table["$inferInsert"][]): SQL {
  const columns = getTableColumns(table);
  const nameOf = (field: string): string => {
    const column = columns[field];
    if (!column) throw new RangeError(`${getTableConfig(table).name} has no column for ${field}`);
    return column.name;
  };
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [nameOf(field), value])),
  );
  const names = Object.keys(rows[0] ?? {}).map((field) => sql.identifier(nameOf(field)));
  const list = sql.join(names, sql`, `);
  const replaced = sql.join(
    names.map((name) => sql`${name} = excluded.${name}`),
    sql`, `,
  );
  return sql`insert into ${table} (${list})
    select ${list} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(named)}::text::jsonb)
    on conflict (id) do update set ${replaced}`;
}
