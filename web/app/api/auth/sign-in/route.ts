import { type NextRequest, NextResponse } from "next/server";
import { beginSignIn } from "../../../../lib/auth";
import { publicOrigin } from "../../../../lib/env";
import { safeReturnTo } from "../../../../lib/return-to";

/**
 * Sends the person to the identity provider. `?returnTo=/path` comes back there afterwards. It is a link, not a
 * form: the content policy forbids forms to lead to other sites, and starting to sign in changes nothing.
 */
export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const host = request.headers.get("host");
  const ours = publicOrigin();
  if (host && host !== new URL(ours).host && !searchParams.has("moved")) {
    // The cookies must live where the provider sends the person back to: localhost is not 127.0.0.1.
    const there = new URL(request.nextUrl.pathname + request.nextUrl.search, ours);
    there.searchParams.set("moved", "1");
    return NextResponse.redirect(there);
  }
  const address = await beginSignIn(safeReturnTo(searchParams.get("returnTo"))).catch((error) => {
    console.error("Signing in could not begin:", error);
    return ours;
  });
  // Auth.js answers with our own error page when the provider's discovery document cannot be read.
  const begun = new URL(address, ours).origin !== ours;
  return NextResponse.redirect(begun ? address : new URL("/sign-in?error=ProviderUnavailable", ours));
}
