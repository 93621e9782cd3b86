import { expect, test } from "vitest";
import { progressionOption } from "../../charts/progression";
import { type ChartPoint, withNormalRange, withOutlook } from "./chart-points";
import type { KpiOfPage } from "./kpi-of-page";
import type { KpiView } from "./kpi-view";
import { assignment, kpiAnswer } from "./test/kpi-answers";

const drawn = (period: string, actual: string | null): ChartPoint => ({
  period,
  actual,
  target: null,
  minimum: null,
  stretch: null,
  targetCarried: false,
  status: "INFORMATIONAL",
  inProgress: false,
});
const points = [drawn("2026-09", "10"), drawn("2026-10", "12"), drawn("2026-11", null)];
const kpi = kpiAnswer().kpi as KpiOfPage;
const view = (measure: KpiView["measure"]): KpiView => ({
  whose: { kind: "assignment", assignment: assignment("a-help", "Helpline") },
  grain: "MONTH",
  measure,
  lastYear: false,
  changeIn: "absolute",
  layers: ["outlook"],
  range: "24",
});
const outlook = {
  year: "2026",
  yearEnd: "130",
  low: "120",
  high: "140",
  target: null,
  method: "SEASONAL_NAIVE" as const,
  reported: 10,
  forecasts: [
    { period: "2026-11", value: "11" },
    { period: "2026-12", value: "13" },
  ],
  backtest: null,
  reason: null,
};

test("an outlook goes on after what is shown, period by period", () => {
  const looked = withOutlook(points, outlook, view("value"), kpi);
  expect(looked.map(({ period, outlook }) => [period, outlook])).toEqual([
    ["2026-09", null],
    ["2026-10", null],
    ["2026-11", "11"],
    ["2026-12", "13"],
  ]);
  expect(looked.every(({ likely }) => likely === null)).toBe(true);
});

test("beside a year to date it leads to where the year may end, with its range", () => {
  const looked = withOutlook(points, outlook, view("toDate"), kpi);
  expect(looked.at(-1)).toMatchObject({ outlook: "130", likely: { low: "120", high: "140" } });
  expect(looked.filter((each) => each.outlook !== null)).toHaveLength(1);
});

test("of a seasonal KPI the limits are drawn about the value of a year before", () => {
  const range = {
    seasonal: true,
    mean: "0",
    lower: "-3",
    upper: "3",
    periods: ["2026-09", "2026-10"],
    values: ["1", "4"],
    signals: [
      {
        kind: "OUTSIDE_LIMITS" as const,
        from: "2026-10",
        to: "2026-10",
        rule: "XMR_OUTSIDE_LIMITS",
        params: {},
      },
    ],
    reason: null,
  };
  const [first, second, open] = withNormalRange(points, range);
  expect(first).toMatchObject({ normal: { lower: "6", upper: "12" }, signal: false });
  expect(second).toMatchObject({ normal: { lower: "5", upper: "11" }, signal: true });
  expect(open?.normal).toBeUndefined();
});

test("what is to come is drawn apart from the figures, and what stands out has a ring", () => {
  const looked = withOutlook(points, outlook, view("toDate"), kpi);
  const labelled = looked.map((each, at) => ({ ...each, label: each.period, signal: at === 1 }));
  const colours = new Proxy({}, { get: () => "black" }) as Parameters<typeof progressionOption>[1]["colours"];
  const option = progressionOption(
    { points: labelled, direction: "INFORMATIONAL" },
    { colours, writeValue: String, tooltip: () => "", breakLabel: "", animated: false },
  );
  const series = [option.series].flat();
  const dataOf = (id: string) => series.find((each) => each?.id === id)?.data;
  expect(dataOf("actual")).toMatchObject([{ value: 10 }, { value: 12 }, { value: "-" }, { value: "-" }]);
  expect(dataOf("outlook")).toMatchObject([{ value: "-" }, { value: 12 }, { value: "-" }, { value: 130 }]);
  expect(dataOf("likely")).toEqual([
    [2.7, 120],
    [3.3, 120],
    [Number.NaN, Number.NaN],
    [2.7, 140],
    [3.3, 140],
  ]);
  expect(dataOf("signals")).toEqual(["-", 12, "-", "-"]);
});
