import { useLocale } from "next-intl";
import { useViewer } from "../features/shell/viewer-context";
import {
  type FigureShape,
  formatClock,
  formatDay,
  formatDecimal,
  formatDifference,
  formatFigure,
  formatInstant,
  formatPercent,
  formatPeriodText,
} from "./format";
import type { AppLocale } from "./i18n/routing";
import { dayOf } from "./zoned-day";

/** `lib/format` in the language of the page and the time zone of the viewer's organization. */
export function useFormat(): Format {
  const locale = useLocale();
  const { timezone } = useViewer().organization;
  const key = `${locale} ${timezone}`;
  const known = made.get(key) ?? formatIn(locale, timezone);
  made.set(key, known);
  return known;
}

type Format = ReturnType<typeof formatIn>;

/** One for all that is written in a language: a board asks for it hundreds of times. */
const made = new Map<string, Format>();

const formatIn = (locale: AppLocale, timezone: string) => ({
  count: (count: number) => formatDecimal(String(count), locale, 0),
  decimal: (value: string, decimals?: number | null) => formatDecimal(value, locale, decimals),
  figure: (value: string, shape?: FigureShape) => formatFigure(value, locale, shape),
  difference: (value: string, shape?: FigureShape) => formatDifference(value, locale, shape),
  percent: (share: string | number, decimals?: number) => formatPercent(share, locale, decimals),
  period: (period: string, style?: "short" | "long") => formatPeriodText(period, locale, style),
  day: (date: string, style?: "short" | "long") => formatDay(date, locale, style),
  dayOf: (instant: string, style?: "short" | "long") => formatDay(dayOf(timezone, instant), locale, style),
  instant: (instant: string) => formatInstant(instant, locale, timezone),
  clock: (instant: string) => formatClock(instant, locale, timezone),
});
