import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, organizationId, period } from "./columns";
import { people } from "./members";
import { teams } from "./teams";

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

/** A team asks the gatekeepers to reopen a closed month. */
export const reopenRequests = pgTable(
  "reopen_requests",
  {
    id: id(),
    organizationId: organizationId(),
    /** The closed month. */
    period: period("period").notNull(),
    periodStart: date("period_start", { mode: "string" }).notNull(),
    teamId: uuid("team_id").notNull(),
    reason: text("reason").notNull(),
    requestedBy: uuid("requested_by"),
    requestedAt: instant("requested_at").notNull(),
    status: text("status", { enum: ["OPEN", "GRANTED", "DECLINED"] })
      .notNull()
      .default("OPEN"),
    answeredBy: uuid("answered_by"),
    answeredAt: instant("answered_at"),
    answer: text("answer").notNull().default(""),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.organizationId, table.teamId],
      foreignColumns: [teams.organizationId, teams.id],
      name: "reopen_requests_team_fk",
    }),
    foreignKey({
      columns: [table.organizationId, table.requestedBy],
      foreignColumns: [people.organizationId, people.id],
      name: "reopen_requests_requested_by_fk",
    }),
    foreignKey({
      columns: [table.organizationId, table.answeredBy],
      foreignColumns: [people.organizationId, people.id],
      name: "reopen_requests_answered_by_fk",
    }),
    check("reopen_requests_answered", sql`(${table.status} = 'OPEN') = (${table.answeredAt} is null)`),
    index("reopen_requests_period").on(table.organizationId, table.periodStart),
  ],
);
