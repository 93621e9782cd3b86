import { unwrapResolverError } from "@apollo/server/errors";
import { DrizzleQueryError } from "drizzle-orm/errors";
import type { GraphQLFormattedError } from "graphql";
import { databaseCode } from "../platform/database-code";

/** PostgreSQL's code for a statement that was cancelled, by time-out or on request. */
const cancelled = "57014";
/** Its codes for what no column can hold: the character NUL, an instant outside the calendar. */
const unkeepable = new Set(["22021", "22P05", "22007", "22008"]);

/** Whether the client sent what no database can keep. */
export const isUnkeepable = (error: unknown): boolean => unkeepable.has(databaseCode(error) ?? "");

interface Told {
  code?: unknown;
  http?: { status?: number };
}

/** Whether an error is a surprise. Some mistakes of clients have a status from Apollo and no code. */
export function isSurprise({ code = "INTERNAL_SERVER_ERROR", http }: Told = {}): boolean {
  const { status = 500 } = http ?? {};
  return code === "INTERNAL_SERVER_ERROR" && status >= 500;
}

/** An error as it may be noted: of a statement its text, never the values that were sent with it. */
export function notable(error: Error): Record<string, unknown> {
  return error instanceof DrizzleQueryError && error.cause instanceof Error
    ? { error: error.cause, statement: error.query }
    : { error };
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
  if (isUnkeepable(original))
    return {
      ...formatted,
      message:
        "A text or an instant in this request cannot be kept: it holds the character NUL, or no calendar has it.",
      extensions: { code: "BAD_USER_INPUT" },
    };
  if (!isSurprise((error as { extensions?: Told }).extensions)) {
    const { stacktrace: _hidden, http: _status, ...extensions } = formatted.extensions ?? {};
    if (extensions.code === "INTERNAL_SERVER_ERROR") extensions.code = "BAD_REQUEST";
    return { ...formatted, extensions };
  }
  return {
    ...formatted,
    message: "Something went wrong on our side. It has been noted; please try again.",
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}
