import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, organizationId } from "./columns";
import { teams } from "./teams";

/** A person of the organization. Who they are is issuer + subject; name and e-mail are only for reading. */
export const people = pgTable(
  "people",
  {
    id: id(),
    organizationId: organizationId(),
    /** Null until the person has signed in for the first time. */
    issuer: text("issuer"),
    subject: text("subject"),
    name: text("name").notNull(),
    email: text("email").notNull(),
    status: text("status", { enum: ["WAITING", "ACTIVE", "SUSPENDED"] }).notNull(),
    locale: text("locale"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("people_identity").on(table.issuer, table.subject),
    unique("people_tenant").on(table.organizationId, table.id),
    index("people_email").on(table.organizationId, sql`lower(${table.email})`),
  ],
);

/** A role given to a person, for the whole organization or for one team. */
export const grants = pgTable(
  "grants",
  {
    id: id(),
    organizationId: organizationId(),
    personId: uuid("person_id").notNull(),
    role: text("role", {
      enum: ["ADMINISTRATOR", "GATEKEEPER", "ANALYST", "MANAGER", "ECONOMIST", "MEMBER"],
    }).notNull(),
    teamId: uuid("team_id"),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.organizationId, table.personId],
      foreignColumns: [people.organizationId, people.id],
      name: "grants_person_fk",
    }),
    foreignKey({
      columns: [table.organizationId, table.teamId],
      foreignColumns: [teams.organizationId, teams.id],
      name: "grants_team_fk",
    }),
    unique("grants_once").on(table.personId, table.role, table.teamId).nullsNotDistinct(),
  ],
);

/** Who enters for an economist who is away: from the first to the last day, both inclusive. */
export const deputies = pgTable(
  "deputies",
  {
    id: id(),
    organizationId: organizationId(),
    /** The economist who is away; their teams are the deputy's while it lasts. */
    personId: uuid("person_id").notNull(),
    deputyId: uuid("deputy_id").notNull(),
    firstDay: date("first_day", { mode: "string" }).notNull(),
    lastDay: date("last_day", { mode: "string" }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.organizationId, table.personId],
      foreignColumns: [people.organizationId, people.id],
      name: "deputies_person_fk",
    }),
    foreignKey({
      columns: [table.organizationId, table.deputyId],
      foreignColumns: [people.organizationId, people.id],
      name: "deputies_deputy_fk",
    }),
    index("deputies_deputy").on(table.deputyId),
    index("deputies_person").on(table.personId),
    check("deputies_days", sql`${table.firstDay} <= ${table.lastDay}`),
    check("deputies_another", sql`${table.personId} <> ${table.deputyId}`),
  ],
);

/** A personal access token. Only its SHA-256 is kept. */
export const accessTokens = pgTable(
  "access_tokens",
  {
    id: id(),
    organizationId: organizationId(),
    personId: uuid("person_id").notNull(),
    name: text("name").notNull(),
    scope: text("scope", { enum: ["READ", "WRITE"] }).notNull(),
    secretHash: text("secret_hash").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.organizationId, table.personId],
      foreignColumns: [people.organizationId, people.id],
      name: "access_tokens_person_fk",
    }),
    uniqueIndex("access_tokens_secret").on(table.secretHash),
    index("access_tokens_person").on(table.personId),
  ],
);

/** A web session that was signed out before its cookie ran out: its tokens are refused from then on. */
export const endedSessions = pgTable(
  "ended_sessions",
  {
    id: id(),
    organizationId: organizationId(),
    personId: uuid("person_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.organizationId, table.personId],
      foreignColumns: [people.organizationId, people.id],
      name: "ended_sessions_person_fk",
    }),
  ],
);
