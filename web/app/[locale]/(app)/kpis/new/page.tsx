import { KpiFormChoicesDocument } from "@cairn/schema/generated/web/kpis/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewKpiPage } from "../../../../../features/kpis/form/kpi-form-pages";
import { loadViewer } from "../../../../../features/shell/viewer";
import { Preload } from "../../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kpis.form");
  return { title: t("newTitle") };
}

export default async function Page() {
  const { viewerCanListPeople } = await loadViewer();
  return (
    <Preload query={KpiFormChoicesDocument} variables={{ listPeople: viewerCanListPeople }}>
      <NewKpiPage />
    </Preload>
  );
}
