import { sql } from "drizzle-orm";
import { check, date, foreignKey, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, decimal, id, organizationId, period } from "./columns";
import { assignments, kpis } from "./kpis";

/** What a value should reach from a period on, for one assignment or (without one) for all of a KPI's. */
export const targets = pgTable(
  "targets",
  {
    id: id(),
    organizationId: organizationId(),
    kpiId: uuid("kpi_id").notNull(),
    assignmentId: uuid("assignment_id"),
    validFrom: period("valid_from").notNull(),
    /** First day of `validFrom`: what the rows are ordered by. */
    validFromDate: date("valid_from_date", { mode: "string" }).notNull(),
    minimum: decimal("minimum"),
    target: decimal("target"),
    stretch: decimal("stretch"),
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
    uniqueIndex("targets_once").on(
      table.kpiId,
      sql`coalesce(${table.assignmentId}, '00000000-0000-0000-0000-000000000000'::uuid)`,
      table.validFromDate,
    ),
    check("targets_some", sql`num_nonnulls(${table.minimum}, ${table.target}, ${table.stretch}) > 0`),
  ],
);
