import { expect, test } from "vitest";
import { period } from "./period";
import { isLongSilence } from "./silence";

test.each([
  ["2026-07", "2026-10", true],
  ["2026-08", "2026-10", false],
  ["2026-10", "2026-10", false],
  ["2026-Q1", "2026-Q3", true],
  ["2026-Q2", "2026-Q3", false],
  ["2024", "2026", true],
  ["2026-W10", "2026-W23", true],
  ["2026-W11", "2026-W23", false],
  ["2026-10-01", "2026-10-31", false],
  ["2026-07-01", "2026-10-31", true],
])("missing since %s, %s comes after a long silence: %s", (since, at, isLong) => {
  expect(isLongSilence(period(since), period(at))).toBe(isLong);
});
