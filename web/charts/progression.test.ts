import { expect, test } from "vitest";
import { progressionOption } from "./progression";
import {
  openValues,
  type ProgressionPoint,
  settledValues,
  startsAtZero,
  stepsOf,
  zonesOf,
} from "./progression-data";
import type { ChartColours, ProgressionLook } from "./progression-look";

const point = (actual: string | null, rest: Partial<ProgressionPoint> = {}): ProgressionPoint => ({
  label: "",
  actual,
  target: null,
  minimum: null,
  stretch: null,
  targetCarried: false,
  status: actual === null ? "NO_DATA" : "ON_TRACK",
  inProgress: false,
  ...rest,
});

const colours: ChartColours = {
  background: "white",
  text: "black",
  quiet: "grey",
  grid: "silver",
  value: "blue",
  target: "navy",
  zone: "azure",
  normal: "gray",
  onTrack: "green",
  atRisk: "orange",
  offTrack: "red",
};
const look: ProgressionLook = {
  colours,
  animated: true,
  writeValue: String,
  breakLabel: "New definition",
  tooltip: (at) => `period ${at}`,
};
const optionOf = (points: ProgressionPoint[], direction = "HIGHER_IS_BETTER" as const) =>
  progressionOption({ points, direction }, look);

/** The series of an option by its id. */
function seriesOf(option: ReturnType<typeof progressionOption>, id: string) {
  return [option.series ?? []].flat().find((each) => each.id === id);
}

test("where nothing is reported the line has a gap, and zero is a value", () => {
  const points = [point("3"), point(null), point("0"), point("5")];
  expect(settledValues({ points, direction: "INFORMATIONAL" })).toEqual([3, null, 0, 5]);
  const line = seriesOf(optionOf(points), "actual");
  expect(line?.connectNulls).toBe(false);
  expect(line?.data).toMatchObject([{ value: 3 }, { value: "-" }, { value: 0 }, { value: 5 }]);
});

test("the running period is drawn open: a dashed way from the period before to a hollow mark", () => {
  const points = [point("3"), point("4"), point("6", { inProgress: true, status: "AT_RISK" })];
  const question = { points, direction: "HIGHER_IS_BETTER" as const };
  expect(settledValues(question)).toEqual([3, 4, null]);
  expect(openValues(question)).toEqual([null, 4, 6]);
  const open = seriesOf(optionOf(points), "running");
  expect(open?.lineStyle).toMatchObject({ type: [4, 4] });
  expect(open?.data).toMatchObject([
    { value: "-" },
    { value: 4, symbol: "none" },
    { value: 6, symbol: "triangle", itemStyle: { color: "white", borderColor: "orange" } },
  ]);
});

test("a running period without a value is not drawn at all", () => {
  const points = [point("3"), point(null, { inProgress: true, status: "NOT_DUE" })];
  expect(openValues({ points, direction: "HIGHER_IS_BETTER" })).toEqual([]);
  expect(seriesOf(optionOf(points), "running")).toBeUndefined();
});

test("a status has a shape of its own beside its colour", () => {
  const statuses = ["ON_TRACK", "AT_RISK", "OFF_TRACK"] as const;
  const line = seriesOf(optionOf(statuses.map((status) => point("1", { status }))), "actual");
  expect(line?.data).toMatchObject([
    { symbol: "circle", itemStyle: { color: "green" } },
    { symbol: "triangle", itemStyle: { color: "orange" } },
    { symbol: "diamond", itemStyle: { color: "red" } },
  ]);
});

test("a target is a step over whole periods; the jump belongs to the new one", () => {
  const points = ["10", "10", "12"].map((target) => point("1", { target }));
  expect(stepsOf(points, "target")).toEqual({
    set: [[-0.5, 10], [1.5, 10], null, [1.5, 10], [1.5, 12], [2.5, 12], null],
    carried: [],
  });
});

test("what is carried forward is a stroke of its own, dashed, and joins the one before", () => {
  const points = [
    point("1", { target: "10" }),
    point("1", { target: "10", targetCarried: true }),
    point("1", { target: "10", targetCarried: true }),
  ];
  const steps = stepsOf(points, "target");
  expect(steps.set).toEqual([[-0.5, 10], [0.5, 10], null]);
  expect(steps.carried).toEqual([[0.5, 10], [0.5, 10], [2.5, 10], null]);
  const dashed = seriesOf(optionOf(points), "target carried");
  expect(dashed?.lineStyle).toMatchObject({ type: [5, 4] });
});

test("a period without a target interrupts the step line", () => {
  const points = [point("1", { target: "10" }), point("1"), point("1", { target: "10" })];
  expect(stepsOf(points, "target").set).toEqual([[-0.5, 10], [0.5, 10], null, [1.5, 10], [2.5, 10], null]);
});

test("minimum to stretch is shaded in as few pieces as possible, whichever is the larger", () => {
  const points = [
    point("1", { minimum: "2", stretch: "8" }),
    point("1", { minimum: "2", stretch: "8" }),
    point("1", { minimum: "9", stretch: "3" }),
    point("1", { minimum: "2" }),
  ];
  expect(zonesOf(points)).toEqual([
    { from: -0.5, to: 1.5, lower: 2, upper: 8 },
    { from: 1.5, to: 2.5, lower: 3, upper: 9 },
  ]);
});

test("a band is held against its two edges, an informational KPI against nothing", () => {
  const points = [point("5", { minimum: "2", target: "5", stretch: "8" })];
  const ids = (direction: "WITHIN_BAND" | "INFORMATIONAL") =>
    [progressionOption({ points, direction }, look).series ?? []].flat().map((each) => each.id);
  expect(ids("WITHIN_BAND")).toEqual([
    "minimum set",
    "minimum carried",
    "stretch set",
    "stretch carried",
    "actual",
  ]);
  expect(ids("INFORMATIONAL")).toEqual(["actual"]);
});

test("values near zero are measured from it, others not; negative ones neither", () => {
  const ask = (...actuals: string[]) =>
    startsAtZero({ points: actuals.map((actual) => point(actual)), direction: "INFORMATIONAL" });
  expect(ask("20", "90")).toBe(true);
  expect(ask("88", "92")).toBe(false);
  expect(ask("-5", "20")).toBe(false);
});

test("who asked for less motion gets none", () => {
  const still = progressionOption(
    { points: [point("1")], direction: "INFORMATIONAL" },
    { ...look, animated: false },
  );
  expect(still.animation).toBe(false);
});

test("a new version of the definition breaks the line, and says so", () => {
  const points = ["1", "2", "30", "40"].map((actual) => point(actual));
  const option = progressionOption({ points, direction: "INFORMATIONAL", breaks: [2] }, look);
  expect(seriesOf(option, "actual")?.data).toMatchObject([
    { value: 1 },
    { value: 2 },
    { value: "-" },
    { value: "-" },
  ]);
  expect(seriesOf(option, "actual since 2")?.data).toMatchObject([
    { value: "-" },
    { value: "-" },
    { value: 30 },
    { value: 40 },
  ]);
  expect(seriesOf(option, "break")?.markLine).toMatchObject({
    data: [{ xAxis: 1.5 }],
    label: { formatter: "New definition" },
  });
});

test("no dashed way leads over a break into the running period", () => {
  const points = [point("3"), point("60", { inProgress: true })];
  expect(openValues({ points, direction: "INFORMATIONAL", breaks: [1] })).toEqual([null, 60]);
});

test("a break before the picture is none", () => {
  const option = progressionOption({ points: [point("1")], direction: "INFORMATIONAL", breaks: [0] }, look);
  expect(seriesOf(option, "break")).toBeUndefined();
});
