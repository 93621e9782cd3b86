import { type Given, statement } from "@cairn/drizzle/statement";
import { type SQL, sql } from "drizzle-orm";

/** How somebody says who they are: by a session and whom it is of, or by the hash of an access token. */
export interface Credential extends Record<string, unknown> {
  issuer: string | null;
  subject: string | null;
  session: string | null;
  tokenHash: string | null;
}

const whoeverHas = (given: Given<Credential>): SQL => sql`
  find_person(${given("issuer")}, ${given("subject")}, ${given("session")}::uuid, ${given("tokenHash")})`;

/** Somebody as JSON, and of their organization where its log and its definitions stand; nulls for nobody. */
interface Found extends Record<string, unknown> {
  found: unknown;
  organizationId: string | null;
  seq: string | null;
  definitions: string | null;
}

/** Finds somebody and makes the transaction one of their organization: they go on reading in it. */
export const findToRead = statement<Credential & { timeout: string }, Found>(
  (given) => sql`
    select who as found, organization_id as "organizationId", seq, definitions,
      set_config('app.organization_id', coalesce(organization_id::text, ''), true),
      set_config('statement_timeout', ${given("timeout")}, true)
    from ${whoeverHas(given)}`,
);

/** Finds somebody who is to write: they open a transaction of their own. */
export const findToWrite = statement<Credential, Found>(
  (given) => sql`
    select who as found, organization_id as "organizationId", seq, definitions
    from ${whoeverHas(given)}`,
);

/** Finds somebody, and the version of what they would read now of some teams, or of the whole organization. */
export const findWithVersion = statement<
  Credential & { teamIds: string[] | null },
  { found: unknown; version: string | null }
>(
  (given) => sql`
    select who as found, data_version(organization_id, ${given("teamIds")}::uuid[]) as version
    from ${whoeverHas(given)}`,
);
