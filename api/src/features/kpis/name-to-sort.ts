import { kpis } from "@cairn/drizzle/tables/kpis";
import { type SQL, sql } from "drizzle-orm";
import { pageLanguage, type Viewer } from "../../platform/viewer";

/**
 * What KPIs are sorted by: the names that the asker reads, in the database's own small letters, for those of
 * JavaScript differ in places.
 */
export function nameToSort(viewer: Viewer): SQL<string> {
  const locale = pageLanguage(viewer);
  return locale
    ? sql<string>`lower(coalesce(${kpis.translations} -> ${locale}::text ->> 'name', ${kpis.name}))`
    : sql<string>`lower(${kpis.name})`;
}
