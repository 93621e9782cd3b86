import type { LineSeriesOption } from "echarts/charts";
import { normalZones, numberOf, type ProgressionQuestion } from "./progression-data";
import type { ChartColours } from "./progression-look";
import { named, placed } from "./progression-series";

const quietLine = { type: "line", silent: true, tooltip: { show: false } } as const;

/** The course of the year before, thin and without marks. */
export function lastYearLine({ points }: ProgressionQuestion, colours: ChartColours): LineSeriesOption[] {
  if (points.every(({ lastYear }) => lastYear == null)) return [];
  return [
    {
      ...quietLine,
      id: "last year",
      xAxisIndex: named,
      showSymbol: false,
      lineStyle: { color: colours.value, width: 1.5, opacity: 0.4 },
      data: points.map(({ lastYear }) => numberOf(lastYear ?? null) ?? "-"),
      z: 3,
    },
  ];
}

/** What is ordinary, as a band with dotted edges. */
export function normalLines({ points }: ProgressionQuestion, colours: ChartColours): LineSeriesOption[] {
  const zones = normalZones(points);
  if (zones.length === 0) return [];
  const edges = zones.flatMap(({ from, to, lower, upper }) => [
    [from, lower],
    [to, lower],
    [Number.NaN, Number.NaN],
    [from, upper],
    [to, upper],
    [Number.NaN, Number.NaN],
  ]);
  return [
    {
      ...quietLine,
      id: "normal range",
      xAxisIndex: placed,
      showSymbol: false,
      lineStyle: { color: colours.quiet, width: 1, type: [1, 3] },
      data: edges,
      markArea: {
        silent: true,
        itemStyle: { color: colours.normal },
        data: zones.map(({ from, to, lower, upper }) => [
          { xAxis: from, yAxis: lower },
          { xAxis: to, yAxis: upper },
        ]),
      },
      z: 1,
    },
  ];
}

/** A ring round each value that stands out from what is ordinary. */
export function signalRings({ points }: ProgressionQuestion, colours: ChartColours): LineSeriesOption[] {
  if (!points.some(({ signal }) => signal)) return [];
  return [
    {
      ...quietLine,
      id: "signals",
      xAxisIndex: named,
      lineStyle: { width: 0 },
      showAllSymbol: true,
      symbol: "circle",
      symbolSize: 19,
      itemStyle: { color: "transparent", borderColor: colours.text, borderWidth: 1.5 },
      data: points.map(({ signal, actual }) => (signal ? (numberOf(actual) ?? "-") : "-")),
      z: 6,
    },
  ];
}

/** The outlook: a dotted way with hollow marks from the last value on, and the range in which the year may end. */
export function outlookLines(question: ProgressionQuestion, colours: ChartColours): LineSeriesOption[] {
  const { points } = question;
  const first = points.findIndex(({ outlook }) => outlook != null);
  if (first < 0) return [];
  const last = points.findLastIndex(({ actual }, at) => actual !== null && at < first);
  const from = question.breaks?.some((at) => at > last && at <= first) ? first : last;
  const values = points.map(({ actual, outlook }, at) => numberOf(outlook ?? (at === from ? actual : null)));
  const hollow = { color: colours.background, borderColor: colours.value, borderWidth: 1.5, opacity: 0.8 };
  return [
    ...likelyBar(question, colours),
    {
      id: "outlook",
      type: "line",
      xAxisIndex: named,
      connectNulls: true,
      showAllSymbol: true,
      emphasis: { disabled: true },
      lineStyle: { color: colours.value, width: 2, type: [1, 4], cap: "round", opacity: 0.8 },
      data: values.map((value, at) => ({
        value: value ?? "-",
        symbol: at === from ? "none" : "circle",
        symbolSize: 7,
        itemStyle: hollow,
      })),
      z: 4,
    },
  ];
}

/** How wide the range is drawn, in periods to either side. */
const HALF_BAR = 0.3;

function likelyBar({ points }: ProgressionQuestion, colours: ChartColours): LineSeriesOption[] {
  const at = points.findIndex(({ likely }) => likely);
  const likely = points[at]?.likely;
  if (!likely) return [];
  const [low, high] = [numberOf(likely.low), numberOf(likely.high)];
  if (low === null || high === null) return [];
  return [
    {
      ...quietLine,
      id: "likely",
      xAxisIndex: placed,
      showSymbol: false,
      lineStyle: { color: colours.value, width: 1.5, opacity: 0.55 },
      data: [
        [at - HALF_BAR, low],
        [at + HALF_BAR, low],
        [Number.NaN, Number.NaN],
        [at - HALF_BAR, high],
        [at + HALF_BAR, high],
      ],
      markArea: {
        silent: true,
        itemStyle: { color: colours.value, opacity: 0.18 },
        data: [
          [
            { xAxis: at - HALF_BAR, yAxis: low },
            { xAxis: at + HALF_BAR, yAxis: high },
          ],
        ],
      },
      z: 2,
    },
  ];
}
