import { textOf } from "@cairn/schema/rules/decimal";
import { formatPeriod, type Period, periodRange } from "@cairn/schema/rules/period";
import type { LevelName, TargetRow } from "@cairn/schema/rules/target";

/** The levels of one scope period by period, as texts, for a drawing. */
export interface Course {
  periods: string[];
  levels: Record<LevelName, (string | null)[]>;
  /** The place of the running period; null where it lies outside. */
  now: number | null;
}

/** From the first row to the last, or to the running period where that comes later. */
export function courseOf(rows: readonly TargetRow[], running: Period): Course {
  const sorted = [...rows].sort((a, b) => a.validFrom.index - b.validFrom.index);
  const [first, last] = [sorted[0]?.validFrom, sorted.at(-1)?.validFrom];
  if (!first || !last) return { periods: [], levels: { minimum: [], target: [], stretch: [] }, now: null };
  const end = last.index > running.index ? last : running;
  const periods = periodRange(first, end);
  const held = periods.map(
    (period) => sorted.findLast((row) => row.validFrom.index <= period.index)?.levels ?? null,
  );
  const column = (level: LevelName) => held.map((levels) => textOf(levels?.[level] ?? null));
  const now = running.index - first.index;
  return {
    periods: periods.map(formatPeriod),
    levels: { minimum: column("minimum"), target: column("target"), stretch: column("stretch") },
    now: now >= 0 ? now : null,
  };
}
