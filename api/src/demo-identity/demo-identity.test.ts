import { createHash, randomBytes } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { createRemoteJWKSet, exportJWK, generateKeyPair, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeIdentityServer } from "./door";
import { type IdentitySettings, readIdentitySettings } from "./settings";

const WEB = "http://localhost:3199";
const REDIRECT = `${WEB}/api/auth/callback/oidc`;

let settings: IdentitySettings;
let issuer: string;
let server: Server;

/** A browser in small: keeps cookies, follows nothing by itself. */
class Browser {
  #cookies = new Map<string, string>();

  async go(address: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(new URL(address, issuer), {
      method: form ? "POST" : "GET",
      body: form && new URLSearchParams(form),
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      redirect: "manual",
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return response;
  }

  async follow(response: Response): Promise<Response> {
    return this.go(response.headers.get("location") ?? "");
  }
}

const verifier = randomBytes(32).toString("base64url");

function authorizationUrl(extra: Record<string, string> = {}): string {
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const pkce = { code_challenge: challenge, code_challenge_method: "S256" };
  const base = {
    client_id: "cairn",
    response_type: "code",
    redirect_uri: REDIRECT,
    scope: "openid profile email",
  };
  return `${issuer}/auth?${new URLSearchParams({ ...base, state: "s", nonce: "n", ...pkce, ...extra })}`;
}

async function signIn(browser: Browser, person: string): Promise<URL> {
  const page = await browser.go(authorizationUrl());
  const chosen = await browser.go(page.headers.get("location") ?? "", { person });
  let back = await browser.follow(chosen);
  // Being somebody else first signs the one before out, by a form that sends itself.
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(await back.text())?.[1];
  if (xsrf) back = await browser.follow(await browser.go("/session/end/confirm", { xsrf, logout: "yes" }));
  return new URL(back.headers.get("location") ?? "");
}

async function exchange(code: string, secret = settings.clientSecret): Promise<Response> {
  return fetch(`${issuer}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(`cairn:${secret}`).toString("base64")}` },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      redirect_uri: REDIRECT,
      code_verifier: verifier,
    }),
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeAll(async () => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  settings = {
    port: await freePort(),
    webUrl: WEB,
    clientSecret: "a secret",
    signingKey: JSON.stringify(await exportJWK(privateKey)),
  };
  issuer = `http://127.0.0.1:${settings.port}`;
  server = makeIdentityServer(settings).listen(settings.port, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("the demo sign-in", () => {
  it("shows its five people on a page that loads nothing foreign", async () => {
    const browser = new Browser();
    const page = await browser.follow(await browser.go(authorizationUrl()));
    expect(page.status).toBe(200);
    const html = await page.text();
    expect([...html.matchAll(/name="person" value="(\w+)"/g)].map(([, sub]) => sub)).toEqual([
      "gita",
      "helga",
      "ana",
      "max",
      "ada",
    ]);
    expect(html.replaceAll(WEB, "")).not.toMatch(/https?:\/\//);
    expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
  });

  it("tells who the chosen person is", async () => {
    const back = await signIn(new Browser(), "gita");
    expect(back.href.startsWith(REDIRECT)).toBe(true);
    const tokens = await (await exchange(back.searchParams.get("code") ?? "")).json();
    const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
    const { payload } = await jwtVerify(tokens.id_token, keys, { issuer, audience: "cairn" });
    expect(payload).toMatchObject({ sub: "gita", nonce: "n" });
    const userinfo = await fetch(`${issuer}/me`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(await userinfo.json()).toEqual({
      sub: "gita",
      name: "Gita",
      email: "gita@demo.cairn.test",
      email_verified: true,
      locale: "en",
    });
  });

  it("asks again who to be, though the browser was somebody before", async () => {
    const browser = new Browser();
    await signIn(browser, "gita");
    const again = await browser.go(authorizationUrl());
    expect(again.headers.get("location")).toMatch(/^\/sign-in\//);
    const back = await signIn(browser, "helga");
    const { id_token } = await (await exchange(back.searchParams.get("code") ?? "")).json();
    expect(JSON.parse(Buffer.from(id_token.split(".")[1], "base64url").toString()).sub).toBe("helga");
  });

  it("wants PKCE, the client's secret and the registered address", async () => {
    const without = authorizationUrl().replace(/code_challenge(_method)?=[^&]*&?/g, "");
    const refused = await new Browser().go(without);
    expect(refused.headers.get("location")).toMatch(/error=invalid_request/);
    const back = await signIn(new Browser(), "max");
    expect((await exchange(back.searchParams.get("code") ?? "", "guessed")).status).toBe(401);
    const elsewhere = await new Browser().go(authorizationUrl({ redirect_uri: "http://localhost:6666/" }));
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.text()).toContain("This sign-in did not work");
  });

  it("refuses a person it does not know, and a sign-in that it never began", async () => {
    const browser = new Browser();
    const page = await browser.go(authorizationUrl());
    expect((await browser.go(page.headers.get("location") ?? "", { person: "mallory" })).status).toBe(400);
    const expired = await new Browser().go("/sign-in/unknown");
    expect(expired.status).toBe(400);
    expect(await expired.text()).toContain("This sign-in has expired");
  });

  it("signs out and returns to Cairn", async () => {
    const browser = new Browser();
    const back = await signIn(browser, "ada");
    const { id_token } = await (await exchange(back.searchParams.get("code") ?? "")).json();
    const out = { client_id: "cairn", id_token_hint: id_token, post_logout_redirect_uri: `${WEB}/sign-in` };
    const page = await (await browser.go(`/session/end?${new URLSearchParams(out)}`)).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const done = await browser.go("/session/end/confirm", { xsrf, logout: "yes" });
    expect(done.headers.get("location")).toBe(`${WEB}/sign-in`);
  });

  it("answers under no other name", async () => {
    const { request } = await import("node:http");
    const status = await new Promise((resolve) => {
      request({ port: settings.port, host: "127.0.0.1", headers: { host: "evil.example" } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(421);
  });
});

describe("readIdentitySettings", () => {
  const env = {
    CAIRN_EMBEDDED_DATABASE: "1",
    WEB_URL: WEB,
    OIDC_CLIENT_SECRET: "a secret",
    DEMO_IDENTITY_KEY: "{}",
  };

  it("accepts what the launcher gives", () => {
    expect(readIdentitySettings(env)).toMatchObject({ port: 4001, webUrl: WEB });
  });

  it.each([
    ["in production", { NODE_ENV: "production" }],
    ["in production by Cairn's own word", { CAIRN_ENV: "production" }],
    ["without the embedded database", { CAIRN_EMBEDDED_DATABASE: "" }],
    ["on another address", { DEMO_IDENTITY_HOST: "0.0.0.0" }],
    ["for a web app elsewhere", { WEB_URL: "https://cairn.example.org" }],
    ["without a secret", { OIDC_CLIENT_SECRET: "" }],
  ])("refuses to exist %s", (_, change) => {
    expect(() => readIdentitySettings({ ...env, ...change })).toThrow();
  });
});
