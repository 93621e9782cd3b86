import { ApolloClient, HttpLink, InMemoryCache, type OperationVariables } from "@apollo/client";
import { SetContextLink } from "@apollo/client/link/context";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { mintApiToken } from "./api-token";
import { cacheConfig } from "./apollo-cache";
import { currentSession } from "./auth";
import { env } from "./env";
import { nameOf } from "./operation-name";

/** Vouches for the person of this request; without a session the API answers UNAUTHENTICATED. */
const vouch = new SetContextLink(async () => {
  const session = await currentSession();
  const headers: Record<string, string> = { "accept-language": await getLocale() };
  if (session) headers.authorization = `Bearer ${await mintApiToken(session)}`;
  return { headers };
});

/** One client a request. */
const client = cache(
  () =>
    new ApolloClient({
      cache: new InMemoryCache(cacheConfig),
      link: vouch.concat(
        new HttpLink({ uri: `${env().API_URL}/graphql`, fetchOptions: { cache: "no-store" } }),
      ),
    }),
);

/** What this request has asked already: title and page ask the same. */
const answers = cache(() => new Map<string, Promise<unknown>>());

/** For server components: straight to the API. Pages use `Preload`, which hands the answer on to the browser. */
export function query<Data, Variables extends OperationVariables = OperationVariables>(
  options: ApolloClient.QueryOptions<Data, Variables>,
): Promise<ApolloClient.QueryResult<Data>> {
  const key = JSON.stringify([nameOf(options.query), options.variables]);
  const known = answers().get(key);
  if (known) return known as Promise<ApolloClient.QueryResult<Data>>;
  // Nothing is read from a cache here: taking an answer apart and putting it together again costs more than it gives.
  const answer = client().query<Data, Variables>({ ...options, fetchPolicy: "no-cache" });
  answers().set(key, answer);
  return answer;
}
