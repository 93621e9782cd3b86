"use client";
import type { DeskCellFragment, EarlierPointFragment } from "@cairn/schema/generated/web/entries/graphql";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { Figure } from "../../../ui/figure";
import type { Cell } from "../cell/cell";
import classes from "./row.module.css";

/** A value of an earlier period: what it was, told apart from nothing. */
export function EarlierFigure({ point, cell }: { point: EarlierPointFragment | null; cell: Cell }) {
  const state = point?.entry?.state;
  return (
    <span title={point?.entry?.note || undefined}>
      <Figure value={point?.actual} decimals={cell.kpi.decimals} notApplicable={state === "NOT_APPLICABLE"} />
    </span>
  );
}

/** The target of the period, a band as its two edges; lighter when it was set for an earlier period. */
export function TargetFigure({ point, cell }: { point: DeskCellFragment; cell: Cell }) {
  const t = useTranslations("entries.target");
  const format = useFormat();
  const write = (text: string) => format.decimal(text, cell.kpi.decimals);
  const isBand = cell.kpi.direction === "WITHIN_BAND";
  const text = isBand
    ? point.minimum !== null && point.stretch !== null && `${write(point.minimum)}–${write(point.stretch)}`
    : point.target !== null && write(point.target);
  if (!text)
    return (
      <span className={classes.noTarget} title={t("none")}>
        <span aria-hidden="true">–</span>
        <span className={classes.hidden}>{t("none")}</span>
      </span>
    );
  return (
    <span
      className={`figure ${point.targetCarried ? classes.carried : ""}`}
      title={point.targetCarried ? t("carried") : undefined}
    >
      {text}
    </span>
  );
}
