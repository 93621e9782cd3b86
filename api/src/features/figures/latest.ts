import type { Transaction } from "@cairn/drizzle/client";
import { entries } from "@cairn/drizzle/tables/entries";
import { period as periodOfText, previous } from "@cairn/schema/rules/period";
import type { Entry } from "@cairn/schema/types/entries";
import type { Point } from "@cairn/schema/types/figures";
import type { Assignment } from "@cairn/schema/types/kpis";
import { and, desc, inArray, ne } from "drizzle-orm";
import { loaderOf } from "../../platform/loading";
import type { Viewer } from "../../platform/viewer";
import { entryOf } from "../entries/entry-row";
import { grainOf, runningPeriod } from "../kpis/grain";
import { pointOf } from "./point";
import { pointSetting } from "./series";

const loadLatestEntry = loaderOf<Entry>(
  async (tx: Transaction, assignmentIds) => {
    const rows = await tx
      .selectDistinctOn([entries.assignmentId])
      .from(entries)
      .where(and(inArray(entries.assignmentId, [...assignmentIds]), ne(entries.state, "WITHDRAWN")))
      .orderBy(entries.assignmentId, desc(entries.periodStart));
    return rows.map(entryOf);
  },
  (entry) => entry.assignmentId,
);

/**
 * The figure that stands for an assignment now: of the newest period with an entry; where nothing was ever entered,
 * of the period just past. Null for one that expects nothing yet.
 */
export async function latestPointOf(viewer: Viewer, assignment: Assignment): Promise<Point | null> {
  const [setting, entry] = await Promise.all([
    pointSetting(viewer, assignment),
    loadLatestEntry(viewer, assignment.id),
  ]);
  if (entry) return pointOf(setting, periodOfText(entry.period), entry);
  return pointOf(setting, previous(runningPeriod(viewer, grainOf(setting.kpi.periodicity))), null);
}
