"use client";
import { type RefObject, useEffect } from "react";
import { bringIntoView } from "./bring-into-view";
import { useGrid } from "./use-grid";

/** Gives the active cell the focus when the grid wants it there, and brings it into view. */
export function useFocusWish(
  element: RefObject<HTMLElement | null>,
  isActive: boolean,
  isEditing = false,
): void {
  const grid = useGrid();
  useEffect(() => {
    if (!isActive || isEditing || !grid.wantsFocus) return;
    grid.wantsFocus = false;
    grid.focusedRow = grid.active.row;
    element.current?.focus({ preventScroll: true });
    if (element.current) bringIntoView(element.current);
  });
}
