import { kpis } from "@cairn/drizzle/tables/kpis";
import { type SQL, sql } from "drizzle-orm";
import { byName } from "../../platform/by-name";
import { pageLanguage, type Viewer } from "../../platform/viewer";

/** What KPIs are sorted by: the names that the asker reads. */
export function nameToSort(viewer: Viewer): SQL<string> {
  const locale = pageLanguage(viewer);
  return locale
    ? byName(sql`coalesce(${kpis.translations} -> ${locale}::text ->> 'name', ${kpis.name})`)
    : byName(kpis.name);
}
