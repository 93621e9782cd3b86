import {
  type BoardArgs,
  BoardOrder,
  Standing,
  type StandingCount,
  type StatusCount,
} from "@cairn/schema/types/boards";
import type { Connection } from "@cairn/schema/types/connection";
import { Status } from "@cairn/schema/types/figures";
import type { Assignment, KpiFilter } from "@cairn/schema/types/kpis";
import { compareKeys } from "../../platform/key-order";
import { decodeCursor, pageSize, toConnection } from "../../platform/page";
import { mustBeAllowed } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { listAssignments } from "../kpis/list-kpis";
import { inOrder, keyOf, linesOf } from "./board-line";

/** The assignments of the board in pages. How all of them stand is counted only when it is asked for. */
export async function boardOf(
  viewer: Viewer,
  filter: KpiFilter,
  asked: BoardArgs,
): Promise<Connection<Assignment> & { filter: KpiFilter }> {
  mustBeAllowed(viewer, "readFigures");
  const { statuses, standings, order } = asked;
  const inStoredOrder = !statuses && !standings && order === BoardOrder.TEAM;
  const page = await (inStoredOrder
    ? listAssignments(viewer, filter, asked)
    : pageByStanding(viewer, filter, asked));
  return Object.assign(page, { filter });
}

/** A page that depends on how the figures stand: the rules know that, the database doesn't. */
async function pageByStanding(
  viewer: Viewer,
  filter: KpiFilter,
  asked: BoardArgs,
): Promise<Connection<Assignment>> {
  const { fetch } = pageSize(asked);
  const wanted = (await linesOf(viewer, filter)).filter(
    ({ status, standing }) => isAmong(asked.statuses, status) && isAmong(asked.standings, standing),
  );
  const lines = inOrder(wanted, asked.order);
  const after = asked.after ? decodeCursor(asked.after, likeness[asked.order]) : null;
  const from = after ? lines.findIndex((line) => compareKeys(keyOf(line, asked.order), after) > 0) : 0;
  const following = from < 0 ? [] : lines.slice(from, from + fetch);
  return toConnection(
    following.map((line) => ({ ...line.assignment, place: keyOf(line, asked.order) })),
    asked,
    () => wanted.length,
    ({ place }) => place,
  );
}

const isAmong = <T>(asked: readonly T[] | null | undefined, one: T | null): boolean =>
  !asked || (one !== null && asked.includes(one));

const likeness: Record<BoardOrder, (string | number)[]> = {
  [BoardOrder.TEAM]: ["", "", ""],
  [BoardOrder.CATEGORY]: [0, "", "", "", ""],
  [BoardOrder.URGENCY]: [0, 0, 0, "", "", ""],
};

/** How many assignments stand how now, over all pages. */
export async function countStandings(viewer: Viewer, filter: KpiFilter): Promise<StandingCount[]> {
  const lines = await linesOf(viewer, filter);
  return Object.values(Standing)
    .map((standing) => ({ standing, count: lines.filter((line) => line.standing === standing).length }))
    .filter(({ count }) => count > 0);
}

/** How many latest figures stand how, over all pages. */
export async function countStatuses(viewer: Viewer, filter: KpiFilter): Promise<StatusCount[]> {
  const lines = await linesOf(viewer, filter);
  return Object.values(Status)
    .map((status) => ({ status, count: lines.filter((line) => line.status === status).length }))
    .filter(({ count }) => count > 0);
}
