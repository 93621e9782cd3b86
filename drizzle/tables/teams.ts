import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, organizationId } from "./columns";

/** A unit of the organization; teams form a tree. */
export const teams = pgTable(
  "teams",
  {
    id: id(),
    organizationId: organizationId(),
    parentId: uuid("parent_id"),
    name: text("name").notNull(),
    retiredAt: instant("retired_at"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("teams_name").on(table.organizationId, sql`lower(${table.name})`),
    unique("teams_tenant").on(table.organizationId, table.id),
    foreignKey({
      columns: [table.organizationId, table.parentId],
      foreignColumns: [table.organizationId, table.id],
      name: "teams_parent_fk",
    }),
    index("teams_parent").on(table.parentId),
  ],
);
