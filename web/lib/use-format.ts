import { useLocale } from "next-intl";
import { useMemo } from "react";
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

/** `lib/format` in the language of the page and the time zone of the viewer's organization. */
export function useFormat() {
  const locale = useLocale();
  const { timezone } = useViewer().organization;
  return useMemo(
    () => ({
      decimal: (value: string, decimals?: number | null) => formatDecimal(value, locale, decimals),
      figure: (value: string, shape?: FigureShape) => formatFigure(value, locale, shape),
      difference: (value: string, shape?: FigureShape) => formatDifference(value, locale, shape),
      percent: (share: string | number, decimals?: number) => formatPercent(share, locale, decimals),
      period: (period: string, style?: "short" | "long") => formatPeriodText(period, locale, style),
      day: (date: string, style?: "short" | "long") => formatDay(date, locale, style),
      instant: (instant: string) => formatInstant(instant, locale, timezone),
      clock: (instant: string) => formatClock(instant, locale, timezone),
    }),
    [locale, timezone],
  );
}
