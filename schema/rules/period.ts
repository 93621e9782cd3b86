import {
  civilOf,
  type DayNumber,
  dateOf,
  dayNumber,
  dayNumberFromText,
  dayNumberOf,
  type IsoDate,
  pad,
} from "./date";
import { type FiscalCalendar, startOffset } from "./fiscal-calendar";
import { type Grain, isGrainCoarserOrEqual } from "./grain";
import { firstWeekOf, mondayOfWeek, weekInYearOf, weekOfDay, weeksInYear } from "./iso-week";

/**
 * A period: a grain, and a number that counts periods of this grain, so that arithmetic is addition.
 * Its text (`2026-03-14`, `2026-W11`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`) is its canonical form
 * and what crosses every boundary. Start is inclusive, end exclusive.
 *
 * Quarters, half-years and years are named in the organization's years; which days they cover is known
 * only together with its FiscalCalendar. Names and distances don't need it.
 */
export interface Period {
  readonly grain: Grain;
  /** day: days since 1970-01-01. week: weeks since that of 1969-12-29. Others: year × periods a year + place − 1. */
  readonly index: number;
}

/** Years that a figure can belong to; others are taken for slips of the keyboard. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const PER_YEAR = { month: 12, quarter: 4, halfyear: 2, year: 1 } as const;
const LETTER = { quarter: "Q", halfyear: "H" } as const;
const TEXT_FORM = /^(\d{4})(?:-(?:(\d{2})|W(\d{2})|Q([1-4])|H([12])))?$/;

/** The canonical text of a period. */
export function formatPeriod({ grain, index }: Period): string {
  if (grain === "day") return dateOf(index);
  if (grain === "week") {
    const { year, week } = weekInYearOf(index);
    return `${pad(year, 4)}-W${pad(week, 2)}`;
  }
  const { year, place } = placeInYear({ grain, index });
  if (grain === "year") return pad(year, 4);
  return grain === "month" ? `${pad(year, 4)}-${pad(place, 2)}` : `${pad(year, 4)}-${LETTER[grain]}${place}`;
}

/** The period of a canonical text, or null when the text isn't one. `parsePeriod` says what is wrong with it. */
export function periodFromText(text: string): Period | null {
  const day = dayNumberFromText(text);
  if (day !== null) return withinYears(civilOf(day).year) ? { grain: "day", index: day } : null;
  const match = TEXT_FORM.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (!withinYears(year)) return null;
  if (match[2]) return placed("month", year, Number(match[2]));
  if (match[3]) return weekInYear(year, Number(match[3]));
  if (match[4]) return placed("quarter", year, Number(match[4]));
  if (match[5]) return placed("halfyear", year, Number(match[5]));
  return placed("year", year, 1);
}

/** The period of a text known to be one (a stored one). Throws a RangeError otherwise: that is a mistake in code. */
export function period(text: string): Period {
  const found = periodFromText(text);
  if (!found) throw new RangeError(`not a period: ${text}`);
  return found;
}

/** Year (of the name) and place in it, counted from 1: month 1..12, week 1..53, quarter 1..4, day of the year 1..366. */
export function placeInYear({ grain, index }: Period): { year: number; place: number } {
  if (grain === "day") {
    const { year } = civilOf(index);
    return { year, place: index - dayNumberOf(year, 1, 1) + 1 };
  }
  if (grain === "week") {
    const { year, week } = weekInYearOf(index);
    return { year, place: week };
  }
  const perYear = PER_YEAR[grain];
  const year = Math.floor(index / perYear);
  return { year, place: index - year * perYear + 1 };
}

export function addPeriods({ grain, index }: Period, count: number): Period {
  return { grain, index: index + count };
}

export function next(from: Period): Period {
  return addPeriods(from, 1);
}

export function previous(from: Period): Period {
  return addPeriods(from, -1);
}

/** Negative, zero or positive as `a` lies before, at or after `b`. Both must be of one grain. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.grain !== b.grain) throw new RangeError(`periods of two grains: ${a.grain}, ${b.grain}`);
  return a.index - b.index;
}

/** All periods from `from` to `to`, both included; none when `to` lies before `from`. */
export function periodRange(from: Period, to: Period): Period[] {
  const periods: Period[] = [];
  for (let at = from; comparePeriods(at, to) <= 0; at = next(at)) periods.push(at);
  return periods;
}

/** The period of a grain that a date belongs to. */
export function periodOf(date: IsoDate, grain: Grain, calendar: FiscalCalendar): Period {
  return periodOfDay(dayNumber(date), grain, calendar);
}

