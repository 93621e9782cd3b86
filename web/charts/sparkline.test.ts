import { expect, test } from "vitest";
import { sparkline } from "./sparkline";

const size = { width: 100, height: 20, padding: 0 };

test("the line reaches from the left to the right and from the lowest to the highest", () => {
  const { values, last } = sparkline({ actuals: ["10", "30", "20"], aims: [] }, size);
  expect(values).toBe("M0 20L50 0L100 10");
  expect(last).toEqual({ x: 100, y: 10 });
});

test("a gap lifts the pen, and a value alone between gaps becomes a dot", () => {
  const { values, lonely } = sparkline({ actuals: ["0", "10", null, "5", null, "0", "10"], aims: [] }, size);
  expect(values.match(/M/g)).toHaveLength(2);
  expect(lonely).toEqual([{ x: 50, y: 10 }]);
});

test("the last value is marked where it is, though later periods are blank", () => {
  expect(sparkline({ actuals: ["1", "2", null], aims: [] }, size).last).toEqual({ x: 50, y: 0 });
  expect(sparkline({ actuals: [null, null], aims: [["5", "5"]] }, size).last).toBeNull();
});

test("target and values share a scale; the target steps half-way between periods", () => {
  const { values, aims } = sparkline({ actuals: ["0", "0", "0"], aims: [["10", "10", "5"]] }, size);
  expect(values).toBe("M0 20L50 20L100 20");
  expect(aims).toEqual(["M0 0H75V10H100"]);
});

test("many values alike lie in the middle", () => {
  expect(sparkline({ actuals: ["7", "7"], aims: [] }, size).values).toBe("M0 10L100 10");
});
