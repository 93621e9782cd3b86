import type { TimeAggregation } from "./aggregation";
import { Decimal, sumOf } from "./decimal";
import { type ForecastMethod, holtWinters, seasonalNaive } from "./outlook-methods";
import { accept, type Result, refuse } from "./result";

/** Where a year is likely to end. Never a figure: always shown as an outlook, with its range and its backtest error. */
export interface Outlook {
  readonly method: MethodName;
  /** The periods that remain and apply, in order. */
  readonly forecasts: readonly Decimal[];
  /** The whole year: what is reported so far and the forecasts, combined as the KPI is. */
  readonly yearEnd: Decimal;
  /** In four of five backtests the year ended within this distance of its outlook. */
  readonly low: Decimal;
  readonly high: Decimal;
  readonly backtest: Backtest;
}

export interface Backtest {
  /** How many times the same question was put to the past. */
  readonly trials: number;
  /** Mean absolute error of the year's end, in the KPI's unit. */
  readonly meanError: Decimal;
  /** The same as a share of the mean size of the year's end; null when that is zero. */
  readonly meanErrorShare: Decimal | null;
}

export type MethodName = "SEASONAL_NAIVE" | "HOLT_WINTERS";

export interface OutlookQuestion {
  /** All values up to now without a gap, oldest first; the last `reported` ones are of the running year. */
  readonly values: readonly Decimal[];
  readonly mode: TimeAggregation;
  /** Periods after which the pattern repeats: 12 for months. */
  readonly seasonLength: number;
  /** Periods of the running year reported so far, and still to come. */
  readonly reported: number;
  readonly remaining: number;
  /** Places among the remaining ones, from 0, that are not applicable: neither forecast nor counted, today or in a backtest. */
  readonly droppedOut?: readonly number[];
  /** Decimals of the KPI: what is estimated is rounded to them. */
  readonly decimals: number;
}

const FEWEST_TRIALS = 6;
const SHARE_WITHIN_RANGE = 0.8;

/**
 * The outlook of a SUM, MEAN or LAST KPI (what is entered cumulated is taken apart first, and is a SUM).
 * Both methods answer the same question at each earlier time that allows it; the one that erred less is taken.
 * Refuses where the history doesn't allow six trials.
 */
export function outlookOf(question: OutlookQuestion): Result<Outlook> {
  const { mode, remaining } = question;
  const combine = COMBINED[mode];
  if (!combine) return refuse("OUTLOOK_NOT_OFFERED", {});
  if (remaining < 1) return refuse("OUTLOOK_YEAR_OVER", {});
  const tested = METHODS.flatMap((method) => {
    const errors = backtest(method, question, combine);
    return errors.length >= FEWEST_TRIALS
      ? [{ method, errors, mean: meanSize(errors.map(({ error }) => error)) }]
      : [];
  });
  const [first, second] = tested;
  if (!first) return refuse("OUTLOOK_TOO_LITTLE_HISTORY", {});
  if ((question.droppedOut?.length ?? 0) >= remaining) return refuse("OUTLOOK_YEAR_OVER", {});
  // Trials of one time, or the method that needs less history would be judged by easier years.
  const best =
    second && second.mean < meanSize(first.errors.slice(-second.errors.length).map(({ error }) => error))
      ? second
      : first;
  return accept(answer(question, combine, best.method, best.errors));
}

type Combine = (values: readonly number[]) => number;

const sum: Combine = (values) => values.reduce((total, value) => total + value, 0);

const COMBINED: Partial<Record<TimeAggregation, Combine>> = {
  SUM: sum,
  MEAN: (values) => sum(values) / values.length,
  LAST: (values) => values.at(-1) ?? 0,
};

interface Method {
  readonly name: MethodName;
  readonly forecast: ForecastMethod;
  readonly seasonsNeeded: number;
}

const METHODS: readonly Method[] = [
  { name: "SEASONAL_NAIVE", forecast: seasonalNaive, seasonsNeeded: 1 },
  { name: "HOLT_WINTERS", forecast: holtWinters, seasonsNeeded: 2 },
];

/** Of the remaining periods those that apply. */
const applicable = <Value>(values: readonly Value[], { droppedOut = [] }: OutlookQuestion): Value[] =>
  values.filter((_, place) => !droppedOut.includes(place));

interface Trial {
  readonly error: number;
  readonly actual: number;
}

/** The question of today put to every earlier time: as many periods known of a year, as many to come. */
function backtest({ forecast, seasonsNeeded }: Method, question: OutlookQuestion, combine: Combine): Trial[] {
  const values = question.values.map((value) => value.toNumber());
  const { seasonLength, reported, remaining } = question;
  const trials: Trial[] = [];
  const earliest = Math.max(seasonsNeeded * seasonLength, reported);
  for (let now = earliest; now + remaining <= values.length; now++) {
    const known = values.slice(now - reported, now);
    const actual = combine([...known, ...applicable(values.slice(now, now + remaining), question)]);
    const ahead = forecast(values.slice(0, now), seasonLength, remaining);
    const expected = combine([...known, ...applicable(ahead, question)]);
    trials.push({ error: expected - actual, actual });
  }
  return trials;
}

function answer(
  question: OutlookQuestion,
  combine: Combine,
  method: Method,
  trials: readonly Trial[],
): Outlook {
  const { values, seasonLength, reported, remaining, decimals } = question;
  const rounded = (value: number) => new Decimal(value).toDecimalPlaces(decimals);
  const past = values.map((value) => value.toNumber());
  const forecasts = applicable(method.forecast(past, seasonLength, remaining), question).map(rounded);
  const known = values.slice(values.length - reported);
  const yearEnd =
    question.mode === "SUM"
      ? sumOf([...known, ...forecasts])
      : rounded(combine([...known, ...forecasts].map((value) => value.toNumber())));
  const sizes = trials.map(({ error }) => Math.abs(error)).sort((a, b) => a - b);
  const reach = rounded(sizes[Math.ceil(sizes.length * SHARE_WITHIN_RANGE) - 1] ?? 0);
  const meanError = meanSize(trials.map(({ error }) => error));
  const size = meanSize(trials.map(({ actual }) => actual));
  return {
    method: method.name,
    forecasts,
    yearEnd,
    low: yearEnd.minus(reach),
    high: yearEnd.plus(reach),
    backtest: {
      trials: trials.length,
      meanError: rounded(meanError),
      meanErrorShare: size === 0 ? null : new Decimal(meanError / size).toDecimalPlaces(4),
    },
  };
}

function meanSize(values: readonly number[]): number {
  return sum(values.map(Math.abs)) / values.length;
}
