import { type Column, type SQL, sql } from "drizzle-orm";
import { failure, notFound } from "./failure";

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all; others would make the database fail instead of finding nothing. */
export const isId = (text: string): boolean => uuidForm.test(text);

/**
 * Whether a column holds one of the ids. They travel as one array, so that the statement reads the same for any
 * number of them and is planned once.
 */
export const isOneOf = (column: Column, ids: readonly string[]): SQL =>
  sql`${column} = any(${sql.param([...ids])}::uuid[])`;

/** The id itself, or NOT_FOUND. */
export function idOf(what: string, text: string): string {
  if (!isId(text)) throw notFound(what);
  return text;
}

/** The first row, or NOT_FOUND. Row-level security has left out what belongs to others. */
export function found<Row>(what: string, rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw notFound(what);
  return row;
}

/** The row a write returned. None means that the write did not happen: a mistake in code. */
export function written<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw failure("NOT_FOUND", "The row to write is gone.");
  return row;
}
