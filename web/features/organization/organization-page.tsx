"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { OrganizationDocument } from "@cairn/schema/generated/web/organization/graphql";
import { useTranslations } from "next-intl";
import { PageHeader } from "../../ui/page-header";
import { OrganizationForm } from "./organization-form";

/** The settings that hold for everything. */
export function OrganizationPage() {
  const t = useTranslations("organization");
  const { data } = useSuspenseQuery(OrganizationDocument);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <OrganizationForm organization={data.organization} />
    </>
  );
}
