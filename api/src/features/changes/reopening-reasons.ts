import { closings } from "@cairn/drizzle/tables/periods";
import { closingMonthOf, formatPeriod, period as periodOfText } from "@cairn/schema/rules/period";
import { inArray } from "drizzle-orm";
import { listLoaderOf } from "../../platform/loading";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { readClosings } from "../periods/known-closings";
import type { ChangeRow } from "./change-row";

/** All closings of a month, the last one first. */
const loadClosingsOf = listLoaderOf<typeof closings.$inferSelect>(
  (tx, months) => readClosings(tx, inArray(closings.period, [...months])),
  (closing) => closing.period,
);

/** Changes of an entry with why: the reason of the change, else the reason for which its month had been reopened. */
export async function withReopeningReasons(
  viewer: Viewer,
  period: string,
  changes: readonly ChangeRow[],
): Promise<ChangeRow[]> {
  if (changes.every(({ reason }) => reason)) return [...changes];
  const month = formatPeriod(closingMonthOf(periodOfText(period), fiscalCalendar(viewer.organization)));
  const closed = await loadClosingsOf(viewer, month);
  return changes.map((change) => {
    const before = closed.find(({ reopenedAt }) => reopenedAt && reopenedAt <= change.at);
    return { ...change, reason: change.reason || (before?.reopenReason ?? null) };
  });
}
