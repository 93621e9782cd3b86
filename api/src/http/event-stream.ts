import {
  execute,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from "graphql";
import { createHandler } from "graphql-sse";
import type { Context } from "../platform/context";
import { cairnSchema } from "../schema";
import { limits, validationRules } from "./hardening";
import { problemBody } from "./messages";

/** A subscription as it is asked for. */
export interface Asked {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface StreamAnswer {
  status: number;
  headers: Record<string, string>;
  /** The events as they are written, or what is wrong with the question. */
  body: AsyncGenerator<string, void, undefined> | string;
}

const wrong = (code: string, message: string): [string, { status: number; statusText: string }] => [
  problemBody(code, message),
  { status: 400, statusText: "Bad Request" },
];

/** The document, or what is wrong with it: held to the limits of the other door, and a subscription. */
function documentOf({ query, operationName, variables }: Asked) {
  try {
    const document = parse(query, { maxTokens: limits.tokens });
    const [error] = validate(cairnSchema, document, [...specifiedRules, ...validationRules]);
    if (error) return wrong("GRAPHQL_VALIDATION_FAILED", error.message);
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== "subscription")
      return wrong("BAD_REQUEST", "Here subscriptions are answered. Questions and writes go to /graphql.");
    const { errors } = getVariableValues(cairnSchema, operation.variableDefinitions ?? [], variables ?? {});
    if (errors?.[0]) return wrong("BAD_USER_INPUT", errors[0].message);
    return document;
  } catch (error) {
    return wrong("GRAPHQL_PARSE_FAILED", error instanceof Error ? error.message : String(error));
  }
}

/** The door has looked at the headers; these are what it lets through. */
const headersOfAsked: Record<string, string> = {
  accept: "text/event-stream",
  "content-type": "application/json",
};

/** Answers a subscription with the events of graphql-sse's distinct connections, a comment every twelve seconds. */
export async function eventStream(
  asked: Asked,
  context: Context,
  tell: (error: GraphQLError) => GraphQLFormattedError,
): Promise<StreamAnswer> {
  const document = documentOf(asked);
  if (Array.isArray(document)) return answerOf(document);
  const { operationName, variables: variableValues } = asked;
  const handler = createHandler<null, null, never>({
    // No token: every subscription has a connection of its own.
    authenticate: () => null,
    validate: () => [],
    execute,
    subscribe,
    onSubscribe: () => ({
      schema: cairnSchema,
      document,
      operationName,
      variableValues,
      contextValue: context as never,
    }),
    onNext: (_context, _request, result) =>
      result.errors
        ? ({ ...result, errors: result.errors.map(tell) } as FormattedExecutionResult as never)
        : undefined,
  });
  const headers = { get: (name: string) => headersOfAsked[name] };
  const request = {
    method: "POST",
    url: "/",
    headers,
    body: { query: asked.query },
    raw: null,
    context: null,
  };
  return answerOf(await handler(request));
}

const answerOf = ([body, { status, headers }]: readonly [
  StreamAnswer["body"] | null,
  { status: number; headers?: Record<string, string> },
]): StreamAnswer => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", ...headers },
  body: body ?? "",
});
