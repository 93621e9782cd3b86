"use client";
import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import {
  ChangeRunDocument,
  ChangesDocument,
  type ChangesQuery,
  type ChangesQueryVariables,
} from "@cairn/schema/generated/web/changes/graphql";
import { startTransition, useEffect, useRef, useState } from "react";
import { LINES, PAGE, REQUESTS } from "./address";
import { burstAtEnd, foldBursts } from "./bursts";
import { sizeOf, useRun } from "./use-run";

type Page = ChangesQuery["changes"];
/** Of the changes (`seq`) after which the rest of their request was left out: how many that are. */
type Cuts = ReadonlyMap<number, number>;
const NONE: Cuts = new Map();

/**
 * The log as far as it has been read. A large import stands as one line, and the list goes on after it: reading on ends
 * when some twenty lines have come, not after fifty changes that are all told by one.
 */
export function useLog(variables: ChangesQueryVariables) {
  const key = JSON.stringify(variables);
  const client = useApolloClient();
  const { data, fetchMore } = useSuspenseQuery(ChangesDocument, { variables });
  const { cuts, addCut } = useCuts(key);
  const hidden = useHidden(data.changes, cuts, variables.filter);

  /** One page after what is there, after all of the request in the middle of which that ends. */
  async function readOn(from: Page): Promise<Page> {
    const end = burstAtEnd(from.nodes);
    const seq = end?.changes.at(-1)?.seq ?? 0;
    const asked = { query: ChangeRunDocument, variables: { seq, filter: variables.filter } };
    const whole = end && (await client.query(asked)).data?.changeRun;
    const left = end && whole ? sizeOf(whole) - end.changes.length : 0;
    if (left > 0) addCut(seq, left);
    const after = whole?.endCursor ?? from.pageInfo.endCursor;
    // Counting a hundred thousand once is enough.
    const next = { variables: { after, first: PAGE, counted: false }, updateQuery: joined };
    const { data: more } = await unseen(() => fetchMore(next));
    if (!more) return { ...from, pageInfo: { ...from.pageInfo, hasNextPage: false } };
    return { ...more.changes, nodes: [...from.nodes, ...more.changes.nodes] };
  }

  /** Reads on until so many lines stand there, or that has been asked often enough. */
  async function fill(lines: number): Promise<void> {
    let page: Page = data.changes;
    for (let asked = 0; asked < REQUESTS && isShort(page, lines); asked++) page = await readOn(page);
  }

  const { nodes, totalCount = 0, pageInfo } = data.changes;
  const { isLoading, load } = useLoading(fill, isShort(data.changes, LINES) ? key : null);
  const shown = nodes.length + hidden + [...cuts.values()].reduce((sum, count) => sum + count, 0);
  const more = () => load(foldBursts(nodes).length + LINES);
  return { nodes, totalCount, hasNextPage: pageInfo.hasNextPage, shown, cuts, isLoading, more };
}

/** What was left out of a list, known for as long as it is the same list. */
function useCuts(key: string) {
  const [kept, keep] = useState({ of: key, cuts: NONE });
  const addCut = (seq: number, left: number) =>
    keep(({ of, cuts }) => ({ of: key, cuts: new Map([...(of === key ? cuts : NONE), [seq, left]]) }));
  return { cuts: kept.of === key ? kept.cuts : NONE, addCut };
}

/** How many changes the last line tells beyond those that came with the list. */
function useHidden({ nodes, pageInfo }: Page, cuts: Cuts, filter: ChangesQueryVariables["filter"]): number {
  const cut = pageInfo.hasNextPage ? burstAtEnd(nodes) : null;
  const run = useRun(cut, filter);
  const isCounted = cuts.has(nodes.at(-1)?.seq ?? 0);
  return cut && run && !isCounted ? sizeOf(run) - cut.changes.length : 0;
}

/** Fills a list, one at a time; one that came too short (told by its key) is filled up unasked, once. */
function useLoading(fill: (lines: number) => Promise<void>, short: string | null) {
  const [isLoading, setLoading] = useState(false);
  const filled = useRef<string>(null);
  const load = async (lines: number) => {
    setLoading(true);
    // What goes wrong on the way is announced by the transport; the button stays to try again.
    await fill(lines).catch(() => {});
    setLoading(false);
  };
  useEffect(() => {
    if (!short || filled.current === short) return;
    filled.current = short;
    void load(LINES);
  });
  return { isLoading, load };
}

/** Asks in a transition: what is there stays to be read meanwhile. */
const unseen = <T>(ask: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => startTransition(() => void ask().then(resolve, reject)));

const isShort = ({ nodes, pageInfo }: Page, lines: number): boolean =>
  pageInfo.hasNextPage && foldBursts(nodes).length < lines;

const joined = (
  previous: ChangesQuery,
  { fetchMoreResult: { changes } }: { fetchMoreResult: ChangesQuery },
) => ({
  changes: {
    ...changes,
    totalCount: previous.changes.totalCount,
    nodes: [...previous.changes.nodes, ...changes.nodes],
  },
});
