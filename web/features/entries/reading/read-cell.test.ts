import { sentences } from "@cairn/schema/rules/sentences/de-CH";
import { expect, test } from "vitest";
import { learn } from "../../../lib/i18n/sentences";
import { aCell } from "../test/desk-data";
import { readCell } from "./read-cell";

const donations = aCell({ unit: "CHF", decimals: 2, rangeMinimum: "0" });
const read = (text: string, locale: "en" | "de-CH" | "fr-CH" = "en", cell = donations) =>
  readCell(cell, { value: text }, locale);
const value = (text: string, locale?: "en" | "de-CH" | "fr-CH", cell = donations) => {
  const reading = read(text, locale, cell);
  return reading.kind === "figures" ? reading.value.toString() : reading.kind;
};

test("a number is read as people of the locale write it", () => {
  expect(value("1'234.50")).toBe("1234.5");
  expect(value("1 234,5", "fr-CH")).toBe("1234.5");
  expect(value("1,234")).toBe("1234");
  expect(value("CHF 1’101’047.–", "de-CH")).toBe("1101047");
});

test("percent is taken where the KPI is in percent and refused elsewhere", () => {
  const share = aCell({ unit: "%", decimals: 1 });
  expect(value("12 %", "en", share)).toBe("12");
  expect(read("12 %")).toMatchObject({ kind: "refused", part: "value" });
});

test("states are told apart from zero", () => {
  expect(value("")).toBe("blank");
  expect(value("-")).toBe("blank");
  expect(value("n/a")).toBe("notApplicable");
  expect(value("0")).toBe("0");
});

test("what has two readings is left to the person, both written so that they can't be confused", () => {
  const precise = aCell({ unit: "t", decimals: 3 });
  const reading = read("1,234", "de-CH", precise);
  expect(reading.kind).toBe("ambiguous");
  if (reading.kind !== "ambiguous") return;
  expect(reading.choices.map((choice) => choice.text)).toEqual(["1.234", "1’234.0"]);
  const chosen = reading.choices[1].value;
  expect(readCell(precise, { value: "1,234" }, "de-CH", { "1,234": chosen })).toMatchObject({
    value: chosen,
  });
});

test("the range is enforced with the bounds named, in the locale's words and writing", () => {
  learn("de-CH", sentences);
  const share = aCell({ unit: "%", decimals: 0, rangeMinimum: "0", rangeMaximum: "1000" });
  expect(read("1200", "de-CH", share)).toMatchObject({
    kind: "refused",
    code: "VALUE_OUTSIDE_RANGE",
    sentence: "1’200 % liegt ausserhalb des erlaubten Bereichs: 0 bis 1’000 %.",
  });
  expect(read("(3.1)")).toMatchObject({ kind: "refused", code: "VALUE_BELOW_MIN" });
});

test("more decimals than the KPI keeps are refused, not rounded", () => {
  expect(read("1.234567")).toMatchObject({ kind: "refused", code: "VALUE_TOO_MANY_DECIMALS" });
});

const reachability = aCell({ aggregation: "RATIO", ratioFactor: "100", unit: "%", rangeMaximum: "100" });
const ratio = (numerator: string, denominator: string) =>
  readCell(reachability, { numerator, denominator }, "en");

test("a ratio is worked out from its parts", () => {
  const reading = ratio("12", "40");
  expect(reading.kind === "figures" && reading.value.toString()).toBe("30");
  expect(ratio("", "")).toEqual({ kind: "blank" });
  expect(ratio("n/a", "")).toEqual({ kind: "notApplicable" });
});

test("half a ratio, a zero below the line and a quotient out of range are refused at the right field", () => {
  expect(ratio("12", "")).toMatchObject({ kind: "refused", part: "denominator" });
  expect(ratio("", "40")).toMatchObject({ kind: "refused", part: "numerator" });
  expect(ratio("12", "0")).toMatchObject({ kind: "refused", part: "denominator" });
  expect(ratio("80", "40")).toMatchObject({ kind: "refused", code: "VALUE_ABOVE_MAX" });
});
