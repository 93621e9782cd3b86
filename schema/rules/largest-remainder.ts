import { Decimal, ZERO } from "./decimal";

/**
 * Splits a total in proportion to weights into amounts of at most `decimals` decimals that add up to it exactly:
 * each quota is rounded down, and what is left over goes, one smallest unit each, to the largest remainders
 * (Hamilton's method; the earlier place wins a tie). A negative total is split as its opposite.
 * The total itself must have no more decimals, and the weights must not add up to zero.
 */
export function splitExactly(total: Decimal, weights: readonly Decimal[], decimals: number): Decimal[] {
  if (total.isNegative())
    return splitExactly(total.negated(), weights, decimals).map((amount) => amount.negated());
  const sum = weights.reduce((all, weight) => all.plus(weight), ZERO);
  const unit = new Decimal(10).pow(-decimals);
  const quotas = weights.map((weight) => total.times(weight).dividedBy(sum).dividedBy(unit));
  const floors = quotas.map((quota) => quota.floor());
  const left = total
    .dividedBy(unit)
    .minus(floors.reduce((all, floor) => all.plus(floor), ZERO))
    .toNumber();
  const byRemainder = quotas
    .map((quota, place) => ({ place, remainder: quota.minus(floors[place] as Decimal) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.place - b.place);
  const lucky = new Set(byRemainder.slice(0, left).map(({ place }) => place));
  return floors.map((floor, place) => floor.plus(lucky.has(place) ? 1 : 0).times(unit));
}
