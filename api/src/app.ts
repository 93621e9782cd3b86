import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connection } from "@cairn/drizzle/client";
import type { JWK } from "jose";
import { prover } from "./http/authenticate";
import { graphqlDoor } from "./http/graphql";
import { livez, readyz } from "./http/health";
import { type LiveSetting, liveDoor, usualLiveSetting } from "./http/live";
import { startLive } from "./platform/live";
import type { Log } from "./platform/log";

export interface AppOptions {
  connection: Connection;
  clock: () => Date;
  /** Public half of the web app's signing key; null where only access tokens are accepted. */
  webTokenKey: JWK | null;
  log: Log;
  /** Milliseconds until a request is ended; its statements are cancelled in the database at the same time. */
  requestTimeout: number;
  /** How event streams are kept, where it is not as usual. */
  liveSetting?: Partial<LiveSetting>;
}

export interface App {
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Ends what would otherwise go on while the server waits for open connections. */
  endStreams(): void;
  stop(): Promise<void>;
}

/** The composition root: everything the server is made of, put together from what it is given. */
export async function createApp({
  connection,
  clock,
  webTokenKey,
  log,
  requestTimeout,
  liveSetting,
}: AppOptions): Promise<App> {
  const { db } = connection;
  const prove = prover({ db, clock, webTokenKey, statementTimeout: requestTimeout });
  const graphql = await graphqlDoor({ db, clock, prove, log, requestTimeout });
  const live = startLive({ connection, log });
  const setting = { ...usualLiveSetting, ...liveSetting };
  const streams = liveDoor({ db, clock, prove, live, log, setting, requestTimeout });

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.split("?")[0];
    if (path === "/graphql") await graphql.handle(request, response);
    else if (path === "/graphql/stream") await streams.handle(request, response);
    else if (path === "/livez") livez(response);
    else if (path === "/readyz") await readyz(db, response);
    else
      response
        .writeHead(404, { "content-type": "text/plain" })
        .end("There is nothing here. GraphQL is at /graphql.\n");
  };
  return {
    handle: (request, response) => {
      route(request, response).catch((error) => {
        log("error", "request failed", { error });
        if (!response.headersSent) response.writeHead(500).end();
      });
    },
    endStreams: () => streams.stop(),
    stop: async () => {
      streams.stop();
      await live.stop();
      await graphql.stop();
    },
  };
}
