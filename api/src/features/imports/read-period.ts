import { pad } from "@cairn/schema/rules/date";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { type Grain, isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import { LOCALES } from "@cairn/schema/rules/locale";
import { formatPeriod, type Period, periodFromText, periodOf, rollUp } from "@cairn/schema/rules/period";
import { labelSeason } from "@cairn/schema/rules/period-label";

/** What a file says of the period of a row: one text, or year and month apart. */
export interface PeriodText {
  period: string;
  year: string;
  month: string;
}

/**
 * Reads the period of a row. `grain` is the KPI's where it is known: a date or a month then stands for the longer
 * period in which it lies, so that month 3 of a quarterly KPI is its first quarter. Null where it cannot be read.
 */
export function readPeriod(text: PeriodText, grain: Grain | null, calendar: FiscalCalendar): Period | null {
  const found = text.period === "" ? fromYearAndMonth(text, grain, calendar) : fromText(text.period);
  if (!found || grain === null || found.grain === grain) return found;
  return isGrainCoarserOrEqual(grain, found.grain) ? rollUp(found, grain, calendar) : null;
}

function fromYearAndMonth({ year, month }: PeriodText, grain: Grain | null, calendar: FiscalCalendar) {
  const yearNumber = /^\d{4}(?:\.0+)?$/.test(year) ? year.slice(0, 4) : null;
  if (yearNumber === null) return null;
  if (month === "") return periodFromText(yearNumber);
  const part = /^(?:[QT]([1-4])|[HS]([12]))$/i.exec(month);
  if (part) return periodFromText(part[1] ? `${yearNumber}-Q${part[1]}` : `${yearNumber}-H${part[2]}`);
  const monthText = monthOf(month);
  if (monthText === null) return null;
  const found = periodFromText(`${yearNumber}-${monthText}`);
  // Month and year of a file are those of the calendar; quarters and years begin where the organization's do.
  return found && grain && grain !== "month" && isGrainCoarserOrEqual(grain, "month")
    ? periodOf(`${formatPeriod(found)}-01`, grain, calendar)
    : found;
}

function fromText(written: string): Period | null {
  const text = plainText(written);
  const canonical = inForm(text);
  return canonical === null ? fromNamedMonth(text) : periodFromText(canonical);
}

/** A period in one of the forms in use as the canonical text it stands for, whether or not the calendar has it. */
export const canonicalText = (written: string): string => inForm(plainText(written)) ?? written;

const plainText = (written: string): string => written.replace(/[\s\u00a0\u202f]+/g, " ").trim();

function inForm(text: string): string | null {
  for (const [form, canonical] of FORMS) {
    const match = form.exec(text);
    if (match) return canonical(...match.slice(1));
  }
  return null;
}

type Canonical = (...parts: string[]) => string;
const two = (part = "") => pad(Number(part), 2);

/** Forms in use, and the canonical text of each. A date with slashes is read only where it has one meaning. */
const FORMS: [RegExp, Canonical][] = [
  [/^(\d{4}-.*|\d{4})$/, (text = "") => text.replace(/^(\d{4})-(\d)$/, "$1-0$2").replace(/[T ]\d\d:.*$/, "")],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: .*)?$/, (day, month, year) => `${year}-${two(month)}-${two(day)}`],
  [/^(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})$/, (day, month, year) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})$/, (month, day, year) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{4})[/.](\d{1,2})$/, (year, month) => `${year}-${two(month)}`],
  [/^(\d{1,2})[/.](\d{4})$/, (month, year) => `${year}-${two(month)}`],
  [/^(\d{4})(0[1-9]|1[0-2])$/, (year, month) => `${year}-${month}`],
  [/^(\d{4})M(\d{1,2})$/i, (year, month) => `${year}-${two(month)}`],
  [/^(\d{4})[ /.]?[QT]([1-4])$/i, (year, place) => `${year}-Q${place}`],
  [/^[QT]([1-4])[ /.-]?(\d{4})$/i, (place, year) => `${year}-Q${place}`],
  [/^(\d{4})[ /.]?[HS]([12])$/i, (year, place) => `${year}-H${place}`],
  [/^[HS]([12])[ /.-]?(\d{4})$/i, (place, year) => `${year}-H${place}`],
  [/^(\d{4})[ /.]?(?:W|KW) ?(\d{1,2})$/i, (year, week) => `${year}-W${two(week)}`],
  [/^(?:W|KW) ?(\d{1,2})[ /.-](\d{4})$/i, (week, year) => `${year}-W${two(week)}`],
];

function fromNamedMonth(text: string): Period | null {
  // A year of two digits is how spreadsheets write a month: Jan-19.
  const [, name = "", year = ""] = /^(\p{L}+\.?),?[ \-/'’]+(\d{4}|\d{2})$/u.exec(text) ?? [];
  const month = MONTHS.get(plainMonth(name));
  const century = year.length === 4 ? "" : Number(year) < 70 ? "20" : "19";
  return month ? periodFromText(`${century}${year}-${month}`) : null;
}

/** A month as a number or by its name. */
function monthOf(text: string): string | null {
  const number = /^(\d{1,2})(?:\.0+)?$/.exec(text)?.[1];
  return number ? two(number) : (MONTHS.get(plainMonth(text)) ?? null);
}

const plainMonth = (name: string): string =>
  name.normalize("NFD").replace(/\p{M}/gu, "").replace(".", "").toLowerCase();

/** The names of the months and their first three letters, in every language of Cairn. */
const MONTHS = new Map(
  LOCALES.flatMap((locale) =>
    Array.from({ length: 12 }, (_, place) => pad(place + 1, 2)).flatMap((month) => {
      const name = plainMonth(labelSeason({ grain: "month", index: 2000 * 12 + Number(month) - 1 }, locale));
      return [[name, month] as const, ...(isClear(name) ? [[name.slice(0, 3), month] as const] : [])];
    }),
  ),
);

/** French June and July share their first letters. */
function isClear(name: string): boolean {
  return name !== "juin" && name !== "juillet";
}
