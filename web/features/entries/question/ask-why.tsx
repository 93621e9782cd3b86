"use client";
import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useFormat } from "../../../lib/use-format";
import { useCellWay } from "../bar/cell-way";
import { type Cell, contentOf } from "../cell/cell";
import { useCellState, useDesk } from "../screen/use-desk";
import { QuestionFrame } from "./question-frame";

interface AskWhyProps {
  cell: Cell;
  kind: "withdraw" | "notApplicable";
  name: string;
}

/** Taking a value back and saying that there can be none both need a reason. */
export function AskWhy({ cell, kind, name }: AskWhyProps) {
  const t = useTranslations(`entries.${kind}`);
  const format = useFormat();
  const { cells } = useDesk();
  const way = useCellWay();
  const held = contentOf(useCellState(cell.key).entry);
  const [why, setWhy] = useState(
    kind === "notApplicable" && held?.state === "NOT_APPLICABLE" ? held.note : "",
  );
  const [isMissing, setMissing] = useState(false);

  function submit() {
    const reason = why.trim();
    setMissing(reason === "");
    if (reason === "") return;
    if (kind === "withdraw") cells.withdraw(cell.key, reason);
    else cells.declareNotApplicable(cell.key, reason);
    way.onward();
  }
  function putOff() {
    cells.putOff(cell.key);
    way.back();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    submit();
  }

  const value = held?.value == null ? t("none") : format.figure(held.value, cell.kpi);
  return (
    <QuestionFrame
      cell={cell}
      name={name}
      text={t("text", { value, period: format.period(cell.period) })}
      actions={
        <>
          <Button size="xs" onClick={submit}>
            {t("submit")}
          </Button>
          <Button size="xs" variant="default" onClick={putOff}>
            {t("putOff")}
          </Button>
        </>
      }
    >
      <TextInput
        size="xs"
        label={t("why")}
        placeholder={t("whyPlaceholder")}
        value={why}
        required
        maxLength={2000}
        error={isMissing && t("missing")}
        data-first
        onChange={(event) => {
          setWhy(event.currentTarget.value);
          setMissing(false);
        }}
        onKeyDown={onKeyDown}
      />
    </QuestionFrame>
  );
}
