import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, sumOf } from "./decimal";
import { splitExactly } from "./largest-remainder";
import { seasonalShares, spreadByHand, spreadBySeason, spreadEvenly } from "./target-spread";

const someAmount = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]) => new Decimal(digits).dividedBy(new Decimal(10).pow(scale)));
const someDecimals = fc.integer({ min: 0, max: 6 });
const someWeight = fc.integer({ min: 0, max: 10_000 }).map((weight) => new Decimal(weight));

describe("an annual target", () => {
  test("spread evenly adds up to itself, and no two shares differ by more than one smallest unit", () => {
    fc.assert(
      fc.property(someAmount, fc.integer({ min: 1, max: 366 }), someDecimals, (annual, periods, decimals) => {
        const spread = spreadEvenly(annual, periods, decimals);
        expect(spread.ok).toBe(annual.decimalPlaces() <= decimals);
        if (!spread.ok) return;
        const shares = spread.value;
        expect(sumOf(shares).equals(annual)).toBe(true);
        const unit = new Decimal(10).pow(-decimals);
        expect(
          Decimal.max(...shares)
            .minus(Decimal.min(...shares))
            .lte(unit),
        ).toBe(true);
      }),
    );
  });

  test("spread by season adds up to itself, and every share is within one smallest unit of its quota", () => {
    const someYear = fc.array(someWeight, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        someAmount,
        fc.array(someYear, { minLength: 1, maxLength: 4 }),
        someDecimals,
        (annual, years, decimals) => {
          const shares = seasonalShares(years);
          const spread = spreadBySeason(annual, years, decimals);
          fc.pre(shares !== null && spread.ok);
          if (!shares || !spread.ok) return;
          expect(sumOf(spread.value).equals(annual)).toBe(true);
          const unit = new Decimal(10).pow(-decimals);
          for (const [place, amount] of spread.value.entries())
            expect(
              amount
                .minus(annual.times(shares[place] as Decimal))
                .abs()
                .lt(unit),
            ).toBe(true);
        },
      ),
    );
  });

  test("spread by hand keeps what was given and adds up to itself", () => {
    const someAmounts = fc.array(fc.option(someAmount), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(someAmount, someAmounts, someDecimals, (annual, amounts, decimals) => {
        const spread = spreadByHand(annual, amounts, decimals);
        if (!spread.ok) {
          if (annual.decimalPlaces() <= decimals) expect(amounts).not.toContain(null);
          return;
        }
        expect(sumOf(spread.value).equals(annual)).toBe(true);
        for (const [place, amount] of amounts.entries())
          if (amount) expect(spread.value[place]).toEqual(amount);
      }),
    );
  });

  test("below zero is spread as its opposite", () => {
    fc.assert(
      fc.property(someAmount, fc.array(someWeight, { minLength: 1, maxLength: 12 }), (total, weights) => {
        fc.pre(!sumOf(weights).isZero());
        const there = splitExactly(total, weights, 4);
        const back = splitExactly(total.negated(), weights, 4);
        expect(there.every((amount, place) => amount.negated().equals(back[place] as Decimal))).toBe(true);
      }),
    );
  });
});
