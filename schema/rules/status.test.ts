import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { achievementOf } from "./achievement";
import { Decimal, ONE } from "./decimal";
import type { Direction } from "./direction";
import { CALENDAR_YEAR } from "./fiscal-calendar";
import { period } from "./period";
import { valueReading } from "./reading";
import { statusOf } from "./status";
import type { Status } from "./statuses";
import type { TargetLevels } from "./target";
import type { Tolerance } from "./tolerance";

const someNumber = fc.integer({ min: -2000, max: 2000 }).map((digits) => new Decimal(digits).dividedBy(10));
const someDirection = fc.constantFrom<Direction>("HIGHER_IS_BETTER", "LOWER_IS_BETTER", "WITHIN_BAND");
const someLevels = fc
  .tuple(someNumber, someNumber, someNumber)
  .map((levels) => [...levels].sort((a, b) => a.comparedTo(b)))
  .map(
    ([minimum, target, stretch]): TargetLevels => ({
      minimum: minimum ?? null,
      target: target ?? null,
      stretch: stretch ?? null,
    }),
  );
const someTolerance: fc.Arbitrary<Tolerance> = fc.record({
  kind: fc.constantFrom("SHARE" as const, "AMOUNT" as const),
  size: fc.integer({ min: 0, max: 50 }).map((size) => new Decimal(size).dividedBy(100)),
});

function rate(actual: Decimal, direction: Direction, levels: TargetLevels, tolerance?: Tolerance): Status {
  return statusOf({
    figure: valueReading(actual),
    direction,
    levels,
    ...(tolerance && { tolerance }),
    period: period("2026-03"),
    calendar: CALENDAR_YEAR,
    due: "2026-04-10",
    today: "2026-12-31",
  }).status;
}

const RANK: Partial<Record<Status, number>> = { OFF_TRACK: 0, AT_RISK: 1, ON_TRACK: 2 };

describe("status", () => {
  test("never becomes worse when the value becomes better", () => {
    fc.assert(
      fc.property(
        someNumber,
        someNumber,
        fc.constantFrom<Direction>("HIGHER_IS_BETTER", "LOWER_IS_BETTER"),
        someLevels,
        someTolerance,
        (a, b, direction, levels, tolerance) => {
          const [worse, better] = a.lt(b) === (direction === "HIGHER_IS_BETTER") ? [a, b] : [b, a];
          const before = RANK[rate(worse, direction, levels, tolerance)] ?? Number.NaN;
          expect(RANK[rate(better, direction, levels, tolerance)]).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  test("is on track exactly when the achievement is 1 or more", () => {
    fc.assert(
      fc.property(someNumber, someDirection, someLevels, (actual, direction, levels) => {
        const { value } = achievementOf({ direction, actual, levels });
        fc.pre(value !== null);
        expect(rate(actual, direction, levels) === "ON_TRACK").toBe(value?.gte(ONE));
      }),
    );
  });

  test("is at risk, by the usual tolerance, exactly when the achievement is from 0.9 to below 1", () => {
    fc.assert(
      fc.property(someNumber, someDirection, someLevels, (actual, direction, levels) => {
        const { value } = achievementOf({ direction, actual, levels });
        fc.pre(value !== null && !levels.target?.isZero());
        expect(rate(actual, direction, levels) === "AT_RISK").toBe(value?.lt(ONE) && value.gte("0.9"));
      }),
    );
  });
});

describe("achievement", () => {
  test("is 1 on the target, of either sign and with any baseline", () => {
    fc.assert(
      fc.property(
        someNumber,
        fc.constantFrom<Direction>("HIGHER_IS_BETTER", "LOWER_IS_BETTER"),
        fc.option(someNumber),
        (target, direction, baseline) => {
          fc.pre(!baseline?.equals(target));
          const levels = { minimum: null, target, stretch: null, baseline };
          expect(achievementOf({ direction, actual: target, levels }).value?.toFixed()).toBe("1");
        },
      ),
    );
  });
});
