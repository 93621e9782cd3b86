import { inSentence } from "./decimal";
import type { Direction } from "./direction";
import type { FiscalCalendar } from "./fiscal-calendar";
import { formatPeriod, startOf } from "./period";
import { accept, type Result, refuse } from "./result";
import { say } from "./sentence";
import { bandOf, hasNoLevel, LEVEL_NAMES, sameScope, type TargetLevels, type TargetRow } from "./target";

/**
 * The levels, when they make sense for the direction: minimum, target and stretch each at least as ambitious as the
 * one before; a band with both edges, the target (if any) inside. A baseline only stands beside a target. For
 * information only they are marks in any order: shown, and never rated.
 */
export function checkLevels(levels: TargetLevels, direction: Direction): Result<TargetLevels> {
  if (hasNoLevel(levels) && !levels.baseline) return accept(levels);
  if (direction === "WITHIN_BAND" && !bandOf(levels)) return refuse("TARGET_BAND_INCOMPLETE", {});
  if (levels.baseline && direction === "WITHIN_BAND") return refuse("TARGET_BASELINE_OF_BAND", {});
  if (levels.baseline && !levels.target) return refuse("TARGET_BASELINE_ALONE", {});
  if (direction === "INFORMATIONAL") return accept(levels);
  const named = LEVEL_NAMES.flatMap((name) => (levels[name] ? [{ name, value: levels[name] }] : []));
  for (const [place, { name, value }] of named.entries()) {
    const before = named[place - 1];
    const wrong =
      before && (direction === "LOWER_IS_BETTER" ? value.gt(before.value) : value.lt(before.value));
    if (!wrong) continue;
    const pair = {
      first: { said: say(LEVEL_WORDS[before.name], {}) },
      firstValue: inSentence(before.value),
      second: { said: say(LEVEL_WORDS[name], {}) },
      secondValue: inSentence(value),
    };
    return refuse(ORDER_REFUSALS[direction], pair);
  }
  return accept(levels);
}

const LEVEL_WORDS = {
  minimum: "LEVEL_MINIMUM",
  target: "LEVEL_TARGET",
  stretch: "LEVEL_STRETCH",
} as const;

const ORDER_REFUSALS = {
  HIGHER_IS_BETTER: "TARGET_ORDER",
  LOWER_IS_BETTER: "TARGET_ORDER_LOWER",
  WITHIN_BAND: "TARGET_ORDER_BAND",
} as const;

/** The rows in order of time, when no two of one scope begin on the same day. */
export function checkTargetRows(rows: readonly TargetRow[], calendar: FiscalCalendar): Result<TargetRow[]> {
  const sorted = [...rows].sort((a, b) =>
    startOf(a.validFrom, calendar).localeCompare(startOf(b.validFrom, calendar)),
  );
  for (const [place, row] of sorted.entries()) {
    const start = startOf(row.validFrom, calendar);
    const twin = sorted
      .slice(place + 1)
      .find((other) => startOf(other.validFrom, calendar) === start && sameScope(other.scope, row.scope));
    if (twin) return refuse("TARGET_OVERLAPPING", { period: { period: formatPeriod(twin.validFrom) } });
  }
  return accept(sorted);
}
