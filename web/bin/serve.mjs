/**
 * Serves the built web app on PORT, as the server that Next writes for containers does: with the settings that the build
 * has noted. `next start` would work them out anew from next.config.ts, compiler and all, which takes as long as the rest.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { constants } from "node:os";
import path from "node:path";
import { compressing } from "./compressing.mjs";

const dir = path.resolve(import.meta.dirname, "..");
const distDir = path.join(dir, process.env.CAIRN_WEB_DIST || ".next");
const { config } = JSON.parse(readFileSync(path.join(distDir, "required-server-files.json"), "utf8"));

process.chdir(dir);
process.title = "next-server";
process.env.NODE_ENV = "production";
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify({ ...config, compress: false });
const require = createRequire(import.meta.url);
// Before all else: it readies Node for the framework's own modules.
require("next");
const { getRequestHandlers } = require("next/dist/server/lib/start-server");

const compress = compressing(distDir);
const server = createServer(async (request, response) => {
  try {
    const { requestHandler } = await handlers;
    compress(request, response);
    await requestHandler(request, response);
  } catch (error) {
    console.error(`Failed to answer ${request.url}:`, error);
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  }
});
const port = Number(process.env.PORT || 3000);
// Proxies keep a connection for two minutes at most; one closed under their hands is a page that fails.
server.keepAliveTimeout = 130_000;
const handlers = getRequestHandlers({ dir, port, isDev: false, server });
// Whoever asks before all is read waits, which is sooner than asking again.
server.listen(port);

/** What was asked is answered; live connections, which never end by themselves, are cut. */
const GRACE_MS = 1_000;

function stop(signal) {
  server.close(() => process.exit(128 + constants.signals[signal]));
  setTimeout(() => server.closeAllConnections(), GRACE_MS);
}
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
