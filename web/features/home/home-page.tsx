"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { HomeDocument } from "@cairn/schema/generated/web/home/graphql";
import { SimpleGrid, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PageHeader } from "../../ui/page-header";
import { inForce } from "../closings/in-force";
import { ReopenRequests } from "../closings/reopen-requests";
import { useViewer } from "../shell/viewer-context";
import { DueCard } from "./due-card";
import { EmptyRegister } from "./empty-register";
import { OffTrackCard } from "./off-track-card";
import { RecentChanges } from "./recent-changes";
import { StandingCard } from "./standing-card";

interface HomePageProps {
  enters: boolean;
  readsChanges: boolean;
}

/** What one has to do, how the organization stands, and what has changed. */
export function HomePage({ enters, readsChanges }: HomePageProps) {
  const t = useTranslations("home");
  const { person, viewerCanClosePeriods } = useViewer();
  const { data } = useSuspenseQuery(HomeDocument, { variables: { enters, readsChanges } });
  const { board, desk, due, closings, changes } = data;
  const isClosed = inForce(closings ?? []).some(({ period }) => period === desk?.month);
  // What the list is narrowed to does not narrow the counts.
  const total = board.standings.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHeader title={t("greeting", { name: person.name })} />
      {total === 0 ? (
        <EmptyRegister />
      ) : (
        <Stack gap="lg">
          {viewerCanClosePeriods && <ReopenRequests linked />}
          {desk && <DueCard desk={desk} returned={due?.nodes ?? []} isClosed={isClosed} />}
          <StandingCard counts={board.standings} score={board.score} total={total} />
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
            <OffTrackCard assignments={board.nodes} counts={board.standings} />
            {changes && <RecentChanges changes={changes.nodes} hasMore={changes.pageInfo.hasNextPage} />}
          </SimpleGrid>
        </Stack>
      )}
    </>
  );
}
