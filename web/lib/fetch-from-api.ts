import { env } from "./env";

/** Milliseconds until an API that has not begun to answer is given up: twice what it gives itself. */
const PATIENCE_MS = 30_000;

/** The API has not begun to answer. */
export class ApiSilent extends Error {
  override name = "TimeoutError";
}

interface Asked {
  headers: Headers;
  body: string | Uint8Array<ArrayBuffer>;
  /** Of whoever may leave before. */
  signal?: AbortSignal;
}

/** Posts to the API. Throws `ApiSilent` when it does not begin to answer; how long an answer goes on is its own. */
export async function fetchFromApi(
  path: "/graphql" | "/graphql/stream",
  { headers, body, signal }: Asked,
): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new ApiSilent("The API is silent.")), PATIENCE_MS);
  try {
    return await fetch(`${env().API_URL}${path}`, {
      method: "POST",
      headers,
      body,
      cache: "no-store",
      signal: signal ? AbortSignal.any([signal, patience.signal]) : patience.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}
