"use client";
import type { KpiHeadFragment, KpiPointFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { LineChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import ReactECharts from "echarts-for-react/lib/core";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { progressionOption } from "../../charts/progression";
import type { ChartColours } from "../../charts/progression-look";
import { useFormat } from "../../lib/use-format";
import { readColours } from "./chart-colours";
import { useTooltip } from "./progression-tooltip";

echarts.use([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

interface ProgressionCanvasProps {
  kpi: KpiHeadFragment;
  points: readonly KpiPointFragment[];
}

/** The drawing itself. Its colours are the page's, and it is drawn anew when these change. */
export function ProgressionCanvas({ kpi, points }: ProgressionCanvasProps) {
  const t = useTranslations("kpis.chart");
  const format = useFormat();
  const colours = usePageColours();
  const still = useReducedMotion();
  const tooltip = useTooltip(kpi, points);
  const option = useMemo(() => {
    if (!colours) return null;
    const labelled = points.map((point) => ({ ...point, label: format.period(point.period, "short") }));
    return progressionOption(
      { points: labelled, direction: kpi.direction, breakAt: versionStart(kpi, points) },
      {
        colours,
        tooltip,
        animated: !still,
        breakLabel: t("newVersion"),
        writeValue: (value) => format.decimal(String(value)),
      },
    );
  }, [colours, points, kpi, tooltip, still, format, t]);
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

/** The place of the period from which the present version of the definition counts; null where it is not shown. */
function versionStart({ versionFrom }: KpiHeadFragment, points: readonly KpiPointFragment[]): number | null {
  const at = points.findIndex((point) => point.period === versionFrom);
  return at < 0 ? null : at;
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
