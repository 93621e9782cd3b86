import type { Transaction } from "@cairn/drizzle/client";
import { closings } from "@cairn/drizzle/tables/periods";
import { type AnyColumn, desc, getTableColumns, type SQL, sql } from "drizzle-orm";

/** What is known of a closing's reopening at the instant that is asked of: nothing before it happened. */
const onceReopened = <Column extends AnyColumn>(column: Column): SQL<Column["_"]["data"] | null> =>
  sql`case when as_of.instant() is null or ${closings.reopenedAt} <= as_of.instant() then ${column} end`.mapWith(
    column,
  );

/** The closings as they were known at the instant that is asked of, newest month first and its last closing first. */
export const readClosings = (tx: Transaction, where?: SQL) =>
  tx
    .select({
      ...getTableColumns(closings),
      reopenedAt: onceReopened(closings.reopenedAt),
      reopenedBy: onceReopened(closings.reopenedBy),
      reopenReason: onceReopened(closings.reopenReason),
    })
    .from(closings)
    .where(
      sql`(as_of.instant() is null or ${closings.closedAt} <= as_of.instant()) and ${where ?? sql`true`}`,
    )
    .orderBy(desc(closings.periodStart), desc(closings.number));
