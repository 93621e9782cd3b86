import { NextRequest, NextResponse } from "next/server";
import createIntlProxy from "next-intl/middleware";
import { contentPolicy } from "./lib/csp";
import { nearestAddress } from "./lib/i18n/nearest-address";
import { routing } from "./lib/i18n/routing";

const localize = createIntlProxy(routing);

/** Sets headers and locale, nothing else: who may see what is decided where the data is read. */
export default function proxy(request: NextRequest) {
  const meant = nearestAddress(request.nextUrl.pathname);
  if (meant) return NextResponse.redirect(new URL(meant + request.nextUrl.search, request.url));
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = localize(new NextRequest(request, { headers }));
  response.headers.set("content-security-policy", policy);
  if (request.nextUrl.protocol === "https:") {
    response.headers.set("strict-transport-security", "max-age=31536000");
  }
  return response;
}

export const config = { matcher: ["/((?!api/|_next/|livez$|readyz$|icon.svg$|favicon.ico$).*)"] };
