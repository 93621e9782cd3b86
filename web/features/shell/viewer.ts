import { ViewerDocument, type ViewerQuery } from "@cairn/schema/generated/web/shell/graphql";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { errorCode } from "../../lib/apollo-errors";
import { redirect } from "../../lib/i18n/navigation";
import { requireSession, signInAgain } from "../../lib/require-session";
import { query } from "../../lib/server-query";

export type Viewer = ViewerQuery["viewer"];

/** Who is signed in and what they may do; leads away those who have to sign in, wait, or are suspended. */
export const loadViewer = cache(async (): Promise<Viewer> => {
  await requireSession();
  const { viewer } = await query({ query: ViewerDocument }).catch(leadAway);
  return viewer;
});

async function leadAway(error: Error): Promise<never> {
  const code = errorCode(error);
  if (code === "UNAUTHENTICATED") return signInAgain("ended");
  const locale = await getLocale();
  if (code === "WAITING_FOR_APPROVAL") return redirect({ href: "/waiting", locale });
  if (code === "SUSPENDED") return redirect({ href: "/suspended", locale });
  throw error;
}
