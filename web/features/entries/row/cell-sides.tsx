"use client";
import { createContext, type PropsWithChildren, use, useCallback, useState } from "react";
import type { Cell } from "../cell/cell";
import { CellHistory } from "./cell-history";
import { NoteDialog } from "./note-dialog";

type Side = "history" | "note";
type OpenSide = (cell: Cell, side: Side) => void;

const CellSidesContext = createContext<OpenSide | null>(null);

/** Note and history of a cell: one of each for the whole desk, whichever cell opens it. */
export function CellSides({ children }: PropsWithChildren) {
  const [cell, setCell] = useState<Cell | null>(null);
  const [side, setSide] = useState<Side | null>(null);
  const open = useCallback<OpenSide>((of, what) => {
    setCell(of);
    setSide(what);
  }, []);
  const close = () => setSide(null);
  return (
    <CellSidesContext value={open}>
      {children}
      <NoteDialog cell={cell} opened={side === "note"} onClose={close} />
      <CellHistory cell={cell} opened={side === "history"} onClose={close} />
    </CellSidesContext>
  );
}

export function useCellSides(): OpenSide {
  const open = use(CellSidesContext);
  if (!open) throw new Error("useCellSides needs CellSides around it.");
  return open;
}
