import type { TimeAggregation } from "./aggregation";
import { type Coverage, coverageOf } from "./coverage";
import type { YearsWay } from "./cumulative";
import { type Decimal, sameValue, sumOf, ZERO } from "./decimal";
import type { Period } from "./period";
import { isReported, type Reading } from "./reading";
import { type Sentence, say } from "./sentence";
import type { LevelName, TargetLevels } from "./target";

/** The target of several periods together; null with the reason where there is none. */
export interface CombinedTarget {
  readonly target: Decimal | null;
  readonly reason: Sentence | null;
}

/** The levels of several periods together; null where none of them has a target at all. */
export interface CombinedLevels {
  readonly levels: TargetLevels | null;
  /** Why a level that is set is none of them together; null where there is none such. */
  readonly reason: Sentence | null;
}

/** What one period should reach, beside what was reported for it. */
export interface LeveledReading {
  readonly reading: Reading;
  readonly levels: TargetLevels | null;
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

/** `combineTargets` for each level. Where all of them started: none where one of them has none. */
export function combineLevels(
  mode: TimeAggregation,
  parts: readonly (TargetLevels | null)[],
  weights: readonly (Decimal | null)[] = [],
): CombinedLevels {
  if (parts.every((levels) => levels === null)) return { levels: null, reason: null };
  return eachLevel(
    (name) =>
      combineTargets(
        mode,
        parts.map((levels) => levels?.[name] ?? null),
        weights,
      ),
    (name) => parts.some((levels) => levels?.[name] != null),
  );
}

/**
 * The levels of the year to date (or any stretch), like with like: only of the periods that were reported, so that a
 * gap is not held against the team. `coverage` says how many of how many these were.
 */
export function levelsToDate(
  mode: TimeAggregation,
  parts: readonly LeveledReading[],
): CombinedLevels & { readonly coverage: Coverage } {
  const coverage = coverageOf(parts.map((part) => part.reading));
  const reported = parts.filter((part) => isReported(part.reading));
  if (reported.length === 0) return { levels: null, reason: say("TARGET_NOTHING_REPORTED", {}), coverage };
  const denominators = reported.map(({ reading }) => (reading.kind === "ratio" ? reading.denominator : null));
  const levels = reported.map((part) => part.levels);
  return { ...combineLevels(mode, levels, denominators), coverage };
}

/**
 * What cumulated targets add from one period to another: at the very periods between which the figure itself was taken
 * apart (`ways`, from `waysOf`), like with like. A target that stands still in between, such as one carried forward,
 * does not say what should be added. A baseline is not added to.
 */
export function levelsAdded(
  ways: readonly YearsWay[],
  levelsAt: (period: Period) => TargetLevels | null,
): CombinedLevels {
  const places = ways.flatMap(({ end, base }) => (base ? [end, base] : [end]));
  const levels = places.map(({ at }) => levelsAt(at));
  if (levels.every((each) => each === null)) return { levels: null, reason: null };
  return eachLevel(
    (name) => (name === "baseline" ? without(say("TARGET_NONE", {})) : targetAdded(ways, levelsAt, name)),
    (name) => levels.some((each) => each?.[name] != null),
  );
}

function targetAdded(
  ways: readonly YearsWay[],
  levelsAt: (period: Period) => TargetLevels | null,
  name: LevelName,
): CombinedTarget {
  const ends = ways.map(({ end, base }) => ({
    end: levelsAt(end.at)?.[name] ?? null,
    base: base ? (levelsAt(base.at)?.[name] ?? null) : ZERO,
  }));
  const needed = ends.flatMap(({ end, base }) => [end, base]);
  const known = needed.filter((target) => target !== null);
  if (known.length < needed.length)
    return without(say("TARGET_GAPS", { known: count(known), of: count(needed) }));
  if (ends.some(({ end, base }, at) => ways[at]?.base && sameValue(end, base)))
    return without(say("TARGET_STANDS_STILL", {}));
  return found(sumOf(ends.map(({ end, base }) => (end as Decimal).minus(base as Decimal))));
}

type CombinedName = LevelName | "baseline";

/** All levels at once, with the reason of the first one that is set and yet none of all together. */
function eachLevel(
  combined: (name: CombinedName) => CombinedTarget,
  isSet: (name: CombinedName) => boolean,
): CombinedLevels {
  const answers = { target: combined("target"), minimum: combined("minimum"), stretch: combined("stretch") };
  const failed = (["target", "minimum", "stretch"] as const).find(
    (name) => answers[name].reason !== null && isSet(name),
  );
  return {
    levels: {
      minimum: answers.minimum.target,
      target: answers.target.target,
      stretch: answers.stretch.target,
      baseline: combined("baseline").target,
    },
    reason: failed ? answers[failed].reason : null,
  };
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
