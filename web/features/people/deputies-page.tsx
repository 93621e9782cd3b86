"use client";
import { useTranslations } from "next-intl";
import { PageHeader } from "../../ui/page-header";
import { DeputiesSection } from "./deputies-section";

/** Who enters for whom: for those who can't list people, and have a deputy of their own to appoint. */
export function DeputiesPage() {
  const t = useTranslations("people.deputies");
  return (
    <>
      <PageHeader title={t("pageTitle")} />
      <DeputiesSection />
    </>
  );
}
