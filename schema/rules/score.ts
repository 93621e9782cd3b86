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
  /** Σ weight of those that went in. */
  readonly weights: Decimal;
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
  const omissions = items.map(omissionOf);
  const rated = items.flatMap((item, at) =>
    omissions[at] === null ? [{ weight: item.weight, counted: countedOf(item, cap) }] : [],
  );
  const expected = rated.length + omissions.filter(isMissed).length;
  const weights = sumOf(rated.map((item) => item.weight));
  const counts = { rated: { number: String(rated.length) }, expected: { number: String(expected) } };
  const answer = { rated: rated.length, expected, weights };
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

/** Why a KPI has no part in a score. Those of the first three should have had one. */
export const SCORE_OMISSIONS = [
  "OUT_OF_DATE",
  "NO_DATA",
  "UNDEFINED",
  "NOT_RATED",
  "NOT_DUE",
  "NOT_APPLICABLE",
  "NO_WEIGHT",
] as const;

export type ScoreOmission = (typeof SCORE_OMISSIONS)[number];

/** Why a KPI has no part in a score, the first that applies; null for one that has. */
export function omissionOf({ status, ratable, achievement, weight }: ScoreItem): ScoreOmission | null {
  if (weight.isZero()) return "NO_WEIGHT";
  if (RATED.has(status)) return achievement ? null : "UNDEFINED";
  if (status === "NOT_DUE" || status === "NOT_APPLICABLE") return status;
  return ratable && (status === "NO_DATA" || status === "OUT_OF_DATE") ? status : "NOT_RATED";
}

/** Whether a KPI that has no part in a score should have had one. */
export const isMissed = (omission: ScoreOmission | null): boolean =>
  omission !== null && MISSED.has(omission);

/** What an achievement counts in a score: from 0 to the cap where there is one, else as it is. */
export function countedOf({ achievement }: Pick<ScoreItem, "achievement">, cap: Decimal | null): Decimal {
  const value = achievement ?? ZERO;
  return cap ? Decimal.min(cap, Decimal.max(ZERO, value)) : value;
}

const MISSED: ReadonlySet<ScoreOmission> = new Set(["OUT_OF_DATE", "NO_DATA", "UNDEFINED"]);

const RATED: ReadonlySet<Standing> = new Set(["ON_TRACK", "AT_RISK", "OFF_TRACK"]);
