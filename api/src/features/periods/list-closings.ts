import { closings } from "@cairn/drizzle/tables/periods";
import type { Closing } from "@cairn/schema/types/periods";
import { desc } from "drizzle-orm";
import { mustBeAllowed } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { closingOf } from "./closing-row";

/** All closings, newest month first: a dozen a year. */
export async function listClosings(viewer: Viewer): Promise<Closing[]> {
  mustBeAllowed(viewer, "readFigures");
  const rows = await viewer.reading.read((tx) =>
    tx.select().from(closings).orderBy(desc(closings.periodStart), desc(closings.number)),
  );
  return rows.map(closingOf);
}
