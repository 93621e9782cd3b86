import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "@cairn/drizzle/client";
import { importJWK, type JWK, type JWTPayload } from "jose";
import type { Caller, SignInProfile } from "../platform/context";
import { failure } from "../platform/failure";
import { enter, enterAsBefore, type Footing, footingOf, presumedFooting } from "../platform/footing";
import { onceFor } from "../platform/once-for";
import { Presumption } from "../platform/presumption";
import { hashSecret, secretPrefix } from "../platform/secret";
import { mintViewer, type Viewer } from "../platform/viewer";
import { Askers, type Found, type ToldVersion, type Who } from "./askers";
import type { Credential } from "./finding";
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
  /** Who held it when they were found last, to be confirmed in the way of what they do; null to have them found. */
  presume(requestId: string, purpose: PurposeAsBefore): Caller | null;
  /** Finds who holds it and the version of the data they would read now; null for somebody who is only signing in. */
  glance(teams: string | null, told: ToldVersion | null): Promise<Glance | null>;
}

/** Who asks and what for, short of a Viewer: an answer that is given again needs none. */
export interface Glance extends Request {
  who: Who;
  now: Date;
  /** Of the teams that were asked for, or of the organization, when its log stood at `seq`. */
  version: string;
  seq: string;
}

/** Finds a credential genuine: a token of the web app, signed and a minute old at most, or a personal access token. */
export type Prover = (authorization: string | undefined) => Promise<Proof>;

export function prover(options: AuthenticationOptions): Prover {
  const key = options.webTokenKey ? importJWK(options.webTokenKey, "EdDSA") : null;
  const askers = new Askers(options.db);

  return async (authorization) => {
    const [scheme, credential] = authorization?.split(" ") ?? [];
    if (scheme?.toLowerCase() !== "bearer" || !credential) throw tooEarly;
    if (credential.startsWith(secretPrefix))
      return proofOf(options, askers, holderOfToken(options, credential));
    if (!key) throw tooEarly;
    const claims = await readWebToken(credential, await key, options.clock());
    const profile = profileOf(claims);
    if (!profile) return proofOf(options, askers, holderOfSession(claims));
    const { statementTimeout } = options;
    const enter = async (requestId: string = randomUUID()): Promise<Caller> => ({
      kind: "newcomer",
      profile,
      requestId,
      statementTimeout,
    });
    return { enter, enterToWrite: enter, presume: () => null, glance: async () => null };
  };
}

/**
 * What somebody enters for. `as before`: as who they were found to be last, which is confirmed by the way: a write does so
 * itself, and what is read travels with the statement that finds them.
 */
export type Purpose = "read" | "write" | PurposeAsBefore;
export type PurposeAsBefore = "read as before" | "write as before";

/**
 * Finds out who is asking. Everything about the person is read anew or confirmed, so that suspending somebody or changing
 * a role holds at once.
 */
export const authenticator =
  (prove: Prover) =>
  async (authorization: string | undefined, requestId: string, purpose: Purpose): Promise<Caller> => {
    const proof = await prove(authorization);
    const presumed = purpose === "read" || purpose === "write" ? null : proof.presume(requestId, purpose);
    if (presumed) return presumed;
    return purpose.startsWith("read") ? proof.enter(requestId) : proof.enterToWrite(requestId);
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

type Request = Pick<Viewer, "source" | "sessionId" | "scope">;

/** How the holder of a credential is looked up, and with what they are let in. */
interface Holder {
  credential: Credential;
  /** Throws for somebody who is not let in. */
  admit(found: Found | null): { who: Who; request: Request };
}

/** By what a token claims: the web sends the same one for a minute. */
const holderOfSession = onceFor((claims: JWTPayload): Holder => {
  const session = text(claims.sid);
  return {
    credential: { issuer: text(claims.idp), subject: text(claims.sub), session, tokenHash: null },
    admit: (found) => {
      if (!found || found.sessionEnded)
        throw failure("UNAUTHENTICATED", "This session has ended. Sign in again.");
      return { who: found.who, request: { source: "web", sessionId: session, scope: "WRITE" } };
    },
  };
});

const holderOfToken = ({ clock }: AuthenticationOptions, secret: string): Holder => ({
  credential: { issuer: null, subject: null, session: null, tokenHash: hashSecret(secret) },
  admit: (found) => {
    const token = found?.token;
    if (!found || !token || token.revokedAt || new Date(token.expiresAt) <= clock())
      throw failure("UNAUTHENTICATED", "This access token is unknown, expired or revoked.");
    return { who: found.who, request: { source: "api", sessionId: null, scope: token.scope } };
  },
});

function proofOf(options: AuthenticationOptions, askers: Askers, { credential, admit }: Holder): Proof {
  const { db, statementTimeout } = options;
  const lookUp = (tx: Transaction) => askers.toRead(tx, credential, statementTimeout);
  return {
    enter: async (requestId = randomUUID()) => {
      const { found, footing } = await enter(db, lookUp);
      try {
        return { kind: "viewer", viewer: viewerOf(options, admit(found), requestId, footing) };
      } catch (error) {
        await footing.open?.finish();
        throw error;
      }
    },
    enterToWrite: async (requestId) => {
      const found = await askers.inPassing(credential);
      return { kind: "viewer", viewer: viewerOf(options, admit(found), requestId, footingOf(found)) };
    },
    presume: (requestId, purpose) => {
      const before = askers.foundBefore(credential);
      try {
        const admitted = before && admit(before);
        if (!admitted) return null;
        mayComeIn(admitted.who.person);
        const footing =
          purpose === "write as before"
            ? presumedFooting(before, new Presumption(credential.session, credential.tokenHash))
            : enterAsBefore(db, before, lookUp, (found) => admit(found).who === admitted.who);
        return footing && { kind: "viewer", viewer: viewerOf(options, admitted, requestId, footing) };
      } catch {
        return null; // who was not let in may be by now
      }
    },
    glance: async (teams, told) => {
      const seen = await askers.withVersion(credential, teams, told);
      const { who, request } = admit(seen?.found ?? null);
      if (!seen) return null;
      mayComeIn(who.person);
      return { who, ...request, now: options.clock(), version: seen.version, seq: seen.found.seq };
    },
  };
}

function viewerOf(
  { db, clock, statementTimeout }: AuthenticationOptions,
  { who: { person, grants, organization }, request }: ReturnType<Holder["admit"]>,
  requestId: string,
  footing: Footing | null,
): Viewer {
  mayComeIn(person);
  return mintViewer(
    {
      ...request,
      requestId,
      organization,
      person,
      grants,
      now: clock(),
      db,
      statementTimeout,
    },
    footing,
  );
}

function mayComeIn({ status }: Who["person"]): void {
  if (status === "WAITING")
    throw failure("WAITING_FOR_APPROVAL", "An administrator has to let you in first.");
  if (status === "SUSPENDED")
    throw failure("SUSPENDED", "You may no longer use Cairn here. Ask an administrator.");
}
