import type { Placeholder, SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
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
    return on._.session.prepareQuery(made, undefined, undefined, false).execute(values) as Promise<Row[]>;
  };
}
