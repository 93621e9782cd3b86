"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { LineChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import ReactECharts from "echarts-for-react/lib/core";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { progressionOption } from "../../charts/progression";
import type { ChartColours } from "../../charts/progression-look";
import { useFormat } from "../../lib/use-format";
import { answerSaid } from "../../lib/yes-no";
import { readColours } from "./chart-colours";
import type { ChartPoint } from "./chart-points";
import type { KpiOfPage } from "./kpi-of-page";
import { useTooltip } from "./progression-tooltip";
import type { ShownFigure } from "./shown-figures";

echarts.use([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

interface ProgressionCanvasProps {
  kpi: KpiOfPage;
  figures: readonly ShownFigure[];
  /** The figures as they are drawn, with the periods to come. */
  points: readonly ChartPoint[];
  /** Periods with which a new version of the KPI begins. */
  breaks: readonly string[];
}

/** The drawing itself. Its colours are the page's, and it is drawn anew, at once, when these or the figures change. */
export function ProgressionCanvas({ kpi, figures, points, breaks }: ProgressionCanvasProps) {
  const t = useTranslations("kpis.chart");
  const format = useFormat();
  const locale = useLocale();
  const colours = usePageColours();
  const moves = useFirstTime(colours !== null);
  const tooltip = useTooltip(kpi, figures, points);
  const option = useMemo(() => {
    if (!colours) return null;
    // Between yes and no there is nothing to be read off.
    const written = (value: string) =>
      kpi.valueKind === "YES_NO" ? (answerSaid(value, locale) ?? "") : format.decimal(value);
    const labelled = points.map((point) => ({ ...point, label: format.period(point.period, "short") }));
    const places = breaks.map((period) => points.findIndex((point) => point.period === period));
    return progressionOption(
      { points: labelled, direction: kpi.direction, breaks: places },
      {
        colours,
        tooltip,
        animated: moves,
        breakLabel: t("newVersion"),
        writeValue: (value) => written(String(value)),
      },
    );
  }, [colours, points, breaks, kpi, tooltip, moves, format, t, locale]);
  if (!option) return null;
  return (
    <ReactECharts
      echarts={echarts}
      option={option}
      opts={{ renderer: "svg" }}
      notMerge
      style={{ width: "100%", height: "100%" }}
    />
  );
}

/** The first drawing may move, where the person likes motion; later ones only change. */
function useFirstTime(drawn: boolean): boolean {
  const still = useReducedMotion();
  const before = useRef(false);
  useEffect(() => {
    if (drawn) before.current = true;
  }, [drawn]);
  return !still && !before.current;
}

function usePageColours(): ChartColours | null {
  const scheme = useComputedColorScheme("light");
  const [colours, setColours] = useState<ChartColours | null>(null);
  useEffect(() => {
    // Mantine writes the scheme to the page in an effect of its own: read after it.
    const frame = requestAnimationFrame(() => setColours(readColours(scheme)));
    return () => cancelAnimationFrame(frame);
  }, [scheme]);
  return colours;
}
