"use client";
import { useTranslations } from "next-intl";
import { NotForYou } from "../../ui/not-for-you";

/** For people who may not read the log: who may, and whom to ask. */
export function NoChangesForYou() {
  const t = useTranslations("changes");
  return (
    <NotForYou page={t("title")} title={t("forbidden.title")} home={t("forbidden.home")}>
      {t("forbidden.text")}
    </NotForYou>
  );
}
