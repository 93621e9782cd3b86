import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import type { Stage } from "./stage";

/** The tables of the business as the database's catalogue has them: all that carry a tenant, but the log itself. */
export async function businessTables(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not in ('changes', 'change_heads')
      and (c.relname = 'organizations'
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id'))
    order by c.relname`;
  return rows.map((row) => row.name);
}

export type Row = Record<string, unknown>;

/** Valid rows of every business table, with an id and a tenant of this stage; nothing is written. */
const samples: Record<string, (stage: Stage) => Row> = {
  organizations: ({ organization }) => ({ id: organization.id, slug: text(), name: text() }),
  teams: () => ({ name: text() }),
  people: () => ({ issuer: "test", subject: text(), name: text(), email: text(), status: "ACTIVE" }),
  grants: ({ people }) => ({ person_id: people.nobody.id, role: "MEMBER" }),
  access_tokens: ({ people }) => ({
    person_id: people.nobody.id,
    name: text(),
    scope: "READ",
    secret_hash: text(),
    expires_at: "2027-01-01T00:00:00Z",
  }),
  ended_sessions: ({ people }) => ({ person_id: people.nobody.id }),
  kpis: () => ({
    name: text(),
    direction: "HIGHER_IS_BETTER",
    aggregation: "SUM",
    team_aggregation: "SUM",
    periodicity: "MONTH",
  }),
  assignments: ({ kpiId, teamId, people }) => ({
    kpi_id: kpiId,
    team_id: teamId,
    person_id: people.nobody.id,
    first_period: "2020-01",
  }),
  targets: ({ kpiId }) => ({
    kpi_id: kpiId,
    valid_from: "2026-05",
    valid_from_date: "2026-05-01",
    target: "7",
  }),
  entries: ({ assignmentId }) => ({
    assignment_id: assignmentId,
    period: "2026-05",
    period_start: "2026-05-01",
    state: "REPORTED",
    value: "7",
  }),
  closings: () => ({
    period: "2026-05",
    period_start: "2026-05-01",
    number: 1,
    seq: 1,
    closed_at: "2026-06-01T00:00:00Z",
  }),
  deputies: ({ people }) => ({
    person_id: people.nobody.id,
    deputy_id: people.gatekeeper.id,
    first_day: "2026-05-01",
    last_day: "2026-05-08",
  }),
  reopen_requests: ({ teamId }) => ({
    period: "2026-05",
    period_start: "2026-05-01",
    team_id: teamId,
    reason: "A late invoice",
    requested_at: "2026-06-01T00:00:00Z",
  }),
  import_mappings: () => ({ name: text(), mapping: "{}" }),
};

export function sampleRow(table: string, stage: Stage): Row {
  const sample = samples[table];
  if (!sample) throw new Error(`The table ${table} needs a row of example in tests/testkit/tables.ts.`);
  const tenant = table === "organizations" ? {} : { organization_id: stage.organization.id };
  return { id: randomUUID(), ...tenant, ...sample(stage) };
}

/** The column that says whose a row is. */
export const tenantColumn = (table: string): string => (table === "organizations" ? "id" : "organization_id");

const text = (): string => `sample-${randomUUID().slice(0, 8)}`;
