import type { Transaction } from "@cairn/drizzle/client";
import { closings } from "@cairn/drizzle/tables/periods";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { closingMonthOf, formatPeriod, periodFromText } from "@cairn/schema/rules/period";
import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { isNull } from "drizzle-orm";
import { refusal } from "../../platform/refusing";

/** The months that are closed now. */
export async function readClosedMonths(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.select({ period: closings.period }).from(closings).where(isNull(closings.reopenedAt));
  return new Set(rows.map((row) => row.period));
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
  return [refusal("PERIOD_CLOSED", path, say("ENTRY_MONTH_CLOSED", { month: { period: month } }))];
}
