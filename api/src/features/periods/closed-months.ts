import type { Transaction } from "@cairn/drizzle/client";
import { closings } from "@cairn/drizzle/tables/periods";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import { children, formatPeriod, type Period, periodFromText, rollUp } from "@cairn/schema/rules/period";
import type { Refusal } from "@cairn/schema/types/refusals";
import { isNull } from "drizzle-orm";
import { refusal } from "../../platform/refusing";

/** The months that are closed now. */
export async function readClosedMonths(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.select({ period: closings.period }).from(closings).where(isNull(closings.reopenedAt));
  return new Set(rows.map((row) => row.period));
}

/** The month with which a period is closed: the one it lies in, or that a longer one ends with. */
export function closingMonthOf(period: Period, calendar: FiscalCalendar): Period {
  if (isGrainCoarserOrEqual("month", period.grain)) return rollUp(period, "month", calendar);
  return children(period, "month", calendar).at(-1) as Period;
}

/** Refuses a period whose month is closed, and says what would help. */
export function checkOpen(
  closed: ReadonlySet<string>,
  text: string,
  calendar: FiscalCalendar,
  path: (string | number)[],
): Refusal[] {
  const period = periodFromText(text);
  const month = period && formatPeriod(closingMonthOf(period, calendar));
  if (!month || !closed.has(month)) return [];
  const sentence = `${month} is closed: its figures are published. A gatekeeper can reopen it with a reason.`;
  return [refusal("PERIOD_CLOSED", path, sentence)];
}
