import { compareDecimals, decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts, differenceOf } from "./exact";

/** Canonical decimal texts as the API gives them: up to 15 significant digits. */
const figures = fc
  .tuple(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), fc.nat({ max: 15 }))
  .map(([units, places]) => formatDecimalPlain(decimal(`${units}e-${places}`)));

test("a difference and an order are those of the rules' arithmetic", () => {
  fc.assert(
    fc.property(figures, figures, (now, before) => {
      const [a, b] = [decimal(now), decimal(before)];
      expect(differenceOf(now, before)).toBe(formatDecimalPlain(a.minus(b)));
      expect(compareTexts(now, before)).toBe(compareDecimals(a, b));
    }),
  );
});

test.each([
  ["0.3", "0.1", "0.2"],
  ["-0.5", "-0.75", "0.25"],
  ["100", "99.5", "0.5"],
  ["1", "1", "0"],
  ["0", "0.001", "-0.001"],
])("%s after %s is %s more", (now, before, difference) => {
  expect(differenceOf(now, before)).toBe(difference);
});
