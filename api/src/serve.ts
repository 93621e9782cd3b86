import { createServer } from "node:http";
import { availableParallelism } from "node:os";
import { connect } from "@cairn/drizzle/client";
import type { JWK } from "jose";
import { createApp } from "./app";
import type { Log } from "./platform/log";
import { processesWanted } from "./processes/processes-wanted";
import { whatIsTold } from "./processes/told";

const graceInMilliseconds = 5_000;
/** Connections to the database, of all processes together where one needs no more than these. */
const connectionsOfAll = 20;
/**
 * Connections of one process, unless it is told. They are used in turn, and each is a process of the database with plans
 * and tables in a memory of its own: more of them than there is room for in the caches of the cores make each statement
 * dearer. On two cores an entry takes a quarter more of the database with ten than with five.
 */
const connectionsOfOne = { least: 4, most: Math.min(10, 2 * availableParallelism() + 1) };

function settings() {
  const { DATABASE_URL, API_PORT = "4000", API_HOST = "127.0.0.1", WEB_TOKEN_PUBLIC_KEY } = process.env;
  const share = Math.ceil(connectionsOfAll / processesWanted(process.env));
  const { least, most } = connectionsOfOne;
  return {
    databaseUrl: DATABASE_URL,
    port: Number(API_PORT),
    host: API_HOST,
    webTokenKey: WEB_TOKEN_PUBLIC_KEY ? (JSON.parse(WEB_TOKEN_PUBLIC_KEY) as JWK) : null,
    poolSize: Number(process.env.DATABASE_POOL ?? Math.min(most, Math.max(least, share))),
    requestTimeout: Number(process.env.REQUEST_TIMEOUT_MS ?? 15_000),
  };
}

/** Serves the API until it is told to stop. */
export async function serve(log: Log): Promise<void> {
  const { databaseUrl = (await whatIsTold()).databaseUrl, ...given } = settings();
  const { port, host, webTokenKey, poolSize, requestTimeout } = given;
  const connection = connect(databaseUrl, { as: "app", max: poolSize, statementTimeout: requestTimeout });
  const app = await createApp({ connection, clock: () => new Date(), webTokenKey, log, requestTimeout });
  const server = createServer(app.handle);
  // Proxies keep a connection for two minutes at most; one closed under their hands is a question that fails.
  server.keepAliveTimeout = 130_000;
  server.on("error", (error) => {
    log("error", `The API cannot listen on ${host}:${port}: ${error.message}`);
    process.exit(1);
  });
  server.listen(port, host, () => log("info", `The API listens on http://${host}:${port}/graphql`));

  // What fails after its request was answered is a fault to be noted, and no reason to end everybody else's requests:
  // graphql-js, say, forgets the promises of a list when a later item of it throws.
  process.on("unhandledRejection", (error) =>
    log("error", "A promise failed that nobody waited for.", { error }),
  );

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
