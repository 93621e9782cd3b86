import { achievementOf } from "@cairn/schema/rules/achievement";
import { judgedMovement, waysOf } from "@cairn/schema/rules/cumulative";
import { roundForContract } from "@cairn/schema/rules/decimal";
import { DIRECTIONS } from "@cairn/schema/rules/direction";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { addPeriods, endOf, type Period, periodRange, yearToDate } from "@cairn/schema/rules/period";
import { numberOf } from "@cairn/schema/rules/reading";
import { readingAt } from "@cairn/schema/rules/series";
import { rollingAt, yearToDateAt } from "@cairn/schema/rules/series-figures";
import { statusOf } from "@cairn/schema/rules/status";
import type { TargetLevels } from "@cairn/schema/rules/target";
import { levelsAdded, levelsToDate } from "@cairn/schema/rules/target-year";
import {
  asGroup,
  calendarIn,
  type Given,
  levelsIn,
  listIn,
  type Operations,
  oneOf,
  periodIn,
  textIn,
} from "../given";
import { plainAggregate } from "../readings";
import { reckoningIn, seriesIn } from "./aggregates";
import { decimalsIn, toleranceIn } from "./ratings";

/** How a figure of several periods stands: its value, the targets of its parts together, and the status by both. */
export const stretches: Operations = {
  "status over several periods": (given) => {
    const at = periodIn(given, "period");
    const calendar = calendarIn(given);
    const series = seriesIn(given);
    const how = reckoningIn(given);
    const count = rollingIn(given);
    const parts = partsOver(count, at, calendar);
    const aggregate = count ? rollingAt(series, at, count, how) : yearToDateAt(series, at, how);
    const levelsAt = levelsGiven(given, series.first);
    const isMovement = count !== null && how.mode === "CUMULATIVE";
    const { levels, reason } = isMovement
      ? levelsAdded(waysOf(series, parts[0] ?? at, at, calendar), levelsAt)
      : levelsToDate(
          how.mode,
          parts.map((part) => ({ reading: readingAt(series, part), levels: levelsAt(part) })),
        );
    const direction = oneOf(DIRECTIONS, textIn(given, "direction"));
    const isEndReported = readingAt(series, at).kind !== "notReported";
    const { status, inProgress, explanation } = statusOf({
      figure: isMovement ? judgedMovement(aggregate.figure, isEndReported) : aggregate.figure,
      direction,
      levels,
      whyNoTarget: reason,
      ...toleranceIn(given),
      ...decimalsIn(given),
      period: at,
      calendar,
      ...(given.expectedFrom !== undefined && { expectedFrom: periodIn(given, "expectedFrom") }),
      due: endOf(at, calendar),
      today: given.today === undefined ? "2026-12-31" : textIn(given, "today"),
    });
    const actual = numberOf(aggregate.figure);
    const achieved =
      actual && levels && achievementOf({ direction, actual, levels, ...decimalsIn(given) }).value;
    return {
      ...plainAggregate(aggregate),
      minimum: levels?.minimum ?? null,
      target: levels?.target ?? null,
      stretch: levels?.stretch ?? null,
      achievement: achieved && roundForContract(achieved),
      status,
      inProgress,
      rule: explanation.rule,
      sentence: explanation.sentence,
    };
  },
};

/** `last 3` is a stretch of three periods; null for the year to date. */
export function rollingIn(given: Given): number | null {
  const over = textIn(given, "over");
  const [, count] = /^last (\d+)$/.exec(over) ?? [];
  if (!count && over !== "year to date") throw new Error(`no stretch is called “${over}”`);
  return count ? Number(count) : null;
}

/** The periods of a stretch that ends with one of them. */
export const partsOver = (count: number | null, at: Period, calendar: FiscalCalendar): Period[] =>
  count ? periodRange(addPeriods(at, 1 - count), at) : yearToDate(at, calendar);

/** Targets of one period after the other: a number, a group of levels, or none. */
function levelsGiven(given: Given, first: Period): (period: Period) => TargetLevels | null {
  const targets = listIn(given, "targets").map((each) => {
    if (each === null) return null;
    return levelsIn(typeof each === "string" ? { target: each } : asGroup(each, "target"));
  });
  return (period) => targets[period.index - first.index] ?? null;
}
