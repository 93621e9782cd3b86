"use client";
import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useCellWay } from "../bar/cell-way";
import type { Cell } from "../cell/cell";
import type { Question } from "../desk/cell-state";
import { useDesk } from "../screen/use-desk";
import { QuestionFrame } from "./question-frame";

interface AskUnusualProps {
  cell: Cell;
  question: Extract<Question, { kind: "unusual" }>;
  name: string;
}

/** The value is far from what is usual: asked once, and the answer is kept as the note. */
export function AskUnusual({ cell, question, name }: AskUnusualProps) {
  const t = useTranslations("entries.unusual");
  const { cells } = useDesk();
  const way = useCellWay();
  const [why, setWhy] = useState("");

  function confirm() {
    const answer = t("note", { why: question.why, answer: why.trim() || t("isRight") });
    const { note } = question.content;
    cells.confirm(cell.key, note ? `${note} ${answer}` : answer);
    way.onward();
  }
  function correct() {
    cells.putOff(cell.key);
    way.back();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    confirm();
  }

  return (
    <QuestionFrame
      cell={cell}
      name={name}
      text={t("text", { why: question.why })}
      actions={
        <>
          <Button size="xs" onClick={confirm}>
            {t("confirm")}
          </Button>
          <Button size="xs" variant="default" onClick={correct}>
            {t("correct")}
          </Button>
        </>
      }
    >
      <TextInput
        size="xs"
        label={t("why")}
        placeholder={t("whyPlaceholder")}
        value={why}
        maxLength={1500}
        data-first
        onChange={(event) => setWhy(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </QuestionFrame>
  );
}
