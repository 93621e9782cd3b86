import { bigint, customType, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";

const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** Where an organization's chain stands: the row every logged write locks, which puts `seq` in commit order. */
export const changeHeads = pgTable("change_heads", {
  organizationId: uuid("organization_id").primaryKey(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: bytes("hash").notNull(),
  at: instant("at").notNull(),
});

/** The append-only, hash-chained change log. Written by triggers alone. */
export const changes = pgTable(
  "changes",
  {
    organizationId: uuid("organization_id").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    at: instant("at").notNull(),
    /** The person who acted; null for the system itself. */
    actorId: uuid("actor_id"),
    action: text("action").notNull(),
    /** Name of the table: teams, people, grants, kpis, ... */
    entity: text("entity").notNull(),
    entityId: uuid("entity_id").notNull(),
    /** The team it touches; null where it touches the whole organization. */
    teamId: uuid("team_id"),
    before: jsonb("before").$type<Record<string, unknown>>(),
    after: jsonb("after").$type<Record<string, unknown>>(),
    reason: text("reason"),
    source: text("source").notNull(),
    requestId: text("request_id"),
    previousHash: bytes("previous_hash").notNull(),
    hash: bytes("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.seq] })],
);
