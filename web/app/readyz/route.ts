import { env } from "../../lib/env";

export const dynamic = "force-dynamic";

/** Ready when the API is: without it no page can show anything. 503 says what is missing. */
export async function GET() {
  try {
    const answer = await fetch(`${env().API_URL}/readyz`, {
      cache: "no-store",
      signal: AbortSignal.timeout(3000),
    });
    if (answer.ok) return Response.json({ status: "ready" });
    return Response.json({ status: "not ready", reason: "the API is not ready" }, { status: 503 });
  } catch {
    return Response.json({ status: "not ready", reason: "the API does not answer" }, { status: 503 });
  }
}
