import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/**
 * A name, sorted as its readers expect: Ö beside O, an accent beside its letter, 9 before 10, whatever the case. The
 * collation is the same for all our languages, and that of `compareKeys` outside the database.
 */
export const byName = (name: SQLWrapper): SQL<string> => sql<string>`${name} collate public.by_name`;
