import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, formatDecimalPlain, parseDecimal } from "./decimal";
import { LOCALES } from "./locale";
import { formatNumber } from "./number-format";
import { readTypedNumber } from "./number-typed";
import { UNLIMITED } from "./range";
import { formatRangeText, parseRangeText } from "./range-text";

/** Canonical decimals as the API takes them, up to 15 significant digits. */
const someDecimal = fc
  .tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, scale]) => new Decimal(digits).dividedBy(new Decimal(10).pow(scale)));

describe("a decimal", () => {
  test("is read back from its canonical text", () => {
    fc.assert(
      fc.property(someDecimal, (value) => {
        const read = parseDecimal(formatDecimalPlain(value));
        expect(read.ok && read.value.equals(value)).toBe(true);
      }),
    );
  });

  test("is either refused or finite, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+.\deE]{0,30}$/)), (text) => {
        const read = parseDecimal(text);
        expect(read.ok ? read.value.isFinite() : read.sentence.length > 0).toBe(true);
      }),
    );
  });
});

describe("a number as typed", () => {
  test.each(LOCALES)("is what the locale %s wrote, or says that it is ambiguous and chooses it", (locale) => {
    fc.assert(
      fc.property(someDecimal, (value) => {
        const read = readTypedNumber(formatNumber(formatDecimalPlain(value), locale), locale);
        const meant = read.kind === "value" ? read.value : read.kind === "ambiguous" ? read.chosen : null;
        expect(meant?.equals(value)).toBe(true);
      }),
    );
  });

  test("is echoed so that reading the echo gives the same", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[-(]?[\d.,' ]{1,12}[-)%]?$/),
        fc.constantFrom(...LOCALES),
        (text, locale) => {
          const read = readTypedNumber(text, locale);
          if (read.kind !== "value" && read.kind !== "ambiguous") return;
          const meant = read.kind === "value" ? read.value : read.chosen;
          const again = readTypedNumber(read.echoed, locale);
          const echo =
            again.kind === "value" ? again.value : again.kind === "ambiguous" ? again.chosen : null;
          expect(echo?.equals(meant)).toBe(true);
        },
      ),
    );
  });

  test("never throws and never comes to something that isn't a number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...LOCALES), (text, locale) => {
        const read = readTypedNumber(text, locale);
        if (read.kind === "value") expect(read.value.isFinite()).toBe(true);
        if (read.kind === "refused") expect(read.sentence).not.toBe("");
      }),
    );
  });
});

describe("a range", () => {
  const someRange = fc.record({
    bounds: fc.tuple(someDecimal, someDecimal).map(([a, b]) => (a.lte(b) ? [a, b] : [b, a])),
    minOpen: fc.boolean(),
    maxOpen: fc.boolean(),
    unit: fc.constantFrom("%" as const, null),
  });

  test("is read back from its text", () => {
    fc.assert(
      fc.property(someRange, ({ bounds: [min, max], minOpen, maxOpen, unit }) => {
        fc.pre(min !== undefined && max !== undefined && !min.equals(max));
        const range = { min, max, ...(minOpen && { minOpen }), ...(maxOpen && { maxOpen }) };
        const read = parseRangeText(formatRangeText({ range, unit }));
        expect(read).toEqual({ ok: true, value: { range, unit } });
      }),
    );
  });

  test("is refused or read, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[<>=%Xx\d. -]{0,20}$/)), (text) => {
        expect(parseRangeText(text)).toHaveProperty("ok");
      }),
    );
  });

  test("without limits has no text", () => {
    expect(formatRangeText({ range: UNLIMITED, unit: "%" })).toBe("");
  });
});
