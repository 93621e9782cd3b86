import path from "node:path";
import { isLoopback } from "../demo-identity/settings";
import { LaunchTrouble } from "./trouble";

export type Environment = Record<string, string | undefined>;

/** A sign-in service given by the environment. */
export interface SignInService {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  name: string | undefined;
}

/** What `npm start` was asked for. */
export interface Settings {
  root: string;
  dataDir: string;
  webPort: number;
  apiPort: number;
  identityPort: number;
  /** Where people reach the web app. */
  publicUrl: string;
  /** A PostgreSQL of the customer's own; undefined means the embedded one. */
  databaseUrl: string | undefined;
  signIn: SignInService | undefined;
  /** The demo organization with its demo sign-in: only on the embedded database, never in production. */
  demo: boolean;
}

/** Reads and checks the environment. Throws `LaunchTrouble` with one sentence. */
export function readSettings(root: string, env: Environment): Settings {
  const webPort = readPort(env, "PORT", 3000);
  const apiPort = readPort(env, "API_PORT", 4000);
  const identityPort = readPort(env, "DEMO_IDENTITY_PORT", 4001);
  const databaseUrl = readDatabaseUrl(env);
  const signIn = readSignIn(env);
  const production = env.NODE_ENV === "production" || env.CAIRN_ENV === "production";
  const demo = !databaseUrl && !signIn && !production;
  const publicUrl = (env.AUTH_URL || `http://localhost:${webPort}`).replace(/\/+$/, "");
  if (!URL.canParse(publicUrl))
    throw new LaunchTrouble(`AUTH_URL must be the address people use for Cairn, and is "${publicUrl}".`);
  if (demo && !isLoopback(new URL(publicUrl).hostname))
    throw new LaunchTrouble(
      `The demo sign-in works on this machine alone; to serve Cairn at ${publicUrl}, set OIDC_ISSUER.`,
    );
  const ports = demo ? [webPort, apiPort, identityPort] : [webPort, apiPort];
  if (new Set(ports).size < ports.length)
    throw new LaunchTrouble("PORT, API_PORT and DEMO_IDENTITY_PORT must be different ports.");
  return {
    root,
    dataDir: path.resolve(root, env.CAIRN_DATA_DIR || ".cairn"),
    webPort,
    apiPort,
    identityPort,
    publicUrl,
    databaseUrl,
    signIn,
    demo,
  };
}

function readPort(env: Environment, name: string, standard: number): number {
  const text = env[name];
  if (!text) return standard;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535)
    throw new LaunchTrouble(`${name} must be a port number from 1 to 65535, and is "${text}".`);
  return port;
}

/** The customer's own PostgreSQL, or undefined for the embedded one. Throws `LaunchTrouble` for what is no such address. */
export function readDatabaseUrl(env: Environment): string | undefined {
  const text = env.DATABASE_URL;
  if (!text) return undefined;
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text))
    throw new LaunchTrouble("DATABASE_URL must look like postgres://user:password@host:5432/database.");
  return text;
}

function readSignIn(env: Environment): SignInService | undefined {
  const issuer = env.OIDC_ISSUER;
  if (!issuer) return undefined;
  if (!URL.canParse(issuer))
    throw new LaunchTrouble(`OIDC_ISSUER must be the address of a sign-in service, and is "${issuer}".`);
  if (!env.OIDC_CLIENT_ID)
    throw new LaunchTrouble("OIDC_ISSUER is set, so OIDC_CLIENT_ID must be too: the id it gave to Cairn.");
  return {
    issuer,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET || undefined,
    name: env.OIDC_NAME || undefined,
  };
}
