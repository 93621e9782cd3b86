"use client";
import { memo, useRef } from "react";
import { BAR_ID, problemId } from "../bar/bar-ids";
import type { Cell } from "../cell/cell";
import { useCellState, useDesk } from "../screen/use-desk";
import { CellEditor } from "./cell-editor";
import { CellFace } from "./cell-face";
import classes from "./grid.module.css";
import { placeMark } from "./grid-place";
import { SHOWN } from "./grid-store";
import { useFocusWish } from "./use-focus-wish";
import { useShown } from "./use-grid";

interface GridCellProps {
  cell: Cell;
  row: number;
  column: number;
  /** Ids of its column's and its row's head. */
  heads: string;
}

/** A KPI in a period: its value, or the field in which it is typed. */
export const GridCell = memo(function GridCell({ cell, row, column, heads }: GridCellProps) {
  const { cells } = useDesk();
  const place = { row, column };
  const element = useRef<HTMLTableCellElement>(null);
  const shown = useShown(place, cell.key);
  const state = useCellState(cell.key);
  const isActive = (shown & SHOWN.active) > 0;
  const isEditing = (shown & SHOWN.editing) > 0;
  const isSelected = (shown & SHOWN.selected) > 0;
  useFocusWish(element, isActive, isEditing);
  const lock = cells.lockOf(cell);
  const { problem } = state;
  const described = [problem && problemId(cell.key), isActive && BAR_ID].filter(Boolean).join(" ");
  return (
    <td
      ref={element}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      className={classes.cell}
      headers={heads}
      data-at={placeMark(place)}
      data-cell={cell.key}
      data-current={cell.isCurrent || undefined}
      data-lock={lock ?? undefined}
      data-selected={isSelected || undefined}
      data-flash={(shown & SHOWN.flashing) > 0 || undefined}
      tabIndex={isActive && !isEditing ? 0 : -1}
      aria-colindex={column + 1}
      aria-selected={isSelected || isActive}
      aria-readonly={lock !== null || undefined}
      aria-invalid={problem !== null || undefined}
      aria-describedby={described || undefined}
    >
      {isEditing ? (
        <CellEditor cell={cell} place={place} />
      ) : (
        <CellFace cell={cell} state={state} lock={lock} />
      )}
      {problem && (
        <span id={problemId(cell.key)} hidden>
          {problem.sentence}
        </span>
      )}
    </td>
  );
});
