import { importJWK, SignJWT } from "jose";
import { env } from "./env";

/** What the identity provider says of a person; only sent with the `signIn` mutation. */
export interface Profile {
  email: string | null;
  emailVerified: boolean;
  name: string;
  roles: string[];
  locale: string | null;
}

/** The person behind a web session, by issuer and subject, and the session itself. */
export interface Identity {
  idp: string;
  sub: string;
  sid: string;
}

let key: ReturnType<typeof importJWK> | undefined;

/** Tokens that are good for a while yet, by session; the newest is the last. */
const minted = new Map<string, { token: Promise<string>; until: number }>();

/** How long a token is used again: half of what it is good for, so that it does not end on its way. */
const USED_MS = 30_000;

/** The token that vouches to the API for a session: a page asks several times, and a signature takes a while. */
export function apiToken(identity: Identity): Promise<string> {
  const now = Date.now();
  for (const [key, { until }] of minted) {
    if (until > now) break;
    minted.delete(key);
  }
  const key = JSON.stringify([identity.idp, identity.sub, identity.sid]);
  const known = minted.get(key);
  if (known) return known.token;
  const token = mintApiToken(identity);
  minted.set(key, { token, until: now + USED_MS });
  // What could not be signed is tried again.
  token.catch(() => minted.delete(key));
  return token;
}

/** Mints a token that vouches to the API for a person: EdDSA, valid for 60 seconds. */
export async function mintApiToken({ idp, sub, sid }: Identity, profile?: Profile): Promise<string> {
  key ??= importJWK(JSON.parse(env().WEB_TOKEN_PRIVATE_KEY), "EdDSA");
  return new SignJWT({ idp, sid, ...(profile && { profile }) })
    .setProtectedHeader({ alg: "EdDSA" })
    .setIssuer("cairn-web")
    .setAudience("cairn-api")
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime("60s")
    .sign(await key);
}
