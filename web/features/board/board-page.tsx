"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { BoardDocument, BoardTeamsDocument } from "@cairn/schema/generated/web/board/graphql";
import { Button, Center, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useTransition } from "react";
import type { AsOf } from "../../lib/as-of";
import type { Misread } from "../../lib/misread";
import { AsKnownBanner, AsKnownControl } from "../../ui/as-known";
import { MisreadNotice } from "../../ui/misread-notice";
import { PageHeader } from "../../ui/page-header";
import { ScoreFigure } from "../scores/score-figure";
import classes from "./board.module.css";
import { type BoardAddress, boardVariables, PAGE } from "./board-address";
import { BoardTable } from "./board-table";
import { BoardToolbar } from "./board-toolbar";
import { EmptyBoard, NoMatch } from "./empty-board";
import { SinceSummary } from "./since-summary-late";
import { StatusFilter } from "./status-filter";
import { useBoardAddress } from "./use-board-address";
import { useSince } from "./use-since";

interface BoardPageProps {
  address: BoardAddress;
  asOf: AsOf | null;
  /** What of the address could not be understood. */
  misread: readonly Misread[];
}

/** Is the organization on track? Every KPI of every team with its latest figure, now or as of a day in the past. */
export function BoardPage({ address, asOf, misread }: BoardPageProps) {
  const t = useTranslations("board");
  const { set, pending } = useBoardAddress();
  const { data, fetchMore } = useSuspenseQuery(BoardDocument, { variables: boardVariables(address, asOf) });
  const { data: choices } = useSuspenseQuery(BoardTeamsDocument);
  const [loading, startLoading] = useTransition();
  const { board } = data;
  const since = useSince(address, board, asOf !== null);
  const differences = since?.differences ?? null;
  const rows = useMemo(
    () =>
      differences && address.onlyChanged ? board.nodes.filter(({ id }) => differences.has(id)) : board.nodes,
    [differences, address.onlyChanged, board.nodes],
  );
  const isFiltered = address.standings.length > 0 || address.team !== null || address.text !== null;
  const header = (
    <>
      <AsKnownBanner asOf={asOf} />
      <MisreadNotice misread={misread} />
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={!asOf && <AsKnownControl asOf={asOf} />}
      />
    </>
  );
  if (board.totalCount === 0 && !isFiltered)
    return (
      <>
        {header}
        {asOf ? <Text c="dimmed">{t("emptyThen")}</Text> : <EmptyBoard />}
      </>
    );

  const showMore = () =>
    startLoading(async () => {
      await fetchMore({
        variables: { after: board.pageInfo.endCursor },
        updateQuery: (before, { fetchMoreResult: more }) => ({
          board: { ...more.board, nodes: [...before.board.nodes, ...more.board.nodes] },
        }),
      });
    });

  return (
    <>
      {header}
      <StatusFilter
        counts={board.standings}
        before={since?.standings ?? null}
        chosen={address.standings}
        choose={(standings) => set({ status: standings.join(",") || null })}
      />
      {address.text === null && <ScoreFigure score={board.score} teamId={address.team} asOf={asOf} />}
      <BoardToolbar address={address} teams={choices.teams} isPast={asOf !== null} set={set} />
      {since && board.nodes.length > 0 && (
        <SinceSummary
          since={since}
          part={board.pageInfo.hasNextPage ? board.nodes.length : null}
          only={address.onlyChanged}
          showOnly={(only) => set({ only: only ? "changed" : null })}
        />
      )}
      <div className={classes.figures} aria-busy={pending}>
        {board.nodes.length === 0 ? (
          <NoMatch clear={() => set({ status: null, team: null, text: null })} />
        ) : (
          <BoardTable rows={rows} order={address.order} differences={differences} />
        )}
      </div>
      {board.nodes.length > 0 && (
        <Text size="sm" c="dimmed" mt="md" role="status">
          {t("shown", { shown: rows.length, total: board.totalCount })}
        </Text>
      )}
      {board.pageInfo.hasNextPage && (
        <Center mt="sm">
          <Button variant="default" loading={loading} onClick={showMore}>
            {t("more", { count: Math.min(PAGE, board.totalCount - board.nodes.length) })}
          </Button>
        </Center>
      )}
    </>
  );
}
