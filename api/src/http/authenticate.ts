import { randomUUID } from "node:crypto";
import type { Database } from "@cairn/drizzle/client";
import { decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import type { Organization } from "@cairn/schema/types/organizations";
import { importJWK, type JWK, type JWTPayload } from "jose";
import type { Caller, SignInProfile } from "../platform/context";
import { failure } from "../platform/failure";
import { enter, type Footing, footingOf } from "../platform/reading";
import { hashSecret, secretPrefix } from "../platform/secret";
import { type HeldGrant, mintViewer, type Viewer, type ViewerPerson } from "../platform/viewer";
import { type Credential, findToRead, findToWrite, findWithVersion } from "./finding";
import { readWebToken } from "./web-token";

export interface AuthenticationOptions {
  db: Database;
  clock: () => Date;
  /** Public half (Ed25519) of the key with which the web app signs its tokens; none: access tokens only. */
  webTokenKey: JWK | null;
  statementTimeout: number;
}

const tooEarly = failure("UNAUTHENTICATED", "Sign in, or send an access token as `Authorization: Bearer …`.");

/** A credential that was found genuine. Who holds it is looked up as often as one wants to know whether they still may. */
export interface Proof {
  /** Finds who holds it, in the transaction in which they go on reading. */
  enter(requestId?: string): Promise<Caller>;
  /** Finds who holds it, for a write: it opens a transaction of its own. */
  enterToWrite(requestId: string): Promise<Caller>;
  /** Finds who holds it and the version of the data they would read now; null for somebody who is only signing in. */
  glance(teamIds: string[] | null): Promise<{ viewer: Viewer; version: string } | null>;
}

/** Finds a credential genuine: a token of the web app, signed and a minute old at most, or a personal access token. */
export type Prover = (authorization: string | undefined) => Promise<Proof>;

export function prover(options: AuthenticationOptions): Prover {
  const key = options.webTokenKey ? importJWK(options.webTokenKey, "EdDSA") : null;

  return async (authorization) => {
    const [scheme, credential] = authorization?.split(" ") ?? [];
    if (scheme?.toLowerCase() !== "bearer" || !credential) throw tooEarly;
    if (credential.startsWith(secretPrefix)) return proofOf(options, holderOfToken(options, credential));
    if (!key) throw tooEarly;
    const claims = await readWebToken(credential, await key, options.clock());
    const profile = profileOf(claims);
    if (!profile) return proofOf(options, holderOfSession(claims));
    const { statementTimeout } = options;
    const enter = async (requestId: string = randomUUID()): Promise<Caller> => ({
      kind: "newcomer",
      profile,
      requestId,
      statementTimeout,
    });
    return { enter, enterToWrite: enter, glance: async () => null };
  };
}

/**
 * Finds out who is asking. Everything about the person is read anew, so that suspending somebody or changing a role
 * holds at once.
 */
export const authenticator =
  (prove: Prover) =>
  async (authorization: string | undefined, requestId: string, isToWrite: boolean): Promise<Caller> => {
    const proof = await prove(authorization);
    return isToWrite ? proof.enterToWrite(requestId) : proof.enter(requestId);
  };

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function profileOf(claims: JWTPayload): SignInProfile | null {
  const profile = claims.profile as Record<string, unknown> | undefined;
  if (!profile) return null;
  return {
    issuer: text(claims.idp),
    subject: text(claims.sub),
    email: text(profile.email).slice(0, 320),
    emailVerified: profile.emailVerified === true,
    name: text(profile.name).slice(0, 200) || text(profile.email).slice(0, 200),
    roles: Array.isArray(profile.roles) ? profile.roles.map(text) : [],
    locale: text(profile.locale) || null,
  };
}

interface ViewerRow extends Record<string, unknown> {
  person: ViewerPerson;
  organization: Record<string, unknown>;
  grants: HeldGrant[];
  sessionEnded?: boolean;
  token?: { id: string; scope: "READ" | "WRITE"; expiresAt: string; revokedAt: string | null };
}

type Request = Pick<Viewer, "source" | "sessionId" | "scope">;

interface Admitted {
  row: ViewerRow;
  request: Request;
}

/** How the holder of a credential is looked up, and whether they are let in. */
interface Holder {
  credential: Credential;
  admit(row: ViewerRow | null): Admitted;
}

function holderOfSession(claims: JWTPayload): Holder {
  const session = text(claims.sid);
  return {
    credential: { issuer: text(claims.idp), subject: text(claims.sub), session, tokenHash: null },
    admit: (row) => {
      if (!row || row.sessionEnded)
        throw failure("UNAUTHENTICATED", "This session has ended. Sign in again.");
      return { row, request: { source: "web", sessionId: session, scope: "WRITE" } };
    },
  };
}

const holderOfToken = ({ clock }: AuthenticationOptions, secret: string): Holder => ({
  credential: { issuer: null, subject: null, session: null, tokenHash: hashSecret(secret) },
  admit: (row) => {
    const token = row?.token;
    if (!row || !token || token.revokedAt || new Date(token.expiresAt) <= clock())
      throw failure("UNAUTHENTICATED", "This access token is unknown, expired or revoked.");
    return { row, request: { source: "api", sessionId: null, scope: token.scope } };
  },
});

function proofOf(options: AuthenticationOptions, { credential, admit }: Holder): Proof {
  const { db, statementTimeout } = options;
  const admitted = (found: unknown): Admitted => admit((found ?? null) as ViewerRow | null);
  return {
    enter: async (requestId = randomUUID()) => {
      const timeout = String(statementTimeout);
      const { found, footing } = await enter(db, (tx) => findToRead(tx, { ...credential, timeout }));
      try {
        return { kind: "viewer", viewer: viewerOf(options, admitted(found), requestId, footing) };
      } catch (error) {
        await footing.open?.finish();
        throw error;
      }
    },
    enterToWrite: async (requestId) => {
      const [seen] = await findToWrite(db, credential);
      const viewer = viewerOf(options, admitted(seen?.found), requestId, footingOf(seen));
      return { kind: "viewer", viewer };
    },
    glance: async (teamIds) => {
      const [seen] = await findWithVersion(db, { ...credential, teamIds });
      const viewer = viewerOf(options, admitted(seen?.found), "", null);
      return { viewer, version: seen?.version ?? "" };
    },
  };
}

function viewerOf(
  { db, clock, statementTimeout }: AuthenticationOptions,
  { row: { person, grants, organization }, request }: Admitted,
  requestId: string,
  footing: Footing | null,
): Viewer {
  if (person.status === "WAITING")
    throw failure("WAITING_FOR_APPROVAL", "An administrator has to let you in first.");
  if (person.status === "SUSPENDED")
    throw failure("SUSPENDED", "You may no longer use Cairn here. Ask an administrator.");
  return mintViewer(
    {
      ...request,
      requestId,
      organization: organizationOf(organization),
      person,
      grants,
      now: clock(),
      db,
      statementTimeout,
    },
    footing,
  );
}

/** A row of `organizations` as JSON, in the names of the contract. */
export function organizationOf(row: Record<string, unknown>): Organization {
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
