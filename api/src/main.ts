import { createServer } from "node:http";
import { connect } from "@cairn/drizzle/client";
import type { JWK } from "jose";
import { createApp } from "./app";
import { logToStandardError as log } from "./platform/log";

const graceInMilliseconds = 5_000;

/** Reads the environment, or says in one sentence what is missing. */
function settings() {
  const { DATABASE_URL, API_PORT = "4000", API_HOST = "127.0.0.1", WEB_TOKEN_PUBLIC_KEY } = process.env;
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set: the API needs its database.");
  return {
    databaseUrl: DATABASE_URL,
    port: Number(API_PORT),
    host: API_HOST,
    webTokenKey: WEB_TOKEN_PUBLIC_KEY ? (JSON.parse(WEB_TOKEN_PUBLIC_KEY) as JWK) : null,
    poolSize: Number(process.env.DATABASE_POOL ?? 10),
    requestTimeout: Number(process.env.REQUEST_TIMEOUT_MS ?? 15_000),
  };
}

async function start(): Promise<void> {
  const { databaseUrl, port, host, webTokenKey, poolSize, requestTimeout } = settings();
  const connection = connect(databaseUrl, { as: "app", max: poolSize });
  const app = await createApp({ connection, clock: () => new Date(), webTokenKey, log, requestTimeout });
  const server = createServer(app.handle);
  server.on("error", (error) => {
    log("error", `The API cannot listen on ${host}:${port}: ${error.message}`);
    process.exit(1);
  });
  server.listen(port, host, () => log("info", `The API listens on http://${host}:${port}/graphql`));

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), graceInMilliseconds).unref();
    app.endStreams();
    server.closeIdleConnections();
    server.close(async () => {
      await app.stop();
      await connection.close();
      process.exit(0);
    });
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

start().catch((error) => {
  log("error", error instanceof Error ? error.message : String(error));
  process.exit(1);
});
