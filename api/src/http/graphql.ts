import type { IncomingMessage, ServerResponse } from "node:http";
import { ApolloServer, HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { Database } from "@cairn/drizzle/client";
import type { GraphQLErrorExtensions } from "graphql";
import { type Caller, Context } from "../platform/context";
import { failure } from "../platform/failure";
import { letTextThrough, writeAnswer } from "../platform/json-text";
import type { Log } from "../platform/log";
import { within } from "../platform/within";
import { cairnSchema } from "../schema";
import { questionOf } from "./answers";
import { authenticator, type Prover, type Purpose } from "./authenticate";
import { costLimit } from "./cost";
import { formatError, isSurprise, isUnkeepable, notable } from "./errors";
import { limits, validationRules } from "./hardening";
import { keeping } from "./keeping";
import { answeredAsAsked } from "./language";
import { jsonOf, problemBody, requestIdOf, send, textOf, Unreadable } from "./messages";

/** How long an answer may take that has all it needs. */
const graceInMilliseconds = 20;

export interface GraphqlDoorOptions {
  db: Database;
  clock: () => Date;
  prove: Prover;
  log: Log;
  /** Milliseconds until a request is answered with TIMEOUT. */
  requestTimeout: number;
}

const schema = letTextThrough(cairnSchema);

/** The GraphQL door on plain node:http: an adapter as light as it can be, for it is passed at every request. */
export async function graphqlDoor(options: GraphqlDoorOptions) {
  const authenticate = authenticator(options.prove);
  const kept = keeping(options.prove);
  const apollo = new ApolloServer<Context>({
    schema,
    stringifyResult: writeAnswer,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    validationRules,
    parseOptions: { maxTokens: limits.tokens },
    formatError,
    // The cache-control plugin wraps every field; the landing page calls out to the internet.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costLimit,
      noting(options.log),
      kept.plugin,
    ],
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = requestIdOf(request);
    response.setHeader("x-request-id", requestId);
    const text = await textOf(request);
    if (text instanceof Unreadable) return send(response, text.status, text.body);
    const question = questionOf(request, text);
    const again = question && kept.giveAgain(question, request, response);
    if (again && (await within(options.requestTimeout, again))) return;
    const body = jsonOf(request, text);
    if (body instanceof Unreadable) return send(response, body.status, body.body);
    let caller: Caller | null = null;
    let over = false;
    const end = async () => {
      over = true;
      if (caller?.kind === "viewer") await caller.viewer.reading.end();
    };
    response.on("close", end);
    const answerFor = (purpose: Purpose) =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: toApollo(request, body),
        context: async () => {
          caller = answeredAsAsked(
            await authenticate(request.headers.authorization, requestId, purpose),
            request.headers["accept-language"],
          );
          if (over) {
            await end();
            throw failure("TIMEOUT", "The request was ended before it began.");
          }
          return new Context(caller, options.db, options.clock);
        },
      });
    const running = answerOrAgain(answerFor, purposeOf(body), () => caller);
    let answer = await within(options.requestTimeout, running);
    if (answer === null) {
      await end();
      // A write that was on its way is done or not by now: its sender hears which, if it is done.
      answer = await within(graceInMilliseconds, running);
    }
    if (answer === null)
      send(response, 504, problemBody("TIMEOUT", "The request took too long and was ended."));
    else {
      if (question) kept.keep(question, request, caller, answer);
      await sendAnswer(response, answer);
    }
    await end();
  };
  return { handle, stop: () => apollo.stop() };
}

/**
 * What a question asks for by how it begins; one that turns out to be another is answered alike, by a longer way. Values
 * are recorded by who was found before: most of them are by people who have just recorded others.
 */
function purposeOf(body: unknown): Purpose {
  const query = (body as { query?: string } | null)?.query ?? "";
  if (!/^\s*mutation\b/.test(query)) return "read as before";
  return /\brecordEntries\b/.test(query) ? "write as before" : "write";
}

/**
 * What is answered to somebody who turns out not to be who they were presumed to be is forgotten: nothing was written for
 * them, nothing that was read was handed out, and all of it is done again by somebody who was looked up.
 */
async function answerOrAgain<Answer>(
  answerFor: (purpose: Purpose) => Promise<Answer>,
  purpose: Purpose,
  answered: () => Caller | null,
): Promise<Answer> {
  const answer = await answerFor(purpose);
  const caller = answered();
  if (caller?.kind !== "viewer" || (await caller.viewer.reading.isConfirmed())) return answer;
  await caller.viewer.reading.end();
  return answerFor(purpose === "read as before" ? "read" : "write");
}

const noting = (log: Log) => ({
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors }: { errors: readonly Error[] }) {
        for (const error of errors) {
          const original = (error as { originalError?: Error }).originalError ?? error;
          const { extensions } = error as { extensions?: GraphQLErrorExtensions };
          if (isSurprise(extensions) && !isUnkeepable(original))
            log("error", "request failed", notable(original));
        }
      },
    };
  },
});

function toApollo(request: IncomingMessage, body: unknown): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const search = request.url?.includes("?") ? request.url.slice(request.url.indexOf("?")) : "";
  return { method: (request.method ?? "GET").toUpperCase(), headers, search, body };
}

async function sendAnswer(response: ServerResponse, answer: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === "complete") {
    response.end(answer.body.string);
    return;
  }
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
}
