import { randomBytes } from "node:crypto";
import Provider, { type Context, interactionPolicy } from "oidc-provider";
import { errorPage, signOutPage } from "./pages";
import { DEMO_PEOPLE } from "./people";
import type { IdentitySettings } from "./settings";

const CLIENT_ID = "cairn";
const HOUR = 3_600;
const { Check } = interactionPolicy;

/** The issuer: its address on the loopback interface. */
export function issuerOf({ port }: IdentitySettings): string {
  return `http://127.0.0.1:${port}`;
}

/** Builds the OpenID provider of the demo: authorization code with PKCE for one client, everything in memory. */
export function makeProvider(settings: IdentitySettings): Provider {
  return new Provider(issuerOf(settings), {
    clients: [client(settings)],
    jwks: { keys: [{ ...JSON.parse(settings.signingKey), use: "sig", alg: "RS256" }] },
    cookies: { keys: [randomBytes(32).toString("base64url")] },
    claims: { openid: ["sub"], profile: ["name", "locale"], email: ["email", "email_verified"] },
    scopes: ["openid", "profile", "email"],
    responseTypes: ["code"],
    ttl: { Interaction: HOUR, Session: 12 * HOUR, Grant: 12 * HOUR, AccessToken: HOUR, IdToken: HOUR },
    pkce: { required: () => true },
    findAccount: (_context: Context, sub: string) => findAccount(sub),
    loadExistingGrant: grantWithoutAsking,
    interactions: {
      policy: alwaysAsk(),
      url: (_context: Context, { uid }: { uid: string }) => `/sign-in/${uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: Context, form: string) => show(context, signOutPage(form, settings.webUrl)),
        postLogoutSuccessSource: (context: Context) =>
          show(context, errorPage("You are signed out", "You can close this page.", settings.webUrl)),
      },
    },
    renderError: (context: Context, out: { error: string; error_description?: string }) =>
      show(
        context,
        errorPage("This sign-in did not work", out.error_description ?? out.error, settings.webUrl),
      ),
  });
}

function client({ webUrl, clientSecret }: IdentitySettings): Record<string, unknown> {
  return {
    client_id: CLIENT_ID,
    client_secret: clientSecret,
    client_name: "Cairn",
    redirect_uris: [`${webUrl}/api/auth/callback/oidc`],
    post_logout_redirect_uris: [`${webUrl}/sign-in`],
    grant_types: ["authorization_code"],
    response_types: ["code"],
    token_endpoint_auth_method: "client_secret_basic",
  };
}

async function findAccount(sub: string) {
  const person = DEMO_PEOPLE.find((one) => one.sub === sub);
  if (!person) return undefined;
  const { name, email } = person;
  return { accountId: sub, claims: () => ({ sub, name, email, email_verified: true, locale: "en" }) };
}

/** Cairn is the only client and asks for nothing but who somebody is: there is nothing to consent to. */
async function grantWithoutAsking({ oidc }: Context) {
  const accountId = oidc.session?.accountId;
  if (!accountId || !oidc.client) return undefined;
  const grant = new oidc.provider.Grant({ accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope("openid profile email");
  await grant.save();
  return grant;
}

/** Whoever signs in chooses anew who to be, even if this browser has been somebody before. */
function alwaysAsk() {
  const policy = interactionPolicy.base();
  const ask = ({ oidc }: Context) => (oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT);
  policy.get("login").checks.add(new Check("choose", "Choose who to sign in as", ask));
  return policy;
}

function show(context: Context, page: { html: string; headers: Record<string, string> }): void {
  context.type = "html";
  context.set(page.headers);
  context.body = page.html;
}
