import { isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import { weeksInYear } from "@cairn/schema/rules/iso-week";
import {
  addPeriods,
  children,
  contains,
  endOf,
  formatPeriod,
  next,
  periodOf,
  periodRange,
  previous,
  rollUp,
  samePeriodLastYear,
  startOf,
  yearToDate,
} from "@cairn/schema/rules/period";
import { labelDate, labelGrain, labelPeriod, labelSeason } from "@cairn/schema/rules/period-label";
import { parseDate, parsePeriod } from "@cairn/schema/rules/period-parse";
import { calendarIn, grainIn, localeIn, numberIn, type Operations, periodIn, textIn } from "../given";

export const periods: Operations = {
  "read period": (given) => {
    const read = parsePeriod(textIn(given, "text"));
    return read.ok ? { grain: read.value.grain, text: formatPeriod(read.value) } : read;
  },
  "read date": (given) => parseDate(textIn(given, "text")),
  "period of date": (given) => periodOf(textIn(given, "date"), grainIn(given, "grain"), calendarIn(given)),
  "first day": (given) => startOf(periodIn(given, "period"), calendarIn(given)),
  "day after": (given) => endOf(periodIn(given, "period"), calendarIn(given)),
  contains: (given) => contains(periodIn(given, "period"), textIn(given, "date"), calendarIn(given)),
  next: (given) => next(periodIn(given, "period")),
  previous: (given) => previous(periodIn(given, "period")),
  "move by": (given) => addPeriods(periodIn(given, "period"), numberIn(given, "count")),
  range: (given) => periodRange(periodIn(given, "from"), periodIn(given, "to")),
  "belongs to": (given) => rollUp(periodIn(given, "period"), grainIn(given, "grain"), calendarIn(given)),
  parts: (given) => children(periodIn(given, "period"), grainIn(given, "grain"), calendarIn(given)),
  "number of parts": (given) =>
    children(periodIn(given, "period"), grainIn(given, "grain"), calendarIn(given)).length,
  "year to date": (given) => yearToDate(periodIn(given, "period"), calendarIn(given)),
  "same period last year": (given) => samePeriodLastYear(periodIn(given, "period")),
  "weeks in year": (given) => weeksInYear(numberIn(given, "year")),
  "can be shown by": (given) => isGrainCoarserOrEqual(grainIn(given, "grain"), grainIn(given, "of")),
  "label period": (given) =>
    labelPeriod(
      periodIn(given, "period"),
      localeIn(given),
      textIn(given, "style") === "long" ? "long" : "short",
    ),
  "label date": (given) =>
    labelDate(textIn(given, "date"), localeIn(given), textIn(given, "style") === "long" ? "long" : "short"),
  "label season": (given) => labelSeason(periodIn(given, "period"), localeIn(given)),
  "label grain": (given) => labelGrain(grainIn(given, "grain"), localeIn(given)),
};
