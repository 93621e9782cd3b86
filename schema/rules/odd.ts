import { Decimal, inSentence, medianOf } from "./decimal";
import { SEASON_LENGTH } from "./grain";
import { formatPeriod, type Period } from "./period";
import { type Sentence, say } from "./sentence";

/** A value that is worth asking about once. */
export interface OddValue {
  /** "4.1 times what March usually is (1,000)." */
  readonly why: Sentence;
  /** What is usual: the median of the same season, or of all earlier values, or the last one. */
  readonly usual: Decimal;
}

export interface OddQuestion {
  readonly value: Decimal;
  readonly period: Period;
  /** The values of the periods before this one, without a gap in time, oldest first; null is not reported. */
  readonly history: readonly (Decimal | null)[];
  /** Decimals of the KPI: nothing is odd that differs by a few of its smallest steps. */
  readonly decimals: number;
}

/** A median needs some company before anything can be called unusual. */
const FEWEST_VALUES = 6;
const ROBUST_DEVIATIONS = 3;
const TIMES_LAST = 10;
/** Makes the median absolute deviation comparable with a standard deviation: 1 ÷ Φ⁻¹(¾), for normal data. */
const MAD_TO_DEVIATION = new Decimal("1.4826");

/**
 * Whether a value differs from what is usual by more than three robust deviations (median and MAD; of the change
 * since a year before, where the history has one), or is ten times the last value or more. Null when it is neither.
 */
export function oddValue(question: OddQuestion): OddValue | null {
  const season = seasonOf(question);
  // Where the seasons are known, the level of the other months says nothing about this one.
  return (season ? farFromSeason(question, season) : farFromLevel(question)) ?? timesLast(question);
}

interface Season {
  /** The value a season before. */
  readonly before: Decimal;
  /** Earlier values beside those a season before them. */
  readonly pairs: readonly { readonly value: Decimal; readonly before: Decimal }[];
  /** Earlier values of the same place in the season: all the Marches. */
  readonly same: readonly Decimal[];
}

function seasonOf({ period, history }: OddQuestion): Season | null {
  const length = SEASON_LENGTH[period.grain];
  const before = history.at(-length) ?? null;
  if (length === 1 || history.length < length || before === null) return null;
  const pairs = history.slice(length).flatMap((value, place) => {
    const earlier = history[place] ?? null;
    return value && earlier ? [{ value, before: earlier }] : [];
  });
  const same = history.filter((value, place) => value !== null && (history.length - place) % length === 0);
  return pairs.length < FEWEST_VALUES ? null : { before, pairs, same: same as Decimal[] };
}

/** Far by the difference to a season before and, where there is one, by the proportion: high seasons swing more. */
function isFarFromSeason({ value, decimals }: OddQuestion, { before, pairs }: Season): boolean {
  const step = smallestStep(decimals);
  const differences = pairs.map((pair) => pair.value.minus(pair.before));
  if (!isFar(value.minus(before), differences, step)) return false;
  if (before.isZero() || pairs.some((pair) => pair.before.isZero())) return true;
  const proportions = pairs.map((pair) => pair.value.dividedBy(pair.before));
  return isFar(value.dividedBy(before), proportions, step.dividedBy(before.abs()));
}

function farFromSeason(question: OddQuestion, season: Season): OddValue | null {
  if (!isFarFromSeason(question, season)) return null;
  const { value, period } = question;
  const usual = medianOf(season.same) ?? season.before;
  const named = { usual: inSentence(usual), season: { season: formatPeriod(period) } };
  const times = timesOf(value, usual);
  return {
    usual,
    why: times ? say("ODD_TIMES_SEASON", { ...named, times }) : say("ODD_FAR_FROM_SEASON", named),
  };
}

function farFromLevel({ value, history, decimals }: OddQuestion): OddValue | null {
  const known = history.filter((each) => each !== null);
  const usual = medianOf(known);
  if (!usual || known.length < FEWEST_VALUES || !isFar(value, known, smallestStep(decimals))) return null;
  const named = { usual: inSentence(usual) };
  const times = timesOf(value, usual);
  return {
    usual,
    why: times ? say("ODD_TIMES_USUAL", { ...named, times }) : say("ODD_FAR_FROM_USUAL", named),
  };
}

function timesLast({ value, history }: OddQuestion): OddValue | null {
  const last = history.findLast((each) => each !== null);
  if (!last || last.isZero() || value.abs().lt(last.abs().times(TIMES_LAST))) return null;
  const times = inSentence(value.dividedBy(last).toDecimalPlaces(1));
  return { usual: last, why: say("ODD_TIMES_LAST", { times, last: inSentence(last) }) };
}

/** Further from the median than three robust deviations, of which none is taken for less than a step. */
function isFar(value: Decimal, others: readonly Decimal[], step: Decimal): boolean {
  const median = medianOf(others);
  if (!median) return false;
  const mad = medianOf(others.map((other) => other.minus(median).abs())) as Decimal;
  const deviation = Decimal.max(mad.times(MAD_TO_DEVIATION), step);
  return value.minus(median).abs().gt(deviation.times(ROBUST_DEVIATIONS));
}

function smallestStep(decimals: number): Decimal {
  return new Decimal(10).pow(-decimals);
}

/** "4.1 times" where that says something: of a usual value of the same sign, at least half as much again or half as little. */
function timesOf(value: Decimal, usual: Decimal): { readonly number: string } | null {
  if (usual.isZero()) return null;
  const times = value.dividedBy(usual);
  const telling = times.gte("1.5") || (times.lte("0.5") && times.gte("0.1"));
  return telling ? inSentence(times.toDecimalPlaces(1)) : null;
}
