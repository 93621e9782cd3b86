"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { KpiFormChoicesDocument, KpiToReviseDocument } from "@cairn/schema/generated/web/kpis/graphql";
import { Button } from "@mantine/core";
import { IconArchive, IconLock } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../../lib/i18n/navigation";
import { EmptyState } from "../../../ui/empty-state";
import { PageHeader } from "../../../ui/page-header";
import { NothingHere } from "../../shell/not-found-page";
import { useViewer } from "../../shell/viewer-context";
import { KpiForm } from "./kpi-form";

/** Defines a new KPI. */
export function NewKpiPage() {
  const t = useTranslations("kpis.form");
  const { viewerCanDefineKpis, viewerCanListPeople } = useViewer();
  const { data } = useSuspenseQuery(KpiFormChoicesDocument, {
    variables: { listPeople: viewerCanListPeople },
  });
  if (!viewerCanDefineKpis) return <NotYours />;
  return (
    <>
      <PageHeader title={t("newTitle")} description={t("newText")} />
      <KpiForm kpi={null} choices={data} />
    </>
  );
}

/** Revises a KPI's definition. */
export function EditKpiPage({ id }: { id: string }) {
  const t = useTranslations("kpis.form");
  const { viewerCanListPeople } = useViewer();
  const { data } = useSuspenseQuery(KpiToReviseDocument, { variables: { id } });
  const { data: choices } = useSuspenseQuery(KpiFormChoicesDocument, {
    variables: { listPeople: viewerCanListPeople },
  });
  const { kpi } = data;
  if (!kpi) return <NothingHere />;
  if (!kpi.viewerCanRevise) return <NotYours />;
  if (kpi.retiredAt) return <Retired id={id} />;
  return (
    <>
      <PageHeader title={t("editTitle", { name: kpi.name })} description={t("editText")} />
      <KpiForm kpi={kpi} choices={choices} />
    </>
  );
}

function NotYours() {
  const t = useTranslations("kpis.form.notYours");
  return (
    <EmptyState icon={<IconLock size={28} stroke={1.5} />} title={t("title")}>
      {t("text")}
    </EmptyState>
  );
}

function Retired({ id }: { id: string }) {
  const t = useTranslations("kpis.form.retired");
  return (
    <EmptyState
      icon={<IconArchive size={28} stroke={1.5} />}
      title={t("title")}
      actions={
        <Button component={Link} href={`/kpis/${id}`} variant="default">
          {t("back")}
        </Button>
      }
    >
      {t("text")}
    </EmptyState>
  );
}
