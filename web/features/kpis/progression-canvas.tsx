"use client";
import type { KpiHeadFragment, KpiPointFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { LineChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import ReactECharts from "echarts-for-react/lib/core";
import { useEffect, useMemo, useState } from "react";
import { type ChartColours, progressionOption } from "../../charts/progression";
import { useFormat } from "../../lib/use-format";
import { readColours } from "./chart-colours";
import { useTooltip } from "./progression-tooltip";

echarts.use([LineChart, GridComponent, MarkAreaComponent, TooltipComponent, SVGRenderer]);

interface ProgressionCanvasProps {
  kpi: KpiHeadFragment;
  points: readonly KpiPointFragment[];
}

/** The drawing itself. Its colours are the page's, and it is drawn anew when these change. */
export function ProgressionCanvas({ kpi, points }: ProgressionCanvasProps) {
  const format = useFormat();
  const colours = usePageColours();
  const still = useReducedMotion();
  const tooltip = useTooltip(kpi, points);
  const option = useMemo(() => {
    if (!colours) return null;
    const labelled = points.map((point) => ({ ...point, label: format.period(point.period, "short") }));
    return progressionOption(
      { points: labelled, direction: kpi.direction },
      { colours, tooltip, animated: !still, writeValue: (value) => format.decimal(String(value)) },
    );
  }, [colours, points, kpi.direction, tooltip, still, format]);
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
