import { type Decimal, ONE, ZERO } from "./decimal";
import type { Direction } from "./direction";
import { legible, legibles, type NumberParam } from "./legible";
import { type Sentence, say } from "./sentence";
import { bandOf, type TargetLevels } from "./target";

/** How far a target was reached: 1 is reached, more is beyond it. Never clamped. Null where it isn't defined. */
export interface Achievement {
  readonly value: Decimal | null;
  /** Which rule applied, with its numbers. */
  readonly why: Sentence;
}

/** Actual and levels are in the KPI's unit. With a baseline, higher and lower are both (A − B) ÷ (T − B). */
export interface AchievementQuestion {
  readonly direction: Direction;
  readonly actual: Decimal;
  readonly levels: TargetLevels;
  /** Of several periods together: why they have no target, where some of them have one. */
  readonly whyNoTarget?: Sentence | null;
  /** Decimals that the KPI keeps: the sentence rounds to them. The achievement itself is never rounded. */
  readonly decimals?: number;
}

export function achievementOf(question: AchievementQuestion): Achievement {
  const { direction, actual, levels, decimals } = question;
  const none = () => ({ value: null, why: question.whyNoTarget ?? say("ACHIEVEMENT_NO_TARGET", {}) });
  if (direction === "INFORMATIONAL") return { value: null, why: say("ACHIEVEMENT_INFORMATIONAL", {}) };
  if (direction === "WITHIN_BAND") return withinBand(actual, levels, decimals) ?? none();
  const { target, baseline } = levels;
  if (!target) return none();
  if (baseline) return fromBaseline(actual, target, baseline, decimals);
  if (target.isZero()) return againstZero(direction, actual, decimals);
  return direction === "HIGHER_IS_BETTER"
    ? higher(actual, target, decimals)
    : lower(actual, target, decimals);
}

function higher(actual: Decimal, target: Decimal, decimals: Decimals): Achievement {
  // Below zero a ratio would turn round, so the distance to the target counts.
  const value = target.isPositive()
    ? actual.dividedBy(target)
    : ONE.plus(actual.minus(target).dividedBy(target.abs()));
  return answered(
    value,
    target.isPositive() ? "ACHIEVEMENT_HIGHER" : "ACHIEVEMENT_HIGHER_NEGATIVE",
    { actual, target },
    decimals,
  );
}

function lower(actual: Decimal, target: Decimal, decimals: Decimals): Achievement {
  const value = target.isPositive()
    ? ONE.times(2).minus(actual.dividedBy(target))
    : ONE.plus(target.minus(actual).dividedBy(target.abs()));
  return answered(
    value,
    target.isPositive() ? "ACHIEVEMENT_LOWER" : "ACHIEVEMENT_LOWER_NEGATIVE",
    { actual, target },
    decimals,
  );
}

function againstZero(
  direction: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER",
  actual: Decimal,
  decimals: Decimals,
): Achievement {
  const higherIsBetter = direction === "HIGHER_IS_BETTER";
  const met = higherIsBetter ? actual.gte(0) : actual.lte(0);
  const value = met ? ONE : ZERO;
  const numbers = { actual: legible(actual, decimals, [ZERO]), result: resulting(value) };
  return { value, why: say(higherIsBetter ? "ACHIEVEMENT_HIGHER_ZERO" : "ACHIEVEMENT_LOWER_ZERO", numbers) };
}

function fromBaseline(actual: Decimal, target: Decimal, baseline: Decimal, decimals: Decimals): Achievement {
  const way = target.minus(baseline);
  if (way.isZero())
    return { value: null, why: say("ACHIEVEMENT_NO_WAY_TO_GO", { target: legible(target, decimals) }) };
  const value = actual.minus(baseline).dividedBy(way);
  const numbers = legibles({ actual, target, baseline }, decimals);
  return { value, why: say("ACHIEVEMENT_BASELINE", { ...numbers, result: resulting(value) }) };
}

/** Null where there is no whole band. */
function withinBand(actual: Decimal, levels: TargetLevels, decimals: Decimals): Achievement | null {
  const band = bandOf(levels);
  if (!band) return null;
  const { lower: low, upper: high } = band;
  const numbers = legibles({ actual, lower: low, upper: high }, decimals);
  const distance = actual.lt(low) ? low.minus(actual) : actual.gt(high) ? actual.minus(high) : ZERO;
  if (distance.isZero()) return { value: ONE, why: say("ACHIEVEMENT_INSIDE_BAND", numbers) };
  const halfWidth = high.minus(low).dividedBy(2);
  if (halfWidth.isZero()) return { value: null, why: say("ACHIEVEMENT_BAND_WITHOUT_WIDTH", numbers) };
  const value = ONE.minus(distance.dividedBy(halfWidth));
  return { value, why: say("ACHIEVEMENT_OUTSIDE_BAND", { ...numbers, result: resulting(value) }) };
}

type Compared =
  | "ACHIEVEMENT_HIGHER"
  | "ACHIEVEMENT_HIGHER_NEGATIVE"
  | "ACHIEVEMENT_LOWER"
  | "ACHIEVEMENT_LOWER_NEGATIVE";

function answered(
  value: Decimal,
  rule: Compared,
  numbers: Readonly<Record<"actual" | "target", Decimal>>,
  decimals: Decimals,
): Achievement {
  return {
    value,
    // Said when somebody reads it: of many figures the achievement is drawn, and one is explained.
    get why() {
      return say(rule, { ...legibles(numbers, decimals), result: resulting(value) });
    },
  };
}

type Decimals = number | undefined;

/** 0.896: a share is read to tenths of a percent, and never as reached when it isn't. */
const resulting = (value: Decimal): NumberParam => legible(value, 3, [ONE]);
