import { CALENDAR_YEAR } from "@cairn/schema/rules/fiscal-calendar";
import { formatPeriod } from "@cairn/schema/rules/period";
import { expect, test } from "vitest";
import { readTypedPeriod } from "./period-typed";

const read = (typed: string, grain: "month" | "quarter" | "year", start = CALENDAR_YEAR) => {
  const found = readTypedPeriod(typed, grain, "en", start);
  return found.ok ? formatPeriod(found.value) : found.code;
};

test("a period is read in the ways people write it", () => {
  for (const typed of ["2026-03", "3/2026", "03.2026", "March 2026", "mar 2026"])
    expect(read(typed, "month")).toBe("2026-03");
  expect(read("Q2 2026", "quarter")).toBe("2026-Q2");
});

test("a longer period stands for its first, by the organization's year", () => {
  expect(read("2026", "month")).toBe("2026-01");
  expect(read("2026", "month", { startMonth: 4, namedBy: "start" })).toBe("2026-04");
  expect(read("Q2 2026", "month")).toBe("2026-04");
});

test("a shorter one, or none at all, is refused", () => {
  expect(read("2026-03", "quarter")).toBe("SERIES_GRAIN_TOO_FINE");
  expect(read("soon", "month")).toBe("PERIOD_NOT_READ");
});
