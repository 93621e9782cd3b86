import { addPeriods, comparePeriods, type Period, yearToDate } from "@cairn/schema/rules/period";
import { calendarOf, type OrganizationYear, type Periodicity, runningPeriod } from "../../lib/periodicity";

/**
 * From when a new target most likely holds: from the beginning of the fiscal year, or where one begins there or later
 * already, from the next period on. Null where that is taken, too.
 */
export function suggestedStart(
  taken: readonly Period[],
  periodicity: Periodicity,
  organization: OrganizationYear & { timezone: string },
  now: Date,
): Period | null {
  const running = runningPeriod(organization, periodicity, now);
  const [first = running] = yearToDate(running, calendarOf(organization));
  const isTaken = (period: Period) => taken.some((each) => comparePeriods(each, period) === 0);
  if (!taken.some((each) => comparePeriods(each, first) >= 0)) return first;
  const next = addPeriods(running, 1);
  return isTaken(next) ? null : next;
}
