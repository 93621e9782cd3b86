"use client";
import dynamic from "next/dynamic";
import {
  type ComponentType,
  createContext,
  type PropsWithChildren,
  use,
  useCallback,
  useMemo,
  useState,
} from "react";
import type { Cell } from "../cell/cell";

// Opened now and then only: they arrive when they are.
const CellHistory = dynamic(() => import("./cell-history"), { ssr: false });
const NoteDialog = dynamic(() => import("./note-dialog"), { ssr: false });
const ReturnCell = dynamic(() => import("./return-cell"), { ssr: false });

/** What a key opens beside a cell. */
export type CellSide = "menu" | "about" | "history" | "note" | "return";
type OpenSide = (cell: Cell, side: CellSide) => void;

const OpenSideContext = createContext<OpenSide | null>(null);
const SideContext = createContext<{ side: CellSide | null; close: (side: CellSide) => void }>({
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
  // What a menu opens is open already when the menu closes: that is not what it closes.
  const close = useCallback(
    (what: CellSide) => {
      setSide((open) => (open === what ? null : open));
      onClosed();
    },
    [onClosed],
  );
  const state = useMemo(() => ({ side, close }), [side, close]);
  return (
    <OpenSideContext value={open}>
      <SideContext value={state}>{children}</SideContext>
      {cell && side === "note" && <NoteDialog cell={cell} onClose={() => close("note")} />}
      {cell && (
        <Kept side={CellHistory} cell={cell} opened={side === "history"} onClose={() => close("history")} />
      )}
      {cell && (
        <Kept side={ReturnCell} cell={cell} opened={side === "return"} onClose={() => close("return")} />
      )}
    </OpenSideContext>
  );
}

interface KeptSide {
  cell: Cell;
  opened: boolean;
  onClose: () => void;
}

/** A side that stays once it was opened, so that it can close softly. */
function Kept({ side: Side, ...props }: KeptSide & { side: ComponentType<KeptSide> }) {
  const [wasOpened, setWasOpened] = useState(false);
  if (props.opened && !wasOpened) setWasOpened(true);
  return wasOpened && <Side {...props} />;
}

export function useCellSides(): OpenSide {
  const open = use(OpenSideContext);
  if (!open) throw new Error("useCellSides needs CellSides around it.");
  return open;
}

/** Which side is open now. */
export const useSide = () => use(SideContext);
