import type { BoardOrder, BoardQueryVariables } from "@cairn/schema/generated/web/board/graphql";
import { STANDINGS, type Standing } from "@cairn/schema/rules/standing";
import type { AsOf } from "../../lib/as-of";
import { type Misread, misreadIn, type Parameters } from "../../lib/misread";
import { isSince } from "./since-day";

/** What the address of the board asks for. */
export interface BoardAddress {
  standings: Standing[];
  team: string | null;
  text: string | null;
  order: BoardOrder;
  /** Since when changes are marked: `week` or `month` ago, or since a day. */
  since: string | null;
  /** Whether only what changed since then is shown. */
  onlyChanged: boolean;
}

export const ORDERS: readonly BoardOrder[] = ["TEAM", "CATEGORY", "URGENCY"];

/** Reads the address, `?status=OFF_TRACK,AT_RISK&team=…&text=…&by=category&since=month&only=changed`; what it doesn't know (`misreadOf`) it leaves out. */
export function readBoardAddress(parameters: Parameters): BoardAddress {
  const one = (name: string) => [parameters[name]].flat()[0] || null;
  const named = one("status")?.split(",") ?? [];
  const by = one("by")?.toUpperCase();
  return {
    standings: STANDINGS.filter((standing) => named.includes(standing)),
    team: one("team"),
    text: one("text"),
    order: ORDERS.find((order) => order === by) ?? "TEAM",
    since: one("since"),
    onlyChanged: one("since") !== null && one("only") === "changed",
  };
}

const knows = {
  status: (word: string) => STANDINGS.some((standing) => standing === word),
  since: isSince,
  by: (word: string) => ORDERS.some((order) => order.toLowerCase() === word.toLowerCase()),
};

/** What of the address is no status, no order of the board, no day, and none of the teams. */
export const misreadOf = (parameters: Parameters, teams: readonly { id: string }[]): Misread[] =>
  misreadIn(parameters, { ...knows, team: (word) => teams.some(({ id }) => id === word) });

export const PAGE = 100;

/** The same for the page that preloads and the screen that reads. */
export function boardVariables(
  { standings, team, text, order }: Pick<BoardAddress, "standings" | "team" | "text" | "order">,
  asOf: AsOf | null,
): BoardQueryVariables {
  return {
    first: PAGE,
    filter: { teamId: team, text },
    standings: standings.length > 0 ? standings : null,
    order,
    asOf: asOf?.instant ?? null,
  };
}
