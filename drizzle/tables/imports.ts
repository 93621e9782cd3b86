import { sql } from "drizzle-orm";
import { jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, organizationId } from "./columns";

/** A saved way of reading a file: which column means what. */
export const importMappings = pgTable(
  "import_mappings",
  {
    id: id(),
    organizationId: organizationId(),
    name: text("name").notNull(),
    mapping: jsonb("mapping").$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("import_mappings_name").on(table.organizationId, sql`lower(${table.name})`)],
);
