import type { KpiHeadFragment, KpiPointFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { compareDecimals, decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";

/** What the picture shows, in two sentences. */
export function useProgressionDescription(kpi: KpiHeadFragment, points: readonly KpiPointFragment[]): string {
  const t = useTranslations("kpis.chart.description");
  const words = useTranslations("words.status");
  const format = useFormat();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return t("nothing");
  const ends = { from: format.period(first.period), to: format.period(last.period) };
  const reported = points.filter((point) => point.actual !== null);
  const sorted = [...reported].sort((a, b) =>
    compareDecimals(decimal(a.actual ?? "0"), decimal(b.actual ?? "0")),
  );
  const [lowest, highest, latest] = [sorted[0], sorted.at(-1), reported.at(-1)];
  if (!lowest || !highest || !latest) return t("empty", ends);
  const written = (point: KpiPointFragment) =>
    format.figure(formatDecimalPlain(decimal(point.actual ?? "0")), kpi);
  return t("full", {
    ...ends,
    reported: reported.length,
    count: points.length,
    lowest: written(lowest),
    lowestPeriod: format.period(lowest.period),
    highest: written(highest),
    highestPeriod: format.period(highest.period),
    latest: written(latest),
    latestPeriod: format.period(latest.period),
    status: words(latest.status),
  });
}
