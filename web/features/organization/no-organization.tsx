"use client";
import { useTranslations } from "next-intl";
import { NotForYou } from "../../ui/not-for-you";

/** For people who may not change the settings: who may. */
export function NoOrganizationForYou() {
  const t = useTranslations("organization");
  return (
    <NotForYou page={t("title")} title={t("forbidden.title")} home={t("forbidden.home")}>
      {t("forbidden.text")}
    </NotForYou>
  );
}
