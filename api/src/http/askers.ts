import type { Database, Transaction } from "@cairn/drizzle/client";
import { decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import type { Organization } from "@cairn/schema/types/organizations";
import { LRUCache } from "lru-cache";
import { Together } from "../platform/together";
import type { HeldGrant, ViewerPerson } from "../platform/viewer";
import {
  type Credential,
  type FoundRow,
  findInPassing,
  findToRead,
  type HeldToken,
  type WhoRow,
} from "./finding";

/** Whose a credential is, what it is worth, and where the log and the definitions of their organization stand. */
export interface Found {
  organizationId: string;
  seq: string;
  definitions: string;
  sessionEnded: boolean;
  token: HeldToken | null;
  who: Who;
}

/** Somebody as they were found. Shared by requests: nobody may change it. */
export interface Who {
  person: ViewerPerson;
  organization: Organization;
  grants: HeldGrant[];
}

/** The version of some teams, as it was told when an organization's log stood somewhere. */
export interface ToldVersion {
  organizationId: string;
  seq: string;
  version: string;
}

const mostKnown = 5000;

/**
 * Finds who asks, anew for each request: suspending somebody, ending a session or changing a role holds at once. All of
 * that is in the log, so what was found before stands if their organization's log stands where it did, and of who it is
 * all if its definitions do; the database looks, in the statement by which they are found, and tells what does not.
 */
export class Askers {
  private readonly known = new LRUCache<string, Found>({ max: mostKnown });
  private readonly passing;

  constructor(db: Database) {
    this.passing = new Together((askers: Parameters<typeof findInPassing>[1]) => findInPassing(db, askers));
  }

  /** Finds somebody in the transaction in which they go on reading. */
  async toRead(tx: Transaction, credential: Credential, statementTimeout: number): Promise<Found | null> {
    const key = keyOf(credential);
    const before = this.known.get(key);
    const asked = { ...credential, ...standing(before), timeout: String(statementTimeout) };
    const [row] = await findToRead(tx, asked);
    return this.foundBy(key, before, row);
  }

  /** Who a credential was found to be last, without asking: for what the database confirms by itself. */
  foundBefore(credential: Credential): Found | null {
    return this.known.get(keyOf(credential)) ?? null;
  }

  /** Finds somebody, and nothing stays open. */
  async inPassing(credential: Credential): Promise<Found | null> {
    return (await this.withVersion(credential, null, null))?.found ?? null;
  }

  /** Finds somebody, and the version of what they would read now of some teams, or of their whole organization. */
  async withVersion(
    credential: Credential,
    teams: string | null,
    told: ToldVersion | null,
  ): Promise<{ found: Found; version: string } | null> {
    const key = keyOf(credential);
    const before = this.known.get(key);
    const toldSeq = told && told.organizationId === before?.organizationId ? told.seq : null;
    const row = await this.passing.ask({ ...credential, ...standing(before), teams, toldSeq });
    const found = this.foundBy(key, before, row);
    if (!found) return null;
    return { found, version: teams === null ? found.seq : (row.version ?? told?.version ?? "") };
  }

  private foundBy(key: string, before: Found | undefined, row: FoundRow | undefined): Found | null {
    const { organizationId, seq, definitions } = row ?? {};
    if (!row || !organizationId || !seq) return null;
    if (before && seq === before.seq && organizationId === before.organizationId) return before;
    const who = row.who ? whoOf(row.who) : before?.who;
    if (!who) return null;
    const { sessionEnded, token } = row;
    const found: Found = {
      organizationId,
      seq,
      definitions: definitions ?? "",
      sessionEnded: sessionEnded === true,
      token,
      who,
    };
    this.known.set(key, found);
    return found;
  }
}

const keyOf = ({ tokenHash, issuer, subject, session }: Credential): string =>
  tokenHash ?? JSON.stringify([issuer, subject, session]);

const standing = (known: Found | undefined) => ({
  knownOrganization: known?.organizationId ?? null,
  knownSeq: known?.seq ?? null,
  knownDefinitions: known?.definitions ?? null,
});

const whoOf = ({ person, organization, grants }: WhoRow): Who =>
  Object.freeze({ person, organization: organizationOf(organization), grants });

/** A row of `organizations` as JSON, in the names of the contract. */
function organizationOf(row: Record<string, unknown>): Organization {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    locale: row.locale,
    timezone: row.timezone,
    currency: row.currency,
    fiscalYearStartMonth: row.fiscal_year_start_month,
    fiscalYearNamedBy: row.fiscal_year_named_by,
    trustedDomains: row.trusted_domains,
    holidays: row.holidays,
    scoreCap: row.score_cap === null ? null : formatDecimalPlain(decimal(String(row.score_cap))),
  } as Organization;
}
