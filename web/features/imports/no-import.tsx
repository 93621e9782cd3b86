"use client";
import { Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { EmptyState } from "../../ui/empty-state";
import { PageHeader } from "../../ui/page-header";

/** For people who may not import: who may. */
export function NoImportForYou() {
  const t = useTranslations("imports");
  return (
    <>
      <PageHeader title={t("title")} />
      <EmptyState
        icon={<IconLock size={28} stroke={1.5} />}
        title={t("forbidden.title")}
        actions={
          <Button component={Link} href="/" variant="default">
            {t("forbidden.home")}
          </Button>
        }
      >
        {t("forbidden.text")}
      </EmptyState>
    </>
  );
}
