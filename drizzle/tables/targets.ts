import { sql } from "drizzle-orm";
import { check, date, foreignKey, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, decimal, id, organizationId, period } from "./columns";
import { assignments, kpis } from "./kpis";
import { teams } from "./teams";

/**
 * What a value should reach from a period on: for one assignment, for a team and those below it, or for all of a KPI's.
 * A row without any level ends what held before: from there on there is no target.
 */
export const targets = pgTable(
  "targets",
  {
    id: id(),
    organizationId: organizationId(),
    kpiId: uuid("kpi_id").notNull(),
    /** For all of the KPI's assignments in this team and below it. */
    teamId: uuid("team_id"),
    assignmentId: uuid("assignment_id"),
    validFrom: period("valid_from").notNull(),
    /** First day of `validFrom`: what the rows are ordered by. */
    validFromDate: date("valid_from_date", { mode: "string" }).notNull(),
    minimum: decimal("minimum"),
    target: decimal("target"),
    stretch: decimal("stretch"),
    /** Where one started: only used to measure progress. */
    baseline: decimal("baseline"),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.organizationId, table.kpiId],
      foreignColumns: [kpis.organizationId, kpis.id],
      name: "targets_kpi_fk",
    }),
    foreignKey({
      columns: [table.organizationId, table.assignmentId],
      foreignColumns: [assignments.organizationId, assignments.id],
      name: "targets_assignment_fk",
    }),
    unique("targets_once")
      .on(table.kpiId, table.teamId, table.assignmentId, table.validFromDate)
      .nullsNotDistinct(),
    foreignKey({
      columns: [table.organizationId, table.teamId],
      foreignColumns: [teams.organizationId, teams.id],
      name: "targets_team_fk",
    }),
    check("targets_one_scope", sql`num_nonnulls(${table.teamId}, ${table.assignmentId}) <= 1`),
  ],
);
