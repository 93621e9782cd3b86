"use client";
import { useApolloClient } from "@apollo/client/react";
import { DeskDocument, type DeskQueryVariables } from "@cairn/schema/generated/web/entries/graphql";
import { useEffect, useMemo } from "react";
import type { Tells } from "../../../lib/apollo-links";
import type { Cell } from "../cell/cell";
import type { Desk } from "./use-desk";

/** After the last save, so that a row of quick ones asks once. */
const SETTLED_MS = 1_500;

/**
 * Gives the desk the cells of the page, and asks the server anew after saving and when the person comes back to the
 * window: what others have entered meanwhile is shown wherever nothing is in hand.
 */
export function useAdopt(desk: Desk, cells: readonly Cell[], variables: DeskQueryVariables): void {
  const client = useApolloClient();
  const { month, teamId } = variables;
  // What is drawn below needs the cells already; those who look on hear of news when the page stands.
  useMemo(() => desk.cells.store.know(cells), [desk, cells]);
  useEffect(() => desk.cells.store.adopt(cells), [desk, cells]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () =>
      void client
        .query({
          query: DeskDocument,
          variables: { month, teamId },
          fetchPolicy: "network-only",
          context: { tells: "nothing" satisfies Tells },
        })
        // What is on the screen stands; the next save asks again.
        .catch(() => {});
    const askSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, SETTLED_MS);
    };
    const stop = desk.listen((event) => {
      if (event.kind === "saved" || event.kind === "undone") askSoon();
    });
    const comeBack = () => document.visibilityState === "visible" && ask();
    document.addEventListener("visibilitychange", comeBack);
    return () => {
      stop();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", comeBack);
    };
  }, [client, desk, month, teamId]);
}
