"use client";
import type { ApolloClient, OperationVariables } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { type PropsWithChildren, Suspense, use, useEffect } from "react";
import { PageSkeleton } from "../ui/page-skeleton";
import { arrivalsOf } from "./arrivals";

interface PreloadedProps extends PropsWithChildren {
  /** The name of the operation. */
  name: string;
  /** All of them, those with a default value too. */
  variables: OperationVariables;
  /** The JSON text of what the API answered; null when it did not. As data it would be walked through three times. */
  answer: Promise<string | null>;
}

/** Puts what the server was answered into the browser's cache before the children read it there. */
export function Preloaded({ children, ...preloaded }: PreloadedProps) {
  const client = useApolloClient();
  const text = use(preloaded.answer);
  if (text !== null) keep(client, text, preloaded);
  // Those who are on the page already hear of it afterwards: nothing else may change while a page is rendered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is what there is to be told of
  useEffect(() => client.cache.batch({ update: () => undefined }), [client, preloaded.answer]);
  if (text !== null) return children;
  return <Suspense fallback={<PageSkeleton />}>{children}</Suspense>;
}

/** Answers that are in a client's cache: what is rendered again is not written again, over what came later. */
const kept = new WeakMap<ApolloClient, WeakSet<Promise<unknown>>>();

function keep(
  client: ApolloClient,
  text: string,
  { name, variables, answer }: Omit<PreloadedProps, "children">,
): void {
  const answers = kept.get(client) ?? new WeakSet();
  kept.set(client, answers);
  if (answers.has(answer)) return;
  answers.add(answer);
  arrivalsOf(client).arrive({ name, variables, data: JSON.parse(text) });
}
