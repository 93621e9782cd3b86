import { entries } from "@cairn/drizzle/tables/entries";
import type { Entry } from "@cairn/schema/types/entries";
import { sql } from "drizzle-orm";
import { loaderOf } from "../../platform/loading";
import type { Viewer } from "../../platform/viewer";
import { entryOf } from "../entries/entry-row";
import { placeOf } from "../entries/write-entries";

const load = loaderOf<Entry>(async (tx, places) => {
  const column = (part: number) => sql.param(places.map((place) => place.split("|")[part] ?? ""));
  const rows = await tx
    .select()
    .from(entries)
    .where(
      sql`(${entries.assignmentId}, ${entries.period}) in (select * from unnest(${column(0)}::uuid[], ${column(1)}::text[]))`,
    );
  return rows.map(entryOf);
}, placeOf);

/** The entry of an assignment for one period; null where nobody has entered anything. */
export const loadEntryAt = (viewer: Viewer, assignmentId: string, period: string): Promise<Entry | null> =>
  load(viewer, placeOf({ assignmentId, period }));
