import { formatDecimalPlain } from "@cairn/schema/rules/decimal";
import type { Locale } from "@cairn/schema/rules/locale";
import { formatNumber, separatorsOf } from "@cairn/schema/rules/number-format";
import { type Expected, readTypedNumber } from "@cairn/schema/rules/number-typed";
import { refusalSaid } from "./said";

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
  if (read.kind === "refused") return { kind: "refused", sentence: refusalSaid(read.refusal, locale) };
  return { kind: "blank" };
}

/**
 * A number as one would type it, grouped where that can't be misread: `20,600,000`, but `1650` where `1,650` could
 * also mean 1.65.
 */
export function typedForm(canonical: string | null, locale: Locale, expected: Expected = {}): string {
  if (canonical === null) return "";
  const plain = canonical.replace(".", separatorsOf(locale).decimal);
  // A zero at the end tells 1.234 from 1,234.
  const forms = [formatNumber(canonical, locale), plain, `${plain}0`];
  const isMeant = (text: string) => {
    const read = readTypedFigure(text, locale, expected);
    return read.kind === "value" && read.value === canonical;
  };
  return forms.find(isMeant) ?? plain;
}

/** A number in a question, with all its digits: "1,234". */
export const writtenOut = (value: string, locale: Locale): string => formatNumber(value, locale);
