"use client";
import { useDesk } from "../screen/use-desk";
import { nextGap } from "./model/gaps";
import type { Place } from "./model/place";
import { useGrid } from "./use-grid";

/** Goes to the next gap of the month; where none is left, the person stays where they are. */
export function useNextGap(): (from?: Place) => void {
  const { cells } = useDesk();
  const grid = useGrid();
  return (from = grid.active) => grid.go(nextGap(grid.layout, from, cells.isGap) ?? from);
}
