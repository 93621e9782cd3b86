"use client";
import { useTranslations } from "next-intl";
import { PageHeader } from "../../ui/page-header";
import { useViewer } from "../shell/viewer-context";

export function HomePage() {
  const t = useTranslations("home");
  const { person } = useViewer();
  return <PageHeader title={t("greeting", { name: person.name })} />;
}
