import { type Coverage, coverageOf } from "./coverage";
import { Decimal, ONE, sumOf } from "./decimal";
import {
  type Figure,
  figureOf,
  isReported,
  NOT_APPLICABLE,
  NOT_REPORTED,
  noValue,
  type Reading,
  valueReading,
} from "./reading";
import { type Sentence, say } from "./sentence";

/** How the values of a KPI become the value of a longer period. */
export const TIME_AGGREGATIONS = [
  "SUM",
  "MEAN",
  "RATIO",
  "LAST",
  "MIN",
  "MAX",
  "CUMULATIVE",
  "NONE",
] as const;

export type TimeAggregation = (typeof TIME_AGGREGATIONS)[number];

/** A figure made of several readings, with how much of them there was. */
export interface Aggregate {
  readonly figure: Figure;
  readonly coverage: Coverage;
}

/**
 * The value of a longer period from the readings of its parts, in order, missing ones included.
 * Year to date is the same over the parts up to now. LAST and CUMULATIVE take the last reported part;
 * `coverage.behind` above zero says that it isn't the period's end. `factor` is that of a ratio.
 */
export function aggregateOverTime(
  mode: TimeAggregation,
  readings: readonly Reading[],
  factor: Decimal = ONE,
): Aggregate {
  const coverage = coverageOf(readings);
  if (mode === "NONE") return { figure: noValue(say("AGGREGATE_NOT_OFFERED", {})), coverage };
  return { figure: figureOf(combine(mode, readings, factor), factor), coverage };
}

/** The modes that need nothing but the readings; they serve time and teams alike. */
export type Combination = Exclude<TimeAggregation, "NONE">;

/**
 * Several readings as one. A RATIO stays a ratio (Σ numerator, Σ denominator), so that it can be combined again;
 * provisional readings make the result provisional, and a reading without value leaves the result without.
 */
export function combine(mode: Combination, readings: readonly Reading[], factor: Decimal): Reading {
  const reported = readings.filter(isReported);
  const [only] = reported;
  if (!only) return nothingReported(readings);
  if (reported.length === 1) return only;
  if (mode === "LAST" || mode === "CUMULATIVE") return reported.at(-1) as Reading;
  if (mode === "RATIO") return combineRatios(reported);

  const numbers = numbersOf(reported, factor);
  if (!numbers.ok) return noValue(numbers.reason);
  const { values, provisional } = numbers;
  if (mode === "SUM") return valueReading(sumOf(values), provisional);
  if (mode === "MEAN") return valueReading(sumOf(values).dividedBy(values.length), provisional);
  return valueReading(mode === "MIN" ? Decimal.min(...values) : Decimal.max(...values), provisional);
}

/** What no reported reading makes: not applicable when none was expected, else not reported. */
export function nothingReported(readings: readonly Reading[]): Figure {
  const none = readings.length > 0 && readings.every((reading) => reading.kind === "notApplicable");
  return none ? NOT_APPLICABLE : NOT_REPORTED;
}

type Numbers =
  | { readonly ok: true; readonly values: Decimal[]; readonly provisional: boolean }
  | { readonly ok: false; readonly reason: Sentence };

/** The numbers of reported readings, or why one of them has none. */
export function numbersOf(reported: readonly Reading[], factor: Decimal): Numbers {
  const values: Decimal[] = [];
  let provisional = false;
  for (const reading of reported) {
    const figure = figureOf(reading, factor);
    if (figure.kind === "noValue") return { ok: false, reason: figure.reason };
    if (figure.kind !== "value") continue;
    values.push(figure.value);
    provisional ||= figure.provisional === true;
  }
  return { ok: true, values, provisional };
}

function combineRatios(reported: readonly Reading[]): Reading {
  const numerators: Decimal[] = [];
  const denominators: Decimal[] = [];
  let provisional = false;
  for (const reading of reported) {
    if (reading.kind === "noValue") return reading;
    if (reading.kind !== "ratio") return noValue(say("RATIO_PARTS_MISSING", {}));
    numerators.push(reading.numerator);
    denominators.push(reading.denominator);
    provisional ||= reading.provisional === true;
  }
  return {
    kind: "ratio",
    numerator: sumOf(numerators),
    denominator: sumOf(denominators),
    ...(provisional && { provisional }),
  };
}
