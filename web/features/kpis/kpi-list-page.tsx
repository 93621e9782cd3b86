"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { KpiListChoicesDocument, KpiListDocument } from "@cairn/schema/generated/web/kpis/graphql";
import { Button, Center, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import type { AsOf } from "../../lib/as-of";
import { Link } from "../../lib/i18n/navigation";
import type { Misread } from "../../lib/misread";
import { useAddress } from "../../lib/use-address";
import { AsKnownBanner, AsKnownControl } from "../../ui/as-known";
import { MisreadNotice } from "../../ui/misread-notice";
import { PageHeader } from "../../ui/page-header";
import { useViewer } from "../shell/viewer-context";
import { EmptyKpiList, NoKpiMatches } from "./empty-kpi-list";
import classes from "./kpi-list.module.css";
import { type KpiListAddress, kpiListVariables } from "./kpi-list-address";
import { KpiListFilters } from "./kpi-list-filters";
import { KpiTable } from "./kpi-table";

interface KpiListPageProps {
  address: KpiListAddress;
  asOf: AsOf | null;
  /** What of the address could not be understood. */
  misread: readonly Misread[];
}

/** The register: every KPI with what it is, for whom it is measured and who answers for it; now or on a day in the past. */
export function KpiListPage({ address, asOf, misread }: KpiListPageProps) {
  const t = useTranslations("kpis.list");
  const { set, pending } = useAddress();
  const { data, fetchMore } = useSuspenseQuery(KpiListDocument, {
    variables: kpiListVariables(address, asOf),
  });
  const { data: choices } = useSuspenseQuery(KpiListChoicesDocument);
  const [loading, startLoading] = useTransition();
  const { kpis } = data;
  const { text, category, team, periodicity } = address;
  const isFiltered = [text, category, team, periodicity].some((each) => each !== null);
  const clear = () => set({ text: null, category: null, team: null, periodicity: null });

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
      <AsKnownBanner asOf={asOf} />
      <MisreadNotice misread={misread} />
      <PageHeader title={t("title")} description={t("description")} actions={!asOf && <Actions />} />
      {kpis.totalCount === 0 && !isFiltered && !address.retired ? (
        <Empty asOf={asOf} showRetired={() => set({ retired: "1" })} />
      ) : (
        <>
          <KpiListFilters address={address} choices={choices} set={set} />
          <div className={classes.list} aria-busy={pending}>
            {kpis.nodes.length === 0 ? <NoKpiMatches clear={clear} /> : <KpiTable kpis={kpis.nodes} />}
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

function Empty({ asOf, showRetired }: { asOf: AsOf | null; showRetired: () => void }) {
  const t = useTranslations("kpis.list");
  if (!asOf) return <EmptyKpiList showRetired={showRetired} />;
  return <Text c="dimmed">{t("emptyThen")}</Text>;
}

/** What can be done with all of them. */
function Actions() {
  const t = useTranslations("kpis.list");
  const { viewerCanDefineKpis } = useViewer();
  return (
    <>
      <AsKnownControl asOf={null} />
      {viewerCanDefineKpis && (
        <Button
          component={Link}
          href="/kpis/new"
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
        >
          {t("new")}
        </Button>
      )}
    </>
  );
}
