import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { ReactNode } from "react";
import { errorCode } from "./apollo-errors";
import { defaultsOf, nameOf } from "./operation";
import { markedIfPast } from "./past-link";
import { Preloaded } from "./preloaded";
import { requireSession } from "./require-session";
import { query as ask } from "./server-query";

interface PreloadProps<Data, Variables extends OperationVariables> {
  query: TypedDocumentNode<Data, Variables>;
  variables?: NoInfer<Variables>;
  children: ReactNode;
}

/**
 * Asks the API while the page is rendered on the server, so that figures arrive with the page. The child reads the
 * same query and variables by `useSuspenseQuery`. Without a session the person is sent to sign in and comes back.
 */
export async function Preload<Data, Variables extends OperationVariables>({
  query,
  variables,
  children,
}: PreloadProps<Data, Variables>) {
  await requireSession();
  // Not awaited: what is preloaded inside is asked at the same time.
  const answer = ask({ query, variables }).then(
    (data) => JSON.stringify(markedIfPast(data, variables)),
    failed,
  );
  return (
    <Preloaded name={nameOf(query)} variables={{ ...defaultsOf(query), ...variables }} answer={answer}>
      {children}
    </Preloaded>
  );
}

/** Whoever meets with these is led away by the layout. */
const leadAway = new Set<string | null>(["UNAUTHENTICATED", "WAITING_FOR_APPROVAL", "SUSPENDED"]);

/** The browser asks again, and tells the person what is the matter. */
function failed(error: Error): null {
  if (!leadAway.has(errorCode(error))) console.error("A page could not be preloaded:", error);
  return null;
}
