"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Figure } from "../../../ui/figure";
import { CellStanding } from "../bar/cell-standing";
import type { Cell } from "../cell/cell";
import type { DeskRow } from "../cell/desk-row";
import { countsOf } from "../desk/counts";
import { useWholeDesk } from "../screen/use-desk";
import { TargetFigure } from "./context-figures";
import classes from "./grid.module.css";
import { placeMark } from "./grid-place";
import { SHOWN } from "./grid-store";
import { useFocusWish } from "./use-focus-wish";
import { useShown } from "./use-grid";

interface ContextCellsProps {
  row: DeskRow;
  cells: readonly Cell[];
  index: number;
  lastPeriod: number;
}

/** How the row stands, its target and its value of a year ago: what one compares with while typing. */
export function ContextCells({ row, cells, index, lastPeriod }: ContextCellsProps) {
  const current = cells.filter((cell) => cell.isCurrent);
  const last = cells.at(-1) as Cell;
  return (
    <>
      <ContextCell row={index} column={lastPeriod + 1} className={classes.standing}>
        {current.length > 1 ? <Several cells={current} /> : <CellStanding cell={last} inGrid />}
      </ContextCell>
      <ContextCell row={index} column={lastPeriod + 2} className={classes.figure}>
        <TargetFigure point={last.point} cell={last} />
      </ContextCell>
      <ContextCell row={index} column={lastPeriod + 3} className={classes.figure}>
        <Figure value={row.lastYear?.actual} decimals={last.kpi.decimals} valueKind={last.kpi.valueKind} />
      </ContextCell>
    </>
  );
}

interface ContextCellProps {
  row: number;
  column: number;
  className: string | undefined;
  children: ReactNode;
}

function ContextCell({ row, column, className, children }: ContextCellProps) {
  const element = useRef<HTMLTableCellElement>(null);
  const shown = useShown({ row, column }, null);
  const isActive = (shown & SHOWN.active) > 0;
  useFocusWish(element, isActive);
  return (
    <td
      ref={element}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      className={className}
      data-at={placeMark({ row, column })}
      data-selected={(shown & SHOWN.selected) > 0 || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-colindex={column + 1}
      aria-readonly
      onKeyDown={(event) => {
        // What opens from here tells its keys here, too.
        if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== " ")) return;
        event.preventDefault();
        event.currentTarget.querySelector("button")?.click();
      }}
    >
      {children}
    </td>
  );
}

/** How many of a row's periods of the month are in. */
function Several({ cells }: { cells: readonly Cell[] }) {
  const t = useTranslations("entries.progress");
  const desk = useWholeDesk();
  const { entered, expected, overdue } = countsOf(cells, (key) => desk.store.entryOf(key), desk.setting);
  return (
    <span className={classes.several}>
      {t("ofTeam", { entered, expected })}
      {overdue > 0 && <span className={classes.overdue}> · {t("overdue", { count: overdue })}</span>}
    </span>
  );
}
