import type { NextRequest } from "next/server";
import { apiToken } from "../../../lib/api-token";
import { currentSession } from "../../../lib/auth";
import { askApi, readLimited, refuse, refuseUnanswered, TooLarge } from "../../../lib/graphql-door";
import { isSameOrigin } from "../../../lib/same-origin";

/** An import of ten thousand rows fits; anything larger is a mistake or an attack. */
const longestBody = 12 * 1024 * 1024;

/** The browser's only way to the API: checks where the request comes from, opens the session, vouches for it. */
export async function POST(request: NextRequest) {
  if (!isSameOrigin(request.headers)) {
    return refuse(403, "FORBIDDEN", "This request came from another site.");
  }
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    return refuse(415, "BAD_REQUEST", "Send the query as application/json.");
  }
  const session = await currentSession();
  if (!session) return refuse(401, "UNAUTHENTICATED", "Your session has ended. Sign in again.");
  try {
    const body = await readLimited(request, longestBody);
    return await forward(request, body, await apiToken(session));
  } catch (error) {
    if (error instanceof TooLarge) return refuse(413, "TOO_LARGE", "A request may have at most 12 MB.");
    return refuseUnanswered(request, error);
  }
}

async function forward(
  request: NextRequest,
  body: Uint8Array<ArrayBuffer>,
  token: string,
): Promise<Response> {
  const answer = await askApi(request, { path: "/graphql", body, token });
  const passed = new Headers({ "cache-control": "no-store" });
  for (const name of ["content-type", "x-request-id", "retry-after"]) {
    const value = answer.headers.get(name);
    if (value) passed.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers: passed });
}
