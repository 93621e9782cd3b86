"use client";
import { useEffect } from "react";
import { useDesk } from "../screen/use-desk";
import type { GridStore } from "./grid-store";
import { placeOf } from "./model/place";

/** Goes to a cell that something else on the screen leads to, or the address: `#<assignmentId>|<period>`. */
export function useLedTo(grid: GridStore): void {
  const { onGo } = useDesk();
  useEffect(() => {
    const place = placeOf(grid.layout, window.location.hash.slice(1));
    if (place) grid.go(place);
  }, [grid]);
  useEffect(
    () =>
      onGo((key) => {
        const place = placeOf(grid.layout, key);
        if (place) grid.go(place);
      }),
    [grid, onGo],
  );
}

/** Lets a cell light up in which a colleague's value has come in. */
export function useFlashes(grid: GridStore): void {
  const { listen } = useDesk();
  useEffect(
    () =>
      listen((event) => {
        if (event.kind === "news") grid.flash(event.cell.key);
      }),
    [grid, listen],
  );
}
