import type { Direction } from "@cairn/schema/rules/direction";
import { expect, test } from "vitest";
import { changeOf } from "./standing";

const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];
const series = (actuals: (string | null)[]) => ({ periods: months.slice(0, actuals.length), actuals });
const kpi = (direction: Direction, versionFrom: string | null = null) => ({ direction, versionFrom });
const levels = { minimum: null, target: null, stretch: null };

test("more is better or worse by the direction of the KPI", () => {
  const moved = series(["10.5", "12"]);
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
    changeOf(series([before, now]), "2026-02", kpi("WITHIN_BAND"), band)?.verdict;
  expect(verdict("30", "24")).toBe("better");
  expect(verdict("12", "8")).toBe("worse");
  expect(verdict("12", "18")).toBeNull();
});

test("without a value just before there is no change to tell", () => {
  expect(changeOf(series(["10", null, "12"]), "2026-03", kpi("HIGHER_IS_BETTER"), levels)).toBeNull();
  expect(changeOf(series(["10"]), "2026-01", kpi("HIGHER_IS_BETTER"), levels)).toBeNull();
});

test("no change is zero, and neither good nor bad", () => {
  expect(changeOf(series(["4", "4.0"]), "2026-02", kpi("LOWER_IS_BETTER"), levels)).toMatchObject({
    difference: "0",
    verdict: null,
  });
});

test("across a new version of the definition a change is neither good nor bad", () => {
  const moved = series(["10", "1200"]);
  expect(changeOf(moved, "2026-02", kpi("HIGHER_IS_BETTER", "2026-02"), levels)).toEqual({
    difference: "1190",
    verdict: null,
    acrossVersions: true,
  });
});
