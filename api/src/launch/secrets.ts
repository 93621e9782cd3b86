import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { LaunchTrouble } from "./trouble";

/** Made once for an installation: lost, everybody signs in again; known to others, they can sign in as anyone. */
export interface Secrets {
  /** The web app signs with it what it asks of the API (Ed25519). */
  webTokenPrivateKey: JWK;
  webTokenPublicKey: JWK;
  /** Seals the sessions of the web app. */
  authSecret: string;
  /** The web app's password at the demo sign-in. */
  clientSecret: string;
  /** Signs the demo's ID tokens (RSA), lasting so that those of yesterday still serve to sign out. */
  identityKey: JWK;
}

const PARTS = [
  "webTokenPrivateKey",
  "webTokenPublicKey",
  "authSecret",
  "clientSecret",
  "identityKey",
] as const;

/** Reads `secrets.json` of the data folder, or makes it, readable by its owner alone. */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, "secrets.json");
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch(unkept(dataDir));
  return (await read(file)) ?? (await make(file));
}

const unkept = (dataDir: string) => (error: NodeJS.ErrnoException) => {
  throw new LaunchTrouble(
    `Cairn cannot keep its data in ${dataDir} (${error.code}); choose another folder with CAIRN_DATA_DIR.`,
  );
};

async function read(file: string): Promise<Secrets | undefined> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new LaunchTrouble(`${file} cannot be read (${error.code}); start Cairn as the user it belongs to.`);
  });
  if (text === undefined) return undefined;
  try {
    const secrets: Secrets = JSON.parse(text);
    if (PARTS.every((part) => secrets[part])) return secrets;
  } catch {
    // Said below: it is damaged all the same.
  }
  throw new LaunchTrouble(`${file} is damaged; remove it, and everybody signs in again.`);
}

async function make(file: string): Promise<Secrets> {
  const web = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const identity = await generateKeyPair("RS256", { extractable: true });
  const secrets: Secrets = {
    webTokenPrivateKey: { ...(await exportJWK(web.privateKey)), alg: "EdDSA" },
    webTokenPublicKey: { ...(await exportJWK(web.publicKey)), alg: "EdDSA" },
    authSecret: randomBytes(33).toString("base64url"),
    clientSecret: randomBytes(33).toString("base64url"),
    identityKey: await exportJWK(identity.privateKey),
  };
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 }).catch(
    unkept(path.dirname(file)),
  );
  // Linking refuses to replace: of two that start at once, the second takes what the first made.
  await link(draft, file).catch(() => undefined);
  await rm(draft);
  return (await read(file)) ?? secrets;
}
