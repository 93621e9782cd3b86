import { expect, test } from "vitest";
import { toldSignals } from "./told-signals";

const periods = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08"];
const near = (from: string, to: string, rule = "XMR_NEAR_UPPER") => ({
  kind: "NEAR_LIMIT" as const,
  from,
  to,
  rule,
  params: {},
});
const outside = (at: string) => ({
  kind: "OUTSIDE_LIMITS" as const,
  from: at,
  to: at,
  rule: "XMR_OUTSIDE_LIMITS",
  params: { value: { number: at } },
});

test("windows that overlap and say the same are told once; what differs stands for itself, the newest first", () => {
  const signals = [
    outside("2026-01"),
    outside("2026-02"),
    near("2026-01", "2026-04"),
    near("2026-02", "2026-05"),
    near("2026-05", "2026-08", "XMR_NEAR_LOWER"),
  ];
  const range = {
    seasonal: false,
    mean: "1",
    lower: "0",
    upper: "2",
    periods,
    values: [],
    signals,
    reason: null,
  };
  expect(toldSignals(range).map(({ rule, from, to }) => [rule, from, to])).toEqual([
    ["XMR_NEAR_LOWER", "2026-05", "2026-08"],
    ["XMR_NEAR_UPPER", "2026-01", "2026-05"],
    ["XMR_OUTSIDE_LIMITS", "2026-02", "2026-02"],
    ["XMR_OUTSIDE_LIMITS", "2026-01", "2026-01"],
  ]);
});
