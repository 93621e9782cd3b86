import { publicOrigin } from "./env";

/**
 * True when a browser sent this request from a page of this app. Both headers are set by the browser and out of a
 * page's reach; a request with neither is refused, for every browser sends Origin with a POST.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site && site !== "same-origin") return false;
  if (origin) return origin === publicOrigin();
  return site === "same-origin";
}
