import { defaultDataIdFromObject, type InMemoryCacheConfig } from "@apollo/client";

/**
 * How answers are kept: what has an id once, whatever asked for it. What has none belongs to the answer it came
 * with and is replaced as a whole, and so does what was asked as of a moment in the past (`markPast` marks it).
 * There is one viewer.
 */
export const cacheConfig: InMemoryCacheConfig = {
  typePolicies: { Viewer: { keyFields: [] } },
  dataIdFromObject: (object, context) =>
    "past" in object ? undefined : defaultDataIdFromObject(object, context),
};
