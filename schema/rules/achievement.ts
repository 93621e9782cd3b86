import { type Decimal, inSentence, ONE, ZERO } from "./decimal";
import type { Direction } from "./direction";
import { type Sentence, say } from "./sentence";
import { bandOf, type TargetLevels } from "./target";

/** How far a target was reached: 1 is reached, more is beyond it. Never clamped. Null where it isn't defined. */
export interface Achievement {
  readonly value: Decimal | null;
  /** Which rule applied, with its numbers. */
  readonly why: Sentence;
}

/** Actual, target and (optionally) baseline are in the KPI's unit. */
export interface AchievementQuestion {
  readonly direction: Direction;
  readonly actual: Decimal;
  readonly levels: TargetLevels;
  /** Where one started. With one, higher and lower are both (A − B) ÷ (T − B). */
  readonly baseline?: Decimal | null;
}

export function achievementOf({ direction, actual, levels, baseline }: AchievementQuestion): Achievement {
  if (direction === "INFORMATIONAL") return { value: null, why: say("ACHIEVEMENT_INFORMATIONAL", {}) };
  if (direction === "WITHIN_BAND") return withinBand(actual, levels);
  const { target } = levels;
  if (!target) return { value: null, why: say("ACHIEVEMENT_NO_TARGET", {}) };
  if (baseline) return fromBaseline(actual, target, baseline);
  if (target.isZero()) return againstZero(direction, actual);
  return direction === "HIGHER_IS_BETTER" ? higher(actual, target) : lower(actual, target);
}

function higher(actual: Decimal, target: Decimal): Achievement {
  // Below zero a ratio would turn round, so the distance to the target counts.
  const value = target.isPositive()
    ? actual.dividedBy(target)
    : ONE.plus(actual.minus(target).dividedBy(target.abs()));
  return answered(
    value,
    target.isPositive() ? "ACHIEVEMENT_HIGHER" : "ACHIEVEMENT_HIGHER_NEGATIVE",
    actual,
    target,
  );
}

function lower(actual: Decimal, target: Decimal): Achievement {
  const value = target.isPositive()
    ? ONE.times(2).minus(actual.dividedBy(target))
    : ONE.plus(target.minus(actual).dividedBy(target.abs()));
  return answered(
    value,
    target.isPositive() ? "ACHIEVEMENT_LOWER" : "ACHIEVEMENT_LOWER_NEGATIVE",
    actual,
    target,
  );
}

function againstZero(direction: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER", actual: Decimal): Achievement {
  const higherIsBetter = direction === "HIGHER_IS_BETTER";
  const met = higherIsBetter ? actual.gte(0) : actual.lte(0);
  const value = met ? ONE : ZERO;
  const numbers = { actual: inSentence(actual), result: inSentence(value) };
  return { value, why: say(higherIsBetter ? "ACHIEVEMENT_HIGHER_ZERO" : "ACHIEVEMENT_LOWER_ZERO", numbers) };
}

function fromBaseline(actual: Decimal, target: Decimal, baseline: Decimal): Achievement {
  const way = target.minus(baseline);
  if (way.isZero())
    return { value: null, why: say("ACHIEVEMENT_NO_WAY_TO_GO", { target: inSentence(target) }) };
  const value = actual.minus(baseline).dividedBy(way);
  const numbers = { actual: inSentence(actual), target: inSentence(target), baseline: inSentence(baseline) };
  return { value, why: say("ACHIEVEMENT_BASELINE", { ...numbers, result: inSentence(value) }) };
}

function withinBand(actual: Decimal, levels: TargetLevels): Achievement {
  const band = bandOf(levels);
  if (!band) return { value: null, why: say("ACHIEVEMENT_NO_TARGET", {}) };
  const { lower: low, upper: high } = band;
  const numbers = { actual: inSentence(actual), lower: inSentence(low), upper: inSentence(high) };
  const distance = actual.lt(low) ? low.minus(actual) : actual.gt(high) ? actual.minus(high) : ZERO;
  if (distance.isZero()) return { value: ONE, why: say("ACHIEVEMENT_INSIDE_BAND", numbers) };
  const halfWidth = high.minus(low).dividedBy(2);
  if (halfWidth.isZero()) return { value: null, why: say("ACHIEVEMENT_BAND_WITHOUT_WIDTH", numbers) };
  const value = ONE.minus(distance.dividedBy(halfWidth));
  return { value, why: say("ACHIEVEMENT_OUTSIDE_BAND", { ...numbers, result: inSentence(value) }) };
}

type Compared =
  | "ACHIEVEMENT_HIGHER"
  | "ACHIEVEMENT_HIGHER_NEGATIVE"
  | "ACHIEVEMENT_LOWER"
  | "ACHIEVEMENT_LOWER_NEGATIVE";

function answered(value: Decimal, rule: Compared, actual: Decimal, target: Decimal): Achievement {
  return {
    value,
    why: say(rule, { actual: inSentence(actual), target: inSentence(target), result: inSentence(value) }),
  };
}
