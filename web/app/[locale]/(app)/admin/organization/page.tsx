import { OrganizationDocument } from "@cairn/schema/generated/web/organization/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganizationPage } from "../../../../../features/organization/organization-page";
import { Preload } from "../../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organization");
  return { title: t("title") };
}

export default function Page() {
  return (
    <Preload query={OrganizationDocument}>
      <OrganizationPage />
    </Preload>
  );
}
