"use client";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import type { Cell } from "../cell/cell";
import type { DeskPoint } from "../cell/desk-row";
import classes from "./grid.module.css";

/** The target of the period, a band as its two edges; lighter when it was set for an earlier period. */
export function TargetFigure({ point, cell }: { point: DeskPoint; cell: Cell }) {
  const t = useTranslations("entries.target");
  const format = useFormat();
  const write = (text: string) => format.figure(text, { ...cell.kpi, unit: null });
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
