import type { InMemoryCacheConfig } from "@apollo/client";

/**
 * How answers are kept: what has an id once, whatever asked for it. What has none belongs to the answer it came
 * with and is replaced as a whole. There is one viewer.
 */
export const cacheConfig: InMemoryCacheConfig = {
  typePolicies: { Viewer: { keyFields: [] } },
};
