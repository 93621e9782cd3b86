import type { TimeAggregation } from "./aggregation";
import { type Decimal, inSentence, ONE, sumOf, ZERO } from "./decimal";
import { splitExactly } from "./largest-remainder";
import { checkDecimals } from "./range";
import { accept, type Result, refuse } from "./result";

/**
 * An annual target of a SUM KPI as the targets of its periods. The shares have the KPI's decimals and add up to it
 * exactly; an annual target with more decimals than the KPI keeps is refused, never rounded.
 */

/** Only what adds up can be spread; for all other KPIs an annual target is the target of every period. */
export function canSpread(mode: TimeAggregation): boolean {
  return mode === "SUM";
}

export function spreadEvenly(annual: Decimal, periods: number, decimals: number): Result<Decimal[]> {
  const kept = checkDecimals(annual, decimals);
  return kept.ok ? accept(splitEvenly(annual, periods, decimals)) : kept;
}

function splitEvenly(amount: Decimal, periods: number, decimals: number): Decimal[] {
  return splitExactly(
    amount,
    Array.from({ length: periods }, () => ONE),
    decimals,
  );
}

/**
 * By the season: the mean share that each period had of complete past years (one list of values a year, all of one
 * length). Years with a gap or a total of zero don't count.
 */
export function spreadBySeason(
  annual: Decimal,
  pastYears: readonly (readonly (Decimal | null)[])[],
  decimals: number,
): Result<Decimal[]> {
  const kept = checkDecimals(annual, decimals);
  if (!kept.ok) return kept;
  const shares = seasonalShares(pastYears);
  return shares ? accept(splitExactly(annual, shares, decimals)) : refuse("SPREAD_NO_COMPLETE_YEAR", {});
}

/** By hand: the given amounts stay, the blanks (null) share what is left evenly. */
export function spreadByHand(
  annual: Decimal,
  amounts: readonly (Decimal | null)[],
  decimals: number,
): Result<Decimal[]> {
  const kept = checkDecimals(annual, decimals);
  if (!kept.ok) return kept;
  const given = amounts.filter((amount) => amount !== null);
  const left = annual.minus(sumOf(given));
  const blanks = amounts.length - given.length;
  if (blanks === 0 && !left.isZero()) {
    const sums = {
      sum: inSentence(sumOf(given)),
      annual: inSentence(annual),
      difference: inSentence(left.abs()),
    };
    return refuse(left.isNegative() ? "SPREAD_TOO_MUCH" : "SPREAD_TOO_LITTLE", sums);
  }
  // The amounts may be finer than the annual target, and so is what they leave.
  const rest = splitEvenly(left, blanks, Math.max(decimals, left.decimalPlaces()));
  return accept(amounts.map((amount) => amount ?? (rest.shift() as Decimal)));
}

/** Mean share of each period in the complete years; null when there is none. */
export function seasonalShares(pastYears: readonly (readonly (Decimal | null)[])[]): Decimal[] | null {
  const complete = pastYears.flatMap((year) => {
    const values = year.filter((value) => value !== null);
    const total = sumOf(values);
    return values.length === year.length && !total.isZero() ? [{ values, total }] : [];
  });
  const [first] = complete;
  if (!first) return null;
  return first.values.map((_, place) =>
    sumOf(complete.map(({ values, total }) => (values[place] ?? ZERO).dividedBy(total))).dividedBy(
      complete.length,
    ),
  );
}
