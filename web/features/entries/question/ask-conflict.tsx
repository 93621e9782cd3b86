"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { useCellWay } from "../bar/cell-way";
import { type Cell, type Content, contentOf } from "../cell/cell";
import type { Conflict } from "../desk/cell-state";
import { useCellState, useDesk } from "../screen/use-desk";
import classes from "./question.module.css";
import { QuestionFrame } from "./question-frame";

interface AskConflictProps {
  cell: Cell;
  conflict: Conflict;
  name: string;
}

/** Somebody else wrote the cell meanwhile: both values, author and time, and the person chooses. */
export function AskConflict({ cell, conflict, name }: AskConflictProps) {
  const t = useTranslations("entries.conflict");
  const format = useFormat();
  const { cells } = useDesk();
  const way = useCellWay();
  const { texts } = useCellState(cell.key);
  const { theirs, mine, typedSince } = conflict;
  const who = theirs.recordedBy?.name ?? t("system");

  function write(content: Content | null): string {
    if (!content) return t("withdrawn");
    if (content.state === "NOT_APPLICABLE") return t("notApplicable");
    const value = content.value ?? "";
    return content.numerator === null
      ? format.figure(value, cell.kpi)
      : `${format.decimal(content.numerator)} ÷ ${format.decimal(content.denominator ?? "")}`;
  }
  function keep(which: "mine" | "theirs") {
    cells.settleConflict(cell.key, which);
    way.onward();
  }

  return (
    <QuestionFrame
      cell={cell}
      name={name}
      text={t("text", { who })}
      actions={
        <>
          <Button size="xs" variant="default" data-first onClick={() => keep("theirs")}>
            {t("keepTheirs")}
          </Button>
          <Button size="xs" onClick={() => keep("mine")}>
            {t("keepMine")}
          </Button>
        </>
      }
    >
      <dl className={classes.sides}>
        <div>
          <dt>{t("theirs", { who, when: format.instant(theirs.recordedAt) })}</dt>
          <dd className="figure">{write(contentOf(theirs))}</dd>
          {theirs.note && <dd className={classes.sideNote}>{theirs.note}</dd>}
        </div>
        <div>
          <dt>{t("mine")}</dt>
          <dd className="figure">{typedSince ? Object.values(texts).join(" ÷ ") : write(mine.content)}</dd>
          {mine.content?.note && <dd className={classes.sideNote}>{mine.content.note}</dd>}
        </div>
      </dl>
    </QuestionFrame>
  );
}
