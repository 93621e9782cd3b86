import { cache } from "react";
import { type AsOf, readAsOf } from "../../lib/as-of";
import { loadViewer } from "./viewer";

/**
 * The moment that an address asks for, one for all of its page. Only a moment needs the organization's time zone: a
 * page of now does not wait for the viewer before it asks for its figures.
 */
export const askedAsOf = cache(async (asked: string | undefined): Promise<AsOf | null> => {
  if (!asked) return null;
  const { timezone } = (await loadViewer()).organization;
  return readAsOf(asked, timezone, new Date());
});
