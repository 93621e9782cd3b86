import type { ClosingFragment } from "@cairn/schema/generated/web/closings/graphql";
import { addPeriods, formatPeriod, type Period } from "@cairn/schema/rules/period";

export type MonthState = "running" | "open" | "closed" | "reopened";

/** A month with its closings, the latest first. */
export interface Month {
  /** `2026-03`. */
  readonly period: string;
  readonly state: MonthState;
  readonly closings: readonly ClosingFragment[];
}

/** The last months up to the running one, newest first, each with how it stands. */
export function monthsOf(running: Period, count: number, closings: readonly ClosingFragment[]): Month[] {
  return Array.from({ length: count }, (_, back) => {
    const period = formatPeriod(addPeriods(running, -back));
    const own = closings
      .filter((closing) => closing.period === period)
      .sort((one, other) => other.number - one.number);
    return { period, state: stateOf(back === 0, own[0]), closings: own };
  });
}

function stateOf(isRunning: boolean, latest: ClosingFragment | undefined): MonthState {
  if (latest) return latest.reopenedAt ? "reopened" : "closed";
  return isRunning ? "running" : "open";
}
