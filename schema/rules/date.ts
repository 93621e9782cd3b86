/**
 * Calendar dates as day numbers: no time zones, no clock.
 *
 * Source of both conversions: Howard Hinnant, "chrono-compatible low-level date algorithms"
 * (days_from_civil, civil_from_days), for the proleptic Gregorian calendar.
 */

/** A calendar date, `2026-03-14`. */
export type IsoDate = string;

/** Days since 1970-01-01, which is day 0. */
export type DayNumber = number;

const DATE_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day number of a year, month (1..12) and day of month; days beyond the month's end run on into the next. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month (1..12) and day of month of a day number. */
export function civilOf(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The date of a day number, `2026-03-14`. */
export function dateOf(day: DayNumber): IsoDate {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The day number of a date text, or null when it isn't a date of the calendar (`2026-02-29`). */
export function dayNumberFromText(text: string): DayNumber | null {
  const match = DATE_FORM.exec(text);
  if (!match) return null;
  const day = dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return dateOf(day) === text ? day : null;
}

/** The day number of a date already known to be one. Throws a RangeError otherwise: that is a mistake in code. */
export function dayNumber(date: IsoDate): DayNumber {
  const day = dayNumberFromText(date);
  if (day === null) throw new RangeError(`not a calendar date: ${date}`);
  return day;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(dayNumber(date) + days);
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
