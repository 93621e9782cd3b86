"use client";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import type { KpiOfPage } from "./kpi-of-page";
import type { KpiView } from "./kpi-view";
import type { ShownFigure } from "./shown-figures";
import { StatusExplained } from "./status-explained";

interface FigureStatusProps {
  kpi: KpiOfPage;
  view: KpiView;
  figure: ShownFigure;
  href: string | null;
  missingSince?: string | null;
}

/** How a figure of the page stands, and why: of one made of several periods with how many of them were reported. */
export function FigureStatus({ kpi, view, figure, href, missingSince = null }: FigureStatusProps) {
  const t = useTranslations("kpis.page.summary");
  const measures = useTranslations("kpis.view.measure");
  const format = useFormat();
  const { point, value, stands, coverage, isMade } = figure;
  const { period, dueOn } = point;
  const made = isMade && {
    of: t("made", { measure: measures(view.measure), period: format.period(period) }),
    coverage,
  };
  return (
    <StatusExplained
      status={stands.status}
      missingSince={missingSince}
      explanation={stands.explanation}
      working={stands.working}
      figure={{ ...stands, period, dueOn, actual: value, kpi, made: made || undefined }}
      href={href}
    />
  );
}
