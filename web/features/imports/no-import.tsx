"use client";
import { Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { EmptyState } from "../../ui/empty-state";
import { PageHeader } from "../../ui/page-header";
import { useViewer } from "../shell/viewer-context";

/** For people who may not import: who may. */
export function NoImportForYou() {
  const t = useTranslations("imports");
  const { viewerCanRecordEntries } = useViewer();
  return (
    <>
      <PageHeader title={t("title")} />
      <EmptyState
        icon={<IconLock size={28} stroke={1.5} />}
        title={t("forbidden.title")}
        actions={
          <>
            {viewerCanRecordEntries && (
              <Button component={Link} href="/entries">
                {t("forbidden.toEntries")}
              </Button>
            )}
            <Button component={Link} href="/" variant="default">
              {t("forbidden.home")}
            </Button>
          </>
        }
      >
        {t("forbidden.text")}
        {viewerCanRecordEntries && ` ${t("forbidden.own")}`}
      </EmptyState>
    </>
  );
}
