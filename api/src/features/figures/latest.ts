import { entries } from "@cairn/drizzle/tables/entries";
import { assignments } from "@cairn/drizzle/tables/kpis";
import { addPeriods, period as periodOfText, previous } from "@cairn/schema/rules/period";
import type { Entry } from "@cairn/schema/types/entries";
import type { Assignment } from "@cairn/schema/types/kpis";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { loaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { entryOf } from "../entries/entry-row";
import { runningPeriod } from "../kpis/grain";
import type { Asked } from "./asked";
import { EnteredFigure } from "./entered-figure";
import { AskedPoint } from "./point";
import { pointsOf } from "./points";
import { askOfAssignment } from "./series";
import { targetBookOf } from "./target-book";

/** The newest entry of each assignment: one step into the index each, however long the history. */
const loadLatestEntry = loaderOf<Entry>(
  async (tx, assignmentIds) => {
    const newest = tx
      .select()
      .from(entries)
      .where(and(eq(entries.assignmentId, assignments.id), ne(entries.state, "WITHDRAWN")))
      .orderBy(desc(entries.periodStart))
      .limit(1)
      .as("newest");
    const rows = await tx
      .select({ newest: newest._.selectedFields })
      .from(assignments)
      .innerJoinLateral(newest, sql`true`)
      .where(isOneOf(assignments.id, assignmentIds));
    return rows.map((row) => entryOf(row.newest));
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
  return new AskedPoint(
    asked,
    new EnteredFigure({ kpi: asked.kpi, targets, readEntry: async () => entry }, period, entry),
  );
}

async function latestReckoned(asked: Asked): Promise<AskedPoint | null> {
  const running = runningPeriod(asked.viewer, asked.grain);
  const points = await pointsOf(asked, addPeriods(running, -lookBack), running);
  return points.findLast((point) => point.actual !== null) ?? points.at(-2) ?? null;
}
