"use client";
import { createContext, use, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { DeskCells } from "../desk/desk-cells";
import { GridStore } from "./grid-store";
import { firstGap } from "./model/gaps";
import type { Layout } from "./model/layout";
import type { Place } from "./model/place";

/** The state of the grid for a layout; it begins at the first gap, which takes the focus when the page opens. */
export function useGridStore(layout: Layout, desk: DeskCells): GridStore {
  const [store] = useState(() => {
    const made = new GridStore(layout);
    made.go(firstGap(layout, desk.isGap));
    return made;
  });
  const drawn = useRef(layout);
  useEffect(() => {
    if (drawn.current === layout) return;
    drawn.current = layout;
    store.relay(layout, firstGap(layout, desk.isGap));
  }, [store, layout, desk]);
  return store;
}

const GridContext = createContext<GridStore | null>(null);
export const GridProvider = GridContext.Provider;

export function useGrid(): GridStore {
  const store = use(GridContext);
  if (!store) throw new Error("useGrid needs a GridProvider around it.");
  return store;
}

/** What of the grid's state a place shows: see SHOWN. */
export function useShown({ row, column }: Place, key: string | null): number {
  const store = useGrid();
  const read = () => store.shownAt({ row, column }, key);
  return useSyncExternalStore(store.subscribe, read, read);
}
