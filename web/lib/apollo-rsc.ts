import { ApolloClient, HttpLink, InMemoryCache, type OperationVariables } from "@apollo/client";
import { SetContextLink } from "@apollo/client/link/context";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { mintApiToken } from "./api-token";
import { cacheConfig } from "./apollo-cache";
import { currentSession } from "./auth";
import { env } from "./env";

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

/** For server components: straight to the API. Pages use `Preload`, which hands the answer on to the browser. */
export function query<Data, Variables extends OperationVariables = OperationVariables>(
  options: ApolloClient.QueryOptions<Data, Variables>,
): Promise<ApolloClient.QueryResult<Data>> {
  return client().query<Data, Variables>(options);
}
