import { Decimal, sumOf } from "./decimal";
import { legible } from "./legible";
import { accept, type Result, refuse } from "./result";
import { type Sentence, say } from "./sentence";

/**
 * The normal range of a process from its own variation: x̄ ± 2.66 · mean moving range (an XmR or individuals chart).
 * Source: D. J. Wheeler, "Understanding Variation" (SPC Press, 2nd ed. 2000), with its three detection rules.
 */
export interface NormalRange {
  readonly mean: Decimal;
  readonly lower: Decimal;
  readonly upper: Decimal;
  /** Mean of the absolute differences of neighbours. */
  readonly meanMovingRange: Decimal;
  readonly signals: readonly Signal[];
}

/** Something that ordinary variation doesn't explain. Places count the given values from 0; both are included. */
export interface Signal {
  readonly rule: "OUTSIDE_LIMITS" | "LONG_RUN" | "NEAR_LIMIT";
  readonly from: number;
  readonly to: number;
  readonly sentence: Sentence;
}

export const FEWEST_POINTS = 8;
/** 3 ÷ d₂ for ranges of two, with d₂ = 1.128. */
const LIMIT_FACTOR = new Decimal("2.66");
const RUN_LENGTH = 8;

/** The normal range of reported values in order of time; refuses fewer than eight. Sentences round to `decimals`. */
export function normalRange(values: readonly Decimal[], decimals?: number): Result<NormalRange> {
  if (values.length < FEWEST_POINTS)
    return refuse("XMR_TOO_FEW_POINTS", {
      needed: { number: String(FEWEST_POINTS) },
      found: { number: String(values.length) },
    });
  const mean = sumOf(values).dividedBy(values.length);
  const ranges = values.slice(1).map((value, place) => value.minus(values[place] as Decimal).abs());
  const meanMovingRange = sumOf(ranges).dividedBy(ranges.length);
  const reach = meanMovingRange.times(LIMIT_FACTOR);
  const signals = [
    ...outsideLimits(values, mean, reach, decimals),
    ...longRuns(values, mean),
    ...nearLimit(values, mean, reach),
  ];
  return accept({ mean, lower: mean.minus(reach), upper: mean.plus(reach), meanMovingRange, signals });
}

/** What a seasonal KPI is judged by: each value less that of a season before, where both are reported. */
export function seasonalDifferences(
  values: readonly (Decimal | null)[],
  seasonLength: number,
): (Decimal | null)[] {
  return values.slice(seasonLength).map((value, place) => {
    const before = values[place] ?? null;
    return value && before ? value.minus(before) : null;
  });
}

function outsideLimits(
  values: readonly Decimal[],
  mean: Decimal,
  reach: Decimal,
  decimals: number | undefined,
): Signal[] {
  return values.flatMap((value, place) => {
    if (value.minus(mean).abs().lte(reach)) return [];
    const sentence = say("XMR_OUTSIDE_LIMITS", { value: legible(value, decimals) });
    return [{ rule: "OUTSIDE_LIMITS" as const, from: place, to: place, sentence }];
  });
}

/** Eight and more neighbours on one side of the mean; one on the mean itself ends a run. */
function longRuns(values: readonly Decimal[], mean: Decimal): Signal[] {
  const signals: Signal[] = [];
  let from = 0;
  for (let place = 1; place <= values.length; place++) {
    const side = sideOf(values[from], mean);
    if (place < values.length && sideOf(values[place], mean) === side) continue;
    const length = place - from;
    if (side !== 0 && length >= RUN_LENGTH) {
      const sentence = say(side > 0 ? "XMR_RUN_ABOVE" : "XMR_RUN_BELOW", {
        length: { number: String(length) },
      });
      signals.push({ rule: "LONG_RUN", from, to: place - 1, sentence });
    }
    from = place;
  }
  return signals;
}

/** Three of four neighbours on one side, nearer to the limit than to the mean. */
function nearLimit(values: readonly Decimal[], mean: Decimal, reach: Decimal): Signal[] {
  const half = reach.dividedBy(2);
  const signals: Signal[] = [];
  for (let from = 0; from + 4 <= values.length; from++) {
    const four = values.slice(from, from + 4);
    const above = four.filter((value) => value.gt(mean.plus(half))).length;
    const below = four.filter((value) => value.lt(mean.minus(half))).length;
    if (above < 3 && below < 3) continue;
    const sentence = say(above >= 3 ? "XMR_NEAR_UPPER" : "XMR_NEAR_LOWER", {});
    signals.push({ rule: "NEAR_LIMIT", from, to: from + 3, sentence });
  }
  return signals;
}

function sideOf(value: Decimal | undefined, mean: Decimal): number {
  return value ? value.comparedTo(mean) : 0;
}
