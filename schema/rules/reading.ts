import { type Decimal, ONE } from "./decimal";
import { type Sentence, say } from "./sentence";

/**
 * What is known of an assignment (or of teams together) for one period. The kinds are never turned into one another:
 * - `value`, `ratio`: reported; zero is a value. Provisional ones count and are marked.
 * - `notReported`: blank. It is expected and missing.
 * - `notApplicable`: neither expected nor counted.
 * - `noValue`: there is something, but it has no value, and why (a division by zero, a missing operand).
 */
export type Reading =
  | { readonly kind: "value"; readonly value: Decimal; readonly provisional?: boolean }
  | {
      readonly kind: "ratio";
      readonly numerator: Decimal;
      readonly denominator: Decimal;
      readonly provisional?: boolean;
    }
  | { readonly kind: "notReported" }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "noValue"; readonly reason: Sentence };

/** A reading with its ratio worked out: what a screen shows and a status rates. */
export type Figure = Exclude<Reading, { kind: "ratio" }>;

export const NOT_REPORTED: Figure = { kind: "notReported" };
export const NOT_APPLICABLE: Figure = { kind: "notApplicable" };

export function valueReading(value: Decimal, provisional = false): Figure {
  return provisional ? { kind: "value", value, provisional } : { kind: "value", value };
}

export function noValue(reason: Sentence): Figure {
  return { kind: "noValue", reason };
}

/** The reading as one number: factor · numerator ÷ denominator for a ratio (factor 100 for percent). */
export function figureOf(reading: Reading, factor: Decimal = ONE): Figure {
  if (reading.kind !== "ratio") return reading;
  const { numerator, denominator, provisional } = reading;
  if (denominator.isZero()) return noValue(say("RATIO_DENOMINATOR_ZERO", {}));
  return valueReading(factor.times(numerator).dividedBy(denominator), provisional);
}

/** Why a figure has no value; null where it has one. */
export function whyNoValue(figure: Figure): Sentence | null {
  if (figure.kind === "value") return null;
  if (figure.kind === "noValue") return figure.reason;
  return say(figure.kind === "notReported" ? "FIGURE_NOT_REPORTED" : "FIGURE_NOT_APPLICABLE", {});
}

/** The number of a figure, or null where there is none. */
export function numberOf(figure: Figure): Decimal | null {
  return figure.kind === "value" ? figure.value : null;
}

export function isReported(reading: Reading): boolean {
  return reading.kind === "value" || reading.kind === "ratio" || reading.kind === "noValue";
}

export function isProvisional(reading: Reading): boolean {
  return (reading.kind === "value" || reading.kind === "ratio") && reading.provisional === true;
}
