"use client";
import { useQuery, useSuspenseQuery } from "@apollo/client/react";
import { ChangesDirectoryDocument, ChangesDocument } from "@cairn/schema/generated/web/changes/graphql";
import { Button, Group, Text } from "@mantine/core";
import { IconHistory, IconSearchOff } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { EmptyState } from "../../ui/empty-state";
import { PageHeader } from "../../ui/page-header";
import type { Viewer } from "../shell/viewer";
import { useViewer } from "../shell/viewer-context";
import { type ChangesAddress, changesVariables, countFilters, PAGE } from "./address";
import { burstAtEnd } from "./bursts";
import { ChangesDays } from "./changes-days";
import { ChangesFilters } from "./changes-filters";
import { DirectoryProvider, directoryOf } from "./directory";
import { FilterProvider, sizeOf, useRun } from "./use-run";

/** The change log: who did what, when, why, from what to what. Newest first, in pages. */
export function ChangesPage({ address }: { address: ChangesAddress }) {
  const t = useTranslations("changes");
  const { organization, viewerCanListPeople, grants } = useViewer();
  const variables = changesVariables(address, organization.timezone);
  const { data, fetchMore } = useSuspenseQuery(ChangesDocument, { variables });
  const { data: names } = useQuery(ChangesDirectoryDocument, { variables: { people: viewerCanListPeople } });
  const directory = useMemo(() => directoryOf(names), [names]);
  const { nodes, totalCount = 0, pageInfo } = data.changes;
  // A large import stands as one line: the list goes on after it.
  const cut = pageInfo.hasNextPage ? burstAtEnd(nodes) : null;
  const run = useRun(cut, variables.filter);
  const [cuts, setCuts] = useState<ReadonlyMap<number, number>>(new Map());
  const hidden = cut && run ? sizeOf(run) - cut.changes.length : 0;
  const leftOut = [...cuts.values()].reduce((sum, count) => sum + count, 0);
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
            <ChangesDays changes={nodes} hasMore={pageInfo.hasNextPage} cuts={new Set(cuts.keys())} />
            <More
              shown={nodes.length + leftOut + hidden}
              total={totalCount}
              hasMore={pageInfo.hasNextPage && nodes.length + leftOut + hidden < totalCount}
              load={async () => {
                if (hidden > 0) setCuts(new Map([...cuts, [nodes.at(-1)?.seq ?? 0, hidden]]));
                await fetchMore({
                  // Counting a hundred thousand once is enough.
                  variables: { after: run?.endCursor ?? pageInfo.endCursor, first: PAGE, counted: false },
                  updateQuery: (previous, { fetchMoreResult }) => ({
                    ...fetchMoreResult,
                    changes: {
                      ...fetchMoreResult.changes,
                      totalCount: previous.changes.totalCount,
                      nodes: [...previous.changes.nodes, ...fetchMoreResult.changes.nodes],
                    },
                  }),
                });
              }}
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
  const readsAll = grants.some(({ role, team }) => team === null && role !== "MEMBER");
  const teams = [...new Set(grants.flatMap(({ team }) => (team ? [team.name] : [])))];
  return readsAll || teams.length === 0 ? t("description") : t("descriptionOfTeams", { teams: list(teams) });
}

interface MoreProps {
  shown: number;
  total: number;
  hasMore: boolean;
  load: () => Promise<void>;
}

function More({ shown, total, hasMore, load }: MoreProps) {
  const t = useTranslations("changes");
  const format = useFormat();
  const [isLoading, setLoading] = useState(false);
  async function more() {
    setLoading(true);
    // What goes wrong on the way is announced by the transport; the button stays to try again.
    await load().catch(() => {});
    setLoading(false);
  }
  return (
    <Group justify="center" gap="sm" mt="lg" mb="xl">
      <Text size="sm" c="dimmed">
        {t("shown", { shown: format.decimal(String(shown)), total: format.decimal(String(total)) })}
      </Text>
      {hasMore && (
        <Button variant="default" loading={isLoading} onClick={more}>
          {t("more", { count: Math.min(PAGE, total - shown) })}
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
