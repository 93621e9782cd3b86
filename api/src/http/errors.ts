import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";

/** PostgreSQL's code for a statement that was cancelled, by time-out or on request. */
const cancelled = "57014";

/** The code of a database error, wherever a library has wrapped it. */
export function databaseCode(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string" && "severity" in cause) return cause.code;
  return null;
}

/** What a client is told of an error: expected ones as they are, the unexpected without a word about our insides. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (databaseCode(original) === cancelled)
    return {
      ...formatted,
      message: "The query took too long and was cancelled.",
      extensions: { code: "TIMEOUT" },
    };
  const code = formatted.extensions?.code;
  if (code !== undefined && code !== "INTERNAL_SERVER_ERROR") {
    const { stacktrace: _hidden, http: _status, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  return {
    ...formatted,
    message: "Something went wrong on our side. It has been noted; please try again.",
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}
