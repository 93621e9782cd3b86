"use client";
import { Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useFormat } from "../../../lib/use-format";
import type { Cell } from "../cell/cell";
import { bringIntoView } from "../grid/bring-into-view";
import { useCellState } from "../screen/use-desk";
import { AskAmbiguous } from "./ask-ambiguous";
import { AskConflict } from "./ask-conflict";
import { AskUnusual } from "./ask-unusual";
import { AskWhy } from "./ask-why";
import classes from "./question.module.css";

/** What a cell needs of the person: why it was refused, or a question before it can be saved. Nothing otherwise. */
export function CellQuestion({ cell }: { cell: Cell }) {
  const format = useFormat();
  const state = useCellState(cell.key);
  const { problem, question, conflict } = state;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const asksAnything = problem !== null || question !== null || conflict !== null;
    if (asksAnything) showWhole(panel.current, cell.key);
  }, [problem, question, conflict, cell.key]);
  if (!problem && !question && !conflict) return null;
  const name = `${cell.kpi.name}, ${format.period(cell.period)}`;
  return (
    <div ref={panel} className={classes.panel} data-question data-refused={problem !== null || undefined}>
      {problem && (
        <Text size="sm" className={classes.problem} component="div">
          <IconAlertCircle size={16} stroke={1.8} aria-hidden="true" />
          {problem.sentence}
        </Text>
      )}
      {conflict && <AskConflict cell={cell} conflict={conflict} name={name} />}
      {question?.kind === "ambiguous" && <AskAmbiguous cell={cell} question={question} name={name} />}
      {question?.kind === "unusual" && <AskUnusual cell={cell} question={question} name={name} />}
      {(question?.kind === "withdraw" || question?.kind === "notApplicable") && (
        <AskWhy key={question.kind} cell={cell} kind={question.kind} name={name} />
      )}
    </div>
  );
}

/**
 * What is asked must be seen, also where it opens below the edge of the window; and of the grid, which it takes its room
 * from, the cell that it is about.
 */
function showWhole(panel: HTMLElement | null, key: string): void {
  panel?.scrollIntoView({ block: "nearest" });
  const cell = panel?.closest("[data-desk]")?.querySelector<HTMLElement>(`[data-cell="${key}"]`);
  if (cell) bringIntoView(cell);
}
