import { TeamsDocument } from "@cairn/schema/generated/web/teams/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TeamsPage } from "../../../../../features/teams/teams-page";
import { Preload } from "../../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("teams");
  return { title: t("title") };
}

export default function Page() {
  return (
    <Preload query={TeamsDocument}>
      <TeamsPage />
    </Preload>
  );
}
