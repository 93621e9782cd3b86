import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Database } from "@cairn/drizzle/client";
import { GraphQLError } from "graphql";
import { type Caller, Context } from "../platform/context";
import { failure } from "../platform/failure";
import type { Live } from "../platform/live";
import type { Log } from "../platform/log";
import type { Viewer } from "../platform/viewer";
import { within } from "../platform/within";
import type { Prover } from "./authenticate";
import { formatError, notable } from "./errors";
import { type Asked, eventStream } from "./event-stream";
import { jsonOf, problemBody, requestIdOf, send, textOf, Unreadable } from "./messages";
import { comeBack, keepVigil } from "./vigil";

export interface LiveSetting {
  /** Milliseconds between two looks at whether somebody may still listen. */
  lookEvery: number;
  /** Milliseconds that a stream lasts at most; its client comes back with the position it has reached. */
  longest: number;
  /** How many streams a person may have at once at this process. */
  perPerson: number;
}

export const usualLiveSetting: LiveSetting = { lookEvery: 30_000, longest: 10 * 60_000, perPerson: 12 };

export interface LiveDoorOptions {
  db: Database;
  clock: () => Date;
  prove: Prover;
  live: Live;
  log: Log;
  setting: LiveSetting;
  /** Milliseconds until a stream that has not begun is answered with TIMEOUT. */
  requestTimeout: number;
}

/** Who takes in nothing for so long is not listening any more. */
const mostToWaitFor = 30_000;

/** The door for event streams: one subscription a connection, with the same keys as at the door for questions. */
export function liveDoor({ db, clock, prove, live, log, setting, requestTimeout }: LiveDoorOptions) {
  const open = new Map<AbortController, string>();
  const openOf = (personId: string): number => [...open.values()].filter((id) => id === personId).length;

  /** Who asks; the transaction in which they were found is let go, for a stream must not keep one. */
  const viewerOf = async (
    ask: (requestId?: string) => Promise<Caller>,
    requestId: string,
  ): Promise<Viewer> => {
    const { viewer } = new Context(await ask(requestId), db, clock);
    await viewer.reading.letGo();
    return viewer;
  };

  const begin = async (
    asked: Asked,
    request: IncomingMessage,
    requestId: string,
    ending: AbortController,
  ) => {
    const { enter: ask } = await prove(request.headers.authorization);
    const viewer = await viewerOf(ask, requestId);
    const personId = viewer.person?.id ?? "";
    if (openOf(personId) >= setting.perPerson)
      throw refusedWith(429, "TOO_MANY_STREAMS", `At most ${setting.perPerson} streams at once.`);
    if (ending.signal.aborted) throw failure("TIMEOUT", "The stream was ended before it began.");
    open.set(ending, personId);
    const { lookEvery, longest } = setting;
    await keepVigil({ viewer, live, ending, lookEvery, longest, again: () => viewerOf(ask, requestId) });
    const caller: Caller = { kind: "viewer", viewer };
    const stream = { live, ending: ending.signal };
    return eventStream(asked, new Context(caller, db, clock, stream), tellOf(log));
  };

  const serve = async (request: IncomingMessage, response: ServerResponse, requestId: string) => {
    const asked = await askedOf(request);
    const ending = new AbortController();
    const over = () => {
      open.delete(ending);
      ending.abort(comeBack);
    };
    response.on("close", over);
    try {
      const answer = await within(requestTimeout, begin(asked, request, requestId, ending));
      if (!answer) throw refusedWith(504, "TIMEOUT", "The stream took too long to begin.");
      await write(response, answer);
    } finally {
      over();
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = requestIdOf(request);
    response.setHeader("x-request-id", requestId);
    try {
      await serve(request, response, requestId);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else refuse(response, error, log);
    }
  };
  return {
    handle,
    /** Ends every stream; their clients come back, to another process or to the next one. */
    stop: () => {
      for (const ending of open.keys()) ending.abort(comeBack);
    },
  };
}

async function askedOf(request: IncomingMessage): Promise<Asked> {
  if (request.method !== "POST") throw refusedWith(405, "BAD_REQUEST", "Send the subscription with POST.");
  if (!/\btext\/event-stream\b/.test(request.headers.accept ?? ""))
    throw refusedWith(406, "BAD_REQUEST", "Accept text/event-stream: this door answers with nothing else.");
  const text = await textOf(request);
  const value = text instanceof Unreadable ? text : jsonOf(request, text);
  if (value instanceof Unreadable)
    throw refusedWith(value.status, "BAD_REQUEST", "The body is not a request in JSON.");
  const asked = value as Partial<Asked> | null;
  if (typeof asked?.query !== "string")
    throw refusedWith(400, "BAD_REQUEST", "Send the subscription as `query`, in JSON.");
  return { query: asked.query, variables: asked.variables, operationName: asked.operationName };
}

const refusedWith = (status: number, code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

function refuse(response: ServerResponse, error: unknown, log: Log): void {
  if (!(error instanceof GraphQLError)) {
    log("error", "request failed", error instanceof Error ? notable(error) : { error });
    send(response, 500, problemBody("INTERNAL_SERVER_ERROR", "Something went wrong on our side."));
    return;
  }
  const { code, http } = error.extensions as { code: string; http?: { status: number } };
  send(response, http?.status ?? 200, problemBody(code, error.message));
}

/** Errors as clients are told of them; the unexpected ones are noted. */
const tellOf = (log: Log) => (error: GraphQLError) => {
  const told = formatError(error.toJSON(), error);
  if (told.extensions?.code === "INTERNAL_SERVER_ERROR")
    log("error", "request failed", notable(error.originalError ?? error));
  return told;
};

async function write(
  response: ServerResponse,
  answer: Awaited<ReturnType<typeof eventStream>>,
): Promise<void> {
  const { status, headers, body } = answer;
  if (typeof body === "string") {
    response.writeHead(status, headers).end(body);
    return;
  }
  // With the stream its connection ends: a server that stops waits for no connection that is kept in reserve.
  response.writeHead(status, { ...headers, connection: "close" });
  response.once("close", () => void body.return(undefined));
  for await (const text of body) {
    if (!response.writable) break;
    if (!response.write(text)) await takenIn(response);
  }
  response.end();
}

/** Waits until what was sent has left for its reader, who is cut off when they have stopped reading. */
async function takenIn(response: ServerResponse): Promise<void> {
  const giveUp = AbortSignal.timeout(mostToWaitFor);
  try {
    await Promise.race([
      once(response, "drain", { signal: giveUp }),
      once(response, "close", { signal: giveUp }),
    ]);
  } catch {
    response.destroy();
    throw failure("TIMEOUT", "The reader of a stream has stopped reading.");
  }
}
