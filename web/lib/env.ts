import { z } from "zod";

const environment = z.object({
  /** Where the API answers, without a trailing slash. */
  API_URL: z
    .url()
    .default("http://127.0.0.1:4000")
    .transform((url) => url.replace(/\/+$/, "")),
  /** The public address of the web app: where the identity provider sends people back to. */
  AUTH_URL: z.url(),
  AUTH_SECRET: z.string().min(32),
  /** Without one nobody can sign in, and the sign-in page says so. */
  OIDC_ISSUER: z.url().optional(),
  /** The name under which this issuer's people are known, where that isn't its address: an issuer that has moved. */
  OIDC_ISSUER_ALIAS: z.string().min(1).optional(),
  OIDC_CLIENT_ID: z.string().min(1).default("cairn"),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().min(1).default("single sign-on"),
  /** Ed25519 private key as JWK JSON; its public half is all that the API trusts of the web app. */
  WEB_TOKEN_PRIVATE_KEY: z.string().min(1),
});

export type Environment = z.infer<typeof environment>;

let read: Environment | undefined;

/** The settings of this process, read once and late: a build needs none of them. Throws naming what is wrong. */
export function env(): Environment {
  if (read) return read;
  // An empty setting means "not set": compose files and shells cannot express the difference otherwise.
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = environment.safeParse(given);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The web app cannot start with these settings. ${wrong.join("; ")}`);
  }
  read = result.data;
  return read;
}

/** Scheme, host and port people see in the address bar. */
export function publicOrigin(): string {
  return new URL(env().AUTH_URL).origin;
}
