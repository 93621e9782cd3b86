import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlaygroundPage } from "../../../../features/playground/playground-page";
import { requireSession } from "../../../../lib/require-session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("playground");
  return { title: t("title") };
}

export default async function Page() {
  await requireSession();
  return <PlaygroundPage />;
}
