import { TargetsOfKpiDocument } from "@cairn/schema/generated/web/targets/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TargetsOfKpiPage } from "../../../../../features/targets/targets-of-kpi-page";
import { firstOf, type PageProps } from "../../../../../lib/page-props";
import { Preload } from "../../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("targets");
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: PageProps<"kpiId">) {
  const { kpiId } = await params;
  const scope = firstOf((await searchParams).for) ?? null;
  return (
    <Preload query={TargetsOfKpiDocument} variables={{ kpiId }}>
      <TargetsOfKpiPage kpiId={kpiId} scope={scope} />
    </Preload>
  );
}
