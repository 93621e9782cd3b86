"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useCellWay } from "../bar/cell-way";
import { focusQuestion } from "../bar/focus";
import type { Cell } from "../cell/cell";
import type { Question } from "../desk/cell-state";
import type { Choice } from "../reading/read-cell";
import { useDesk } from "../screen/use-desk";
import { QuestionFrame } from "./question-frame";

interface AskAmbiguousProps {
  cell: Cell;
  question: Extract<Question, { kind: "ambiguous" }>;
  name: string;
}

/** What was typed can be read two ways: the person says which, Cairn doesn't guess. */
export function AskAmbiguous({ cell, question, name }: AskAmbiguousProps) {
  const t = useTranslations("entries.ambiguous");
  const { cells } = useDesk();
  const way = useCellWay();
  function choose({ value }: Choice) {
    const left = cells.choose(cell.key, value);
    if (left === "asks") focusQuestion();
    else if (left === "refused") way.back();
    else way.onward();
  }
  return (
    <QuestionFrame
      cell={cell}
      name={name}
      text={t("text", { typed: question.text.trim() })}
      actions={question.choices.map((choice, place) => (
        <Button
          key={choice.text}
          variant="default"
          size="xs"
          className="figure"
          data-first={place === 0 || undefined}
          onClick={() => choose(choice)}
        >
          {choice.text}
        </Button>
      ))}
    />
  );
}
