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
  if (!taken.some((each) => comparePeriods(each, first) >= 0)) return first;
  return nextUntaken(taken, running);
}

/** From when on there is most likely no target any more: from the next period. Null where one begins there already. */
export const suggestedEnd = (
  taken: readonly Period[],
  periodicity: Periodicity,
  organization: OrganizationYear & { timezone: string },
  now: Date,
): Period | null => nextUntaken(taken, runningPeriod(organization, periodicity, now));

function nextUntaken(taken: readonly Period[], running: Period): Period | null {
  const next = addPeriods(running, 1);
  return taken.some((each) => comparePeriods(each, next) === 0) ? null : next;
}
