import { type Decimal, inSentence } from "./decimal";
import { accept, type Result, refuse } from "./result";

/**
 * The values that a KPI can have at all. Bounds are inclusive unless marked open; null is no bound.
 * A value outside is refused, never asked about.
 */
export interface ValueRange {
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  readonly minOpen?: boolean;
  readonly maxOpen?: boolean;
}

export const UNLIMITED: ValueRange = { min: null, max: null };

/** The value, when it lies in the range; else a refusal that states the range. `unit` follows the numbers. */
export function checkInRange(value: Decimal, range: ValueRange, unit: string): Result<Decimal> {
  const tooLow = range.min && (range.minOpen ? value.lte(range.min) : value.lt(range.min));
  const tooHigh = range.max && (range.maxOpen ? value.gte(range.max) : value.gt(range.max));
  return tooLow || tooHigh ? outside(value, range, unit) : accept(value);
}

/** The value, when it has at most this many decimals. Whole numbers only for 0. */
export function checkDecimals(value: Decimal, decimals: number): Result<Decimal> {
  if (value.decimalPlaces() <= decimals) return accept(value);
  if (decimals === 0) return refuse("VALUE_NOT_WHOLE", { value: inSentence(value) });
  return refuse("VALUE_TOO_MANY_DECIMALS", {
    value: inSentence(value),
    decimals: { number: String(decimals) },
  });
}

function outside(value: Decimal, range: ValueRange, unit: string): Result<Decimal> {
  const tail = unit === "" ? "" : ` ${unit}`;
  const shown = { value: inSentence(value), unit: tail };
  const { min, max } = range;
  if (min && max) {
    const bounds = { ...shown, min: inSentence(min), max: inSentence(max) };
    if (range.minOpen && range.maxOpen) return refuse("VALUE_OUTSIDE_OPEN_RANGE", bounds);
    if (range.minOpen) return refuse("VALUE_OUTSIDE_RANGE_ABOVE_MIN", bounds);
    if (range.maxOpen) return refuse("VALUE_OUTSIDE_RANGE_BELOW_MAX", bounds);
    return refuse("VALUE_OUTSIDE_RANGE", bounds);
  }
  if (min)
    return refuse(range.minOpen ? "VALUE_NOT_ABOVE" : "VALUE_BELOW_MIN", { ...shown, min: inSentence(min) });
  return refuse(range.maxOpen ? "VALUE_NOT_BELOW" : "VALUE_ABOVE_MAX", {
    ...shown,
    max: inSentence(max as Decimal),
  });
}
