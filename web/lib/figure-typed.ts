import { type Decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import type { Locale } from "@cairn/schema/rules/locale";
import { formatNumber, separatorsOf } from "@cairn/schema/rules/number-format";
import { type Expected, readTypedNumber } from "@cairn/schema/rules/number-typed";

/**
 * What a field for a number holds: nothing, a canonical decimal text, one of two numbers (its writer has to say
 * which), or something that is none.
 */
export type TypedFigure =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "ambiguous"; readonly readings: readonly [string, string] }
  | { readonly kind: "refused"; readonly sentence: string };

/** Reads a field for a number as people of the page's language type it. */
export function readTypedFigure(typed: string, locale: Locale, expected: Expected = {}): TypedFigure {
  const read = readTypedNumber(typed, locale, expected);
  if (read.kind === "value") return { kind: "value", value: formatDecimalPlain(read.value) };
  if (read.kind === "ambiguous") {
    const [first, second] = read.readings.map(formatDecimalPlain) as [string, string];
    return { kind: "ambiguous", readings: [first, second] };
  }
  if (read.kind === "refused") return { kind: "refused", sentence: read.sentence };
  return { kind: "blank" };
}

/** A number as one would type it: without grouping, and never so that it could be read in two ways. */
export function typedForm(canonical: string | null, locale: Locale): string {
  if (canonical === null) return "";
  const unmistakable = /^-?[1-9]\d{0,2}\.\d{3}$/.test(canonical) ? `${canonical}0` : canonical;
  return unmistakable.replace(".", separatorsOf(locale).decimal);
}

/** A number in a question, with all its digits: "1,234". */
export const writtenOut = (value: Decimal | string, locale: Locale): string =>
  formatNumber(typeof value === "string" ? value : formatDecimalPlain(value), locale);
