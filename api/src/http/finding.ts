import type { Database, Transaction } from "@cairn/drizzle/client";
import { statement } from "@cairn/drizzle/statement";
import { sql } from "drizzle-orm";
import type { HeldGrant, ViewerPerson } from "../platform/viewer";

/** How somebody says who they are: by a session and whom it is of, or by the hash of an access token. */
export interface Credential {
  issuer: string | null;
  subject: string | null;
  session: string | null;
  tokenHash: string | null;
}

/** A credential, and on what it stands that something is known of it: what still stands is not told again. */
export interface Asker extends Credential {
  knownOrganization: string | null;
  knownSeq: string | null;
  knownDefinitions: string | null;
}

/** Of a person, as JSON. All of it is made of definitions. */
export interface WhoRow {
  person: ViewerPerson;
  /** A row of `organizations`. */
  organization: Record<string, unknown>;
  grants: HeldGrant[];
}

/**
 * What is found by a credential: where the log of its organization stands and, if that has moved, where the definitions
 * do and what the credential is worth, and, if those have moved, whose it is. Nulls for nobody.
 */
export interface FoundRow extends Record<string, unknown> {
  organizationId: string | null;
  seq: string | null;
  definitions: string | null;
  sessionEnded: boolean | null;
  token: HeldToken | null;
  who: WhoRow | null;
}

export interface HeldToken {
  scope: "READ" | "WRITE";
  expiresAt: string;
  revokedAt: string | null;
}

const found = sql.raw(
  `who, organization_id as "organizationId", seq, definitions, session_ended as "sessionEnded", token`,
);

/** Finds somebody and makes the transaction one of their organization: they go on reading in it. */
export const findToRead: (tx: Transaction, asked: ToRead) => Promise<FoundRow[]> = statement<
  ToRead,
  FoundRow
>(
  (given) => sql`
    select ${found},
      set_config('app.organization_id', coalesce(organization_id::text, ''), true),
      set_config('statement_timeout', ${given("timeout")}, true)
    from find_person(${given("issuer")}, ${given("subject")}, ${given("session")}::uuid, ${given("tokenHash")},
      ${given("knownOrganization")}::uuid, ${given("knownSeq")}::bigint, ${given("knownDefinitions")}::bigint)`,
);

interface ToRead extends Asker, Record<string, unknown> {
  timeout: string;
}

/** Somebody who is found in passing. */
export interface Passing extends Asker {
  /** The teams whose version is wanted, as the text of an array; null for none. */
  teams: string | null;
  /** Where the log stood when that version was read last: it is not told again while it stands there. */
  toldSeq: string | null;
}

export interface FoundInPassing extends FoundRow {
  version: string | null;
}

const findEach = statement<{ askers: string }, FoundInPassing & { place: number }>(
  (given) => sql`
    select place, ${found},
      case when teams is not null and (seq is distinct from "toldSeq" or organization_id <> "knownOrganization")
        then data_version(organization_id, teams::uuid[]) end as version
    from json_to_recordset(${given("askers")}::text::json) as asker(place int, issuer text, subject text, session uuid,
        "tokenHash" text, "knownOrganization" uuid, "knownSeq" bigint, "knownDefinitions" bigint, teams text, "toldSeq" bigint)
      cross join lateral find_person(issuer, subject, session, "tokenHash", "knownOrganization", "knownSeq", "knownDefinitions")`,
);

/** Finds several people with one statement, each by their own credential; they need have nothing to do with each other. */
export async function findInPassing(db: Database, askers: Passing[]): Promise<FoundInPassing[]> {
  const rows = await findEach(db, {
    askers: JSON.stringify(askers.map((asker, place) => ({ place, ...asker }))),
  });
  const inOrder: FoundInPassing[] = [];
  for (const row of rows) inOrder[row.place] = row;
  return inOrder;
}
