import DecimalJs from "decimal.js";
import { accept, type Result, refuse } from "./result";

/**
 * The exact number of the rules: decimal, 40 significant digits while computing, halves rounded away from zero
 * (as PostgreSQL's numeric does). Rules take and give `Decimal | null`, where null is "no value" and never zero.
 * Between modules, processes and languages a number is its canonical text: `-1234.5`.
 */
export const Decimal = DecimalJs.clone({
  defaults: true,
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = DecimalJs;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
export const HUNDRED = new Decimal(100);

/** Digits that a number may carry across the API: as many as every client's floating point keeps. */
export const SIGNIFICANT_DIGITS = 15;
/** A number has fewer digits than this before its point, and no more than SIGNIFICANT_DIGITS after it. */
const WHOLE_DIGITS = 21;
const LONGEST_TEXT = 64;

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const EXPONENT = /^[-+]?\d+(?:\.\d+)?[eE][-+]?\d+$/;
const NOT_FINITE = /^[-+]?(?:nan|inf(?:inity)?)$/i;

/**
 * Reads a plain decimal text (`1234.5`, `-0.25`): the form of the API's scalar.
 * Refuses exponents, NaN and infinities, more than 15 significant digits, and sizes that no figure has.
 * Trailing zeros after the point don't count; `-0` is zero.
 */
export function parseDecimal(text: string): Result<Decimal> {
  if (NOT_FINITE.test(text)) return refuse("NUMBER_NOT_FINITE", {});
  if (EXPONENT.test(text)) return refuse("NUMBER_HAS_EXPONENT", { text: shorten(text) });
  if (!PLAIN.test(text)) return refuse("NUMBER_NOT_PLAIN", { text: shorten(text) });
  if (text.length > LONGEST_TEXT) return refuse("NUMBER_TOO_MANY_DIGITS", { digits: { number: "15" } });
  const value = new Decimal(text);
  if (value.isZero()) return accept(ZERO);
  if (value.precision() > SIGNIFICANT_DIGITS)
    return refuse("NUMBER_TOO_MANY_DIGITS", { digits: { number: "15" } });
  if (value.e >= WHOLE_DIGITS) return refuse("NUMBER_TOO_LARGE", {});
  if (value.decimalPlaces() > SIGNIFICANT_DIGITS) return refuse("NUMBER_TOO_SMALL", {});
  return accept(value);
}

/** Null for null, and a refusal as `parseDecimal` gives it. */
export function parseDecimalOrBlank(text: string | null): Result<Decimal | null> {
  return text === null ? accept(null) : parseDecimal(text);
}

/** The number of a text known to be one (from the database). Throws otherwise: that is a mistake in code. */
export function decimal(text: string): Decimal {
  const value = new Decimal(text);
  if (!value.isFinite()) throw new RangeError(`not a number: ${text}`);
  return value.isZero() ? ZERO : value;
}

/** The canonical text: no exponent, no trailing zeros, no minus before zero. */
export function formatDecimalPlain(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}

/** The canonical text, or null for no value. */
export function textOf(value: Decimal | null): string | null {
  return value === null ? null : formatDecimalPlain(value);
}

/** A computed number as the API gives it: rounded to 15 significant digits. */
export function roundForContract(value: Decimal): Decimal {
  return value.toSignificantDigits(SIGNIFICANT_DIGITS);
}

/** A number inside a sentence, rounded as the API would give it. */
export function inSentence(value: Decimal): { readonly number: string } {
  return { number: formatDecimalPlain(roundForContract(value)) };
}

/** -1, 0 or 1. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return a.comparedTo(b);
}

/** Whether both are the same number, or both no value. */
export function sameValue(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}

export function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

/** The middle value, the mean of the middle two for an even count; null for none. */
export function medianOf(values: readonly Decimal[]): Decimal | null {
  const sorted = [...values].sort(compareDecimals);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper && lower ? upper.plus(lower).dividedBy(2) : null;
}

function shorten(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`;
}
