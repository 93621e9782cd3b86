import { addPeriods, next, type Period, period as periodOfText, previous } from "@cairn/schema/rules/period";
import { Status } from "@cairn/schema/types/figures";
import type { Assignment } from "@cairn/schema/types/kpis";
import type { Viewer } from "../../platform/viewer";
import type { Cell } from "../entries/cells";
import { firstPeriodOf } from "../kpis/first-period";
import { runningPeriod } from "../kpis/grain";
import type { Asked } from "./asked";
import { EnteredFigure } from "./entered-figure";
import { loadNewest, type Newest } from "./newest";
import { AskedPoint, type Rated } from "./point";
import { entryAt, pointsOf } from "./points";
import { askOfAssignment } from "./series";
import { targetBookOf } from "./target-book";

/** How many periods back the newest figure of a formula is looked for. */
const lookBack = 13;

/** The figure that stands for an assignment now, which may be old: it knows whether newer ones are overdue. */
class LatestPoint extends AskedPoint {
  constructor(
    asked: Asked,
    rated: Rated,
    /** The periods after it that may be overdue, the earliest first. */
    private readonly later: () => readonly AskedPoint[],
  ) {
    super(asked, rated);
  }

  override get missingSince(): string | null {
    const { kpi, assignment } = this.asked;
    if (kpi.retiredAt || assignment?.retiredAt) return null;
    return this.later().find(({ status }) => status === Status.NO_DATA)?.period ?? null;
  }
}

/**
 * The figure that stands for an assignment now: of the newest period with one; where there was never any, of the
 * period just past. `known`: its newest cell, where that was read already.
 */
export async function latestPointOf(
  viewer: Viewer,
  assignment: Assignment,
  known?: Newest | null,
): Promise<LatestPoint | null> {
  const asked = await askOfAssignment(viewer, assignment);
  if (!asked) return null;
  if (asked.kpi.formula) return latestReckoned(asked);
  const [targets, newest] = await Promise.all([
    targetBookOf(viewer, asked.kpi, assignment),
    known === undefined ? loadNewest(viewer, assignment.id) : known,
  ]);
  const period = newest ? periodOfText(newest.period) : previous(runningPeriod(viewer, asked.grain));
  const figureOf = (at: Period, cell: Cell | null) => {
    const readEntry = () => entryAt(viewer, assignment, at);
    return new EnteredFigure({ kpi: asked.kpi, targets, readEntry }, at, cell);
  };
  // Nothing stands after the newest cell, so that the first period expected after it is overdue before all others.
  const following = () => new AskedPoint(asked, figureOf(nextExpected(period, assignment), null));
  return new LatestPoint(asked, figureOf(period, newest), () => [following()]);
}

/** The first period after this one in which a value is expected. */
function nextExpected(period: Period, assignment: Assignment): Period {
  const first = firstPeriodOf(assignment);
  const following = next(period);
  return first.index > following.index ? first : following;
}

async function latestReckoned(asked: Asked): Promise<LatestPoint | null> {
  const running = runningPeriod(asked.viewer, asked.grain);
  const points = await pointsOf(asked, addPeriods(running, -lookBack), running);
  const newest = points.findLastIndex((point) => point.actual !== null);
  const at = newest < 0 ? points.length - 2 : newest;
  const point = points[at];
  return point ? new LatestPoint(asked, point.rated, () => points.slice(at + 1)) : null;
}
