"use client";
import { IconCornerDownLeft, IconLock, IconNote } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { type Cell, contentOf } from "../cell/cell";
import type { Lock } from "../cell/lock";
import type { CellState } from "../desk/cell-state";
import { CellProgress } from "./cell-progress";
import classes from "./grid.module.css";

interface CellFaceProps {
  cell: Cell;
  state: CellState;
  lock: Lock | null;
}

/** A cell that isn't being typed in: what it says, told apart from nothing, and what is to be known of it. */
export function CellFace({ cell, state, lock }: CellFaceProps) {
  return (
    <span className={classes.face} data-provisional={state.provisional || undefined}>
      <span className={classes.marks}>
        <CellProgress state={state} />
        {state.note && <IconNote size={13} stroke={1.8} aria-hidden="true" />}
        {state.entry?.returned && (
          <IconCornerDownLeft size={14} stroke={2} className={classes.returned} aria-hidden="true" />
        )}
        {lock === "closed" && <IconLock size={12} stroke={1.8} aria-hidden="true" />}
      </span>
      <Said cell={cell} state={state} lock={lock} />
    </span>
  );
}

function Said({ cell, state, lock }: CellFaceProps) {
  const t = useTranslations("entries.states");
  const format = useFormat();
  const { texts, touched } = state;
  const isBlank = cell.parts.every((part) => !texts[part]);
  if (isBlank) return <Nothing isLocked={lock === "notExpected" || lock === "notBegun"} />;
  const content = contentOf(state.entry);
  if (cell.parts.length === 2 && texts.numerator !== "n/a") {
    const parts = cell.parts.map((part) => texts[part] || "?").join(" ÷ ");
    const quotient =
      !touched && state.progress !== "queued" && state.progress !== "sending" && content?.value;
    return (
      <span className={classes.ratio}>
        {quotient && <span>{format.decimal(quotient, cell.kpi.decimals)}</span>}
        <span className={quotient ? classes.parts : undefined}>{parts}</span>
      </span>
    );
  }
  return (
    <>
      <span className={classes.text}>{texts.value ?? texts.numerator}</span>
      {state.provisional && <span className={classes.hidden}>{t("provisional")}</span>}
    </>
  );
}

/** Nothing is not zero: a dash where a value may come, and not even that where none is expected. */
function Nothing({ isLocked }: { isLocked: boolean }) {
  const t = useTranslations("entries.states");
  return (
    <span className={classes.none}>
      <span aria-hidden="true">{isLocked ? "" : "–"}</span>
      <span className={classes.hidden}>{t(isLocked ? "notExpected" : "notReported")}</span>
    </span>
  );
}