/** First day of the period (inclusive). */
export function startOf(of: Period, calendar: FiscalCalendar): IsoDate {
  return dateOf(startDay(of, calendar));
}

/** The day after the last day of the period (exclusive end). */
export function endOf(of: Period, calendar: FiscalCalendar): IsoDate {
  return dateOf(startDay(next(of), calendar));
}

export function contains(of: Period, date: IsoDate, calendar: FiscalCalendar): boolean {
  const day = dayNumber(date);
  return startDay(of, calendar) <= day && day < startDay(next(of), calendar);
}

/**
 * The coarser period to which this one belongs. An ISO week belongs to the month, quarter and year of its
 * Thursday. Throws a RangeError for a finer grain: ask `isGrainCoarserOrEqual` first.
 */
export function rollUp(from: Period, grain: Grain, calendar: FiscalCalendar): Period {
  if (from.grain === grain) return from;
  if (!isGrainCoarserOrEqual(grain, from.grain))
    throw new RangeError(`${from.grain} does not roll up to ${grain}`);
  return periodOfDay(startDay(from, calendar) + (from.grain === "week" ? 3 : 0), grain, calendar);
}

/** The finer periods that roll up to this one, in order. Weeks are those whose Thursday lies in it. */
export function children(of: Period, grain: Grain, calendar: FiscalCalendar): Period[] {
  if (of.grain === grain) return [of];
  if (!isGrainCoarserOrEqual(of.grain, grain))
    throw new RangeError(`${of.grain} has no children by ${grain}`);
  return periodRange(firstChild(of, grain, calendar), previous(firstChild(next(of), grain, calendar)));
}

/** The periods of the same grain from the first of the year up to this one. */
export function yearToDate(upTo: Period, calendar: FiscalCalendar): Period[] {
  return periodRange(firstChild(rollUp(upTo, "year", calendar), upTo.grain, calendar), upTo);
}

/** The period of the same name a year before, or null where there is none (29 February, week 53). */
export function samePeriodLastYear(of: Period): Period | null {
  if (of.grain === "week") {
    const { year, week } = weekInYearOf(of.index);
    return weekInYear(year - 1, week);
  }
  if (of.grain !== "day") return addPeriods(of, -PER_YEAR[of.grain]);
  const { year, month, day } = civilOf(of.index);
  const before = dayNumberFromText(`${pad(year - 1, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  return before === null ? null : { grain: "day", index: before };
}

function firstChild(of: Period, grain: Grain, calendar: FiscalCalendar): Period {
  const start = startDay(of, calendar);
  // The first week whose Thursday is not before the start: its Monday may lie up to three days earlier.
  return periodOfDay(grain === "week" ? start + 3 : start, grain, calendar);
}

function startDay({ grain, index }: Period, calendar: FiscalCalendar): DayNumber {
  if (grain === "day") return index;
  if (grain === "week") return mondayOfWeek(index);
  const months = grain === "month" ? index : (index * 12) / PER_YEAR[grain] + startOffset(calendar);
  const year = Math.floor(months / 12);
  return dayNumberOf(year, months - year * 12 + 1, 1);
}

function periodOfDay(day: DayNumber, grain: Grain, calendar: FiscalCalendar): Period {
  if (grain === "day") return { grain, index: day };
  if (grain === "week") return { grain, index: weekOfDay(day) };
  const { year, month } = civilOf(day);
  const months = year * 12 + month - 1;
  if (grain === "month") return { grain, index: months };
  return { grain, index: Math.floor(((months - startOffset(calendar)) * PER_YEAR[grain]) / 12) };
}

function weekInYear(year: number, week: number): Period | null {
  return week >= 1 && week <= weeksInYear(year)
    ? { grain: "week", index: firstWeekOf(year) + week - 1 }
    : null;
}

function placed(grain: keyof typeof PER_YEAR, year: number, place: number): Period | null {
  const perYear = PER_YEAR[grain];
  return place >= 1 && place <= perYear ? { grain, index: year * perYear + place - 1 } : null;
}

function withinYears(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The month with which a period is closed: the one it lies in, or that a longer one ends with. */
export function closingMonthOf(of: Period, calendar: FiscalCalendar): Period {
  if (isGrainCoarserOrEqual("month", of.grain)) return rollUp(of, "month", calendar);
  return children(of, "month", calendar).at(-1) as Period;
}
