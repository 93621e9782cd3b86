import { createHash } from "node:crypto";

/** What every access token starts with, so that a leaked one is recognised. */
export const secretPrefix = "cairn_pat_";

/** How a secret is kept. It is long and random, so one plain hash is enough. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
