import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { ReactNode } from "react";
import { PreloadQuery } from "./apollo-rsc";
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
  return (
    <PreloadQuery query={query as TypedDocumentNode<Data, OperationVariables>} variables={variables}>
      {children}
    </PreloadQuery>
  );
}
