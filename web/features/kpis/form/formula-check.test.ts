import { expect, test } from "vitest";
import { formulaProblem, isKnownAmong, partOf, spanOfPath } from "./formula-check";

const isKnown = isKnownAmong([{ id: "1", name: "Net revenue" }], true);

test("names are told without regard to case; where not all are at hand, the server tells", () => {
  expect(formulaProblem("{net REVENUE} * 2", isKnown)).toBeNull();
  expect(formulaProblem("{costs}", isKnown)?.code).toBe("FORMULA_REFERENCE_UNKNOWN");
  expect(formulaProblem("{costs}", isKnownAmong([], false))).toBeNull();
  expect(formulaProblem("", isKnown)?.code).toBe("FORMULA_EMPTY");
});

test("the part concerned is cut out, and nothing where there is none", () => {
  expect(partOf("1 + {costs}", { start: 4, end: 11 })).toBe("{costs}");
  expect(partOf("1 +", { start: 3, end: 3 })).toBeNull();
  expect(partOf("1 +", undefined)).toBeNull();
  expect(partOf("x".repeat(80), { start: 0, end: 80 })).toHaveLength(61);
});

test("a path into the formula ends with where it points", () => {
  expect(spanOfPath(["input", "formula", "4", "11"])).toEqual({ start: 4, end: 11 });
  expect(spanOfPath(["formula"])).toBeUndefined();
});
