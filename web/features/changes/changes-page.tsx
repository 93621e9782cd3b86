"use client";
import { useQuery, useSuspenseQuery } from "@apollo/client/react";
import {
  ChangesCountDocument,
  ChangesDirectoryDocument,
  ChangesDocument,
  type ChangesQueryVariables,
} from "@cairn/schema/generated/web/changes/graphql";
import { Group, Text } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { PageHeader } from "../../ui/page-header";
import type { Viewer } from "../shell/viewer";
import { useViewer } from "../shell/viewer-context";
import { type ChangesAddress, changesVariables } from "./address";
import { AskedProvider } from "./asked-change";
import { ChangesDays } from "./changes-days";
import { ChangesFilters } from "./changes-filters";
import { DayJump } from "./day-jump";
import { DirectoryProvider, directoryOf } from "./directory";
import { LogNotice, NoChanges } from "./log-notices";
import { LogPager } from "./log-pager";
import { SaveLog } from "./save-log";

/** The change log: who did what, when, why, from what to what. Newest first, in pages that can be linked. */
export function ChangesPage({ address }: { address: ChangesAddress }) {
  const t = useTranslations("changes");
  const { organization, viewerCanListPeople, grants } = useViewer();
  const { timezone } = organization;
  const variables = useMemo(() => changesVariables(address, timezone), [address, timezone]);
  const { data } = useSuspenseQuery(ChangesDocument, { variables });
  const { runs, older, newer } = data.changeRuns;
  const { data: names } = useQuery(ChangesDirectoryDocument, { variables: { people: viewerCanListPeople } });
  const directory = useMemo(() => directoryOf(names), [names]);
  const { place } = address;
  return (
    <DirectoryProvider value={directory}>
      <AskedProvider value={place && "around" in place ? place.around : null}>
        <PageHeader
          title={t("title")}
          description={useExtent(grants)}
          actions={<SaveLog filter={variables.filter} />}
        />
        <ChangesFilters address={address} directory={directory} />
        <Group justify="space-between" gap="xs" mb="xs">
          <Count filter={variables.filter} />
          <Group gap="xs">
            <DayJump day={place && "day" in place ? place.day : null} />
            <LogPager older={older} newer={newer} label={t("pages.label")} />
          </Group>
        </Group>
        <LogNotice address={address} runs={runs} />
        {runs.length === 0 ? (
          <NoChanges address={address} />
        ) : (
          <ChangesDays runs={runs} filter={variables.filter} />
        )}
        <Group justify="center" mt="lg" mb="xl">
          <LogPager older={older} newer={newer} label={t("pages.labelBelow")} />
        </Group>
      </AskedProvider>
    </DirectoryProvider>
  );
}

/** How many changes there are in all: what may take a moment in a long log, so the page doesn't wait for it. */
function Count({ filter }: Pick<ChangesQueryVariables, "filter">) {
  const t = useTranslations("changes");
  const { data } = useQuery(ChangesCountDocument, {
    variables: { filter },
    fetchPolicy: "cache-and-network",
  });
  return (
    <Text size="sm" c="dimmed" role="status" mih="1.5em">
      {data && t("count", { count: data.changes.totalCount })}
    </Text>
  );
}

/** What of the log is shown here: all of it, or what touches the teams of those who read no more than that. */
function useExtent(grants: Viewer["grants"]): string {
  const t = useTranslations("changes");
  const { list } = useFormatter();
  const readsAll = grants.some(({ role, team }) => team === null && role !== "MEMBER");
  const teams = [...new Set(grants.flatMap(({ team }) => (team ? [team.name] : [])))];
  return readsAll || teams.length === 0 ? t("description") : t("descriptionOfTeams", { teams: list(teams) });
}
