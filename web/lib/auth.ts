import { decodeJwt } from "jose";
import { cookies } from "next/headers";
import NextAuth, { type NextAuthConfig, type Session } from "next-auth";
import { cache } from "react";
import { ApiRefusal, announceSignIn } from "./api";
import type { Identity, Profile } from "./api-token";
import { profileFromClaims } from "./claims";
import { env } from "./env";

// The one file that knows Auth.js. The rest of the app knows the functions at its end.

/** A person's web session, as read from its encrypted cookie. */
export interface WebSession extends Identity {
  name: string;
  email: string | null;
  /** Hint for signing out at the identity provider, when it was short enough for a cookie. */
  idToken: string | null;
}

/** A working day: long enough not to interrupt it, short enough that a forgotten browser does not stay open. */
const sessionSeconds = 12 * 60 * 60;
const longestIdToken = 2000;

declare module "next-auth" {
  interface User {
    identity?: Identity;
    profile?: Profile;
  }
  interface Session {
    cairn: WebSession;
  }
}

const providers = () => {
  const { OIDC_ISSUER, OIDC_ISSUER_ALIAS, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER) return [];
  const idp = OIDC_ISSUER_ALIAS ?? OIDC_ISSUER;
  const provider = {
    id: "oidc",
    name: OIDC_NAME,
    type: "oidc",
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    client: { token_endpoint_auth_method: OIDC_CLIENT_SECRET ? "client_secret_basic" : "none" },
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid profile email" } },
    // Claims are spread over both places: Entra keeps roles in the ID token, others keep e-mail in userinfo.
    idToken: false,
    profile(userinfo: Record<string, unknown>, tokens: { id_token?: string }) {
      const { sub, ...profile } = profileFromClaims({
        ...(tokens.id_token ? decodeJwt(tokens.id_token) : {}),
        ...userinfo,
      });
      return { id: sub, identity: { idp, sub, sid: crypto.randomUUID() }, profile };
    },
  } satisfies NextAuthConfig["providers"][number];
  return [provider];
};

const callbacks: NextAuthConfig["callbacks"] = {
  async signIn({ user }) {
    if (!user.identity || !user.profile) return false;
    try {
      await announceSignIn(user.identity, user.profile);
      return true;
    } catch (error) {
      console.error("Signing in failed at the API:", error);
      const unexpected = error instanceof ApiRefusal && error.code === "FORBIDDEN";
      return `/sign-in?error=${unexpected ? "NotExpected" : "ApiUnavailable"}`;
    }
  },
  jwt({ token, user, account }) {
    if (!user?.identity || !user.profile) return token;
    const hint = account?.id_token;
    const session: WebSession = {
      ...user.identity,
      name: user.profile.name,
      email: user.profile.email,
      idToken: hint && hint.length <= longestIdToken ? hint : null,
    };
    return { cairn: session };
  },
  session({ session, token }) {
    return { expires: session.expires, cairn: token.cairn } as typeof session;
  },
};

const authentication = NextAuth(() => ({
  providers: providers(),
  secret: env().AUTH_SECRET,
  trustHost: true,
  session: { strategy: "jwt", maxAge: sessionSeconds },
  // Never its stock pages: they call out to other hosts. The proxy adds the language.
  pages: { signIn: "/sign-in", error: "/sign-in" },
  callbacks,
  logger: {
    error: (error) => console.error(`Sign-in: ${error.name}: ${error.message}`, error.cause ?? ""),
    warn: (code) => console.warn(`Sign-in: ${code}`),
  },
}));

/** The session of this request, or null when there is none, it has expired, or its cookie is not ours. */
export const currentSession = cache(async (): Promise<WebSession | null> => {
  const session: Session | null = await authentication.auth();
  return session?.cairn?.sid ? session.cairn : null;
});

/** Prepares signing in (state, nonce, PKCE in cookies) and returns the address at the identity provider. */
export async function beginSignIn(returnTo: string): Promise<string> {
  return authentication.signIn("oidc", { redirect: false, redirectTo: returnTo });
}

/** Where a sign-in that broke off wanted to return to, as Auth.js keeps it; null when there was none. */
export async function rememberedReturnTo(): Promise<string | null> {
  const kept = (await cookies()).getAll().find(({ name }) => name.endsWith("authjs.callback-url"))?.value;
  if (!kept || !URL.canParse(kept)) return null;
  const { pathname, search } = new URL(kept);
  return pathname + search;
}

/** Clears the session cookie. Ending the session at the API and the identity provider is the caller's. */
export async function clearSession(): Promise<void> {
  await authentication.signOut({ redirect: false });
}

/** Handles the identity provider's answer: checks it, tells the API, sets the cookie, returns to the page. */
export const finishSignIn = authentication.handlers.GET;
