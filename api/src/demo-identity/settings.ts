/** What the demo sign-in is given by Cairn's launcher. */
export interface IdentitySettings {
  port: number;
  /** The web app that people come from and return to. */
  webUrl: string;
  clientSecret: string;
  /** RSA private key as JWK JSON, which signs the ID tokens. */
  signingKey: string;
}

/**
 * Reads the settings. Anyone may sign in here as anyone, so this throws wherever that could matter: in production,
 * off the loopback interface, or beside any database but the embedded one.
 */
export function readIdentitySettings(env: Record<string, string | undefined>): IdentitySettings {
  if (env.NODE_ENV === "production" || env.CAIRN_ENV === "production")
    throw new Error(
      "The demo sign-in lets anyone in as anyone and does not run in production; set OIDC_ISSUER.",
    );
  if (env.CAIRN_EMBEDDED_DATABASE !== "1")
    throw new Error("The demo sign-in is only for the embedded database, and is started by npm start.");
  if (env.DEMO_IDENTITY_HOST && !isLoopback(env.DEMO_IDENTITY_HOST))
    throw new Error("The demo sign-in listens on this machine's loopback address alone.");
  const webUrl = need(env, "WEB_URL");
  if (!URL.canParse(webUrl) || !isLoopback(new URL(webUrl).hostname))
    throw new Error(`The demo sign-in serves a web app on this machine alone, and WEB_URL is "${webUrl}".`);
  return {
    port: Number(env.DEMO_IDENTITY_PORT || 4001),
    webUrl: new URL(webUrl).origin,
    clientSecret: need(env, "OIDC_CLIENT_SECRET"),
    signingKey: need(env, "DEMO_IDENTITY_KEY"),
  };
}

/** Whether a host name means this machine and nobody else can be meant by it. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}

function need(env: Record<string, string | undefined>, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is missing.`);
  return value;
}
