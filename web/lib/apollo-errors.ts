import type { ErrorLike } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";

/** The code of the first GraphQL error that carries one, `NETWORK` when no answer came, else null. */
export function errorCode(error: ErrorLike | undefined | null): string | null {
  if (!error) return null;
  if (CombinedGraphQLErrors.is(error)) {
    const codes = error.errors
      .map((each) => each.extensions?.code)
      .filter((code) => typeof code === "string");
    return codes[0] ?? "INTERNAL_SERVER_ERROR";
  }
  if (ServerError.is(error)) return error.statusCode === 401 ? "UNAUTHENTICATED" : "NETWORK";
  if (error.name === "TimeoutError") return "TIMEOUT";
  // fetch reports an interrupted connection as a TypeError, in every browser with another sentence.
  return error.name === "TypeError" ? "NETWORK" : null;
}

/** Whether trying the same again may well succeed. */
export function isPassing(code: string | null): boolean {
  return code === "NETWORK" || code === "API_UNAVAILABLE" || code === "TIMEOUT";
}
