import { achievementOf } from "@cairn/schema/rules/achievement";
import { TIME_AGGREGATIONS } from "@cairn/schema/rules/aggregation";
import { judgedMovement, waysOf } from "@cairn/schema/rules/cumulative";
import { roundForContract } from "@cairn/schema/rules/decimal";
import { DIRECTIONS } from "@cairn/schema/rules/direction";
import { addPeriods, endOf, type Period, periodRange, yearToDate } from "@cairn/schema/rules/period";
import { numberOf } from "@cairn/schema/rules/reading";
import { readingAt } from "@cairn/schema/rules/series";
import { type Reckoning, rollingAt, yearToDateAt } from "@cairn/schema/rules/series-figures";
import { statusOf } from "@cairn/schema/rules/status";
import type { TargetLevels } from "@cairn/schema/rules/target";
import { levelsAdded, levelsToDate } from "@cairn/schema/rules/target-year";
import {
  asGroup,
  calendarIn,
  decimalIn,
  type Given,
  levelsIn,
  listIn,
  type Operations,
  oneOf,
  periodIn,
  textIn,
} from "../given";
import { plainAggregate, readingsIn } from "../readings";
import { decimalsIn, toleranceIn } from "./ratings";

/** How a figure of several periods stands: its value, the targets of its parts together, and the status by both. */
export const stretches: Operations = {
  "status over several periods": (given) => {
    const at = periodIn(given, "period");
    const calendar = calendarIn(given);
    const series = { first: periodIn(given, "first"), readings: readingsIn(given, "readings") };
    const how: Reckoning = {
      mode: oneOf(TIME_AGGREGATIONS, textIn(given, "mode")),
      calendar,
      ...factorIn(given),
    };
    const count = rollingIn(given);
    const parts = count ? periodRange(addPeriods(at, 1 - count), at) : yearToDate(at, calendar);
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

/** Targets of one period after the other: a number, a group of levels, or none. */
function levelsGiven(given: Given, first: Period): (period: Period) => TargetLevels | null {
  const targets = listIn(given, "targets").map((each) => {
    if (each === null) return null;
    return levelsIn(typeof each === "string" ? { target: each } : asGroup(each, "target"));
  });
  return (period) => targets[period.index - first.index] ?? null;
}

const factorIn = (given: Given) => (given.factor === undefined ? {} : { factor: decimalIn(given, "factor") });
