import type { LineSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  MarkAreaComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { type ProgressionQuestion, startsAtZero } from "./progression-data";
import { lastYearLine, normalLines, outlookLines, signalRings } from "./progression-layers";
import type { ChartColours, ProgressionLook } from "./progression-look";
import { aimLines, breakLines, openLine, settledLines } from "./progression-series";

export type ProgressionOption = ComposeOption<
  | LineSeriesOption
  | GridComponentOption
  | MarkAreaComponentOption
  | MarkLineComponentOption
  | TooltipComponentOption
>;

/**
 * The progression of a KPI: the values as a line with gaps, a mark a value by shape and colour of its status, the
 * running period open, the target as steps (lighter where carried forward), minimum to stretch as a band. Where they
 * are given also last year's course, what is ordinary, what stands out from it, and the outlook, dotted.
 */
export function progressionOption(question: ProgressionQuestion, look: ProgressionLook): ProgressionOption {
  return {
    animation: look.animated,
    animationDuration: 300,
    grid: {
      top: 16,
      right: 12,
      bottom: 28,
      left: 8,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    tooltip: tooltipOf(question, look),
    xAxis: xAxes(question, look.colours),
    yAxis: yAxis(question, look),
    series: [
      ...normalLines(question, look.colours),
      ...aimLines(question, look.colours),
      ...breakLines(question, look.colours, look.breakLabel),
      ...lastYearLine(question, look.colours),
      ...settledLines(question, look.colours),
      ...openLine(question, look.colours),
      ...outlookLines(question, look.colours),
      ...signalRings(question, look.colours),
    ],
  };
}

function tooltipOf(
  { points }: ProgressionQuestion,
  { colours, tooltip }: ProgressionLook,
): TooltipComponentOption {
  return {
    trigger: "axis",
    confine: true,
    transitionDuration: 0,
    padding: 0,
    borderWidth: 1,
    borderColor: colours.grid,
    backgroundColor: colours.background,
    textStyle: { color: colours.text, fontSize: 13, fontFamily: "inherit" },
    extraCssText: "border-radius: 8px; box-shadow: 0 4px 16px rgb(0 0 0 / 14%);",
    axisPointer: { type: "line", lineStyle: { color: colours.quiet, width: 1, type: "solid", opacity: 0.4 } },
    formatter: (parameters) => {
      const under = [parameters]
        .flat()
        .find(({ seriesId }) => seriesId?.startsWith("actual") || seriesId === "running");
      return under && points[under.dataIndex] ? tooltip(under.dataIndex) : "";
    },
  };
}

function xAxes({ points }: ProgressionQuestion, colours: ChartColours) {
  return [
    {
      type: "category" as const,
      data: points.map((point) => point.label),
      axisLine: { lineStyle: { color: colours.grid } },
      axisTick: { show: false },
      axisLabel: { color: colours.quiet, hideOverlap: true, fontFamily: "inherit" },
    },
    {
      type: "value" as const,
      min: -0.5,
      max: points.length - 0.5,
      show: false,
      axisPointer: { show: false, triggerTooltip: false },
    },
  ];
}

function yAxis(question: ProgressionQuestion, { colours, writeValue }: ProgressionLook) {
  return {
    type: "value" as const,
    scale: !startsAtZero(question),
    splitNumber: 4,
    // Else it would stand at the zero of the places, in the middle of the first period.
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colours.grid } },
    axisLabel: { color: colours.quiet, formatter: writeValue, fontFamily: "inherit" },
  };
}
