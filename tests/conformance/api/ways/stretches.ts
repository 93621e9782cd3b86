import { Decimal } from "@cairn/schema/rules/decimal";
import { addPeriods, formatPeriod, type Period, period } from "@cairn/schema/rules/period";
import type { KpiGiven } from "../../../testkit/arrange";
import { calendarIn, type Given, listIn, textIn } from "../../given";
import { rollingIn } from "../../operations/stretches";
import type { Json } from "../../plain";
import { type Answered, factorOf, MADE, measured, plainMade, pointOf, servedFigure } from "../figures";
import type { Place } from "../stage";
import type { Way, Ways } from "../way";
import { decimalsIn, LEVELS, toleranceIn } from "./ratings";

const JUDGED = `minimum stretch status inProgress achievement explanation { rule sentence }`;

/** A figure of several periods as the API tells it, seen from the last of them. */
const statusOverSeveral: Way = (given, expected, stage) => {
  const calendar = calendarIn(given);
  const at = textIn(given, "period");
  const place = stage.place(calendar);
  const kpi: KpiGiven = {
    direction: textIn(given, "direction") as NonNullable<KpiGiven["direction"]>,
    aggregation: textIn(given, "mode") as NonNullable<KpiGiven["aggregation"]>,
    ...factorOf(given),
    ...toleranceIn(given),
    ...decimalsIn(given),
  };
  const first = textIn(given, "first");
  const { kpiId, assignmentId } = measured(place, kpi, first, listIn(given, "readings"));
  setTargets(place, kpiId, period(first), listIn(given, "targets"));
  if (given.expectedFrom !== undefined) place.arrange.expectFrom(assignmentId, textIn(given, "expectedFrom"));
  const count = rollingIn(given);
  const field = count ? `rolling(periods: ${count})` : "yearToDate";
  return {
    today: given.today === undefined ? "2026-12-31" : textIn(given, "today"),
    expected: servedFigure(expected),
    answer: async () => {
      const point = await pointOf(place, assignmentId, at, `${field} { ${MADE} ${JUDGED} }`);
      return plainJudged(point[count ? "rolling" : "yearToDate"]);
    },
  };
};

function plainJudged(made: Answered) {
  const { minimum, target, stretch, status, inProgress, achievement, explanation } = made;
  const achieved = achievement === null ? null : new Decimal(achievement).toFixed();
  return {
    ...plainMade(made),
    ...{ minimum, target, stretch, status, inProgress, achievement: achieved },
    ...explanation,
  };
}

/** Targets of periods one after the other; where one has none, the one before ends. */
function setTargets(place: Place, kpiId: string, first: Period, targets: readonly Json[]): void {
  for (const [step, given] of targets.entries()) {
    const levels: Given = typeof given === "string" ? { target: given } : ((given ?? {}) as Given);
    const set = LEVELS.map((name) => [name, (levels[name] as string | undefined) ?? null]);
    place.arrange.target({ kpiId }, formatPeriod(addPeriods(first, step)), Object.fromEntries(set));
  }
}

export const stretches: Ways = { "status over several periods": statusOverSeveral };
