"use client";
import { createContext, use } from "react";

/** Where a question leads when it is answered, or put off: the grid and the phone go on differently. */
export interface CellWay {
  /** On to the next gap. */
  onward(): void;
  /** Back into the cell the question is about. */
  back(): void;
}

const CellWayContext = createContext<CellWay | null>(null);
export const CellWayProvider = CellWayContext.Provider;

export function useCellWay(): CellWay {
  const way = use(CellWayContext);
  if (!way) throw new Error("useCellWay needs a CellWayProvider around it.");
  return way;
}
