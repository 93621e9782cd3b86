import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ProgramPlan } from "./program";
import type { Secrets } from "./secrets";
import type { Environment, Settings } from "./settings";

/** Everything the programs of one run are made from. */
export interface Run {
  settings: Settings;
  secrets: Secrets;
  /** Known when the database is ready for the API. */
  databaseUrl: Promise<string>;
  env: Environment;
}

const COMPILED = "node_modules/.cache/cairn/compiled";
const CLIENT_ID = "cairn";

/** The demo sign-in's own address. */
export function demoIssuer(settings: Settings): string {
  return `http://127.0.0.1:${settings.identityPort}`;
}

/** Megabytes for what is new: with the usual 16 a few boards outlive it, which costs a sixth of the time. */
const ROOM_FOR_ANSWERS = "--max-semi-space-size=64";

export function planApi(run: Run): ProgramPlan {
  const { settings, secrets, databaseUrl } = run;
  const args = ["--enable-source-maps", ROOM_FOR_ANSWERS, program(settings, "main.js")];
  const api = plan(run, "API", "api", args, {
    API_PORT: String(settings.apiPort),
    API_HOST: run.env.API_HOST,
    WEB_TOKEN_PUBLIC_KEY: JSON.stringify(secrets.webTokenPublicKey),
    WEB_URL: settings.publicUrl,
    NODE_ENV: "production",
  });
  return { ...api, told: databaseUrl.then((url) => ({ databaseUrl: url })) };
}

export function planIdentity(run: Run): ProgramPlan {
  const { settings, secrets } = run;
  return plan(
    run,
    "demo sign-in",
    "identity",
    ["--enable-source-maps", program(settings, "demo-identity.js")],
    {
      DEMO_IDENTITY_PORT: String(settings.identityPort),
      WEB_URL: settings.publicUrl,
      OIDC_CLIENT_SECRET: secrets.clientSecret,
      DEMO_IDENTITY_KEY: JSON.stringify(secrets.identityKey),
      CAIRN_EMBEDDED_DATABASE: "1",
      NODE_ENV: "development",
    },
  );
}

export function planWeb(run: Run): ProgramPlan {
  const { settings, secrets } = run;
  // Without source maps: to read those of the framework takes longer than to start it.
  const args = [ROOM_FOR_ANSWERS, path.join(settings.root, "web/bin/serve.mjs")];
  return plan(run, "web app", "web", args, {
    ...signInFor(run),
    PORT: String(settings.webPort),
    API_URL: `http://127.0.0.1:${settings.apiPort}`,
    AUTH_URL: settings.publicUrl,
    AUTH_SECRET: run.env.AUTH_SECRET || secrets.authSecret,
    WEB_TOKEN_PRIVATE_KEY: JSON.stringify(secrets.webTokenPrivateKey),
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
  });
}

function signInFor({ settings, secrets, env }: Run): Environment {
  const { signIn, demo } = settings;
  if (signIn)
    return {
      OIDC_ISSUER: signIn.issuer,
      OIDC_ISSUER_ALIAS: env.OIDC_ISSUER_ALIAS,
      OIDC_CLIENT_ID: signIn.clientId,
      OIDC_CLIENT_SECRET: signIn.clientSecret,
      OIDC_NAME: signIn.name,
    };
  if (!demo) return {};
  return {
    OIDC_ISSUER: demoIssuer(settings),
    // Its people are seeded under this name: the address changes with the port.
    OIDC_ISSUER_ALIAS: "demo-identity",
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_CLIENT_SECRET: secrets.clientSecret,
    OIDC_NAME: "a demo account",
  };
}

function program(settings: Settings, file: string): string {
  return path.join(settings.root, "api/dist", file);
}

function plan(run: Run, name: string, short: string, args: string[], own: Environment): ProgramPlan {
  const { root, dataDir } = run.settings;
  const leave = pathToFileURL(program(run.settings, "leave-with-parent.js")).href;
  return {
    name,
    args: ["--import", leave, ...args],
    cwd: short === "web" ? path.join(root, "web") : root,
    // Newer Nodes keep there what they have compiled, for the next start.
    env: { NODE_COMPILE_CACHE: path.join(root, COMPILED), ...withoutSecrets(run.env), ...own },
    logFile: path.join(dataDir, "logs", `${short}.log`),
  };
}

/** Each program gets the secrets it needs by name, and none of the others'. */
function withoutSecrets(env: Environment): Environment {
  const ours = /^(DATABASE_URL|PG[A-Z]+|AUTH_\w+|OIDC_\w+|WEB_TOKEN_\w+|npm_\w+|NODE_CHANNEL_\w+)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
}
