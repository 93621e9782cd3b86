import type { Decimal } from "./decimal";

/** A pattern is only believed that was seen three times. */
const SEASONS_NEEDED = 3;
/** Of a normal distribution: nine in ten, both tails. */
const QUANTILE = 1.645;

/**
 * Whether values in order of time, without gaps, repeat themselves after `seasonLength` of them: their autocorrelation
 * at that distance is larger than chance and the shorter distances explain (90 %). False for fewer than three seasons.
 * Source: the seasonality test of the M4 competition, S. Makridakis, E. Spiliotis and V. Assimakopoulos, "The M4
 * Competition", International Journal of Forecasting 36 (2020), with Bartlett's standard error. It estimates, so it
 * computes in floating point.
 */
export function isSeasonal(values: readonly Decimal[], seasonLength: number): boolean {
  if (seasonLength < 2 || values.length < SEASONS_NEEDED * seasonLength) return false;
  const numbers = values.map((value) => value.toNumber());
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const off = numbers.map((value) => value - mean);
  const variation = productAt(off, 0);
  if (variation === 0) return false;
  let explained = 1;
  for (let lag = 1; lag < seasonLength; lag++) explained += 2 * (productAt(off, lag) / variation) ** 2;
  const limit = QUANTILE * Math.sqrt(explained / numbers.length);
  return Math.abs(productAt(off, seasonLength) / variation) > limit;
}

function productAt(off: readonly number[], lag: number): number {
  let sum = 0;
  for (let place = lag; place < off.length; place++)
    sum += (off[place] as number) * (off[place - lag] as number);
  return sum;
}
