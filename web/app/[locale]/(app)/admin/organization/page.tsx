import { OrganizationDocument } from "@cairn/schema/generated/web/organization/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoOrganizationForYou } from "../../../../../features/organization/no-organization";
import { OrganizationPage } from "../../../../../features/organization/organization-page";
import { loadViewer } from "../../../../../features/shell/viewer";
import { Preload } from "../../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organization");
  return { title: t("title") };
}

export default async function Page() {
  const { viewerCanManageOrganization } = await loadViewer();
  if (!viewerCanManageOrganization) return <NoOrganizationForYou />;
  return (
    <Preload query={OrganizationDocument}>
      <OrganizationPage />
    </Preload>
  );
}
