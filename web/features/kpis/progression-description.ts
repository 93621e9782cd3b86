import { compareDecimals, decimal } from "@cairn/schema/rules/decimal";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import type { KpiOfPage } from "./kpi-of-page";
import type { ShownFigure } from "./shown-figures";

/** What the picture shows, in two sentences. */
export function useProgressionDescription(kpi: KpiOfPage, figures: readonly ShownFigure[]): string {
  const t = useTranslations("kpis.chart.description");
  const words = useTranslations("words.status");
  const format = useFormat();
  const [first, last] = [figures[0]?.point, figures.at(-1)?.point];
  if (!first || !last) return t("nothing");
  const ends = { from: format.period(first.period), to: format.period(last.period) };
  const reported = figures.flatMap(({ point, value, stands }) =>
    value === null ? [] : [{ period: point.period, value, status: stands.status }],
  );
  const sorted = [...reported].sort((a, b) => compareDecimals(decimal(a.value), decimal(b.value)));
  const [lowest, highest, latest] = [sorted[0], sorted.at(-1), reported.at(-1)];
  if (!lowest || !highest || !latest) return t("empty", ends);
  const written = ({ value }: { value: string }) => format.figure(value, kpi);
  return t(figures.some(({ isMade }) => isMade) ? "made" : "full", {
    ...ends,
    reported: reported.length,
    count: figures.length,
    lowest: written(lowest),
    lowestPeriod: format.period(lowest.period),
    highest: written(highest),
    highestPeriod: format.period(highest.period),
    latest: written(latest),
    latestPeriod: format.period(latest.period),
    status: words(latest.status),
  });
}
