import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { closingMonthOf, formatPeriod, period as periodOfText } from "@cairn/schema/rules/period";
import type { Cell } from "./cell";

/** Why a cell takes no value. */
export type Lock = "closed" | "notBegun" | "notExpected";

/** What decides whether a cell can be written: the day, and which months are published. */
export interface LockSetting {
  /** Today at the organization, `2026-10-04`. */
  readonly today: string;
  readonly calendar: FiscalCalendar;
  /** Months that are closed now, `2026-09`. */
  readonly closed: ReadonlySet<string>;
}

/** Why nothing can be entered; null when it can. */
export function lockOf(cell: Cell, { today, calendar, closed }: LockSetting): Lock | null {
  if (closed.has(monthOf(cell, calendar))) return "closed";
  if (cell.point.start > today) return "notBegun";
  return cell.isExpected ? null : "notExpected";
}

const months = new WeakMap<FiscalCalendar, Map<string, string>>();

/** The month with which the cell's period is closed. Worked out once: a desk asks it of thousands of cells. */
export function monthOf({ period }: Cell, calendar: FiscalCalendar): string {
  const known = months.get(calendar) ?? new Map<string, string>();
  months.set(calendar, known);
  const month = known.get(period) ?? formatPeriod(closingMonthOf(periodOfText(period), calendar));
  known.set(period, month);
  return month;
}
