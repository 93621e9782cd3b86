"use client";
import { useTranslations } from "next-intl";
import { NotForYou } from "../../ui/not-for-you";

/** For people who may not see who uses Cairn: who may. */
export function NoPeopleForYou() {
  const t = useTranslations("people");
  return (
    <NotForYou page={t("title")} title={t("forbidden.title")} home={t("forbidden.home")}>
      {t("forbidden.text")}
    </NotForYou>
  );
}
