import { HttpLink } from "@apollo/client";
import { SetContextLink } from "@apollo/client/link/context";
import { ApolloClient, InMemoryCache, registerApolloClient } from "@apollo/client-integration-nextjs";
import { getLocale } from "next-intl/server";
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

/** For server components: straight to the API, one client a request. Pages use `Preload`, not these. */
export const { query, PreloadQuery } = registerApolloClient(
  () =>
    new ApolloClient({
      cache: new InMemoryCache(cacheConfig),
      link: vouch.concat(
        new HttpLink({ uri: `${env().API_URL}/graphql`, fetchOptions: { cache: "no-store" } }),
      ),
    }),
);
