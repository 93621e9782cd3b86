import { KpiFormChoicesDocument, KpiToReviseDocument } from "@cairn/schema/generated/web/kpis/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditKpiPage } from "../../../../../../features/kpis/form/kpi-form-pages";
import { loadViewer } from "../../../../../../features/shell/viewer";
import type { PageProps } from "../../../../../../lib/page-props";
import { Preload } from "../../../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kpis.form");
  return { title: t("editTab") };
}

export default async function Page({ params }: PageProps<"id">) {
  const { id } = await params;
  const { viewerCanListPeople } = await loadViewer();
  return (
    <Preload query={KpiToReviseDocument} variables={{ id }}>
      <Preload query={KpiFormChoicesDocument} variables={{ listPeople: viewerCanListPeople }}>
        <EditKpiPage id={id} />
      </Preload>
    </Preload>
  );
}
