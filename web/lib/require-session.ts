import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { currentSession, type WebSession } from "./auth";
import { redirect } from "./i18n/navigation";

/** The session of this request; without one, sends the person to sign in and back to this page afterwards. */
export async function requireSession(): Promise<WebSession> {
  const session = await currentSession();
  if (session) return session;
  return signInAgain();
}

/** Leads to the sign-in page, which leads back here. */
export async function signInAgain(reason?: "ended"): Promise<never> {
  const path = (await headers()).get("x-path") ?? "/";
  return redirect({
    href: { pathname: "/sign-in", query: { returnTo: path, ...(reason && { reason }) } },
    locale: await getLocale(),
  });
}
