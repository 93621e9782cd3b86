import type { TimeAggregation } from "./aggregation";
import { type Coverage, coverageOf } from "./coverage";
import { type Decimal, sameValue, sumOf } from "./decimal";
import { isReported, type Reading } from "./reading";
import { type Sentence, say } from "./sentence";

/** The target of several periods together; null with the reason where there is none. */
export interface CombinedTarget {
  readonly target: Decimal | null;
  readonly reason: Sentence | null;
}

/** One period's target beside what was reported for it. */
export interface TargetedReading {
  readonly reading: Reading;
  readonly target: Decimal | null;
}

/**
 * The target of a longer period from those of its parts: Σ for SUM, the mean for MEAN, the last for LAST and
 * CUMULATIVE, the one constant value for RATIO, MIN and MAX; a RATIO's may vary when `weights` (denominators) are given.
 */
export function combineTargets(
  mode: TimeAggregation,
  targets: readonly (Decimal | null)[],
  weights: readonly (Decimal | null)[] = [],
): CombinedTarget {
  if (mode === "NONE") return without(say("AGGREGATE_NOT_OFFERED", {}));
  const last = targets.at(-1) ?? null;
  if (mode === "LAST" || mode === "CUMULATIVE") return last ? found(last) : without(say("TARGET_NONE", {}));
  const known = targets.filter((target) => target !== null);
  const [first] = known;
  if (!first) return without(say("TARGET_NONE", {}));
  if (known.length < targets.length)
    return without(say("TARGET_GAPS", { known: count(known), of: count(targets) }));
  if (mode === "SUM") return found(sumOf(known));
  if (mode === "MEAN") return found(sumOf(known).dividedBy(known.length));
  if (known.every((target) => sameValue(target, first))) return found(first);
  return mode === "RATIO" ? weighted(known, weights) : without(say("TARGET_VARIES", {}));
}

/**
 * The target of the year to date, like with like: only of the periods that were reported, so that a gap is not held
 * against the team. `coverage` says how many of how many these were.
 */
export function targetToDate(
  mode: TimeAggregation,
  parts: readonly TargetedReading[],
): CombinedTarget & { readonly coverage: Coverage } {
  const coverage = coverageOf(parts.map((part) => part.reading));
  const reported = parts.filter((part) => isReported(part.reading));
  if (reported.length === 0) return { ...without(say("TARGET_NOTHING_REPORTED", {})), coverage };
  const denominators = reported.map(({ reading }) => (reading.kind === "ratio" ? reading.denominator : null));
  const targets = reported.map((part) => part.target);
  return { ...combineTargets(mode, targets, denominators), coverage };
}

/** Σ target · denominator ÷ Σ denominator: what the ratio would be if every period had met its target. */
function weighted(targets: readonly Decimal[], weights: readonly (Decimal | null)[]): CombinedTarget {
  const known = targets.map((_, place) => weights[place] ?? null).filter((weight) => weight !== null);
  if (known.length < targets.length) return without(say("TARGET_VARIES", {}));
  const total = sumOf(known);
  if (total.isZero()) return without(say("RATIO_DENOMINATOR_ZERO", {}));
  return found(sumOf(targets.map((target, place) => target.times(known[place] as Decimal))).dividedBy(total));
}

function found(target: Decimal): CombinedTarget {
  return { target, reason: null };
}

function without(reason: Sentence): CombinedTarget {
  return { target: null, reason };
}

function count(list: readonly unknown[]): { number: string } {
  return { number: String(list.length) };
}
