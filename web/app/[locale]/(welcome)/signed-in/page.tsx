import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnnounceSignIn } from "../../../../features/session/announce-sign-in";
import { WelcomeFrame } from "../../../../features/session/welcome-frame";
import { personKey } from "../../../../lib/person-key";
import { requireSession } from "../../../../lib/require-session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("session.signedIn");
  return { title: t("title") };
}

/** Where the small window of signing in again ends. */
export default async function Page() {
  const session = await requireSession();
  const t = await getTranslations("session.signedIn");
  return (
    <WelcomeFrame title={t("title")}>
      <AnnounceSignIn who={personKey(session)} />
      <p>{t("text")}</p>
    </WelcomeFrame>
  );
}
