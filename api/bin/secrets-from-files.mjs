/**
 * Loaded before a program in a container (`node --import`): a variable NAME_FILE names a file that holds the value
 * of NAME, so that no secret stands in the container's own description.
 */
import { readFileSync } from "node:fs";

const SECRETS = [
  "DATABASE_URL",
  "AUTH_SECRET",
  "OIDC_CLIENT_SECRET",
  "WEB_TOKEN_PRIVATE_KEY",
  "WEB_TOKEN_PUBLIC_KEY",
];

for (const name of SECRETS) {
  const file = process.env[`${name}_FILE`];
  if (file && !process.env[name]) process.env[name] = secretIn(file, name);
}

function secretIn(file, name) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch ({ code }) {
    console.error(`${name}_FILE says ${file}, which cannot be read (${code}).`);
    process.exit(1);
  }
}
