import { TargetListDocument } from "@cairn/schema/generated/web/targets/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { targetListVariables } from "../../../../features/targets/target-list-address";
import { TargetsPage } from "../../../../features/targets/targets-page";
import { firstOf, type PageProps } from "../../../../lib/page-props";
import { Preload } from "../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("targets");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps) {
  const text = firstOf((await searchParams).text) || null;
  return (
    <Preload query={TargetListDocument} variables={targetListVariables(text)}>
      <TargetsPage text={text} />
    </Preload>
  );
}
