"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { TargetListDocument } from "@cairn/schema/generated/web/targets/graphql";
import { Button, Center, Text } from "@mantine/core";
import { IconFilterOff, IconTarget } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Link } from "../../lib/i18n/navigation";
import { useAddress } from "../../lib/use-address";
import { EmptyState } from "../../ui/empty-state";
import { PageHeader } from "../../ui/page-header";
import { SearchField } from "../../ui/search-field";
import { useViewer } from "../shell/viewer-context";
import { targetListVariables } from "./target-list-address";
import { TargetListTable } from "./target-list-table";
import classes from "./targets.module.css";

/** Every KPI with the target that holds now: choose one to set its targets. */
export function TargetsPage({ text }: { text: string | null }) {
  const t = useTranslations("targets");
  const { viewerCanDefineKpis } = useViewer();
  const { set, pending } = useAddress();
  const { data, fetchMore } = useSuspenseQuery(TargetListDocument, { variables: targetListVariables(text) });
  const [loading, startLoading] = useTransition();
  const { kpis } = data;
  const showMore = () =>
    startLoading(async () => {
      await fetchMore({
        variables: { after: kpis.pageInfo.endCursor },
        updateQuery: (before, { fetchMoreResult: more }) => ({
          kpis: { ...more.kpis, nodes: [...before.kpis.nodes, ...more.kpis.nodes] },
        }),
      });
    });
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      {kpis.totalCount === 0 && !text ? (
        <EmptyState
          icon={<IconTarget size={28} stroke={1.5} />}
          title={t("empty.title")}
          actions={
            viewerCanDefineKpis && (
              <Button component={Link} href="/kpis/new">
                {t("empty.define")}
              </Button>
            )
          }
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <>
          <SearchField
            label={t("search")}
            value={text ?? ""}
            onSearch={(typed) => set({ text: typed || null })}
            maw={320}
            mb="sm"
          />
          <div className={classes.list} aria-busy={pending}>
            {kpis.nodes.length === 0 ? (
              <EmptyState icon={<IconFilterOff size={28} stroke={1.5} />} title={t("noMatch.title")}>
                {t("noMatch.text")}
              </EmptyState>
            ) : (
              <TargetListTable kpis={kpis.nodes} />
            )}
          </div>
          <Text size="sm" c="dimmed" mt="md" role="status">
            {t("shown", { shown: kpis.nodes.length, total: kpis.totalCount })}
          </Text>
        </>
      )}
      {kpis.pageInfo.hasNextPage && (
        <Center mt="sm">
          <Button variant="default" loading={loading} onClick={showMore}>
            {t("more")}
          </Button>
        </Center>
      )}
    </>
  );
}
