"use client";
import type { KeyboardEvent, RefObject } from "react";
import { flushSync } from "react-dom";
import { type CellSide, useCellSides } from "../bar/cell-sides";
import { focusQuestion } from "../bar/focus";
import type { Cell } from "../cell/cell";
import { partsWritten } from "../cell/parts-typed";
import type { BlockVerbs } from "../paste/use-block-verbs";
import { otherAnswer } from "../reading/yes-no";
import { useDesk } from "../screen/use-desk";
import { placeUnder } from "./grid-place";
import { fillDown } from "./model/landing";
import type { Layout } from "./model/layout";
import { cellAt, type Move } from "./model/place";
import { cellsIn } from "./model/selection";
import { useGrid } from "./use-grid";
import { useNextGap } from "./use-next-gap";

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "rowStart",
  End: "rowEnd",
  PageUp: "pageUp",
  PageDown: "pageDown",
};
const FAR_MOVES: Readonly<Record<string, Move>> = { Home: "gridStart", End: "gridEnd" };
const ROW_HEIGHT = 49;

/** The keys of the grid while no field is open, as the ARIA APG has them for grids, and those of spreadsheets. */
export function useGridKeys(layout: Layout, box: RefObject<HTMLElement | null>, verbs: BlockVerbs) {
  const { cells } = useDesk();
  const grid = useGrid();
  const openSide = useCellSides();
  const goToNextGap = useNextGap();
  const activeCell = () => cellAt(layout, grid.active);

  function edit(cell: Cell, seed: string | null) {
    if (cells.lockOf(cell) !== null) return;
    if (cells.store.state(cell.key).conflict) return focusQuestion();
    const [part = "value"] = cell.parts;
    // The field must stand before the next key is struck.
    flushSync(() => {
      cells.enter(cell.key);
      if (seed !== null) {
        for (const each of cell.parts) cells.type(cell.key, each, each === part ? seed : "");
      }
      grid.edit(cell, part, seed === null ? "change" : "replace");
    });
  }

  function fill() {
    const write = (cell: Cell) => partsWritten(cell, cells.store.state(cell.key).texts);
    verbs.enter(fillDown(layout, grid.selection, write));
  }

  /** Ctrl and a letter; true when it meant something here. */
  function chord(event: KeyboardEvent): boolean {
    const letter = event.key.toLowerCase();
    if (letter === "z" && event.shiftKey) void cells.sender.redo();
    else if (letter === "z") void cells.sender.undo();
    else if (letter === "y") void cells.sender.redo();
    else if (letter === "d") fill();
    else if (letter === "a") grid.select(everything(layout));
    else if (event.key === "Enter") goToNextGap();
    else return false;
    return true;
  }

  function plain(event: KeyboardEvent): boolean {
    const cell = activeCell();
    const { key } = event;
    if (key === "Delete" || key === "Backspace") verbs.clear(cellsIn(layout, grid.selection));
    else if (key === "Escape") leaveAsItWas(cell);
    else if (!cell) return false;
    else if (key === "Enter" || key === "F2") edit(cell, null);
    else if (key === " " && cell.kpi.valueKind === "YES_NO") verbs.enter([{ cell, text: toggled(cell) }]);
    else if (key.length === 1 && key !== " ") edit(cell, key);
    else return key === " ";
    return true;
  }

  function toggled(cell: Cell): string {
    return otherAnswer(cells.store.state(cell.key).texts.value ?? "", cells.setting.locale);
  }

  function leaveAsItWas(cell: Cell | null) {
    if (cell && cells.store.state(cell.key).touched) cells.restore(cell.key);
    grid.go(grid.active);
  }

  function side(event: KeyboardEvent): boolean {
    const what = sideOf(event);
    const cell = activeCell();
    if (!what || !cell) return false;
    openSide(cell, what);
    return true;
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    // What opens over the grid, such as a KPI's description, tells its events here, too.
    if (grid.editing || placeUnder(event.target) === null) return;
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const isChord = event.ctrlKey || event.metaKey;
    const move = (isChord && FAR_MOVES[event.key]) || MOVES[event.key];
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const isTaken = (() => {
      if (side(event)) return true;
      if (event.altKey) return false;
      if (move) {
        grid.move(move, page, event.shiftKey);
        return true;
      }
      return isChord ? chord(event) : plain(event);
    })();
    if (isTaken) event.preventDefault();
  };
}

/** Alt+↓ opens the menu, Alt+↑ what the KPI is about, F4 the history, Shift+F2 the note. */
function sideOf(event: KeyboardEvent): CellSide | null {
  if (event.altKey && event.key === "ArrowDown") return "menu";
  if (event.altKey && event.key === "ArrowUp") return "about";
  if (event.key === "F4" && !event.altKey) return "history";
  return event.key === "F2" && event.shiftKey ? "note" : null;
}

/** Every value, without names and what one compares with. */
function everything({ rows, lastPeriod }: Layout) {
  return { top: 0, bottom: Math.max(rows.length - 1, 0), left: 1, right: lastPeriod };
}
