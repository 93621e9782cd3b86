import { type NextRequest, NextResponse } from "next/server";
import { hasLocale } from "next-intl";
import { endApiSession } from "../../../../lib/api";
import { clearSession, currentSession } from "../../../../lib/auth";
import { routing } from "../../../../lib/i18n/routing";
import { endSessionUrl } from "../../../../lib/identity-provider";
import { isSameOrigin } from "../../../../lib/same-origin";

/** Ends the session everywhere and answers `{ next }`: the address to go to, here or at the identity provider. */
export async function POST(request: NextRequest) {
  if (!isSameOrigin(request.headers)) {
    return NextResponse.json({ message: "This request came from another site." }, { status: 403 });
  }
  const asked = request.nextUrl.searchParams.get("locale");
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  const signedOut = `/${locale}/sign-in?reason=signed-out`;
  const session = await currentSession();
  await clearSession();
  if (!session) return NextResponse.json({ next: signedOut });
  await endApiSession(session).catch((error) => console.error("The API did not end the session:", error));
  // A registered address, exactly: providers compare it without its query.
  const elsewhere = await endSessionUrl(session, "/sign-in");
  return NextResponse.json({ next: elsewhere ?? signedOut });
}
