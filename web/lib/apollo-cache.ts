import { defaultDataIdFromObject, type InMemoryCacheConfig } from "@apollo/client";

/**
 * How answers are kept: what has an id once, whatever asked for it, and once more for each moment in the past as of
 * which it was asked (`markPast` marks it). What has none belongs to the answer it came with and is replaced as a whole.
 * There is one viewer.
 */
export const cacheConfig: InMemoryCacheConfig = {
  typePolicies: { Viewer: { keyFields: [] } },
  dataIdFromObject: (object, context) => {
    const id = defaultDataIdFromObject(object, context);
    return id && "past" in object ? `${id}@${object.past}` : id;
  },
};
