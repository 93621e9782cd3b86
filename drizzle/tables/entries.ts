import { sql } from "drizzle-orm";
import { check, date, foreignKey, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, decimal, id, instant, organizationId, period } from "./columns";
import { assignments } from "./kpis";
import { people } from "./members";

/** The value of an assignment for a period, as it stands now; earlier revisions are in the change log. */
export const entries = pgTable(
  "entries",
  {
    id: id(),
    organizationId: organizationId(),
    assignmentId: uuid("assignment_id").notNull(),
    period: period("period").notNull(),
    /** First day of the period: what a series is ordered by. */
    periodStart: date("period_start", { mode: "string" }).notNull(),
    state: text("state", { enum: ["REPORTED", "PROVISIONAL", "NOT_APPLICABLE", "WITHDRAWN"] }).notNull(),
    value: decimal("value"),
    numerator: decimal("numerator"),
    denominator: decimal("denominator"),
    note: text("note").notNull().default(""),
    revision: integer("revision").notNull().default(1),
    recordedBy: uuid("recorded_by"),
    /** As what they wrote: of their own team, as a deputy of `recordedFor`, or as the gatekeeper for the team. */
    recordedAs: text("recorded_as", { enum: ["ECONOMIST", "DEPUTY", "GATEKEEPER"] }),
    recordedFor: uuid("recorded_for"),
    recordedAt: instant("recorded_at").notNull().defaultNow(),
    /** When the period was reported for the first time: what "on time" is judged by. */
    firstRecordedAt: instant("first_recorded_at").notNull().defaultNow(),
    /** Sent back by a gatekeeper to be looked at again; the next revision clears all three. */
    returnedAt: instant("returned_at"),
    returnedBy: uuid("returned_by"),
    returnReason: text("return_reason"),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.organizationId, table.assignmentId],
      foreignColumns: [assignments.organizationId, assignments.id],
      name: "entries_assignment_fk",
    }),
    foreignKey({
      columns: [table.organizationId, table.recordedBy],
      foreignColumns: [people.organizationId, people.id],
      name: "entries_recorded_by_fk",
    }),
    foreignKey({
      columns: [table.organizationId, table.recordedFor],
      foreignColumns: [people.organizationId, people.id],
      name: "entries_recorded_for_fk",
    }),
    foreignKey({
      columns: [table.organizationId, table.returnedBy],
      foreignColumns: [people.organizationId, people.id],
      name: "entries_returned_by_fk",
    }),
    check(
      "entries_deputy",
      sql`(${table.recordedAs} = 'DEPUTY') = (${table.recordedFor} is not null) or ${table.recordedAs} is null`,
    ),
    check("entries_returned", sql`(${table.returnedAt} is null) = (${table.returnReason} is null)`),
    uniqueIndex("entries_once").on(table.assignmentId, table.periodStart),
    check(
      "entries_value_by_state",
      // nothing out of nothing (0 of 0) is reported and has no value
      sql`(${table.state} in ('REPORTED', 'PROVISIONAL')) = (${table.value} is not null or ${table.denominator} is not null)`,
    ),
  ],
);
