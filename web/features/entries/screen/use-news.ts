"use client";
import { useApolloClient } from "@apollo/client/react";
import {
  CellNowDocument,
  DeskDocument,
  type DeskQueryVariables,
} from "@cairn/schema/generated/web/entries/graphql";
import { useRef } from "react";
import type { Tells } from "../../../lib/apollo-links";
import { useLive } from "../../../lib/live";
import type { LiveNews } from "../../../lib/live-connection";
import { useViewer } from "../../shell/viewer-context";
import { cellKey } from "../cell/cell";
import type { Desk } from "./use-desk";

/** So many cells are asked for one by one; for more the whole desk is asked anew. */
const FEW = 6;
/** What changes in a row is asked for once. */
const TOGETHER_MS = 250;
/** What else decides how a cell is shown or whether it can be written. */
const CONCERNS_ALL = new Set(["CLOSING", "KPI", "ASSIGNMENT", "TARGET", "TEAM", "GRANT", "DEPUTY"]);

const context = { tells: "nothing" satisfies Tells };

interface Shown {
  readonly teamIds: readonly string[];
  /** How far the change log had come when the desk was read. */
  readonly after: number | null;
}

/**
 * Lets what is entered elsewhere appear as it is saved, by others or by the same person in another window: the cells that
 * were written are asked for, and shown wherever nothing is in hand. A cell that is being typed in stays as it is; leaving it then shows both values.
 */
export function useNews(desk: Desk, variables: DeskQueryVariables, { teamIds, after }: Shown): void {
  const client = useApolloClient();
  const { person } = useViewer();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  function askAll() {
    clearTimeout(timer.current);
    const query = { query: DeskDocument, variables, fetchPolicy: "network-only", context } as const;
    // What is on the screen stands; the next news asks again.
    timer.current = setTimeout(() => void client.query(query).catch(() => {}), TOGETHER_MS);
  }

  async function askCell(assignmentId: string, period: string) {
    const cell = { assignmentId, period };
    const query = { query: CellNowDocument, variables: cell, fetchPolicy: "network-only", context } as const;
    const answer = await client.query(query).catch(() => null);
    const point = answer?.data?.assignment?.series.points[0];
    if (point) desk.cells.takeNews(cellKey(assignmentId, period), point.entry);
  }

  function take(isMany: boolean, changes: LiveNews["changes"]) {
    const shown = changes.flatMap(({ entity, assignmentId, period }) =>
      entity === "ENTRY" && assignmentId && period && desk.cells.store.has(cellKey(assignmentId, period))
        ? [{ assignmentId, period }]
        : [],
    );
    if (isMany || shown.length > FEW || changes.some(({ entity }) => CONCERNS_ALL.has(entity))) askAll();
    else for (const { assignmentId, period } of shown) void askCell(assignmentId, period);
  }

  useLive({ teamIds, after }, async ({ isMany, changes }: LiveNews) => {
    const isTheirs = ({ actorId }: LiveNews["changes"][number]) => actorId === person.id;
    take(
      isMany,
      changes.filter((change) => !isTheirs(change)),
    );
    const theirs = changes.filter(isTheirs);
    if (theirs.length === 0) return;
    // The news of a write may be here before its answer, which tells what this window has written.
    await desk.cells.sender.whenIdle();
    take(
      false,
      theirs.filter(({ seq }) => !desk.own.has(seq)),
    );
  });
}
