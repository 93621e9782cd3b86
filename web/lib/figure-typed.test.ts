import { expect, test } from "vitest";
import { readTypedFigure, typedForm } from "./figure-typed";

test("a number is read as people of the language type it", () => {
  expect(readTypedFigure("1’234.50", "de-CH")).toEqual({ kind: "value", value: "1234.5" });
  expect(readTypedFigure("12 %", "en", { unit: "%" })).toEqual({ kind: "value", value: "12" });
  expect(readTypedFigure(" ", "en")).toEqual({ kind: "blank" });
  expect(readTypedFigure("ten", "en").kind).toBe("refused");
});

test("what could be two numbers is neither of them yet", () => {
  expect(readTypedFigure("1,234", "en")).toEqual({ kind: "ambiguous", readings: ["1234", "1.234"] });
  expect(readTypedFigure("1,234", "en", { decimals: 0 })).toEqual({ kind: "value", value: "1234" });
});

test("a number is written so that it is read back as itself, grouped where it can be", () => {
  for (const locale of ["en", "de-CH", "fr-CH", "it-CH"] as const)
    for (const number of ["0", "-3.1", "1234", "1.234", "1650", "20600000", "0.205", "17521719.5"])
      expect(readTypedFigure(typedForm(number, locale), locale)).toEqual({ kind: "value", value: number });
  expect(typedForm("20600000", "en")).toBe("20,600,000");
  expect(typedForm("1234", "en")).toBe("1234");
  expect(typedForm("1234", "en", { decimals: 0 })).toBe("1,234");
  expect(typedForm("1234", "de-CH")).toBe("1’234");
  expect(typedForm(null, "en")).toBe("");
});
