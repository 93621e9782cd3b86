import { sql } from "drizzle-orm";
import { bigint, check, date, foreignKey, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, organizationId, period } from "./columns";
import { people } from "./members";

/** A numbered snapshot of a month: what the log had reached when it was closed is what was published. */
export const closings = pgTable(
  "closings",
  {
    id: id(),
    organizationId: organizationId(),
    /** The month; every period that ends in it is closed with it. */
    period: period("period").notNull(),
    periodStart: date("period_start", { mode: "string" }).notNull(),
    /** 1 for the first closing of the month, 2 after it was reopened and closed again. */
    number: integer("number").notNull(),
    /** Position of the change log up to which the snapshot knows. */
    seq: bigint("seq", { mode: "number" }).notNull(),
    closedAt: instant("closed_at").notNull(),
    closedBy: uuid("closed_by"),
    note: text("note").notNull().default(""),
    reopenedAt: instant("reopened_at"),
    reopenedBy: uuid("reopened_by"),
    reopenReason: text("reopen_reason"),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.organizationId, table.closedBy],
      foreignColumns: [people.organizationId, people.id],
      name: "closings_closed_by_fk",
    }),
    unique("closings_once").on(table.organizationId, table.periodStart, table.number),
    check("closings_reopening", sql`(${table.reopenedAt} is null) = (${table.reopenReason} is null)`),
  ],
);
