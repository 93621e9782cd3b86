import { Decimal, sumOf, ZERO } from "./decimal";
import { legible } from "./legible";
import { accept, type Result, refuse } from "./result";
import { type Sentence, say } from "./sentence";
import type { Standing } from "./standing";

/** One KPI of a score. */
export interface ScoreItem {
  /** How it stands now: a figure that is out of date is not one of today. */
  readonly status: Standing;
  /** From `isRatable`: what is missing is expected only where a value would have been rated. */
  readonly ratable: boolean;
  /** From `achievementOf`; null where it isn't defined. */
  readonly achievement: Decimal | null;
  /** Zero or more; with zero it has no part in the score. */
  readonly weight: Decimal;
}

export interface Score {
  /** 1 is all targets reached; null when nothing is rated. */
  readonly value: Decimal | null;
  /** KPIs that went in, and those that should have. */
  readonly rated: number;
  readonly expected: number;
  readonly sentence: Sentence;
}

/**
 * Several KPIs as one figure: Σ weight · achievement ÷ Σ weight over those that are rated. Not applicable,
 * informational and not yet due ones drop out of value and weight alike; missing ones and those that are out of date too,
 * but they are counted as expected, so that a score is read with "n of m". With `cap` each achievement counts from 0 to this (one KPI can't make up for
 * all others); null counts them as they are.
 */
export function scoreOf(items: readonly ScoreItem[], cap: Decimal | null): Result<Score> {
  if (items.some((item) => item.weight.lt(0))) return refuse("SCORE_WEIGHT_NEGATIVE", {});
  const weighing = items.filter(({ weight }) => !weight.isZero());
  const expected = weighing.filter((item) => RATED.has(item.status) || isLeftOut(item)).length;
  const rated = weighing.flatMap(({ status, achievement, weight }) =>
    achievement && RATED.has(status) ? [{ weight, counted: capped(achievement, cap) }] : [],
  );
  const weights = sumOf(rated.map((item) => item.weight));
  const counts = { rated: { number: String(rated.length) }, expected: { number: String(expected) } };
  const answer = { rated: rated.length, expected };
  if (weights.isZero())
    return accept({ ...answer, value: null, sentence: say("SCORE_NOTHING_RATED", counts) });
  const sum = sumOf(rated.map(({ weight, counted }) => weight.times(counted)));
  const value = sum.dividedBy(weights);
  const numbers = { sum: legible(sum), weights: legible(weights), score: legible(value) };
  const sentence = cap
    ? say("SCORE_CAPPED", { ...counts, ...numbers, cap: legible(cap) })
    : say("SCORE", { ...counts, ...numbers });
  return accept({ ...answer, value, sentence });
}

/** Whether a KPI should have had a part in the score, and has none: nobody knows how it stands now. */
export const isLeftOut = ({ status, ratable, weight }: Omit<ScoreItem, "achievement">): boolean =>
  ratable && !weight.isZero() && (status === "NO_DATA" || status === "OUT_OF_DATE");

const RATED: ReadonlySet<Standing> = new Set(["ON_TRACK", "AT_RISK", "OFF_TRACK"]);

function capped(achievement: Decimal, cap: Decimal | null): Decimal {
  return cap ? Decimal.min(cap, Decimal.max(ZERO, achievement)) : achievement;
}
