import { ApiSilent, fetchFromApi } from "./fetch-from-api";

/** Refuses a request in the form GraphQL clients read: one error with a code. */
export function refuse(status: number, code: string, message: string): Response {
  return new Response(JSON.stringify({ errors: [{ message, extensions: { code } }] }), {
    status,
    headers: {
      "content-type": "application/graphql-response+json; charset=utf-8",
      "cache-control": "no-store",
    },
  });
}

export class TooLarge extends Error {}

/** Reads a body and throws `TooLarge` as soon as it passes `limit` bytes, whatever its length header says. */
export async function readLimited(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new TooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > limit) throw new TooLarge();
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

interface Asked {
  path: "/graphql" | "/graphql/stream";
  body: Uint8Array<ArrayBuffer>;
  /** Vouches for the person. */
  token: string;
}

/** Passes a browser's request on to the API; given up there as soon as the browser leaves. */
export function askApi(request: Request, { path, body, token }: Asked): Promise<Response> {
  const headers = new Headers({
    "content-type": "application/json",
    authorization: `Bearer ${token}`,
    "x-request-id": requestId(request),
  });
  for (const name of ["accept", "accept-language"]) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  return fetchFromApi(path, { headers, body, signal: request.signal });
}

/** The refusal when `askApi` has thrown: who has left is told nothing, others whether the API is slow or away. */
export function refuseUnanswered(request: Request, error: unknown): Response {
  if (request.signal.aborted) return new Response(null, { status: 499 });
  console.error("The API did not answer:", error);
  if (error instanceof ApiSilent)
    return refuse(504, "TIMEOUT", "Cairn's API takes too long to answer. Try again in a moment.");
  return refuse(502, "API_UNAVAILABLE", "Cairn's API does not answer. Try again in a moment.");
}

/** The browser's own id for the request if it is a plain one, so that a log line can be found from both ends. */
function requestId(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}
