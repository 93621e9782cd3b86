import { formatNumber } from "@cairn/schema/rules/number-format";
import { periodFromText } from "@cairn/schema/rules/period";
import { type LabelStyle, labelDate, labelPeriod } from "@cairn/schema/rules/period-label";
import type { ValueKind } from "@cairn/schema/rules/value-kind";
import type { AppLocale } from "./i18n/routing";
import { answerSaid } from "./yes-no";

// Every number, date and period on a screen is written here. Decimals are texts and stay exact: none of these
// functions goes through a binary float.

const noBreak = "\u00a0";

/** As `KIND_RANGES` of the rules has it, which come with their arithmetic. */
const HIGHEST_RATING = "5";

export interface FigureShape {
  /** As the KPI names it: "CHF", "%", "h"; none for a bare count. */
  unit?: string | null;
  /** Decimals to show, padded and rounded; as stored when left out. */
  decimals?: number | null;
  /** What is entered for the KPI; a number when left out. What is put together of answers is a number, too. */
  valueKind?: ValueKind;
}

/** "1’234.50": a canonical decimal text in the locale's writing. */
export function formatDecimal(value: string, locale: AppLocale, decimals?: number | null): string {
  return formatNumber(value, locale, decimals ?? undefined);
}

/** "1’234.50 CHF": a value with its unit, never broken between them; an answer as "Yes", a rating as "4 / 5". */
export function formatFigure(value: string, locale: AppLocale, shape: FigureShape = {}): string {
  const { unit, decimals, valueKind } = shape;
  const answer = valueKind === "YES_NO" ? answerSaid(value, locale) : null;
  if (answer !== null) return answer;
  const plain = formatDecimal(value, locale, decimals);
  const number = valueKind === "RATING" ? [plain, "/", HIGHEST_RATING].join(noBreak) : plain;
  return unit ? `${number}${noBreak}${unit}` : number;
}

/** "+1’234.50 CHF", "−3 %": a difference, its sign always shown. What is written as zero has none. */
export function formatDifference(value: string, locale: AppLocale, shape: FigureShape = {}): string {
  const bare = value.replace(/^-/, "");
  const isZero = !/[1-9]/.test(formatDecimal(bare, locale, shape.decimals));
  const sign = isZero ? "" : value.startsWith("-") ? "−" : "+";
  return sign + formatFigure(bare, locale, { ...shape, valueKind: "NUMBER" });
}

/**
 * "98%" in English, "98 %" elsewhere, from the share 0.98: achievement, coverage, completeness. Intl has no space for
 * the Swiss locales, where print has one, and so have our figures in percent.
 */
export function formatPercent(share: string | number, locale: AppLocale, decimals = 0): string {
  const text = formatter(`${locale} percent ${decimals}`, () => {
    const shape = {
      style: "percent",
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    } as const;
    return new Intl.NumberFormat(locale, shape);
  }).format(share as Intl.StringNumericLiteral);
  return locale === "en" ? text : text.replaceAll("'", "’").replace(/\s?%/, `${noBreak}%`);
}

/** "March 2026", "Mar 2026": a period from its canonical text; a text that is none is shown as it is. */
export function formatPeriodText(period: string, locale: AppLocale, style: LabelStyle = "long"): string {
  const read = periodFromText(period);
  return read ? labelPeriod(read, locale, style) : period;
}

/** "14 March 2026" from "2026-03-14": a calendar day, the same in every time zone. */
export function formatDay(date: string, locale: AppLocale, style: LabelStyle = "long"): string {
  return labelDate(date, locale, style);
}

/** "Mar 14, 2026, 09:05" from an instant (ISO 8601), in the organization's time zone. */
export function formatInstant(instant: string, locale: AppLocale, timeZone: string): string {
  return formatter(`${locale} instant ${timeZone}`, () => {
    const shape = { dateStyle: "medium", timeStyle: "short", hourCycle: "h23", timeZone } as const;
    return new Intl.DateTimeFormat(locale, shape);
  }).format(new Date(instant));
}

/** "09:05": the time of day of an instant, in the organization's time zone; the same clock as in `formatInstant`. */
export function formatClock(instant: string, locale: AppLocale, timeZone: string): string {
  return formatter(`${locale} clock ${timeZone}`, () => {
    const shape = { timeStyle: "short", hourCycle: "h23", timeZone } as const;
    return new Intl.DateTimeFormat(locale, shape);
  }).format(new Date(instant));
}

const made = new Map<string, unknown>();

/** Formatters are slow to make: one of each is kept. */
function formatter<T>(key: string, make: () => T): T {
  const known = made.get(key) as T | undefined;
  if (known) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}
