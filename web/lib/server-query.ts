import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { addTypenameToDocument } from "@apollo/client/utilities";
import { type DocumentNode, type FormattedExecutionResult, print } from "graphql";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { apiToken } from "./api-token";
import { currentSession, type WebSession } from "./auth";
import { fetchFromApi } from "./fetch-from-api";
import { keepAnswer, keptAnswer } from "./kept-answers";
import { nameOf } from "./operation";
import { personKey } from "./person-key";

interface Question<Data, Variables> {
  query: TypedDocumentNode<Data, Variables>;
  variables?: NoInfer<Variables>;
}

/** What this request has asked already: title and page ask the same. */
const asked = cache(() => new Map<string, Promise<unknown>>());

/**
 * For server components: asks the API for the person of this request, without a client in between, which would take
 * the answer apart and put it together again. Pages use `Preload`, which hands the answer on to the browser. Throws
 * what Apollo's client throws; without a session the API answers UNAUTHENTICATED.
 */
export function query<Data, Variables extends OperationVariables = OperationVariables>({
  query: document,
  variables,
}: Question<Data, Variables>): Promise<Data> {
  const key = JSON.stringify([nameOf(document), variables]);
  const known = asked().get(key);
  if (known) return known as Promise<Data>;
  const answer = ask(document, variables);
  asked().set(key, answer);
  return answer as Promise<Data>;
}

async function ask(document: DocumentNode, variables: OperationVariables | undefined): Promise<unknown> {
  const [session, locale] = await Promise.all([currentSession(), getLocale()]);
  const { operationName, text } = written(document);
  const body = JSON.stringify({ operationName, variables: variables ?? {}, query: text });
  const key = session && keyFor(session, locale, body);
  const known = key ? keptAnswer(key) : undefined;
  const headers = new Headers({
    accept: "application/graphql-response+json",
    "accept-language": locale,
    "content-type": "application/json",
  });
  if (session) headers.set("authorization", `Bearer ${await apiToken(session)}`);
  if (known) headers.set("if-none-match", known.etag);
  const response = await fetchFromApi("/graphql", { headers, body });
  if (known && response.status === 304) return known.data;
  const answer = await response.text();
  const data = dataOf(response, answer);
  const etag = response.headers.get("etag");
  if (key && etag) keepAnswer(key, { etag, data, size: answer.length });
  return data;
}

/** Nobody is given what another session was answered, nor in another language. */
const keyFor = (session: WebSession, locale: string, body: string): string =>
  [personKey(session), session.sid, locale, body].join("\n");

function dataOf(response: Response, answer: string): unknown {
  let result: FormattedExecutionResult;
  try {
    result = JSON.parse(answer);
  } catch {
    throw new ServerError(`The API answered ${response.status}`, { response, bodyText: answer });
  }
  if (result.errors) throw new CombinedGraphQLErrors(result);
  return result.data;
}

const texts = new WeakMap<DocumentNode, { operationName: string; text: string }>();

/** A document as it is sent, with the names of types that the browser's cache needs. */
function written(document: DocumentNode): { operationName: string; text: string } {
  const known = texts.get(document);
  if (known) return known;
  const fresh = { operationName: nameOf(document), text: print(addTypenameToDocument(document)) };
  texts.set(document, fresh);
  return fresh;
}
