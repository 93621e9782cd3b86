import type { Transaction } from "@cairn/drizzle/client";
import { entries } from "@cairn/drizzle/tables/entries";
import { addPeriods, period as periodOfText, previous } from "@cairn/schema/rules/period";
import type { Entry } from "@cairn/schema/types/entries";
import type { Assignment } from "@cairn/schema/types/kpis";
import { and, desc, inArray, ne } from "drizzle-orm";
import { loaderOf } from "../../platform/loading";
import type { Viewer } from "../../platform/viewer";
import { entryOf } from "../entries/entry-row";
import { runningPeriod } from "../kpis/grain";
import type { Asked } from "./asked";
import type { AskedPoint } from "./point";
import { enteredPoint, pointsOf } from "./points";
import { askOfAssignment } from "./series";
import { targetBookOf } from "./target-book";

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

/** How many periods back the newest figure of a formula is looked for. */
const lookBack = 13;

/**
 * The figure that stands for an assignment now: of the newest period with one; where there was never any, of the
 * period just past.
 */
export async function latestPointOf(viewer: Viewer, assignment: Assignment): Promise<AskedPoint | null> {
  const asked = await askOfAssignment(viewer, assignment);
  if (asked.kpi.formula) return latestReckoned(asked);
  const [targets, entry] = await Promise.all([
    targetBookOf(viewer, asked.kpi, assignment),
    loadLatestEntry(viewer, assignment.id),
  ]);
  const period = entry ? periodOfText(entry.period) : previous(runningPeriod(viewer, asked.grain));
  return enteredPoint(asked, targets, period, entry);
}

async function latestReckoned(asked: Asked): Promise<AskedPoint | null> {
  const running = runningPeriod(asked.viewer, asked.grain);
  const points = await pointsOf(asked, addPeriods(running, -lookBack), running);
  return points.findLast((point) => point.actual !== null) ?? points.at(-2) ?? null;
}
