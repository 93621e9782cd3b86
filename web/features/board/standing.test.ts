import type { Direction } from "@cairn/schema/rules/direction";
import type { Status } from "@cairn/schema/rules/statuses";
import { expect, test } from "vitest";
import { changeOf, sinceWhen } from "./standing";

const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];
const series = (statuses: Status[], actuals: (string | null)[] = []) => ({
  periods: months.slice(0, Math.max(statuses.length, actuals.length)),
  statuses,
  actuals,
});
const kpi = (direction: Direction, versionFrom: string | null = null) => ({ direction, versionFrom });
const levels = { minimum: null, target: null, stretch: null };

test("since when is counted back to the first period of the unbroken run", () => {
  const statuses: Status[] = ["ON_TRACK", "AT_RISK", "OFF_TRACK", "OFF_TRACK", "NOT_DUE"];
  expect(sinceWhen(series(statuses), "2026-04")).toEqual({
    period: "2026-03",
    periods: 2,
    before: "AT_RISK",
    orLonger: false,
  });
});

test("a period that was not rated neither breaks the run nor counts", () => {
  const statuses: Status[] = ["ON_TRACK", "OFF_TRACK", "NO_DATA", "NOT_APPLICABLE", "OFF_TRACK"];
  expect(sinceWhen(series(statuses), "2026-05")).toEqual({
    period: "2026-02",
    periods: 2,
    before: "ON_TRACK",
    orLonger: false,
  });
});

test("a run that fills the series may be longer", () => {
  const statuses: Status[] = ["OFF_TRACK", "OFF_TRACK"];
  expect(sinceWhen(series(statuses), "2026-02")).toMatchObject({ period: "2026-01", orLonger: true });
  expect(sinceWhen(series(["NOT_DUE", "OFF_TRACK"]), "2026-02")).toMatchObject({ orLonger: false });
});

test("what is not rated stands since no time at all, nor does a period outside the series", () => {
  expect(sinceWhen(series(["NO_DATA"]), "2026-01")).toBeNull();
  expect(sinceWhen(series(["OFF_TRACK"]), "2025-01")).toBeNull();
});

test("more is better or worse by the direction of the KPI", () => {
  const moved = series([], ["10.5", "12"]);
  expect(changeOf(moved, "2026-02", kpi("HIGHER_IS_BETTER"), levels)).toMatchObject({
    difference: "1.5",
    verdict: "better",
  });
  expect(changeOf(moved, "2026-02", kpi("LOWER_IS_BETTER"), levels)).toMatchObject({
    difference: "1.5",
    verdict: "worse",
  });
  expect(changeOf(moved, "2026-02", kpi("INFORMATIONAL"), levels)).toMatchObject({
    difference: "1.5",
    verdict: null,
  });
});

test("in a band it is better to come nearer, and inside there is no better", () => {
  const band = { minimum: "10", target: null, stretch: "20" };
  const verdict = (before: string, now: string) =>
    changeOf(series([], [before, now]), "2026-02", kpi("WITHIN_BAND"), band)?.verdict;
  expect(verdict("30", "24")).toBe("better");
  expect(verdict("12", "8")).toBe("worse");
  expect(verdict("12", "18")).toBeNull();
});

test("without a value just before there is no change to tell", () => {
  expect(changeOf(series([], ["10", null, "12"]), "2026-03", kpi("HIGHER_IS_BETTER"), levels)).toBeNull();
  expect(changeOf(series([], ["10"]), "2026-01", kpi("HIGHER_IS_BETTER"), levels)).toBeNull();
});

test("no change is zero, and neither good nor bad", () => {
  expect(changeOf(series([], ["4", "4.0"]), "2026-02", kpi("LOWER_IS_BETTER"), levels)).toMatchObject({
    difference: "0",
    verdict: null,
  });
});

test("across a new version of the definition a change is neither good nor bad", () => {
  const moved = series([], ["10", "1200"]);
  expect(changeOf(moved, "2026-02", kpi("HIGHER_IS_BETTER", "2026-02"), levels)).toEqual({
    difference: "1190",
    verdict: null,
    acrossVersions: true,
  });
});
