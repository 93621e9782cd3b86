"use client";
import { useApolloClient } from "@apollo/client/react";
import { type DragEvent, type MouseEvent, type PointerEvent, useRef, useState } from "react";
import { readDropped } from "../paste/read-dropped";
import type { BlockVerbs } from "../paste/use-block-verbs";
import { useDesk } from "../screen/use-desk";
import { placeUnder } from "./grid-place";
import type { Layout } from "./model/layout";
import { cellAt, samePlace } from "./model/place";
import { useGrid } from "./use-grid";

/** Clicking goes to a cell, dragging and Shift select a block, a second click or a tap opens the field. */
export function usePointer(layout: Layout) {
  const grid = useGrid();
  const { cells } = useDesk();
  const isDragging = useRef(false);

  function edit() {
    const cell = cellAt(layout, grid.active);
    if (!cell || cells.lockOf(cell) !== null || cells.store.state(cell.key).conflict) return;
    cells.enter(cell.key);
    grid.edit(cell, cell.parts[0] ?? "value", "change");
  }

  return {
    onPointerDown: (event: PointerEvent) => {
      const place = placeUnder(event.target);
      const isControl = event.target instanceof Element && event.target.closest("button, input, a") !== null;
      if (!place || isControl || event.button !== 0) return;
      isDragging.current = event.pointerType === "mouse";
      // Going to another cell closes the field without its losing the focus first.
      if (grid.editing) cells.leave(grid.editing.key);
      grid.go(place, { extending: event.shiftKey });
    },
    onPointerOver: (event: PointerEvent) => {
      if (!isDragging.current || (event.buttons & 1) === 0) return;
      const place = placeUnder(event.target);
      if (place && !samePlace(place, grid.active)) grid.go(place, { extending: true });
    },
    onPointerUp: (event: PointerEvent) => {
      isDragging.current = false;
      if (event.pointerType === "touch" && placeUnder(event.target) && !grid.editing) edit();
    },
    // The browser must not select text across cells, nor take the focus to what isn't the cell.
    onMouseDown: (event: MouseEvent) => {
      const isControl = event.target instanceof Element && event.target.closest("button, input, a") !== null;
      if (placeUnder(event.target) && !isControl) event.preventDefault();
    },
    onDoubleClick: (event: MouseEvent) => {
      if (placeUnder(event.target) && !grid.editing) edit();
    },
  };
}

/** A file that is dropped on the grid: a template finds its cells, a block lands where it is dropped. */
export function useDrop(layout: Layout, verbs: BlockVerbs) {
  const grid = useGrid();
  const client = useApolloClient();
  const { cells } = useDesk();
  const [isOver, setOver] = useState(false);
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return {
    "data-drop": isOver || undefined,
    onDragOver: (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: async (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      const place = placeUnder(event.target) ?? grid.active;
      if (!file) return;
      const { locale } = cells.setting;
      const dropped = await readDropped(client, file, { layout, place, locale }).catch(() => null);
      // A lost connection is announced by the transport.
      if (dropped === null) return;
      if ("unreadable" in dropped) return verbs.unreadable(file, dropped.unreadable);
      const isFilled = dropped.beside > 0 || dropped.landings.some(({ text }) => text.trim() !== "");
      if (!isFilled) return verbs.empty(file);
      grid.go(place);
      verbs.paste(dropped);
    },
  };
}
