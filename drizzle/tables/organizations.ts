import { sql } from "drizzle-orm";
import { check, date, integer, numeric, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** The tenant. Nothing crosses it. */
export const organizations = pgTable(
  "organizations",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    locale: text("locale").notNull().default("en"),
    timezone: text("timezone").notNull().default("Europe/Zurich"),
    currency: text("currency").notNull().default("CHF"),
    fiscalYearStartMonth: integer("fiscal_year_start_month").notNull().default(1),
    fiscalYearNamedBy: text("fiscal_year_named_by", { enum: ["START", "END"] })
      .notNull()
      .default("START"),
    /** E-mail domains whose people are let in as members without an administrator's approval. */
    trustedDomains: text("trusted_domains").array().notNull().default(sql`'{}'`),
    /** Days beside weekends on which nobody works: what "business day" leaves out. */
    holidays: date("holidays", { mode: "string" }).array().notNull().default(sql`'{}'`),
    /** In a score each achievement counts at most this (1 is the target reached); null for no such bound. */
    scoreCap: numeric("score_cap"),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
  },
  (table) => [
    check("organizations_fiscal_month", sql`${table.fiscalYearStartMonth} between 1 and 12`),
    check("organizations_score_cap", sql`${table.scoreCap} > 0`),
    check("organizations_slug_form", sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
  ],
);
