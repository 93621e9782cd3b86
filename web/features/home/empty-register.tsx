"use client";
import { Button } from "@mantine/core";
import { IconStack3 } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { EmptyState } from "../../ui/empty-state";
import { useViewer } from "../shell/viewer-context";

/** Before the first KPI: what to do, for those who can, and whom to ask, for the others. */
export function EmptyRegister() {
  const t = useTranslations("home.empty");
  const { viewerCanDefineKpis, viewerCanImport } = useViewer();
  return (
    <EmptyState
      icon={<IconStack3 size={30} stroke={1.5} />}
      title={t("title")}
      actions={
        <>
          {viewerCanImport && (
            <Button component={Link} href="/import">
              {t("import")}
            </Button>
          )}
          {viewerCanDefineKpis && (
            <Button component={Link} href="/kpis/new" variant={viewerCanImport ? "default" : "filled"}>
              {t("define")}
            </Button>
          )}
        </>
      }
    >
      {t(viewerCanDefineKpis ? "text" : "ask")}
    </EmptyState>
  );
}
