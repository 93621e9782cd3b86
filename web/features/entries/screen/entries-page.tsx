"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { DeskDocument, type DeskQuery } from "@cairn/schema/generated/web/entries/graphql";
import { Group, Select } from "@mantine/core";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useTransition } from "react";
import { useRouter } from "../../../lib/i18n/navigation";
import { useFormat } from "../../../lib/use-format";
import { PageHeader } from "../../../ui/page-header";
import { inForce } from "../../closings/in-force";
import { type Cell, cellsOf } from "../cell/cell";
import { type DeskRow, rowsOf } from "../cell/desk-row";
import { Announcer } from "./announcer";
import { ClosedMonth } from "./closed-month";
import { DeskProgress } from "./desk-progress";
import { FutureMonth, NothingToEnter } from "./empty-desk";
import { KeyboardHelp } from "./keyboard-help";
import { LeftBehind } from "./left-behind";
import { MonthSwitcher } from "./month-switcher";
import { runningMonth } from "./months";
import { ReturnedNotes } from "./returned-notes";
import { SavingBar } from "./saving-bar";
import classes from "./screen.module.css";
import { TemplateMenu } from "./template-menu";
import { useAdopt } from "./use-adopt";
import { DeskProvider, useOwnDesk } from "./use-desk";
import { useIsPhone } from "./use-is-phone";
import { useNews } from "./use-news";

// One or the other is needed, and nowhere else in the application.
const DeskGrid = dynamic(() => import("../grid/desk-grid"));
const PhoneDesk = dynamic(() => import("../phone/phone-desk"));

interface EntriesPageProps {
  /** `2026-09`; the month just past without it. */
  month: string | undefined;
  /** Id of the only team to show. */
  team: string | undefined;
  /** Whether the browser said that it is a phone's; where it turns out otherwise the screen follows. */
  onPhone?: boolean;
}

/** The economist's desk: everything of her teams that is to be entered for a month. */
export function EntriesPage({ month, team, onPhone = false }: EntriesPageProps) {
  const t = useTranslations("entries");
  const format = useFormat();
  const { data } = useSuspenseQuery(DeskDocument, { variables: { month, teamId: team } });
  const desk = useOwnDesk();
  const rows = useMemo(() => rowsOf(data.desk), [data.desk]);
  const cells = useMemo(() => rows.flatMap(cellsOf), [rows]);
  const closed = useMemo(() => closedMonths(data), [data]);
  useAdopt(desk, { cells, closed }, { month, teamId: team });
  const teamIds = useMemo(() => [...new Set(rows.map((row) => row.assignment.team.id))], [rows]);
  useNews(desk, { month, teamId: team }, { teamIds, after: data.viewer.seq });
  const isPhone = useIsPhone(onPhone);
  const shown = data.desk.month;
  const running = runningMonth(desk.cells.setting.today, desk.cells.setting.calendar);
  const isFuture = shown > running;
  const closing = inForce(data.closings).find(({ period }) => period === shown);
  const Desk = isPhone ? PhoneDesk : DeskGrid;
  return (
    <DeskProvider value={desk}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={<Actions month={shown} rows={rows} />}
      />
      <Toolbar month={shown} running={running} team={team} teams={data.teams} cells={cells} />
      {closing && <ClosedMonth closing={closing} />}
      {!isFuture && <LeftBehind cells={cells} />}
      {!isPhone && <ReturnedNotes cells={cells} />}
      {isFuture ? (
        <FutureMonth month={shown} running={running} />
      ) : rows.length === 0 ? (
        <NothingToEnter month={shown} isFiltered={team !== undefined} />
      ) : (
        <Desk rows={rows} month={format.period(shown)} />
      )}
      <Announcer />
      <div className={classes.saving}>
        <SavingBar />
      </div>
    </DeskProvider>
  );
}

function Actions({ month, rows }: { month: string; rows: readonly DeskRow[] }) {
  const teams = useMemo(
    () => [...new Map(rows.map(({ assignment: { team } }) => [team.id, team])).values()],
    [rows],
  );
  return (
    <Group gap="xs" wrap="nowrap">
      <TemplateMenu month={month} teams={teams} />
      <KeyboardHelp />
    </Group>
  );
}

function closedMonths({ closings }: DeskQuery): ReadonlySet<string> {
  return new Set(inForce(closings).map(({ period }) => period));
}

interface ToolbarProps {
  month: string;
  running: string;
  team: string | undefined;
  teams: DeskQuery["teams"];
  cells: readonly Cell[];
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
