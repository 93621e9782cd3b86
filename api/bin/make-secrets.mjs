#!/usr/bin/env node
/**
 * `node api/bin/make-secrets.mjs [folder]`: makes the secrets that docker-compose.yml hands to its containers, in
 * .cairn/compose unless told otherwise. What is there already is kept: losing it would shut everybody out.
 */
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, "../../.cairn/compose"));
const password = randomBytes(24).toString("hex");
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const asJwk = (key) => JSON.stringify({ ...key.export({ format: "jwk" }), alg: "EdDSA" });

const secrets = {
  "postgres-password": password,
  "database-url": `postgres://cairn:${password}@postgres:5432/cairn`,
  "web-token-private-key": asJwk(privateKey),
  "web-token-public-key": asJwk(publicKey),
  "auth-secret": randomBytes(33).toString("base64url"),
  // The secret that your sign-in service gave to Cairn goes here; empty for a public client.
  "oidc-client-secret": "",
};

// The containers' users are not this one: the files must be readable, and the folder keeps others out instead.
mkdirSync(folder, { recursive: true, mode: 0o700 });
const missing = Object.keys(secrets).filter((name) => !existsSync(path.join(folder, name)));
if (missing.length > 0 && missing.length < Object.keys(secrets).length) {
  console.error(
    `${folder} holds some of the secrets and lacks ${missing.join(", ")}; they are only made together.`,
  );
  process.exit(1);
}
for (const name of missing) {
  const file = path.join(folder, name);
  writeFileSync(file, secrets[name]);
  // Whatever the mask of the shell says.
  chmodSync(file, 0o644);
}
console.log(
  missing.length > 0 ? `Made ${missing.length} secrets in ${folder}.` : `${folder} has its secrets already.`,
);
