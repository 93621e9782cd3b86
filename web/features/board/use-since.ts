import { useQuery } from "@apollo/client/react";
import {
  type BoardQuery,
  BoardSinceDocument,
  type BoardSinceQuery,
} from "@cairn/schema/generated/web/board/graphql";
import { useMemo } from "react";
import type { AsOf } from "../../lib/as-of";
import { useViewer } from "../shell/viewer-context";
import { type BoardAddress, boardVariables } from "./board-address";
import { type Difference, differenceSince, readSince } from "./since-day";

/** What the API compares at once. */
const MOST = 500;

export interface Since {
  moment: AsOf;
  /** By assignment, those that changed; null until it is known. */
  differences: ReadonlyMap<string, Difference> | null;
  /** How many stood how then. */
  standings: BoardSinceQuery["earlier"]["standings"] | null;
  failed: boolean;
}

/**
 * What has changed of the rows of a board since the day that the address names; null where it names none. Asked by the
 * browser, after the board is there: nobody waits longer for the figures because of it.
 */
export function useSince(address: BoardAddress, board: BoardQuery["board"], isPast: boolean): Since | null {
  const { timezone } = useViewer().organization;
  const moment = useMemo(
    () => (isPast ? null : readSince(address.since, timezone, new Date())),
    [address.since, timezone, isPast],
  );
  const { filter, standings, order } = boardVariables(address, null);
  const first = Math.min(MOST, Math.max(1, board.nodes.length));
  const { data, error } = useQuery(BoardSinceDocument, {
    variables: { first, filter, standings, order, since: moment?.instant ?? "" },
    skip: !moment || board.nodes.length === 0,
    // Parts of the same board, without what stands beside them in the cache.
    fetchPolicy: "no-cache",
  });
  const differences = useMemo(
    () => data && differencesOf(board.nodes, data.board.nodes),
    [board.nodes, data],
  );
  return (
    moment && {
      moment,
      differences: differences ?? null,
      standings: data?.earlier.standings ?? null,
      failed: error !== undefined,
    }
  );
}

function differencesOf(
  rows: BoardQuery["board"]["nodes"],
  lines: BoardSinceQuery["board"]["nodes"],
): Map<string, Difference> {
  const then = new Map(lines.map((line) => [line.id, line.earlier]));
  return new Map(
    rows.flatMap((row) => {
      const known = then.get(row.id);
      const difference = known === undefined ? null : differenceSince(known, row.latest);
      return difference ? [[row.id, difference]] : [];
    }),
  );
}
