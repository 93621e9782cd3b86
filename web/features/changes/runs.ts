import type { ChangeRunFragment } from "@cairn/schema/generated/web/changes/graphql";
import { KINDS } from "./address";

/** How many changes a run has, of all kinds. */
export const sizeOf = ({ counts }: Pick<ChangeRunFragment, "counts">): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

/** Whether a run is told in one line: it has more changes than came with the list. */
export const isFolded = (run: ChangeRunFragment): boolean => sizeOf(run) > run.changes.length;

/** How many changes of each kind, in the order the kinds are offered. */
export const countsInOrder = ({ counts }: ChangeRunFragment): ChangeRunFragment["counts"] =>
  [...counts].sort((a, b) => KINDS.indexOf(a.entity) - KINDS.indexOf(b.entity));

export interface DayOfRuns {
  day: string;
  runs: ChangeRunFragment[];
}

/** The runs under the days on which they ended, in the order in which they come. */
export function groupByDay(
  runs: readonly ChangeRunFragment[],
  dayOf: (instant: string) => string,
): DayOfRuns[] {
  const days: DayOfRuns[] = [];
  for (const run of runs) {
    const day = dayOf(run.changes[0]?.at ?? "");
    const last = days.at(-1);
    if (last?.day === day) last.runs.push(run);
    else days.push({ day, runs: [run] });
  }
  return days;
}
