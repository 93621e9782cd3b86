import { addPeriods, next, type Period, period as periodOfText, previous } from "@cairn/schema/rules/period";
import { Status } from "@cairn/schema/types/figures";
import type { Assignment } from "@cairn/schema/types/kpis";
import { andThen, andThenBoth, type PromiseOrValue } from "../../platform/at-hand";
import { onceFor } from "../../platform/once-for";
import type { Viewer } from "../../platform/viewer";
import { firstPeriodOf } from "../kpis/first-period";
import { runningPeriod } from "../kpis/grain";
import type { Asked } from "./asked";
import { type Entered, EnteredFigure } from "./entered-figure";
import { loadNewest, type Newest, newestOf } from "./newest";
import { AskedPoint, type Rated } from "./point";
import { type AskedOfEntered, entryAt, isEntered, pointsOf } from "./points";
import { askOfAssignment } from "./series";
import { type TargetBook, targetBookOf } from "./target-book";

/** How many periods back the newest figure of a formula is looked for. */
const lookBack = 13;

/** The figure that stands for an assignment now, which may be old: it knows whether newer ones are overdue. */
abstract class LatestPoint extends AskedPoint {
  /** The periods after it that may be overdue, the earliest first. */
  protected abstract later(): readonly AskedPoint[];

  override get missingSince(): string | null {
    const { kpi, assignment } = this.asked;
    if (kpi.retiredAt || assignment?.retiredAt) return null;
    return this.later().find(({ status }) => status === Status.NO_DATA)?.period ?? null;
  }
}

class LatestReckoned extends LatestPoint {
  constructor(
    asked: Asked,
    rated: Rated,
    private readonly after: readonly AskedPoint[],
  ) {
    super(asked, rated);
  }

  protected later(): readonly AskedPoint[] {
    return this.after;
  }
}

/** What a board tells of a latest figure. A hundred are told at once, and most of them were told before. */
interface Told extends Readonly<Pick<AskedPoint, "period" | "actual" | "target" | "status" | "inProgress">> {
  /** Its cell, and of which period: where there was never any, the one just past. */
  readonly newest: Newest | null;
  readonly of: Period;
}

/** An entered one. What is told most often is told from what is kept, the rest worked out when it is asked for. */
class LatestEntered extends LatestPoint {
  constructor(
    override readonly asked: AskedOfEntered,
    private readonly entered: Entered,
    private readonly told: Told,
  ) {
    super(asked, new EnteredFigure(entered, told.of, told.newest));
  }

  override get period(): string {
    return this.told.period;
  }

  override get actual(): string | null {
    return this.told.actual;
  }

  override get target(): string | null {
    return this.told.target;
  }

  override get status(): Status {
    return this.told.status;
  }

  override get inProgress(): boolean {
    return this.told.inProgress;
  }

  /** Nothing stands after the newest cell, so that the first period expected after it is overdue before all others. */
  protected later(): readonly AskedPoint[] {
    const following = nextExpected(this.of, this.asked.assignment);
    return [new AskedPoint(this.asked, new EnteredFigure(this.entered, following, null))];
  }
}

/**
 * The figure that stands for an assignment now: of the newest period with one; where there was never any, of the
 * period just past. `known`: the text of its newest cell, where that was read already.
 */
export const latestPointOf = (
  viewer: Viewer,
  assignment: Assignment,
  known?: string | null,
): PromiseOrValue<LatestPoint | null> =>
  andThen(askOfAssignment(viewer, assignment), (asked) => {
    if (!asked) return null;
    if (!isEntered(asked)) return latestReckoned(asked);
    const newest = known === undefined ? loadNewest(viewer, assignment.id) : known;
    return andThenBoth(targetBookOf(viewer, asked.kpi, assignment), newest, (targets, text) =>
      latestEntered(asked, targets, text),
    );
  });

function latestEntered(asked: AskedOfEntered, targets: TargetBook, text: string | null): LatestPoint {
  const { viewer, kpi, assignment } = asked;
  const entered: Entered = { kpi, targets, readEntry: (at) => entryAt(viewer, assignment, at) };
  const told = viewer.reading.keepWhile(text ?? "", toldOn(viewer), assignment.id, () =>
    toldOf(asked, entered, newestOf(text)),
  );
  return new LatestEntered(asked, entered, told);
}

/** As what it is kept: how it stands is another thing on another day. */
const toldOn = onceFor(({ today }: Viewer) => `latest on ${today}`);

function toldOf(asked: AskedOfEntered, entered: Entered, newest: Newest | null): Told {
  const of = newest ? periodOfText(newest.period) : previous(runningPeriod(asked.viewer, asked.grain));
  const point = new AskedPoint(asked, new EnteredFigure(entered, of, newest));
  const { period, actual, target, status, inProgress } = point;
  return { newest, of, period, actual, target, status, inProgress };
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
  return point ? new LatestReckoned(asked, point.rated, points.slice(at + 1)) : null;
}
