import { env } from "../../lib/env";

export const dynamic = "force-dynamic";

/** Ready when the API is: without it no page can show anything. 503 says what is missing. */
export async function GET() {
  try {
    const answer = await fetch(`${env().API_URL}/readyz`, {
      cache: "no-store",
      signal: AbortSignal.timeout(3000),
    });
    if (answer.ok) return Response.json({ status: "ok", api: "ok" });
    return Response.json({ status: "unavailable", api: "not ready" }, { status: 503 });
  } catch {
    return Response.json({ status: "unavailable", api: "unreachable" }, { status: 503 });
  }
}
