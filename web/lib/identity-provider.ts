import { z } from "zod";
import type { WebSession } from "./auth";
import { env, publicOrigin } from "./env";

const discovery = z.object({ end_session_endpoint: z.url().optional() });

/** Where to sign out at the identity provider, if it publishes a place; null if not, or when it is unreachable. */
export async function endSessionUrl(session: WebSession, returnTo: string): Promise<string | null> {
  const issuer = env().OIDC_ISSUER?.replace(/\/+$/, "");
  if (!issuer) return null;
  try {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`, {
      cache: "no-store",
      signal: AbortSignal.timeout(3000),
    });
    const { end_session_endpoint } = discovery.parse(await response.json());
    if (!end_session_endpoint) return null;
    const url = new URL(end_session_endpoint);
    url.searchParams.set("client_id", env().OIDC_CLIENT_ID);
    url.searchParams.set("post_logout_redirect_uri", publicOrigin() + returnTo);
    if (session.idToken) url.searchParams.set("id_token_hint", session.idToken);
    return url.href;
  } catch (error) {
    console.warn("The identity provider could not be asked for its sign-out address:", error);
    return null;
  }
}
