import { KpiListChoicesDocument, KpiListDocument } from "@cairn/schema/generated/web/kpis/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import {
  kpiListVariables,
  misreadInList,
  readKpiListAddress,
} from "../../../../features/kpis/kpi-list-address";
import { KpiListPage } from "../../../../features/kpis/kpi-list-page";
import { askedAsOf } from "../../../../features/shell/asked-as-of";
import { misreadMoment } from "../../../../lib/misread";
import { firstOf, type PageProps } from "../../../../lib/page-props";
import { Preload } from "../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kpis.list");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps) {
  const asked = await searchParams;
  const address = readKpiListAddress(asked);
  const asOf = await askedAsOf(firstOf(asked.asOf));
  return (
    <Preload query={KpiListDocument} variables={kpiListVariables(address, asOf)}>
      <Preload query={KpiListChoicesDocument}>
        <KpiListPage
          address={address}
          asOf={asOf}
          misread={[...misreadMoment(asked, asOf), ...misreadInList(asked)]}
        />
      </Preload>
    </Preload>
  );
}
