import { ChangesDocument } from "@cairn/schema/generated/web/changes/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { changesVariables, readAddress } from "../../../../features/changes/address";
import { ChangesPage } from "../../../../features/changes/changes-page";
import { NoChangesForYou } from "../../../../features/changes/no-changes";
import { loadViewer } from "../../../../features/shell/viewer";
import { firstOf, type PageProps } from "../../../../lib/page-props";
import { Preload } from "../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("changes");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps) {
  const { viewerCanReadChanges, organization } = await loadViewer();
  if (!viewerCanReadChanges) return <NoChangesForYou />;
  const params = Object.entries(await searchParams).map(([name, value]) => [name, firstOf(value)]);
  const address = readAddress(Object.fromEntries(params));
  return (
    <Preload query={ChangesDocument} variables={changesVariables(address, organization.timezone)}>
      <ChangesPage address={address} />
    </Preload>
  );
}
