import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aggregateOverTime, type Combination, combine } from "./aggregation";
import { aggregateTeamsThenTime } from "./aggregation-teams";
import { Decimal, ONE } from "./decimal";
import { NOT_APPLICABLE, NOT_REPORTED, numberOf, type Reading, valueReading } from "./reading";

const someNumber = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, scale]) => new Decimal(digits).dividedBy(new Decimal(10).pow(scale)));
const nothing = fc.constantFrom<Reading>(NOT_REPORTED, NOT_APPLICABLE);
const someValue = fc.oneof(
  { weight: 4, arbitrary: someNumber.map((value): Reading => valueReading(value)) },
  nothing,
);
const someRatio = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(someNumber, fc.integer({ min: 0, max: 1000 }))
      .map(([numerator, below]): Reading => ({ kind: "ratio", numerator, denominator: new Decimal(below) })),
  },
  nothing,
);

/** Teams with as many readings each. */
function grid(reading: fc.Arbitrary<Reading>): fc.Arbitrary<Reading[][]> {
  return fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 })).chain(([teams, periods]) =>
    fc.array(fc.array(reading, { minLength: periods, maxLength: periods }), {
      minLength: teams,
      maxLength: teams,
    }),
  );
}

describe("teams first or time first", () => {
  test.each([
    ["SUM", someValue],
    ["RATIO", someRatio],
    ["MIN", someValue],
    ["MAX", someValue],
  ] as const)("is the same for %s", (mode, reading) => {
    fc.assert(
      fc.property(grid(reading), (teams) => {
        const teamsFirst = aggregateTeamsThenTime(
          mode,
          mode,
          teams.map((readings) => ({ readings, unit: "CHF" })),
        );
        const perTeam = teams.map((readings) => combine(mode as Combination, readings, ONE));
        const timeFirst = aggregateOverTime(mode, perTeam);
        expect(teamsFirst.figure.kind).toBe(timeFirst.figure.kind);
        expect(numberOf(teamsFirst.figure)?.toFixed()).toBe(numberOf(timeFirst.figure)?.toFixed());
      }),
    );
  });
});

describe("an aggregate", () => {
  test("never has more reported than expected, and none without a reading", () => {
    fc.assert(
      fc.property(
        fc.array(someValue, { maxLength: 24 }),
        fc.constantFrom("SUM", "MEAN", "LAST", "MIN", "MAX"),
        (readings, mode) => {
          const { figure, coverage } = aggregateOverTime(mode as Combination, readings);
          expect(coverage.reported).toBeLessThanOrEqual(coverage.expected);
          expect(figure.kind === "value").toBe(coverage.reported > 0);
        },
      ),
    );
  });

  test("lies between the lowest and the highest when it is a mean", () => {
    fc.assert(
      fc.property(fc.array(someValue, { minLength: 1 }), (readings) => {
        const of = (mode: Combination) => numberOf(aggregateOverTime(mode, readings).figure);
        const [lowest, mean, highest] = [of("MIN"), of("MEAN"), of("MAX")];
        if (lowest && mean && highest) expect(mean.gte(lowest) && mean.lte(highest)).toBe(true);
      }),
    );
  });

  test("is not changed by periods that are not applicable", () => {
    fc.assert(
      fc.property(
        fc.array(someValue, { minLength: 1 }),
        fc.constantFrom("SUM", "MEAN", "LAST", "MIN", "MAX"),
        (readings, mode) => {
          const applicable = readings.filter((reading) => reading.kind !== "notApplicable");
          fc.pre(applicable.length > 0);
          const all = aggregateOverTime(mode as Combination, readings);
          const some = aggregateOverTime(mode as Combination, applicable);
          expect(numberOf(all.figure)?.toFixed()).toBe(numberOf(some.figure)?.toFixed());
          expect(all.coverage.behind).toBe(some.coverage.behind);
        },
      ),
    );
  });
});
