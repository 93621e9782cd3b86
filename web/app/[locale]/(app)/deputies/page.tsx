import { DeputiesDocument } from "@cairn/schema/generated/web/people/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeputiesPage } from "../../../../features/people/deputies-page";
import { Preload } from "../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.deputies");
  return { title: t("pageTitle") };
}

export default function Page() {
  return (
    <Preload query={DeputiesDocument}>
      <DeputiesPage />
    </Preload>
  );
}
