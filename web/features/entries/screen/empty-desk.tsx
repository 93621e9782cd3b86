"use client";
import { Button } from "@mantine/core";
import { IconCalendarClock, IconChecklist, IconUserOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../../lib/i18n/navigation";
import { useFormat } from "../../../lib/use-format";
import { EmptyState } from "../../../ui/empty-state";
import { PageHeader } from "../../../ui/page-header";
import { useViewer } from "../../shell/viewer-context";

/** For people who enter no figures: why, and who can change it. */
export function NoDesk() {
  const t = useTranslations("entries");
  return (
    <>
      <PageHeader title={t("title")} />
      <EmptyState
        icon={<IconUserOff size={28} stroke={1.5} />}
        title={t("empty.noRole.title")}
        actions={
          <Button component={Link} href="/board" variant="default">
            {t("empty.toBoard")}
          </Button>
        }
      >
        {t("empty.noRole.text")}
      </EmptyState>
    </>
  );
}

interface NothingToEnterProps {
  month: string;
  isFiltered: boolean;
}

/** No KPI of the person's teams has a period that ends in the month. */
export function NothingToEnter({ month, isFiltered }: NothingToEnterProps) {
  const t = useTranslations("entries.empty");
  const format = useFormat();
  const { viewerCanDefineKpis } = useViewer();
  return (
    <EmptyState
      icon={<IconChecklist size={28} stroke={1.5} />}
      title={t("nothing.title", { month: format.period(month) })}
      actions={
        isFiltered ? (
          <Button component={Link} href={`/entries?month=${month}`} variant="default">
            {t("allTeams")}
          </Button>
        ) : (
          viewerCanDefineKpis && (
            <Button component={Link} href="/kpis" variant="default">
              {t("toKpis")}
            </Button>
          )
        )
      }
    >
      {t(isFiltered ? "nothing.textTeam" : viewerCanDefineKpis ? "nothing.textGatekeeper" : "nothing.text")}
    </EmptyState>
  );
}

/** A month that has not begun takes no values. */
export function FutureMonth({ month, running }: { month: string; running: string }) {
  const t = useTranslations("entries.empty");
  const format = useFormat();
  return (
    <EmptyState
      icon={<IconCalendarClock size={28} stroke={1.5} />}
      title={t("future.title", { month: format.period(month) })}
      actions={
        <Button component={Link} href={`/entries?month=${running}`} variant="default">
          {t("future.toRunning", { month: format.period(running) })}
        </Button>
      }
    >
      {t("future.text")}
    </EmptyState>
  );
}
