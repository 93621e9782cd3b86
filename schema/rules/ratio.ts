import type { Decimal } from "./decimal";
import { accept, type Result, refuse } from "./result";

/** What is entered for a RATIO KPI. Its value is factor · numerator ÷ denominator, worked out by `figureOf`. */
export interface RatioParts {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/**
 * Numerator and denominator as entered: both or neither (null). Nothing out of nothing (0 of 0) is an entry, though
 * without a value; something out of nothing, or out of less, is a mistake.
 */
export function checkRatioParts(
  numerator: Decimal | null,
  denominator: Decimal | null,
): Result<RatioParts | null> {
  if (numerator === null && denominator === null) return accept(null);
  if (numerator === null) return refuse("RATIO_NUMERATOR_MISSING", {});
  if (denominator === null) return refuse("RATIO_DENOMINATOR_MISSING", {});
  if (denominator.lt(0)) return refuse("RATIO_DENOMINATOR_NEGATIVE", {});
  if (denominator.isZero() && !numerator.isZero()) return refuse("RATIO_OUT_OF_NOTHING", {});
  return accept({ numerator, denominator });
}
