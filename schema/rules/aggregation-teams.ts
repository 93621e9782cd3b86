import {
  type Aggregate,
  aggregateOverTime,
  combine,
  nothingReported,
  numbersOf,
  type TimeAggregation,
} from "./aggregation";
import { type Coverage, coverageOf } from "./coverage";
import { type Decimal, ONE, sumOf } from "./decimal";
import { figureOf, isReported, NOT_REPORTED, noValue, type Reading, valueReading } from "./reading";
import { say } from "./sentence";

/** How the values of several teams become one. */
export const TEAM_AGGREGATIONS = ["SUM", "MEAN", "WEIGHTED", "RATIO", "MIN", "MAX", "NONE"] as const;

export type TeamAggregation = (typeof TEAM_AGGREGATIONS)[number];

/** What one team reported for a period. Different units or currencies are never combined. */
export interface TeamReading {
  readonly reading: Reading;
  readonly unit: string;
  /** Only WEIGHTED asks for it: zero or more. */
  readonly weight?: Decimal | null;
}

/** One team's readings over the same periods as those of the others. */
export interface TeamSeries {
  readonly readings: readonly Reading[];
  readonly unit: string;
  /** One weight a period. */
  readonly weights?: readonly (Decimal | null)[];
}

/** The teams' figure for one period; coverage counts teams. */
export function aggregateOverTeams(
  mode: TeamAggregation,
  teams: readonly TeamReading[],
  factor: Decimal = ONE,
): Aggregate {
  const coverage = coverageOf(teams.map((team) => team.reading));
  return { figure: figureOf(combineTeams(mode, teams, factor), factor), coverage };
}

/**
 * The teams' figure for a longer period: teams within each base period first, then time.
 * For SUM and RATIO the other order gives the same. Coverage counts every team in every period. A period that only
 * teams without any weight reported drops out like one that nobody did, as long as there are others.
 */
export function aggregateTeamsThenTime(
  overTime: TimeAggregation,
  overTeams: TeamAggregation,
  teams: readonly TeamSeries[],
  factor: Decimal = ONE,
): Aggregate {
  const length = Math.max(0, ...teams.map((team) => team.readings.length));
  const periods = Array.from({ length }, (_, place) => teams.map((team) => teamAt(team, place)));
  const combined = periods.map((teamsOfPeriod) => combineTeams(overTeams, teamsOfPeriod, factor));
  const weighty = combined.map((reading) => (isWeightless(reading) ? NOT_REPORTED : reading));
  const counted = weighty.some(isReported) ? weighty : combined;
  const { figure } = aggregateOverTime(overTime, counted, factor);
  const cells = periods.map((teamsOfPeriod, place) =>
    counted[place] === combined[place] ? teamsOfPeriod : teamsOfPeriod.map(withoutReport),
  );
  return { figure, coverage: cellCoverage(cells, counted) };
}

const isWeightless = (reading: Reading): boolean =>
  reading.kind === "noValue" && reading.reason.key === "AGGREGATE_WEIGHT_ZERO";

const withoutReport = (team: TeamReading): TeamReading =>
  isReported(team.reading) ? { ...team, reading: NOT_REPORTED } : team;

function teamAt(team: TeamSeries, place: number): TeamReading {
  return {
    reading: team.readings[place] ?? { kind: "notReported" },
    unit: team.unit,
    weight: team.weights?.[place] ?? null,
  };
}

function cellCoverage(periods: readonly (readonly TeamReading[])[], combined: readonly Reading[]): Coverage {
  const cells = coverageOf(periods.flat().map((team) => team.reading));
  const { lastReported, behind } = coverageOf(combined);
  return { ...cells, lastReported, behind };
}

function combineTeams(mode: TeamAggregation, teams: readonly TeamReading[], factor: Decimal): Reading {
  const readings = teams.map((team) => team.reading);
  const reported = teams.filter((team) => isReported(team.reading));
  const [first, ...others] = reported;
  if (!first) return nothingReported(readings);
  const stranger = others.find((team) => team.unit !== first.unit);
  if (stranger) return noValue(say("AGGREGATE_UNITS_DIFFER", { first: first.unit, second: stranger.unit }));
  if (mode === "NONE")
    return teams.length === 1 ? first.reading : noValue(say("AGGREGATE_NOT_OFFERED_TEAMS", {}));
  return mode === "WEIGHTED" ? weightedMean(reported, factor) : combine(mode, readings, factor);
}

/** Σ weight · value ÷ Σ weight over the teams that reported. */
function weightedMean(reported: readonly TeamReading[], factor: Decimal): Reading {
  const numbers = numbersOf(
    reported.map((team) => team.reading),
    factor,
  );
  if (!numbers.ok) return noValue(numbers.reason);
  const weights: Decimal[] = [];
  for (const { weight } of reported) {
    if (!weight) return noValue(say("AGGREGATE_WEIGHT_MISSING", {}));
    if (weight.isNegative() && !weight.isZero()) return noValue(say("AGGREGATE_WEIGHT_NEGATIVE", {}));
    weights.push(weight);
  }
  const total = sumOf(weights);
  if (total.isZero()) return noValue(say("AGGREGATE_WEIGHT_ZERO", {}));
  const weighted = numbers.values.map((value, i) => value.times(weights[i] as Decimal));
  return valueReading(sumOf(weighted).dividedBy(total), numbers.provisional);
}
