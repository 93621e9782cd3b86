import { TIME_AGGREGATIONS } from "@cairn/schema/rules/aggregation";
import { TEAM_AGGREGATIONS } from "@cairn/schema/rules/aggregation-teams";
import type { Decimal } from "@cairn/schema/rules/decimal";
import { roundForContract } from "@cairn/schema/rules/decimal";
import {
  checkAggregations,
  checkFiscalYear,
  type Definition,
  decisiveChanges,
} from "@cairn/schema/rules/definition";
import { DIRECTIONS } from "@cairn/schema/rules/direction";
import { isGrain } from "@cairn/schema/rules/grain";
import { outlookOf } from "@cairn/schema/rules/outlook";
import { omissionOf, type ScoreItem, scoreOf } from "@cairn/schema/rules/score";
import { isSeasonal } from "@cairn/schema/rules/seasonality";
import { STANDINGS } from "@cairn/schema/rules/standing";
import { normalRange, seasonalDifferences } from "@cairn/schema/rules/xmr";
import {
  asDecimal,
  asGroup,
  calendarIn,
  decimalIn,
  decimalsIn,
  type Given,
  grainIn,
  groupIn,
  listIn,
  maybeDecimalIn,
  numberIn,
  type Operations,
  oneOf,
  textIn,
  textsIn,
} from "../given";

export const analyses: Operations = {
  "normal range": (given) => {
    const range = normalRange(wholeIn(given, "values"));
    if (!range.ok) return range;
    const { mean, lower, upper, meanMovingRange, signals } = range.value;
    const rounded = { mean, lower, upper, meanMovingRange };
    return { ...eachRounded(rounded), signals };
  },
  "seasonal differences": (given) =>
    seasonalDifferences(decimalsIn(given, "values"), numberIn(given, "season")),
  "is seasonal": (given) => isSeasonal(wholeIn(given, "values"), numberIn(given, "season")),
  score: (given) => {
    const items = listIn(given, "kpis").map((each) => {
      const item = asGroup(each, "kpi");
      return {
        status: oneOf(STANDINGS, textIn(item, "status")),
        ratable: item.hasTarget !== false,
        achievement: asDecimal(item.achievement),
        weight: decimalIn(item, "weight"),
      };
    });
    const score = scoreOf(items, maybeDecimalIn(given, "cap"));
    if (!score.ok) return score;
    const { value, weights, ...counts } = score.value;
    return { ...counts, value: value && roundForContract(value), weights, omitted: omittedOf(items) };
  },
  outlook: (given) =>
    outlookOf({
      values: wholeIn(given, "values"),
      mode: oneOf(TIME_AGGREGATIONS, textIn(given, "mode")),
      seasonLength: numberIn(given, "season"),
      reported: numberIn(given, "reported"),
      remaining: numberIn(given, "remaining"),
      decimals: numberIn(given, "decimals"),
    }),
  "what starts a new version": (given) =>
    decisiveChanges(definitionIn(groupIn(given, "before")), definitionIn(groupIn(given, "after"))),
  "check aggregations": (given) =>
    checkAggregations(
      oneOf(TIME_AGGREGATIONS, textIn(given, "overTime")),
      oneOf(TEAM_AGGREGATIONS, textIn(given, "overTeams")),
    ),
  "change fiscal year": (given) =>
    checkFiscalYear(
      calendarIn(given, "before"),
      calendarIn(given, "after"),
      textsIn(given, "grains").filter(isGrain),
    ),
};

/** A list of values none of which is missing. */
function wholeIn(given: Given, name: string): Decimal[] {
  return decimalsIn(given, name).map((value) => {
    if (value === null) throw new Error(`“${name}” has a gap`);
    return value;
  });
}

function eachRounded(values: Record<string, Decimal>): Record<string, Decimal> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, roundForContract(value)]));
}

function definitionIn(given: Given): Definition {
  return {
    unit: textIn(given, "unit"),
    direction: oneOf(DIRECTIONS, textIn(given, "direction")),
    overTime: oneOf(TIME_AGGREGATIONS, textIn(given, "overTime")),
    overTeams: oneOf(TEAM_AGGREGATIONS, textIn(given, "overTeams")),
    periodicity: grainIn(given, "periodicity"),
    formula: given.formula === null || given.formula === undefined ? null : textIn(given, "formula"),
  };
}

/** How many have no part in a score, by why. */
function omittedOf(items: readonly ScoreItem[]): Record<string, number> {
  const omitted: Record<string, number> = {};
  for (const why of items.map(omissionOf)) if (why) omitted[why] = (omitted[why] ?? 0) + 1;
  return omitted;
}
