import { formatPeriod, type Period, previous } from "@cairn/schema/rules/period";
import type { TargetLevels, TargetRow } from "@cairn/schema/rules/target";

/** A stretch of time in which the same levels hold. */
export interface Segment {
  from: string;
  /** Its last period; null while nothing follows. */
  until: string | null;
  levels: TargetLevels;
  /** How many periods it covers, up to the end of the picture. */
  length: number;
  isNow: boolean;
}

/** Rows of one scope as the stretches in which they hold; the last one goes on. */
export function segmentsOf(rows: readonly TargetRow[], running: Period): Segment[] {
  const sorted = [...rows].sort((a, b) => a.validFrom.index - b.validFrom.index);
  return sorted.map((row, place) => {
    const next = sorted[place + 1]?.validFrom ?? null;
    const end = next?.index ?? Math.max(running.index, row.validFrom.index) + 1;
    return {
      from: formatPeriod(row.validFrom),
      until: next && formatPeriod(previous(next)),
      levels: row.levels,
      length: end - row.validFrom.index,
      isNow: row.validFrom.index <= running.index && (next === null || next.index > running.index),
    };
  });
}
