import { addPeriods, period as periodOfText, previous } from "@cairn/schema/rules/period";
import type { Assignment } from "@cairn/schema/types/kpis";
import { sql } from "drizzle-orm";
import { loaderOf } from "../../platform/loading";
import type { Viewer } from "../../platform/viewer";
import type { Cell } from "../entries/cells";
import { runningPeriod } from "../kpis/grain";
import type { Asked } from "./asked";
import { EnteredFigure } from "./entered-figure";
import { AskedPoint } from "./point";
import { entryAt, pointsOf } from "./points";
import { askOfAssignment } from "./series";
import { targetBookOf } from "./target-book";

interface Newest extends Cell, Record<string, unknown> {
  assignmentId: string;
  period: string;
}

/** The newest cell of each assignment: one step into the index each, however long the history. */
const loadNewest = loaderOf<Newest>(
  (tx, assignmentIds) =>
    tx.execute<Newest>(sql`
      select w.id as "assignmentId", n.*
      from unnest(${sql.param([...assignmentIds])}::uuid[]) as w(id)
      cross join lateral (
        select e.period, e.state, trim_scale(e.value)::text as value, trim_scale(e.numerator)::text as numerator,
          trim_scale(e.denominator)::text as denominator
        from entries e where e.assignment_id = w.id and e.state <> 'WITHDRAWN'
        order by e.period_start desc limit 1
      ) n`),
  (newest) => newest.assignmentId,
);

/** How many periods back the newest figure of a formula is looked for. */
const lookBack = 13;

/**
 * The figure that stands for an assignment now: of the newest period with one; where there was never any, of the
 * period just past.
 */
export async function latestPointOf(viewer: Viewer, assignment: Assignment): Promise<AskedPoint | null> {
  const asked = await askOfAssignment(viewer, assignment);
  if (!asked) return null;
  if (asked.kpi.formula) return latestReckoned(asked);
  const [targets, newest] = await Promise.all([
    targetBookOf(viewer, asked.kpi, assignment),
    loadNewest(viewer, assignment.id),
  ]);
  const period = newest ? periodOfText(newest.period) : previous(runningPeriod(viewer, asked.grain));
  const readEntry = () => entryAt(viewer, assignment, period);
  return new AskedPoint(asked, new EnteredFigure({ kpi: asked.kpi, targets, readEntry }, period, newest));
}

async function latestReckoned(asked: Asked): Promise<AskedPoint | null> {
  const running = runningPeriod(asked.viewer, asked.grain);
  const points = await pointsOf(asked, addPeriods(running, -lookBack), running);
  return points.findLast((point) => point.actual !== null) ?? points.at(-2) ?? null;
}
