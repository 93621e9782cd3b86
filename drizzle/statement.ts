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
