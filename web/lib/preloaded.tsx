"use client";
import type { ApolloClient, DocumentNode, OperationVariables } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { type PropsWithChildren, Suspense, use, useEffect } from "react";
import { PageSkeleton } from "../ui/page-skeleton";
import { nameOf } from "./operation-name";

interface PreloadedProps extends PropsWithChildren {
  query: DocumentNode;
  variables: OperationVariables | undefined;
  /** What the API answered; null when it did not. */
  answer: Promise<unknown>;
}

/** Puts what the server was answered into the browser's cache before the children read it there. */
export function Preloaded({ query, variables, answer, children }: PreloadedProps) {
  const client = useApolloClient();
  const data = use(answer);
  if (data !== null) keep(client, data, { query, variables });
  // Those who are on the page already hear of it afterwards: nothing else may change while a page is rendered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is what there is to be told of
  useEffect(() => client.cache.batch({ update: () => undefined }), [client, data]);
  if (data !== null) return children;
  return <Suspense fallback={<PageSkeleton />}>{children}</Suspense>;
}

/** Answers that are in a client's cache: what is rendered again is not written again, over what came later. */
const kept = new WeakMap<ApolloClient, WeakSet<object>>();

/** Each answer brings its query with it; the first of a name stands for all of them. */
const queries = new Map<string, DocumentNode>();

function keep(
  client: ApolloClient,
  data: unknown,
  { query, variables }: Pick<PreloadedProps, "query" | "variables">,
): void {
  const answers = kept.get(client) ?? new WeakSet();
  kept.set(client, answers);
  const answer = data as object;
  if (answers.has(answer)) return;
  answers.add(answer);
  client.writeQuery({ query: known(query), variables, data: answer, broadcast: false });
}

function known(query: DocumentNode): DocumentNode {
  const name = nameOf(query);
  const first = queries.get(name) ?? query;
  queries.set(name, first);
  return first;
}
