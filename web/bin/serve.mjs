/**
 * Serves the built web app on PORT, as the server that Next writes for containers does: with the settings that the build
 * has noted. `next start` would work them out anew from next.config.ts, compiler and all, which takes as long as the rest.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const dir = path.resolve(import.meta.dirname, "..");
const built = path.join(dir, process.env.CAIRN_WEB_DIST || ".next", "required-server-files.json");
const { config } = JSON.parse(readFileSync(built, "utf8"));

process.chdir(dir);
process.env.NODE_ENV = "production";
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
const require = createRequire(import.meta.url);
// Before all else: it readies Node for the framework's own modules.
require("next");
const { startServer } = require("next/dist/server/lib/start-server");
await startServer({ dir, isDev: false, port: Number(process.env.PORT || 3000), allowRetry: false });
