"use client";
import { Button } from "@mantine/core";
import { IconChecklist, IconFilterOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { EmptyState } from "../../ui/empty-state";
import { useViewer } from "../shell/viewer-context";

/** No KPI is defined, or all are retired. */
export function EmptyKpiList({ showRetired }: { showRetired: () => void }) {
  const t = useTranslations("kpis.list.empty");
  const { viewerCanDefineKpis, viewerCanImport } = useViewer();
  return (
    <EmptyState
      icon={<IconChecklist size={28} stroke={1.5} />}
      title={t("title")}
      actions={
        <>
          {viewerCanDefineKpis && (
            <Button component={Link} href="/kpis/new">
              {t("define")}
            </Button>
          )}
          {viewerCanImport && (
            <Button component={Link} href="/import" variant="default">
              {t("import")}
            </Button>
          )}
          <Button variant="subtle" onClick={showRetired}>
            {t("retired")}
          </Button>
        </>
      }
    >
      {t(viewerCanDefineKpis ? "mayDefine" : "mayNothing")}
    </EmptyState>
  );
}

export function NoKpiMatches({ clear }: { clear: () => void }) {
  const t = useTranslations("kpis.list.noMatch");
  return (
    <EmptyState
      icon={<IconFilterOff size={28} stroke={1.5} />}
      title={t("title")}
      actions={
        <Button variant="default" onClick={clear}>
          {t("clear")}
        </Button>
      }
    >
      {t("text")}
    </EmptyState>
  );
}
