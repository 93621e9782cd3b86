import { type Grain, isGrainCoarserOrEqual } from "./grain";

/**
 * How an organization counts its years. Quarters, half-years and years count from `startMonth`;
 * days, ISO weeks and months are the same for everybody.
 *
 * `namedBy` decides the number of a year that lies in two calendar years: April 2025 to March 2026
 * is 2025 by its start and 2026 by its end. For January both names agree.
 */
export interface FiscalCalendar {
  /** First month of the year, 1..12. */
  readonly startMonth: number;
  readonly namedBy: "start" | "end";
}

export const CALENDAR_YEAR: FiscalCalendar = { startMonth: 1, namedBy: "start" };

/** Months from January of the named year to the year's first month; negative when it begins the year before. */
export function startOffset(calendar: FiscalCalendar): number {
  const offset = calendar.startMonth - 1;
  return calendar.namedBy === "end" && offset > 0 ? offset - 12 : offset;
}

/** Whether periods of this grain lie elsewhere under the two calendars although they bear the same name. */
export function movesPeriods(grain: Grain, before: FiscalCalendar, after: FiscalCalendar): boolean {
  return isGrainCoarserOrEqual(grain, "quarter") && startOffset(before) !== startOffset(after);
}
