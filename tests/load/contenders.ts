import path from "node:path";
import { freePort } from "@cairn/drizzle/embedded-cluster";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { BenchOrganization } from "./organization";
import { type Program, startProgram } from "./program";
import type { Work } from "./work";

/** A server that takes part: how a work is asked of it. */
export interface Contender {
  name: string;
  address: string;
  pid: number;
  /** The request of a work with these variables; headers are made anew for each turn, as a token is short-lived. */
  path(work: Work): string;
  body(work: Work, asked: unknown): string;
  headers(): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

export interface Surroundings {
  databaseUrl: string;
  organization: BenchOrganization;
  signal: AbortSignal;
  /** The product's preload that ends a program with its parent. */
  leaveWithParent: string;
}

const json = { "content-type": "application/json" };

/** The bare server, from its bundle. */
export async function startFloor(bundle: string, around: Surroundings): Promise<Contender> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const program = await startProgram(
    {
      name: "The floor",
      args: [bundle],
      env: { DATABASE_URL: around.databaseUrl, PORT: String(port) },
      ready: `${address}/livez`,
      leaveWithParent: around.leaveWithParent,
    },
    around.signal,
  );
  return {
    name: "floor",
    address,
    ...program,
    path: (work) => `/${work.slug}`,
    body: (_work, asked) => JSON.stringify(asked),
    headers: async () => json,
  };
}

/** The API as it runs for people, from its bundle: token, row-level security, log and limits are all on. */
export async function startApi(
  { name, bundle, profile }: { name: string; bundle: string; profile: string | null },
  around: Surroundings,
): Promise<Contender> {
  const keys = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${path.resolve(profile)}`] : [];
  const program: Program = await startProgram(
    {
      name: `The API (${bundle})`,
      // As the product starts it.
      args: ["--enable-source-maps", "--max-semi-space-size=64", ...profiling, bundle],
      env: {
        DATABASE_URL: around.databaseUrl,
        API_PORT: String(port),
        // On a busy machine an import may take longer than people would wait for.
        REQUEST_TIMEOUT_MS: "60000",
        WEB_TOKEN_PUBLIC_KEY: JSON.stringify(await exportJWK(keys.publicKey)),
      },
      ready: `${address}/readyz`,
      leaveWithParent: around.leaveWithParent,
    },
    around.signal,
  );
  const { issuer, subject } = around.organization;
  const token = () =>
    new SignJWT({ idp: issuer, sid: crypto.randomUUID() })
      .setProtectedHeader({ alg: "EdDSA", typ: "JWT" })
      .setIssuer("cairn-web")
      .setAudience("cairn-api")
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime("60s")
      .sign(keys.privateKey);
  return {
    name,
    address,
    ...program,
    path: () => "/graphql",
    body: (work, variables) => JSON.stringify({ query: work.document, variables }),
    headers: async () => ({ ...json, authorization: `Bearer ${await token()}` }),
  };
}
