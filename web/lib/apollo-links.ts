import { ApolloLink } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { RetryLink } from "@apollo/client/link/retry";
import { from, switchMap } from "rxjs";
import { errorCode, isPassing } from "./apollo-errors";
import { awaitSignIn } from "./session-watch";

/** What the links tell the page of. The texts are the page's. */
export interface Announcements {
  /** A question or a write did not reach the API, or the API failed. */
  interrupted: (kind: "query" | "mutation") => void;
  /** The person may not use Cairn any more: go to the page that says why. */
  barred: (code: "WAITING_FOR_APPROVAL" | "SUSPENDED") => void;
}

const kindOf = (operation: ApolloLink.Operation) =>
  operation.operationType === "mutation" ? "mutation" : "query";

/**
 * What the person hears of an operation that fails on its way, by its context's `tells`. A screen that keeps writes
 * and sends them again later says itself that they wait: "session". What only makes a screen nicer or fresher
 * troubles nobody: "nothing".
 */
export type Tells = "everything" | "session" | "nothing";

const tellsOf = (operation: ApolloLink.Operation): Tells => operation.getContext().tells ?? "everything";

/** The one place where errors of the transport are handled; refusals of a write are data and pass through. */
export function sessionLink(announce: Announcements): ErrorLink {
  return new ErrorLink(({ error, operation, forward }) => {
    const code = errorCode(error);
    const tells = tellsOf(operation);
    if (code === "UNAUTHENTICATED" && tells !== "nothing") {
      return from(awaitSignIn()).pipe(switchMap(() => forward(operation)));
    }
    if (code === "WAITING_FOR_APPROVAL" || code === "SUSPENDED") announce.barred(code);
    if (isPassing(code) && tells === "everything") announce.interrupted(kindOf(operation));
  });
}

/** Asks a question again after a hiccup. A write is never repeated unasked. */
export const retryQueries = new RetryLink({
  delay: { initial: 300, max: 2000, jitter: true },
  attempts: (attempt, operation, error) =>
    attempt < 3 && kindOf(operation) === "query" && errorCode(error) === "NETWORK",
});

/** Answers in the language of the page. */
export const inPageLanguage = new ApolloLink((operation, forward) => {
  operation.setContext(({ headers }: { headers?: Record<string, string> }) => ({
    headers: {
      ...headers,
      "accept-language": document.documentElement.lang,
      "x-request-id": crypto.randomUUID(),
    },
  }));
  return forward(operation);
});
