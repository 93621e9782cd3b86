"use client";
import { useApolloClient } from "@apollo/client/react";
import { DeskDocument, type DeskQueryVariables } from "@cairn/schema/generated/web/entries/graphql";
import { useEffect, useLayoutEffect, useMemo } from "react";
import type { Tells } from "../../../lib/apollo-links";
import type { Cell } from "../cell/cell";
import type { Desk } from "./use-desk";

interface Held {
  readonly cells: readonly Cell[];
  readonly closed: ReadonlySet<string>;
}

/**
 * Gives the desk the cells of the page, goes on with what an earlier visit could not send, and asks the server anew
 * when the person comes back to the window: what others have entered meanwhile is shown wherever nothing is in hand.
 */
export function useAdopt(desk: Desk, { cells, closed }: Held, variables: DeskQueryVariables): void {
  const client = useApolloClient();
  const { month, teamId } = variables;
  // What is drawn below needs the cells already; those who look on hear of news when the page stands.
  useMemo(() => desk.cells.know(cells, closed), [desk, cells, closed]);
  useEffect(() => desk.cells.adopt(cells), [desk, cells]);
  // Before it could be offered as left behind.
  useLayoutEffect(() => desk.cells.sender.takeUp(), [desk]);
  useEffect(() => () => desk.cells.leaveOpen(), [desk]);
  useEffect(() => {
    const comeBack = () => {
      if (document.visibilityState === "visible") askAnew(client, { month, teamId });
    };
    document.addEventListener("visibilitychange", comeBack);
    return () => document.removeEventListener("visibilitychange", comeBack);
  }, [client, month, teamId]);
}

function askAnew(client: ReturnType<typeof useApolloClient>, variables: DeskQueryVariables): void {
  client
    .query({
      query: DeskDocument,
      variables,
      fetchPolicy: "network-only",
      context: { tells: "nothing" satisfies Tells },
    })
    // What is on the screen stands; the next time asks again.
    .catch(() => {});
}
