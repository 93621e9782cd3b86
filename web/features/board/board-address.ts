import type { BoardOrder, BoardQueryVariables, Status } from "@cairn/schema/generated/web/board/graphql";
import { STATUSES } from "@cairn/schema/rules/status";
import type { AsOf } from "../../lib/as-of";

/** What the address of the board asks for. */
export interface BoardAddress {
  statuses: Status[];
  team: string | null;
  text: string | null;
  order: BoardOrder;
}

type Parameters = Record<string, string | string[] | undefined>;

export const ORDERS: readonly BoardOrder[] = ["TEAM", "CATEGORY", "URGENCY"];

/** Reads the address, `?status=OFF_TRACK,AT_RISK&team=…&text=…&by=category`; what it doesn't know it leaves out. */
export function readBoardAddress(parameters: Parameters): BoardAddress {
  const one = (name: string) => [parameters[name]].flat()[0] || null;
  const named = one("status")?.split(",") ?? [];
  const by = one("by")?.toUpperCase();
  return {
    statuses: STATUSES.filter((status) => named.includes(status)),
    team: one("team"),
    text: one("text"),
    order: ORDERS.find((order) => order === by) ?? "TEAM",
  };
}

export const PAGE = 100;

/** The same for the page that preloads and the screen that reads. */
export function boardVariables(
  { statuses, team, text, order }: BoardAddress,
  asOf: AsOf | null,
): BoardQueryVariables {
  return {
    first: PAGE,
    filter: { teamId: team, text },
    statuses: statuses.length > 0 ? statuses : null,
    order,
    asOf: asOf?.instant ?? null,
  };
}
