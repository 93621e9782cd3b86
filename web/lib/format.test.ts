import { KIND_RANGES } from "@cairn/schema/rules/value-kind";
import { expect, test } from "vitest";
import { formatDifference, formatFigure, formatInstant, formatPercent, formatPeriodText } from "./format";

test("figures keep every digit, the unit stays with its number", () => {
  expect(formatFigure("123456789012345", "de-CH", { unit: "CHF" })).toBe("123’456’789’012’345\u00a0CHF");
  expect(formatFigure("0.1", "en", { decimals: 2 })).toBe("0.10");
  expect(formatFigure("0", "en")).toBe("0");
});

test("an answer is a word and a rating says of how many, what is put together of them stays a number", () => {
  expect(formatFigure("1", "de-CH", { valueKind: "YES_NO", unit: "", decimals: 2 })).toBe("Ja");
  expect(formatFigure("0", "fr-CH", { valueKind: "YES_NO" })).toBe("Non");
  expect(formatFigure("0.75", "it-CH", { valueKind: "YES_NO", decimals: 2 })).toBe("0.75");
  expect(formatFigure("4", "en", { valueKind: "RATING" })).toBe("4\u00a0/\u00a05");
  expect(KIND_RANGES.RATING?.maximum).toBe("5");
  expect(formatDifference("-1", "en", { valueKind: "YES_NO" })).toBe("−1");
});

test("a difference always shows its sign, zero has none", () => {
  expect(formatDifference("3.5", "en", { unit: "%" })).toBe("+3.5\u00a0%");
  expect(formatDifference("-3.5", "en")).toBe("−3.5");
  expect(formatDifference("0.00", "en")).toBe("0");
  expect(formatDifference("-0.04", "en", { decimals: 1 })).toBe("0.0");
  expect(formatDifference("0.3", "en", { decimals: 0 })).toBe("0");
  expect(formatDifference("-0.06", "en", { decimals: 1 })).toBe("−0.1");
});

test("ratios are shown as per cent", () => {
  expect(formatPercent("0.98", "en")).toBe("98%");
  expect(formatPercent("1.005", "en", 1)).toBe("100.5%");
  expect(formatPercent("0.98", "de-CH")).toBe("98\u00a0%");
  expect(formatPercent("12.345", "fr-CH", 1)).toBe("1\u202f234,5\u00a0%");
});

test("periods have names, and a text that is none is shown as it is", () => {
  expect(formatPeriodText("2026-03", "en")).toBe("March 2026");
  expect(formatPeriodText("2026-Q1", "de-CH", "short")).toBe("Q1 2026");
  expect(formatPeriodText("someday", "en")).toBe("someday");
});

test("an instant is shown in the organization's time zone", () => {
  expect(formatInstant("2026-03-31T22:30:00Z", "de-CH", "Europe/Zurich")).toBe("01.04.2026, 00:30");
});
