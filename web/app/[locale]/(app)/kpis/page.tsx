import { KpiListChoicesDocument, KpiListDocument } from "@cairn/schema/generated/web/kpis/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { kpiListVariables, readKpiListAddress } from "../../../../features/kpis/kpi-list-address";
import { KpiListPage } from "../../../../features/kpis/kpi-list-page";
import type { PageProps } from "../../../../lib/page-props";
import { Preload } from "../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kpis.list");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps) {
  const address = readKpiListAddress(await searchParams);
  return (
    <Preload query={KpiListDocument} variables={kpiListVariables(address)}>
      <Preload query={KpiListChoicesDocument}>
        <KpiListPage address={address} />
      </Preload>
    </Preload>
  );
}
