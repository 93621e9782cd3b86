import type { Aggregation, TeamAggregation } from "@cairn/schema/generated/web/kpis/graphql";
import { aggregateOverTime } from "@cairn/schema/rules/aggregation";
import { aggregateOverTeams } from "@cairn/schema/rules/aggregation-teams";
import { Decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { numberOf, type Reading, valueReading } from "@cairn/schema/rules/reading";

const ten = (value: number): Reading => valueReading(new Decimal(value));
const share = (numerator: number, denominator: number): Reading => ({
  kind: "ratio",
  numerator: new Decimal(numerator),
  denominator: new Decimal(denominator),
});

const plain = [ten(10), ten(20), ten(30)];
const ratios = [share(1, 10), share(3, 20), share(8, 30)];

const written = (value: Decimal | null): string | null =>
  value === null ? null : formatDecimalPlain(value.toDecimalPlaces(2));

/** What 10, 20 and 30 make of a longer period, worked out by the rules themselves; null where nothing is offered. */
export function overTimeExample(mode: Aggregation, factor: Decimal): string | null {
  const readings = mode === "RATIO" ? ratios : plain;
  return written(numberOf(aggregateOverTime(mode, readings, factor).figure));
}

/** What three teams with 10, 20 and 30 make together; null where nothing is offered. */
export function overTeamsExample(mode: TeamAggregation, factor: Decimal): string | null {
  const readings = mode === "RATIO" ? ratios : plain;
  const weights = [1, 1, 2];
  const teams = readings.map((reading, place) => ({
    reading,
    unit: "",
    weight: new Decimal(weights[place] ?? 1),
  }));
  return written(numberOf(aggregateOverTeams(mode, teams, factor).figure));
}
