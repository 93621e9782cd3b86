"use client";
import type { KeyboardEvent } from "react";
import { focusQuestion } from "../bar/focus";
import type { Cell } from "../cell/cell";
import { useDesk } from "../screen/use-desk";
import type { Move, Place } from "./model/place";
import { useGrid } from "./use-grid";
import { useNextGap } from "./use-next-gap";

/**
 * The keys of an open field. Enter and Tab save and go on to the next gap (or down, where a value stood already);
 * arrows up and down save and go there, left and right too while a value is being replaced. Esc brings back what was.
 */
export function useEditKeys(cell: Cell, place: Place) {
  const { cells } = useDesk();
  const grid = useGrid();
  const goToNextGap = useNextGap();

  /** Reads the cell; false when the person is needed here. */
  function mayLeave(staysOnRefusal: boolean): boolean {
    const left = cells.leave(cell.key);
    if (left === "refused") return !staysOnRefusal;
    if (left !== "asks") return true;
    grid.endEdit({ focus: false });
    focusQuestion();
    return false;
  }

  function goOn(move: "next" | Move, staysOnRefusal: boolean) {
    const wasGap = cells.isGap(cell) || cells.held(cell.key) === null;
    if (!mayLeave(staysOnRefusal)) return;
    if (move !== "next") grid.move(move, 1);
    else if (wasGap) goToNextGap(place);
    else grid.move("down", 1);
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const field = event.target as HTMLInputElement;
    const { key, shiftKey } = event;
    const sibling = siblingOf(field, shiftKey ? -1 : 1);
    if (event.ctrlKey || event.metaKey || event.altKey) {
      // Undo, copy and paste within a field are the field's own.
      event.stopPropagation();
    } else if (key === "Tab" && sibling) {
      take();
      sibling.focus();
    } else if (key === "Enter" && !shiftKey && sibling && !cells.store.state(cell.key).texts.denominator) {
      take();
      sibling.focus();
    } else if (key === "Enter" || (key === "Tab" && !shiftKey)) {
      take();
      goOn(shiftKey ? "up" : "next", true);
    } else if (key === "ArrowUp" || key === "ArrowDown") {
      take();
      goOn(key === "ArrowUp" ? "up" : "down", false);
    } else if (key === "Escape") {
      take();
      cells.restore(cell.key);
      grid.endEdit({ focus: true });
    } else if (
      grid.editing?.mode === "replace" &&
      (key === "ArrowLeft" || key === "ArrowRight") &&
      !sibling
    ) {
      take();
      goOn(key === "ArrowLeft" ? "left" : "right", false);
    } else event.stopPropagation();
  };
}

/** The other field of a ratio, in the direction of a key. */
function siblingOf(field: HTMLInputElement, step: 1 | -1): HTMLInputElement | null {
  const fields = [...(field.parentElement?.querySelectorAll<HTMLInputElement>("input") ?? [])];
  return fields[fields.indexOf(field) + step] ?? null;
}
