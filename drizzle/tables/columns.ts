import { customType, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organizations } from "./organizations";

/** Exact decimal, read and written as canonical text: never through a float. */
export const decimal = customType<{ data: string; driverData: string }>({
  dataType: () => "numeric",
  fromDriver: (value) => value,
});

/** Primary key of an entity: a stable UUID. */
export const id = () => uuid("id").primaryKey().defaultRandom();

/** The tenant column every business table carries; row-level security reads it. */
export const organizationId = () =>
  uuid("organization_id")
    .notNull()
    .references(() => organizations.id);

/** An instant with time zone, read as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** When the row was first written. */
export const createdAt = () => instant("created_at").notNull().defaultNow();

/** A canonical period such as `2026-03`; its form is checked by the rules, its start is a column beside it. */
export const period = (name: string) => text(name);
