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

/** Mints the token that vouches to the API for one request: EdDSA, valid for 60 seconds. */
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
