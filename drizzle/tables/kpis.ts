import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, decimal, id, instant, organizationId, period } from "./columns";
import { people } from "./members";
import { teams } from "./teams";

/** What a gatekeeper wrote of a KPI in another language; what is missing falls back to the definition's own words. */
export interface KpiWords {
  name?: string;
  description?: string;
  instructions?: string;
}

/** A definition: what is measured and how it is to be read. */
export const kpis = pgTable(
  "kpis",
  {
    id: id(),
    organizationId: organizationId(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    instructions: text("instructions").notNull().default(""),
    category: text("category").notNull().default(""),
    unit: text("unit").notNull().default(""),
    /** What is entered: a number, yes (1) or no (0), or a rating of 1 to 5. */
    valueKind: text("value_kind", { enum: ["NUMBER", "YES_NO", "RATING"] })
      .notNull()
      .default("NUMBER"),
    decimals: integer("decimals").notNull().default(0),
    direction: text("direction", {
      enum: ["HIGHER_IS_BETTER", "LOWER_IS_BETTER", "WITHIN_BAND", "INFORMATIONAL"],
    }).notNull(),
    aggregation: text("aggregation", {
      enum: ["SUM", "MEAN", "RATIO", "LAST", "MIN", "MAX", "CUMULATIVE", "NONE"],
    }).notNull(),
    teamAggregation: text("team_aggregation", {
      enum: ["SUM", "MEAN", "WEIGHTED", "RATIO", "MIN", "MAX", "NONE"],
    }).notNull(),
    periodicity: text("periodicity", {
      enum: ["DAY", "WEEK", "MONTH", "QUARTER", "HALFYEAR", "YEAR"],
    }).notNull(),
    rangeMinimum: decimal("range_minimum"),
    rangeMaximum: decimal("range_maximum"),
    /** For RATIO: numerator ÷ denominator is multiplied by it (100 for percent). */
    ratioFactor: decimal("ratio_factor").notNull().default("1"),
    /** For a KPI that is worked out and not entered: its formula, with the ids of its operands in braces. */
    formula: text("formula"),
    /** Width of "at risk": a share of |target| (0.1 is 10 %) or an amount in the KPI's unit. */
    tolerance: decimal("tolerance").notNull().default("0.1"),
    toleranceKind: text("tolerance_kind", { enum: ["SHARE", "AMOUNT"] })
      .notNull()
      .default("SHARE"),
    dueBusinessDays: integer("due_business_days").notNull().default(10),
    /** What it weighs in a score of several KPIs. */
    scoreWeight: decimal("score_weight").notNull().default("1"),
    /** By locale: `{"de-CH": {"name": …}}`. */
    translations: jsonb("translations").$type<Record<string, KpiWords>>().notNull().default({}),
    ownerId: uuid("owner_id"),
    /** Counts every revision of the definition: what an edit was based on. */
    revision: integer("revision").notNull().default(1),
    /** Raised by a change of what the figures mean; `versionFrom` is the period it counts from. */
    version: integer("version").notNull().default(1),
    versionFrom: period("version_from"),
    retiredAt: instant("retired_at"),
    createdAt: createdAt(),
  },
  (table) => [
    unique("kpis_tenant").on(table.organizationId, table.id),
    foreignKey({
      columns: [table.organizationId, table.ownerId],
      foreignColumns: [people.organizationId, people.id],
      name: "kpis_owner_fk",
    }),
    uniqueIndex("kpis_name").on(table.organizationId, sql`lower(${table.name})`),
    check("kpis_decimals", sql`${table.decimals} between 0 and 10`),
    check("kpis_range", sql`${table.rangeMinimum} <= ${table.rangeMaximum}`),
    check("kpis_tolerance", sql`${table.tolerance} >= 0`),
    check("kpis_score_weight", sql`${table.scoreWeight} >= 0`),
    check("kpis_due", sql`${table.dueBusinessDays} between 0 and 250`),
  ],
);

/** A KPI measured for one team, or for one person of a team. Entries and targets belong to it. */
export const assignments = pgTable(
  "assignments",
  {
    id: id(),
    organizationId: organizationId(),
    kpiId: uuid("kpi_id").notNull(),
    teamId: uuid("team_id").notNull(),
    personId: uuid("person_id"),
    /** First period that is expected; earlier ones are never due. */
    firstPeriod: period("first_period").notNull(),
    /** What its values weigh where teams are combined by WEIGHTED. */
    weight: decimal("weight"),
    retiredAt: instant("retired_at"),
    createdAt: createdAt(),
  },
  (table) => [
    unique("assignments_tenant").on(table.organizationId, table.id),
    foreignKey({
      columns: [table.organizationId, table.kpiId],
      foreignColumns: [kpis.organizationId, kpis.id],
      name: "assignments_kpi_fk",
    }),
    foreignKey({
      columns: [table.organizationId, table.teamId],
      foreignColumns: [teams.organizationId, teams.id],
      name: "assignments_team_fk",
    }),
    foreignKey({
      columns: [table.organizationId, table.personId],
      foreignColumns: [people.organizationId, people.id],
      name: "assignments_person_fk",
    }),
    unique("assignments_once").on(table.kpiId, table.teamId, table.personId).nullsNotDistinct(),
    check("assignments_weight", sql`${table.weight} >= 0`),
    index("assignments_team").on(table.organizationId, table.teamId),
  ],
);
