"use client";
import { IconUserQuestion } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "../../ui/empty-state";
import { PageHeader } from "../../ui/page-header";
import { useViewer } from "../shell/viewer-context";

/** For a person who was let in and holds no role yet. */
export function NoRole() {
  const t = useTranslations("home");
  const { person, organization } = useViewer();
  return (
    <>
      <PageHeader title={t("greeting", { name: person.name })} />
      <EmptyState icon={<IconUserQuestion size={30} stroke={1.5} />} title={t("noRole.title")}>
        {t("noRole.text", { organization: organization.name })}
      </EmptyState>
    </>
  );
}
