import type { Aggregation, TeamAggregation, ValueKind } from "@cairn/schema/generated/web/kpis/graphql";
import { aggregateOverTime } from "@cairn/schema/rules/aggregation";
import { aggregateOverTeams } from "@cairn/schema/rules/aggregation-teams";
import { Decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { numberOf, type Reading, valueReading } from "@cairn/schema/rules/reading";

const one = (value: number): Reading => valueReading(new Decimal(value));
const share = (numerator: number, denominator: number): Reading => ({
  kind: "ratio",
  numerator: new Decimal(numerator),
  denominator: new Decimal(denominator),
});

const numbers: Record<ValueKind, Reading[]> = {
  NUMBER: [10, 20, 30].map(one),
  YES_NO: [1, 0, 1].map(one),
  RATING: [3, 4, 4].map(one),
};
const ratios = [share(1, 10), share(3, 20), share(8, 30)];

const written = (value: Decimal | null): string | null =>
  value === null ? null : formatDecimalPlain(value.toDecimalPlaces(2));

/** How three values are combined. */
interface Combined<Mode> {
  mode: Mode;
  kind: ValueKind;
  factor: Decimal;
}

/** What three values make of a longer period, worked out by the rules themselves; null where nothing is offered. */
export function overTimeExample({ mode, kind, factor }: Combined<Aggregation>): string | null {
  const readings = mode === "RATIO" ? ratios : numbers[kind];
  return written(numberOf(aggregateOverTime(mode, readings, factor).figure));
}

/** What three teams with these values make together; null where nothing is offered. */
export function overTeamsExample({ mode, kind, factor }: Combined<TeamAggregation>): string | null {
  const readings = mode === "RATIO" ? ratios : numbers[kind];
  const weights = [1, 1, 2];
  const teams = readings.map((reading, place) => ({
    reading,
    unit: "",
    weight: new Decimal(weights[place] ?? 1),
  }));
  return written(numberOf(aggregateOverTeams(mode, teams, factor).figure));
}
