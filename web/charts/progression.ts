import type { Status } from "@cairn/schema/rules/status";
import type { LineSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  MarkAreaComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import {
  aimsOf,
  openValues,
  type ProgressionQuestion,
  settledValues,
  startsAtZero,
  stepsOf,
  zonesOf,
} from "./progression-data";

export type ProgressionOption = ComposeOption<
  LineSeriesOption | GridComponentOption | MarkAreaComponentOption | TooltipComponentOption
>;

/** The colours of a chart, read from the page: they change with its scheme. */
export interface ChartColours {
  background: string;
  text: string;
  quiet: string;
  grid: string;
  value: string;
  target: string;
  zone: string;
  onTrack: string;
  atRisk: string;
  offTrack: string;
}

export interface ProgressionLook {
  colours: ChartColours;
  /** Writes a value below the axis. */
  writeValue: (value: number) => string;
  /** What is shown of a period under the pointer. */
  tooltip: (at: number) => HTMLElement | string;
  /** False for people who asked for less motion. */
  animated: boolean;
}

const marks: Record<Status, { symbol: string; size: number; colour: keyof ChartColours }> = {
  ON_TRACK: { symbol: "circle", size: 8, colour: "onTrack" },
  AT_RISK: { symbol: "triangle", size: 10, colour: "atRisk" },
  OFF_TRACK: { symbol: "diamond", size: 11, colour: "offTrack" },
  INFORMATIONAL: { symbol: "circle", size: 6, colour: "value" },
  NO_DATA: { symbol: "circle", size: 6, colour: "quiet" },
  NOT_DUE: { symbol: "circle", size: 6, colour: "quiet" },
  NOT_APPLICABLE: { symbol: "circle", size: 6, colour: "quiet" },
};

/** From so many periods on the marks of what is on track get smaller, or would hide the line. */
const crowded = { small: 60, none: 150 };

function markOf(question: ProgressionQuestion, at: number) {
  const mark = marks[question.points[at]?.status ?? "NOT_DUE"];
  const count = question.points.length;
  if (count <= crowded.small || mark === marks.AT_RISK || mark === marks.OFF_TRACK) return mark;
  return { ...mark, size: count > crowded.none ? 2 : 5 };
}

/** Places lie on an axis of their own beside the one with the names, so that a step can end between two periods. */
const named = 0;
const placed = 1;

/**
 * The progression of a KPI: the values as a line with gaps, a mark a value by shape and colour of its status, the
 * running period open, the target as steps (lighter where carried forward), minimum to stretch as a band.
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
      ...aimLines(question, look.colours),
      settledLine(question, look.colours),
      ...openLine(question, look.colours),
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
        .find(({ seriesId }) => seriesId === "actual" || seriesId === "running");
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

/** The room between minimum and stretch, and the target or the band's edges as steps. */
function aimLines({ points, direction }: ProgressionQuestion, colours: ChartColours): LineSeriesOption[] {
  const zones = direction === "INFORMATIONAL" ? [] : zonesOf(points);
  const lines = aimsOf(direction).flatMap((level) => {
    const { set, carried } = stepsOf(points, level);
    return [
      aimLine(`${level} set`, set, { color: colours.target, width: 1.5, type: "solid" }),
      aimLine(`${level} carried`, carried, {
        color: colours.target,
        width: 1.5,
        type: [5, 4],
        opacity: 0.75,
      }),
    ];
  });
  const [first, ...others] = lines;
  if (!first) return [];
  const markArea: LineSeriesOption["markArea"] = {
    silent: true,
    itemStyle: { color: colours.zone },
    data: zones.map(({ from, to, lower, upper }) => [
      { xAxis: from, yAxis: lower },
      { xAxis: to, yAxis: upper },
    ]),
  };
  return [{ ...first, markArea }, ...others];
}

function aimLine(
  id: string,
  data: (number[] | null)[],
  lineStyle: LineSeriesOption["lineStyle"],
): LineSeriesOption {
  return {
    id,
    type: "line",
    xAxisIndex: placed,
    data: data.map((place) => place ?? [Number.NaN, Number.NaN]),
    showSymbol: false,
    silent: true,
    lineStyle,
    tooltip: { show: false },
    z: 2,
  };
}

function settledLine(question: ProgressionQuestion, colours: ChartColours): LineSeriesOption {
  const values = settledValues(question);
  return {
    id: "actual",
    type: "line",
    xAxisIndex: named,
    connectNulls: false,
    lineStyle: { color: colours.value, width: 2 },
    symbolKeepAspect: true,
    showAllSymbol: true,
    emphasis: { disabled: true },
    data: values.map((value, at) => {
      const mark = markOf(question, at);
      const itemStyle = { color: colours[mark.colour], borderColor: colours.background, borderWidth: 1 };
      return { value: value ?? "-", symbol: mark.symbol, symbolSize: mark.size, itemStyle };
    }),
    z: 4,
  };
}

/** The running period: a dashed way to a hollow mark, as it is not finally rated. */
function openLine(question: ProgressionQuestion, colours: ChartColours): LineSeriesOption[] {
  const values = openValues(question);
  if (values.length === 0) return [];
  const running = question.points.findIndex((point) => point.inProgress);
  return [
    {
      id: "running",
      type: "line",
      xAxisIndex: named,
      lineStyle: { color: colours.value, width: 2, type: [4, 4] },
      showAllSymbol: true,
      emphasis: { disabled: true },
      data: values.map((value, at) => {
        const mark = markOf(question, at);
        const itemStyle = { color: colours.background, borderColor: colours[mark.colour], borderWidth: 2 };
        const symbol = at === running ? mark.symbol : "none";
        return { value: value ?? "-", symbol, symbolSize: mark.size, itemStyle };
      }),
      z: 5,
    },
  ];
}
