import type { Status } from "@cairn/schema/rules/statuses";
import type { LineSeriesOption } from "echarts/charts";
import {
  aimsOf,
  openValues,
  type ProgressionQuestion,
  type Stroke,
  settledValues,
  stepsOf,
  zonesOf,
} from "./progression-data";
import type { ChartColours } from "./progression-look";

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
export const named = 0;
export const placed = 1;

/** The room between minimum and stretch, and the target or the band's edges as steps. */
export function aimLines(
  { points, direction }: ProgressionQuestion,
  colours: ChartColours,
): LineSeriesOption[] {
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

function aimLine(id: string, data: Stroke, lineStyle: LineSeriesOption["lineStyle"]): LineSeriesOption {
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

/** The values of the periods that have ended; a line of its own from a break on. */
export function settledLines(question: ProgressionQuestion, colours: ChartColours): LineSeriesOption[] {
  const values = settledValues(question);
  const starts = [0, ...breaksOf(question)];
  const parts = starts.map((first, place) => [first, starts[place + 1] ?? values.length] as const);
  return parts.map(([first, end]) => ({
    id: first === 0 ? "actual" : `actual since ${first}`,
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
      const shown = at >= first && at < end ? value : null;
      return { value: shown ?? "-", symbol: mark.symbol, symbolSize: mark.size, itemStyle };
    }),
    z: 4,
  }));
}

/** The breaks that lie inside the picture. */
function breaksOf({ points, breaks = [] }: ProgressionQuestion): number[] {
  return breaks.filter((at) => at > 0 && at < points.length);
}

/** Where new versions of the definition begin, an upright line each with its words. */
export function breakLines(
  question: ProgressionQuestion,
  colours: ChartColours,
  label: string,
): LineSeriesOption[] {
  const breaks = breaksOf(question);
  if (breaks.length === 0) return [];
  return [
    {
      id: "break",
      type: "line",
      xAxisIndex: placed,
      data: [],
      markLine: {
        silent: true,
        symbol: "none",
        animation: false,
        lineStyle: { color: colours.quiet, width: 1, type: [2, 3] },
        label: { formatter: label, position: "insideEndTop", color: colours.quiet, fontFamily: "inherit" },
        data: breaks.map((from) => ({ xAxis: from - 0.5 })),
      },
    },
  ];
}

/** The running period: a dashed way to a hollow mark, as it is not finally rated. */
export function openLine(question: ProgressionQuestion, colours: ChartColours): LineSeriesOption[] {
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
