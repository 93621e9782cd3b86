import type { IsoDate } from "./date";
import { isOverdue } from "./due";
import type { EntryState } from "./entry-state";

/** How a period stands with whoever has to report it. */
export const DUE_STATES = ["NOT_DUE_YET", "DUE", "OVERDUE", "ENTERED", "RETURNED", "NOT_APPLICABLE"] as const;

export type DueState = (typeof DUE_STATES)[number];

export interface DueQuestion {
  /** What stands there; null where nobody has entered anything. */
  readonly entry: EntryState | null;
  /** Whether it was sent back to be looked at again. */
  readonly returned: boolean;
  /** Day after the period's last day. */
  readonly end: IsoDate;
  readonly due: IsoDate;
  readonly today: IsoDate;
}

/**
 * The first that applies: returned; not applicable; entered; not due yet until the period is over; due until its due
 * day is over; then overdue. What was withdrawn is to be entered like what never was.
 */
export function dueStateOf({ entry, returned, end, due, today }: DueQuestion): DueState {
  if (entry !== null && entry !== "WITHDRAWN") {
    if (returned) return "RETURNED";
    return entry === "NOT_APPLICABLE" ? "NOT_APPLICABLE" : "ENTERED";
  }
  if (today < end) return "NOT_DUE_YET";
  return isOverdue(due, today) ? "OVERDUE" : "DUE";
}
