"use client";
import dynamic from "next/dynamic";
import { createContext, type PropsWithChildren, use, useCallback, useMemo, useState } from "react";
import type { Cell } from "../cell/cell";

// Opened now and then only: they arrive when they are.
const CellHistory = dynamic(() => import("./cell-history"), { ssr: false });
const NoteDialog = dynamic(() => import("./note-dialog"), { ssr: false });

/** What a key opens beside a cell. */
export type CellSide = "menu" | "about" | "history" | "note";
type OpenSide = (cell: Cell, side: CellSide) => void;

const OpenSideContext = createContext<OpenSide | null>(null);
const SideContext = createContext<{ side: CellSide | null; close: () => void }>({
  side: null,
  close: () => {},
});

/** Menu, note and history of a cell and what its KPI is about: one of each for the whole desk, whichever cell opens it. */
export function CellSides({ children, onClosed }: PropsWithChildren<{ onClosed: () => void }>) {
  const [cell, setCell] = useState<Cell | null>(null);
  const [side, setSide] = useState<CellSide | null>(null);
  const open = useCallback<OpenSide>((of, what) => {
    setCell(of);
    setSide(what);
  }, []);
  const close = useCallback(() => {
    setSide(null);
    onClosed();
  }, [onClosed]);
  const state = useMemo(() => ({ side, close }), [side, close]);
  return (
    <OpenSideContext value={open}>
      <SideContext value={state}>{children}</SideContext>
      {cell && side === "note" && <NoteDialog cell={cell} onClose={close} />}
      {cell && <History cell={cell} opened={side === "history"} onClose={close} />}
    </OpenSideContext>
  );
}

/** Stays once it was opened, so that it can close softly. */
function History(props: { cell: Cell; opened: boolean; onClose: () => void }) {
  const [wasOpened, setWasOpened] = useState(false);
  if (props.opened && !wasOpened) setWasOpened(true);
  return wasOpened && <CellHistory {...props} />;
}

export function useCellSides(): OpenSide {
  const open = use(OpenSideContext);
  if (!open) throw new Error("useCellSides needs CellSides around it.");
  return open;
}

/** Which side is open now. */
export const useSide = () => use(SideContext);
