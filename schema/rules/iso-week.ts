import { civilOf, type DayNumber, dayNumberOf } from "./date";

/** ISO 8601 weeks begin on Monday and belong to the year of their Thursday. Weeks are counted from that of 1969-12-29. */

const MONDAY_OF_WEEK_0: DayNumber = -3;

export function mondayOfWeek(index: number): DayNumber {
  return index * 7 + MONDAY_OF_WEEK_0;
}

export function weekOfDay(day: DayNumber): number {
  return Math.floor((day - MONDAY_OF_WEEK_0) / 7);
}

/** Year and number (1..53) of a counted week. */
export function weekInYearOf(index: number): { year: number; week: number } {
  const { year } = civilOf(mondayOfWeek(index) + 3);
  return { year, week: index - firstWeekOf(year) + 1 };
}

/** Week 1 of a year is the week of 4 January. */
export function firstWeekOf(year: number): number {
  return weekOfDay(dayNumberOf(year, 1, 4));
}

/** 52 or 53. */
export function weeksInYear(year: number): number {
  return firstWeekOf(year + 1) - firstWeekOf(year);
}
