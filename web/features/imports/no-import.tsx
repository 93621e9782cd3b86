"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { NotForYou } from "../../ui/not-for-you";
import { useViewer } from "../shell/viewer-context";

/** For people who may not import: who may. */
export function NoImportForYou() {
  const t = useTranslations("imports");
  const { viewerCanRecordEntries } = useViewer();
  const toEntries = viewerCanRecordEntries && (
    <Button component={Link} href="/entries">
      {t("forbidden.toEntries")}
    </Button>
  );
  return (
    <NotForYou page={t("title")} title={t("forbidden.title")} home={t("forbidden.home")} actions={toEntries}>
      {t("forbidden.text")}
      {viewerCanRecordEntries && ` ${t("forbidden.own")}`}
    </NotForYou>
  );
}
