"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { DeskDocument, type DeskQuery } from "@cairn/schema/generated/web/entries/graphql";
import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useTransition } from "react";
import { useRouter } from "../../../lib/i18n/navigation";
import { PageHeader } from "../../../ui/page-header";
import { cellsOf } from "../cell/cell";
import { CellSides } from "../row/cell-sides";
import { Announcer } from "./announcer";
import { ClosedMonth } from "./closed-month";
import { DeskProgress } from "./desk-progress";
import { FutureMonth, NothingToEnter } from "./empty-desk";
import { groupRows } from "./group-rows";
import { KeyboardHelp } from "./keyboard-help";
import { LeftBehind } from "./left-behind";
import { MonthSwitcher } from "./month-switcher";
import { runningMonth } from "./months";
import { SavingBar } from "./saving-bar";
import classes from "./screen.module.css";
import { TeamTable } from "./team-table";
import { useAdopt } from "./use-adopt";
import { DeskProvider, LockedProvider, useOwnDesk } from "./use-desk";

interface EntriesPageProps {
  /** `2026-09`; the month just past without it. */
  month: string | undefined;
  /** Id of the only team to show. */
  team: string | undefined;
}

/** The economist's desk: everything of her teams that is to be entered for a month. */
export function EntriesPage({ month, team }: EntriesPageProps) {
  const t = useTranslations("entries");
  const { data } = useSuspenseQuery(DeskDocument, { variables: { month, teamId: team } });
  const desk = useOwnDesk();
  const { rows } = data.desk;
  const cells = useMemo(() => rows.flatMap(cellsOf), [rows]);
  useAdopt(desk, cells, { month, teamId: team });
  const shown = data.desk.month;
  const running = runningMonth(desk.cells.setting.today, desk.cells.setting.calendar);
  const teams = useMemo(() => groupRows(rows), [rows]);
  const isFuture = shown > running;
  const closing = data.closings.find(({ period, reopenedAt }) => period === shown && reopenedAt === null);
  return (
    <DeskProvider value={desk}>
      <CellSides>
        <PageHeader title={t("title")} description={t("description")} actions={<KeyboardHelp />} />
        <Toolbar month={shown} running={running} team={team} teams={data.teams} cells={cells} />
        {closing && <ClosedMonth closing={closing} />}
        {!isFuture && !closing && <LeftBehind cells={cells} />}
        {isFuture ? (
          <FutureMonth month={shown} running={running} />
        ) : rows.length === 0 ? (
          <NothingToEnter month={shown} isFiltered={team !== undefined} />
        ) : (
          <LockedProvider value={closing !== undefined}>
            <div className={classes.desk} data-desk>
              {teams.map((each) => (
                <TeamTable key={each.team.id} {...each} />
              ))}
            </div>
          </LockedProvider>
        )}
        <Announcer />
        <SavingBar />
      </CellSides>
    </DeskProvider>
  );
}

interface ToolbarProps {
  month: string;
  running: string;
  team: string | undefined;
  teams: DeskQuery["teams"];
  cells: Parameters<typeof DeskProgress>[0]["cells"];
}

function Toolbar({ month, running, team, teams, cells }: ToolbarProps) {
  const t = useTranslations("entries");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const own = teams.filter((each) => each.viewerCanRecordEntries);

  function show(next: { month?: string; team?: string | null }) {
    const query = new URLSearchParams({ month: next.month ?? month });
    const wanted = next.team === undefined ? team : next.team;
    if (wanted) query.set("team", wanted);
    startTransition(() => router.replace(`/entries?${query}`, { scroll: false }));
  }

  return (
    <div className={classes.toolbar} aria-busy={isPending}>
      <MonthSwitcher month={month} running={running} onChange={(next) => show({ month: next })} />
      {own.length > 1 && (
        <Select
          aria-label={t("team.label")}
          placeholder={t("team.all")}
          w={220}
          value={team ?? null}
          data={own.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => show({ team: chosen })}
          clearable
          clearButtonProps={{ "aria-label": t("team.clear") }}
          searchable={own.length > 7}
          nothingFoundMessage={t("team.none")}
        />
      )}
      <DeskProgress month={month} cells={cells} />
    </div>
  );
}
