import { achievementOf } from "@cairn/schema/rules/achievement";
import { decimal, roundForContract } from "@cairn/schema/rules/decimal";
import { DIRECTIONS } from "@cairn/schema/rules/direction";
import { dueDate, isOnTime, isOverdue, punctualityOf } from "@cairn/schema/rules/due";
import { dueStateOf } from "@cairn/schema/rules/due-state";
import { ENTRY_STATES } from "@cairn/schema/rules/entry-state";
import { endOf } from "@cairn/schema/rules/period";
import { statusOf } from "@cairn/schema/rules/status";
import type { Tolerance } from "@cairn/schema/rules/tolerance";
import {
  asGroup,
  calendarIn,
  decimalIn,
  type Given,
  groupIn,
  levelsIn,
  listIn,
  numberIn,
  type Operations,
  oneOf,
  periodIn,
  textIn,
  textsIn,
} from "../given";
import { figureIn } from "../readings";

export const ratings: Operations = {
  achievement: (given) => {
    const { value, why } = achievementOf({
      direction: oneOf(DIRECTIONS, textIn(given, "direction")),
      actual: decimalIn(given, "actual"),
      levels: levelsIn(given),
      ...decimalsIn(given),
    });
    return { value: value && roundForContract(value), rule: why.key, sentence: why.text };
  },
  status: (given) => {
    const period = given.period === undefined ? "2026-03" : textIn(given, "period");
    const asked = { ...given, period };
    const calendar = calendarIn(given);
    const { status, inProgress, explanation } = statusOf({
      figure: figureIn(given, "actual"),
      direction: oneOf(DIRECTIONS, textIn(given, "direction")),
      levels: levelsIn(given),
      ...toleranceIn(given),
      ...decimalsIn(given),
      period: periodIn(asked, "period"),
      calendar,
      ...(given.expectedFrom !== undefined && { expectedFrom: periodIn(given, "expectedFrom") }),
      due: given.due === undefined ? endOf(periodIn(asked, "period"), calendar) : textIn(given, "due"),
      today: given.today === undefined ? "2026-12-31" : textIn(given, "today"),
    });
    const { rule, inputs, sentence } = explanation;
    return { status, inProgress, rule, inputs, sentence };
  },
  "due date": (given) =>
    dueDate(periodIn(given, "period"), numberIn(given, "businessDays"), calendarIn(given), {
      holidays: new Set(given.holidays === undefined ? [] : textsIn(given, "holidays")),
      ...(given.weekend !== undefined && { weekend: listIn(given, "weekend").map(Number) }),
    }),
  "on time": (given) => isOnTime(textIn(given, "firstRecorded"), textIn(given, "due")),
  overdue: (given) => isOverdue(textIn(given, "due"), textIn(given, "today")),
  "due state": (given) =>
    dueStateOf({
      entry: given.entry === null ? null : oneOf(ENTRY_STATES, textIn(given, "entry")),
      returned: given.returned === true,
      end: endOf(periodIn(given, "period"), calendarIn(given)),
      due: textIn(given, "due"),
      today: textIn(given, "today"),
    }),
  punctuality: (given) =>
    punctualityOf(
      listIn(given, "periods").map((each) => {
        const period = asGroup(each, "period");
        const recorded = period.firstRecorded ?? null;
        return {
          due: textIn(period, "due"),
          firstRecorded: recorded === null ? null : String(recorded),
          notApplicable: period.notApplicable === true,
        };
      }),
    ),
};

export function toleranceIn(given: Given): { tolerance?: Tolerance } {
  if (given.tolerance === undefined) return {};
  const { kind, size } = groupIn(given, "tolerance");
  return { tolerance: { kind: kind === "AMOUNT" ? "AMOUNT" : "SHARE", size: decimal(String(size)) } };
}

export function decimalsIn(given: Given): { decimals?: number } {
  return given.decimals === undefined ? {} : { decimals: numberIn(given, "decimals") };
}
