"use client";
import type { KeyboardEvent } from "react";
import type { Cell } from "../cell/cell";
import { useDesk } from "../screen/use-desk";
import { focusQuestion, neighbour, vertical } from "./field-keys";

/** What a key opens beside a cell. */
export type CellSide = "menu" | "about" | "history" | "note";

/**
 * The keys of a field: Enter and Shift+Enter, arrows up and down, Tab, Esc, Ctrl+Z; Alt+↓ opens the menu, Alt+↑ what
 * the KPI is about, F4 the history, Shift+F2 the note.
 */
export function useCellKeys(cell: Cell, open: (side: CellSide) => void) {
  const { cells } = useDesk();

  /** Leaves the cell if the way leads out of it; false when the person is needed here. */
  function mayGo(field: HTMLElement, to: HTMLElement | null, staysOnRefusal: boolean): boolean {
    if (to?.dataset.cell === field.dataset.cell && to !== null) return true;
    const left = cells.leave(cell.key);
    if (left === "asks") focusQuestion(cell.key);
    return left !== "asks" && !(staysOnRefusal && left === "refused");
  }

  return (event: KeyboardEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    const side = sideOf(event);
    if (side) {
      event.preventDefault();
      open(side);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const to = neighbour(field, event.shiftKey ? -1 : 1);
      if (mayGo(field, to, true)) to?.focus();
    } else if (isPlain(event) && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const to = vertical(field, event.key === "ArrowDown" ? 1 : -1);
      if (to && mayGo(field, to, false)) to.focus();
    } else if (event.key === "Tab") {
      // A question that is open already stands next in the order of the page: no need to lead there.
      const { question, conflict } = cells.store.state(cell.key);
      const to = neighbour(field, event.shiftKey ? -1 : 1);
      if (!question && !conflict && !mayGo(field, to, false)) event.preventDefault();
    } else if (event.key === "Escape") {
      event.preventDefault();
      cells.restore(cell.key);
      requestAnimationFrame(() => field.select());
    } else if (isUndo(event) && !cells.store.state(cell.key).touched) {
      event.preventDefault();
      void cells.sender.undo();
    }
  };
}

function sideOf(event: KeyboardEvent): CellSide | null {
  if (event.altKey && event.key === "ArrowDown") return "menu";
  if (event.altKey && event.key === "ArrowUp") return "about";
  if (event.key === "F4" && !event.altKey) return "history";
  return event.key === "F2" && event.shiftKey ? "note" : null;
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

function isUndo(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
}
