import { getTableColumns } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { demoId } from "./demo-chance";
import { DEMO_ORGANIZATION } from "./demo-organization";

export const ORGANIZATION_ID = demoId("organization", DEMO_ORGANIZATION.slug);

/** Rows that one statement adds to a table, or replaces where their id is there already. */
export interface DemoWrite {
  table: string;
  columns: string[];
  rows: Record<string, unknown>[];
}

/** Something that somebody did at some moment. */
export interface DemoEvent {
  at: Date;
  /** Subject of the person; null for the system itself. */
  by: string | null;
  action: string;
  reason?: string;
  writes: DemoWrite[];
}

/** The rows of a table under the names of its columns; all rows have the same fields. */
export function writeTo<Table extends PgTable>(table: Table, rows: Table["$inferInsert"][]): DemoWrite {
  const columns = getTableColumns(table);
  const fields = Object.keys(rows[0] ?? {});
  const nameOf = (field: string) => columns[field]?.name ?? field;
  return {
    table: getTableConfig(table).name,
    columns: fields.map(nameOf),
    rows: rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([field, value]) => [nameOf(field), value])),
    ),
  };
}

/**
 * Writes the events in the order of time, each logged for its person and its moment: only the owner of the log may
 * say when something became known. The statements are sent without waiting for one another.
 */
export async function writeEvents(tx: postgres.TransactionSql, events: DemoEvent[]): Promise<void> {
  const inOrder = [...events].sort((a, b) => a.at.getTime() - b.at.getTime());
  await Promise.all(
    inOrder.flatMap((event) => [open(tx, event), ...event.writes.map((one) => put(tx, one))]),
  );
}

async function open(tx: postgres.TransactionSql, { at, by, action, reason }: DemoEvent): Promise<void> {
  const actor = by === null ? "system" : personId(by);
  await tx`select open_change(${ORGANIZATION_ID}, ${actor}, ${action}, ${reason ?? null}, 'seed', null),
    set_config('app.at', ${at.toISOString()}, true)`;
}

async function put(tx: postgres.TransactionSql, { table, columns, rows }: DemoWrite): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(", ");
  const replaced = columns.map((column) => `"${column}" = excluded."${column}"`).join(", ");
  await tx.unsafe(
    `insert into "${table}" (${list}) select ${list} from jsonb_populate_recordset(null::"${table}", $1::text::jsonb)
      on conflict (id) do update set ${replaced}`,
    [JSON.stringify(rows)],
    { prepare: true },
  );
}

export const personId = (subject: string): string => demoId("person", subject);
export const teamId = (team: string): string => demoId("team", team);
export const kpiId = (kpi: string): string => demoId("kpi", kpi);
export const assignmentId = (kpi: string, team: string): string => demoId("assignment", kpi, team);
