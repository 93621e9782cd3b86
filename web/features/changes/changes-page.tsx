"use client";
import { useQuery } from "@apollo/client/react";
import { ChangesDirectoryDocument } from "@cairn/schema/generated/web/changes/graphql";
import { Button, Group, Text } from "@mantine/core";
import { IconHistory, IconSearchOff } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { EmptyState } from "../../ui/empty-state";
import { PageHeader } from "../../ui/page-header";
import type { Viewer } from "../shell/viewer";
import { useViewer } from "../shell/viewer-context";
import { type ChangesAddress, changesVariables, countFilters } from "./address";
import { ChangesDays } from "./changes-days";
import { ChangesFilters } from "./changes-filters";
import { DirectoryProvider, directoryOf } from "./directory";
import { readsWholeLog } from "./reads-whole-log";
import { useLog } from "./use-log";
import { FilterProvider } from "./use-run";

/** The change log: who did what, when, why, from what to what. Newest first, in pages. */
export function ChangesPage({ address }: { address: ChangesAddress }) {
  const t = useTranslations("changes");
  const { organization, viewerCanListPeople, grants } = useViewer();
  const variables = changesVariables(address, organization.timezone);
  const { nodes, totalCount, hasNextPage, shown, cuts, isLoading, more } = useLog(variables);
  const { data: names } = useQuery(ChangesDirectoryDocument, { variables: { people: viewerCanListPeople } });
  const directory = useMemo(() => directoryOf(names), [names]);
  return (
    <DirectoryProvider value={directory}>
      <FilterProvider value={variables.filter}>
        <PageHeader title={t("title")} description={useExtent(grants)} />
        <ChangesFilters address={address} directory={directory} />
        <Text size="sm" c="dimmed" role="status" mb="xs">
          {t("count", { count: totalCount })}
        </Text>
        {nodes.length === 0 ? (
          <NoChanges isFiltered={countFilters(address) > 0} />
        ) : (
          <>
            <ChangesDays changes={nodes} hasMore={hasNextPage} cuts={new Set(cuts.keys())} />
            <More
              shown={shown}
              total={totalCount}
              hasMore={hasNextPage && shown < totalCount}
              isLoading={isLoading}
              onMore={more}
            />
          </>
        )}
      </FilterProvider>
    </DirectoryProvider>
  );
}

/** What of the log is shown here: all of it, or what touches the teams of those who read no more than that. */
function useExtent(grants: Viewer["grants"]): string {
  const t = useTranslations("changes");
  const { list } = useFormatter();
  const teams = [...new Set(grants.flatMap(({ team }) => (team ? [team.name] : [])))];
  return readsWholeLog(grants) || teams.length === 0
    ? t("description")
    : t("descriptionOfTeams", { teams: list(teams) });
}

interface MoreProps {
  shown: number;
  total: number;
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
}

function More({ shown, total, hasMore, isLoading, onMore }: MoreProps) {
  const t = useTranslations("changes");
  const format = useFormat();
  return (
    <Group justify="center" gap="sm" mt="lg" mb="xl">
      <Text size="sm" c="dimmed">
        {t("shown", { shown: format.decimal(String(shown)), total: format.decimal(String(total)) })}
      </Text>
      {hasMore && (
        <Button variant="default" loading={isLoading} onClick={onMore}>
          {t("more")}
        </Button>
      )}
    </Group>
  );
}

function NoChanges({ isFiltered }: { isFiltered: boolean }) {
  const t = useTranslations("changes.empty");
  return isFiltered ? (
    <EmptyState
      icon={<IconSearchOff size={28} stroke={1.5} />}
      title={t("filtered.title")}
      actions={
        <Button component={Link} href="/changes" variant="default">
          {t("filtered.all")}
        </Button>
      }
    >
      {t("filtered.text")}
    </EmptyState>
  ) : (
    <EmptyState icon={<IconHistory size={28} stroke={1.5} />} title={t("none.title")}>
      {t("none.text")}
    </EmptyState>
  );
}
