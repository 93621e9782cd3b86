import type { NextRequest } from "next/server";
import { apiToken } from "../../../../lib/api-token";
import { currentSession } from "../../../../lib/auth";
import { askApi, readLimited, refuse, refuseUnanswered, TooLarge } from "../../../../lib/graphql-door";
import { isSameOrigin } from "../../../../lib/same-origin";

/** A subscription and its variables. */
const longestBody = 64 * 1024;

/**
 * The browser's way to the API's event streams, kept as the way to its questions. The token that opens a stream lasts
 * a minute; the API looks at the session itself while the stream goes on, and ends it now and then, so that the
 * browser comes back and its cookie is looked at too.
 */
export async function POST(request: NextRequest) {
  if (!isSameOrigin(request.headers)) {
    return refuse(403, "FORBIDDEN", "This request came from another site.");
  }
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    return refuse(415, "BAD_REQUEST", "Send the subscription as application/json.");
  }
  const session = await currentSession();
  if (!session) return refuse(401, "UNAUTHENTICATED", "Your session has ended. Sign in again.");
  try {
    const body = await readLimited(request, longestBody);
    const answer = await askApi(request, {
      path: "/graphql/stream",
      body,
      token: await apiToken(session),
    });
    return passed(answer);
  } catch (error) {
    if (error instanceof TooLarge) return refuse(413, "TOO_LARGE", "A subscription may have at most 64 KB.");
    return refuseUnanswered(request, error);
  }
}

function passed(answer: Response): Response {
  const headers = new Headers({
    // Neither kept nor packed on the way: packed, events would wait until enough of them have come together.
    "cache-control": "no-cache, no-store, no-transform",
    "x-accel-buffering": "no",
  });
  for (const name of ["content-type", "x-request-id"]) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers });
}
