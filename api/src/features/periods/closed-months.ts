import type { Transaction } from "@cairn/drizzle/client";
import { closings } from "@cairn/drizzle/tables/periods";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { closingMonthOf, formatPeriod, periodFromText } from "@cairn/schema/rules/period";
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
  const sentence = `${month} is closed: its figures are published. A gatekeeper can reopen it with a reason.`;
  return [refusal("PERIOD_CLOSED", path, sentence)];
}
