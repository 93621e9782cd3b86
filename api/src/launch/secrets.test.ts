import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { importJWK, jwtVerify, SignJWT } from "jose";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadSecrets } from "./secrets";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "cairn-secrets-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it("makes secrets once, for their owner's eyes alone", async () => {
  const [first, second] = await Promise.all([loadSecrets(folder), loadSecrets(folder)]);
  expect(second).toEqual(first);
  expect(await loadSecrets(folder)).toEqual(first);
  expect((await stat(path.join(folder, "secrets.json"))).mode & 0o777).toBe(0o600);
});

it("makes a pair of keys that belong together", async () => {
  const { webTokenPrivateKey, webTokenPublicKey } = await loadSecrets(folder);
  expect(webTokenPublicKey).not.toHaveProperty("d");
  const key = await importJWK(webTokenPrivateKey);
  const token = await new SignJWT({ sub: "gita" }).setProtectedHeader({ alg: "EdDSA" }).sign(key);
  expect((await jwtVerify(token, await importJWK(webTokenPublicKey))).payload.sub).toBe("gita");
});

it("says what to do with a damaged file", async () => {
  await writeFile(path.join(folder, "secrets.json"), "{");
  await expect(loadSecrets(folder)).rejects.toThrow(/is damaged; remove it, and everybody signs in again/);
});

it("says what to do when there is no place for them", async () => {
  const file = path.join(folder, "file");
  await writeFile(file, "");
  await expect(loadSecrets(path.join(file, "data"))).rejects.toThrow(
    /cannot keep its data in .* \(ENOTDIR\); choose another folder with CAIRN_DATA_DIR/,
  );
});
