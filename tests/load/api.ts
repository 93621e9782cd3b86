import { readFile } from "node:fs/promises";
import path from "node:path";
import { freePort } from "@cairn/drizzle/embedded-cluster";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { type Asked, type Contender, json, type Surroundings } from "./contenders";
import { startProgram } from "./program";
import { partOf, type Work } from "./work";

export interface ApiPlan {
  name: string;
  bundle: string;
  /** Folder for a CPU profile. */
  profile: string | null;
  /** How many serve behind its one port. */
  processes: number;
}

/**
 * What `fetch` would say by itself, and autocannon would not: who asks in other words has not got the same answer, and
 * would never be told that it is unchanged.
 */
const asFetchAsks = { accept: "*/*", "accept-language": "*" };

/** The API as it runs for people, from its bundle: token, row-level security, log and limits are all on. */
export async function startApi(plan: ApiPlan, around: Surroundings): Promise<Contender> {
  const keys = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const publicKey = JSON.stringify(await exportJWK(keys.publicKey));
  const { address, pid, stop } = await startProgramOf(plan, publicKey, around);
  const addresses = [address];
  const headers = async () => ({
    ...json,
    ...asFetchAsks,
    authorization: `Bearer ${await tokenOf(around, keys.privateKey)}`,
  });
  return {
    name: plan.name,
    addresses,
    pids: [pid, ...(await childrenOf(pid))],
    saysUnchanged: true,
    asker: async (work) => askerOf(work, await headers(), addresses),
    stop,
  };
}

/** The processes that another one has started, where Linux tells. */
async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  return text.split(" ").filter(Boolean).map(Number);
}

async function startProgramOf(
  { bundle, profile, processes }: ApiPlan,
  publicKey: string,
  { databaseUrl, leaveWithParent, signal }: Surroundings,
) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${path.resolve(profile)}`] : [];
  const program = await startProgram(
    {
      name: `The API (${bundle})`,
      // As the product starts it.
      args: ["--enable-source-maps", "--max-semi-space-size=64", ...profiling, bundle],
      env: {
        DATABASE_URL: databaseUrl,
        API_PORT: String(port),
        API_PROCESSES: String(processes),
        // On a busy machine an import may take longer than people would wait for.
        REQUEST_TIMEOUT_MS: "60000",
        WEB_TOKEN_PUBLIC_KEY: publicKey,
      },
      ready: `${address}/readyz`,
      leaveWithParent,
    },
    signal,
  );
  return { ...program, address };
}

const tokenOf = ({ organization: { issuer, subject } }: Surroundings, key: CryptoKey): Promise<string> =>
  new SignJWT({ idp: issuer, sid: crypto.randomUUID() })
    .setProtectedHeader({ alg: "EdDSA", typ: "JWT" })
    .setIssuer("cairn-web")
    .setAudience("cairn-api")
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime("60s")
    .sign(key);

/** How many different questions a work asks before it asks them again. */
const questions = 200;
async function askerOf(
  work: Work,
  headers: Record<string, string>,
  addresses: string[],
): Promise<(n: number) => Asked> {
  const bodyAt = (n: number) => {
    const part = partOf(work, n);
    return JSON.stringify({ query: part.document, variables: part.ask(n) });
  };
  const sent: Record<string, string> = work.again ? headers : { ...headers, "cache-control": "no-store" };
  const asked = (body: string): Asked => ({ path: "/graphql", headers: sent, body });
  if (work.again !== "unchanged") return (n) => asked(bodyAt(n));
  const tags = new Map<string, string>();
  for (let n = 0; n < questions; n++) {
    const body = bodyAt(n);
    if (!tags.has(body)) tags.set(body, await tagOf(addresses, asked(body)));
  }
  return (n) => {
    const body = bodyAt(n);
    return { ...asked(body), headers: { ...headers, "if-none-match": tags.get(body) ?? "" } };
  };
}

async function tagOf(addresses: string[], { path: where, headers, body }: Asked): Promise<string> {
  let tag = "";
  for (const address of addresses) {
    const response = await fetch(address + where, { method: "POST", headers, body });
    await response.text();
    tag = response.headers.get("etag") ?? tag;
  }
  return tag;
}
