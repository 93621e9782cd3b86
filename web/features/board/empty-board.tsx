"use client";
import { Button } from "@mantine/core";
import { IconFilterOff, IconLayoutDashboard } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { EmptyState } from "../../ui/empty-state";
import { useViewer } from "../shell/viewer-context";

/** Nothing is measured yet: what to do next, for those who may, and who does it for those who may not. */
export function EmptyBoard() {
  const t = useTranslations("board.empty");
  const { viewerCanDefineKpis, viewerCanImport } = useViewer();
  const text = viewerCanDefineKpis ? "mayDefine" : viewerCanImport ? "mayImport" : "mayNothing";
  return (
    <EmptyState
      icon={<IconLayoutDashboard size={28} stroke={1.5} />}
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
        </>
      }
    >
      {t(text)}
    </EmptyState>
  );
}

/** There are figures, but none with all that was asked for. */
export function NoMatch({ clear }: { clear: () => void }) {
  const t = useTranslations("board.noMatch");
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
