import type { Column, Placeholder, SQL } from "drizzle-orm";
import { fillPlaceholders, getTableColumns, sql } from "drizzle-orm";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { PgDialect, type PgTable } from "drizzle-orm/pg-core";
import type { PostgresJsSession } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import type { Database, Transaction } from "./client";

const dialect = new PgDialect();

/** Stands in a statement for a value that is given each time it is sent. */
export type Given<Values> = (name: keyof Values & string) => Placeholder;

/**
 * A statement that is put together once, when it is sent for the first time. drizzle takes longer to turn a statement
 * into text than the database takes to answer many of them, so what every request asks is declared in this way.
 */
export function statement<Values extends Record<string, unknown>, Row extends Record<string, unknown>>(
  make: (given: Given<Values>) => SQL,
): (on: Database | Transaction, values: Values) => Promise<Row[]> {
  let made: ReturnType<typeof dialect.sqlToQuery> | undefined;
  return (on, values) => {
    made ??= dialect.sqlToQuery(make((name) => sql.placeholder(name)));
    return send(on, made.sql, fillPlaceholders(made.params, values)) as Promise<Row[]>;
  };
}

/** As drizzle would send it, without the layers for caches and traces that it passes on the way. */
async function send(on: Database | Transaction, text: string, values: unknown[]): Promise<unknown> {
  const { client } = on._.session as PostgresJsSession<postgres.Sql, never, never>;
  try {
    return await client.unsafe(text, values as never[]);
  } catch (error) {
    throw new DrizzleQueryError(text, values, error as Error);
  }
}

/** Reads the rows of a table by the ids that one of its columns holds, as drizzle's own select would tell them. */
export function rowsBy<Table extends PgTable>(
  table: Table,
  column: Column,
): (on: Database | Transaction, ids: readonly string[]) => Promise<Table["$inferSelect"][]> {
  const columns = Object.entries(getTableColumns(table));
  const named = columns.map(([name, one]) => sql`${one} as ${sql.identifier(name)}`);
  const read = statement<{ ids: string[] }, Record<string, unknown>>(
    (given) =>
      sql`select ${sql.join(named, sql`, `)} from ${table} where ${column} = any(${given("ids")}::uuid[])`,
  );
  const toldBy = (row: Record<string, unknown>) => {
    for (const [name, one] of columns) if (row[name] !== null) row[name] = one.mapFromDriverValue(row[name]);
    return row;
  };
  return async (on, ids) => (await read(on, { ids: [...ids] })).map(toldBy);
}

/**
 * Statements that differ by which values are given: one for each combination that is ever asked for, each put together
 * once. `make` is told the names of the values that are given.
 */
export function statements<Values extends Record<string, unknown>, Row extends Record<string, unknown>>(
  make: (given: Given<Values>, names: (keyof Values & string)[]) => SQL,
): (on: Database | Transaction, values: Partial<Values>) => Promise<Row[]> {
  const known = new Map<string, (on: Database | Transaction, values: Values) => Promise<Row[]>>();
  return (on, values) => {
    const names = Object.keys(values).filter((name) => values[name] !== undefined);
    const combination = names.join(" ");
    const one = known.get(combination) ?? statement<Values, Row>((given) => make(given, names));
    known.set(combination, one);
    // The others are not asked for in this combination.
    return one(on, values as Values);
  };
}
