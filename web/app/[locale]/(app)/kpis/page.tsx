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
import { misreadMoment, type Parameters, without } from "../../../../lib/misread";
import { firstOf, type PageProps } from "../../../../lib/page-props";
import { Preload } from "../../../../lib/preload";
import { requireSession } from "../../../../lib/require-session";
import { query } from "../../../../lib/server-query";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kpis.list");
  return { title: t("title") };
}

/** The teams, where the address names one: there may be no such team any more. */
const teamsFor = async ({ team }: Parameters) =>
  team ? await query({ query: KpiListChoicesDocument }).then(({ teams }) => teams) : [];

export default async function Page({ searchParams }: PageProps) {
  await requireSession();
  const asked = await searchParams;
  const misread = misreadInList(asked, await teamsFor(asked));
  const address = readKpiListAddress(without(asked, misread));
  const asOf = await askedAsOf(firstOf(asked.asOf));
  return (
    <Preload query={KpiListDocument} variables={kpiListVariables(address, asOf)}>
      <Preload query={KpiListChoicesDocument}>
        <KpiListPage address={address} asOf={asOf} misread={[...misreadMoment(asked, asOf), ...misread]} />
      </Preload>
    </Preload>
  );
}
