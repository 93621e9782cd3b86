"use client";
import { Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useFormat } from "../../../lib/use-format";
import type { Cell } from "../cell/cell";
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
  if (!problem && !question && !conflict) return null;
  const name = `${cell.kpi.name}, ${format.period(cell.period)}`;
  return (
    <div ref={showWhole} className={classes.panel} data-question data-refused={problem !== null || undefined}>
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

/** What is asked must be seen, also where it opens below the edge of the window. */
function showWhole(panel: HTMLElement | null): void {
  panel?.scrollIntoView({ block: "nearest" });
}
