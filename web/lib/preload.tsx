import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { ReactNode } from "react";
import { query as ask } from "./apollo-rsc";
import { markedIfPast } from "./past-link";
import { Preloaded } from "./preloaded";
import { requireSession } from "./require-session";

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
  const answer = ask({ query: query as TypedDocumentNode<Data, OperationVariables>, variables }).then(
    ({ data }) => markedIfPast(data ?? null, variables),
    failed,
  );
  return (
    <Preloaded query={query} variables={variables} answer={answer}>
      {children}
    </Preloaded>
  );
}

/** The browser asks again, and tells the person what is the matter. */
function failed(error: unknown): null {
  console.error("A page could not be preloaded:", error);
  return null;
}
