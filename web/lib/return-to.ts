/**
 * The path to return to after signing in: a path of this app, or "/" for anything else, so that a prepared link
 * cannot send a person who has just signed in to another site.
 */
export function safeReturnTo(asked: string | null | undefined): string {
  if (!asked?.startsWith("/")) return "/";
  const base = "http://cairn.invalid";
  try {
    const url = new URL(asked, base);
    // "//elsewhere", "/\elsewhere" and control characters all resolve to another origin.
    if (url.origin !== base || url.pathname.startsWith("/api/")) return "/";
    return url.pathname + url.search + url.hash;
  } catch {
    return "/";
  }
}
