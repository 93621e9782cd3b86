import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BarredPage } from "../../../../features/session/barred-page";
import { requireSession } from "../../../../lib/require-session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("session.suspended");
  return { title: t("title") };
}

export default async function Page() {
  const session = await requireSession();
  return <BarredPage why="suspended" name={session.name} />;
}
