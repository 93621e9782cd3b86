import { type FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import {
  addPeriods,
  formatPeriod,
  periodFromText,
  periodOf,
  period as periodOfText,
} from "@cairn/schema/rules/period";

/** The running month, `2026-10`. */
export function runningMonth(today: string, calendar: FiscalCalendar): string {
  return formatPeriod(periodOf(today, "month", calendar));
}

/** A month so many months before or after another one. */
export function monthFrom(month: string, count: number): string {
  return formatPeriod(addPeriods(periodOfText(month), count));
}

/** The text if it names a month, as an address may say anything. */
export function monthOrNone(text: string | undefined): string | undefined {
  return text !== undefined && periodFromText(text)?.grain === "month" ? text : undefined;
}

/** The months one may want to look at: from the running one back, and the one shown wherever it lies. */
export function monthsToChoose(shown: string, running: string): string[] {
  const recent = Array.from({ length: 18 }, (_, back) => monthFrom(running, -back));
  return recent.includes(shown) ? recent : [...recent, shown].sort().reverse();
}
