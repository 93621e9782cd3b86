import type { DeskEntryFragment } from "@cairn/schema/generated/web/entries/graphql";
import type { AppLocale } from "../../../lib/i18n/routing";
import type { Cell } from "../cell/cell";
import { type CellState, freshState, isAtRest } from "./cell-state";

/** The cells of a desk and their states. Each cell tells its own listeners, so that typing in one draws no other. */
export class CellStore {
  private cells = new Map<string, Cell>();
  private states = new Map<string, CellState>();
  private keysOf = new Map<string, string[]>();
  private listeners = new Map<string, Set<() => void>>();
  private anyListeners = new Set<() => void>();
  /** Grows with every change of any cell: a snapshot for those who look at all of them. */
  version = 0;

  constructor(readonly locale: AppLocale) {}

  /** Gets to know cells that weren't there yet, and tells nobody: for a page that is just being drawn. */
  know(cells: readonly Cell[]): void {
    for (const cell of cells) {
      if (this.states.has(cell.key)) continue;
      this.cells.set(cell.key, cell);
      this.keysOf.set(cell.assignmentId, [...(this.keysOf.get(cell.assignmentId) ?? []), cell.key]);
      this.states.set(cell.key, freshState(cell, cell.point.entry ?? null, this.locale));
    }
  }

  /** Takes what the server holds now; what the person has in hand stays. Answers the cells that show something new. */
  adopt(cells: readonly Cell[]): Cell[] {
    this.know(cells);
    return cells.filter((cell) => {
      this.cells.set(cell.key, cell);
      return this.takeIn(cell.key, cell.point.entry ?? null);
    });
  }

  /** Takes an entry as the server holds it now, unless the person has the cell in hand. */
  takeIn(key: string, entry: DeskEntryFragment | null): boolean {
    const state = this.state(key);
    if (!isNewer(entry, state.entry) || !isAtRest(state)) return false;
    this.put(key, freshState(this.cell(key), entry, this.locale));
    return true;
  }

  get keys(): readonly string[] {
    return [...this.states.keys()];
  }

  has(key: string): boolean {
    return this.states.has(key);
  }

  cell(key: string): Cell {
    const cell = this.cells.get(key);
    if (!cell) throw new RangeError(`no such cell: ${key}`);
    return cell;
  }

  state(key: string): CellState {
    const state = this.states.get(key);
    if (!state) throw new RangeError(`no such cell: ${key}`);
    return state;
  }

  /** The cells of one assignment. */
  cellsOf(assignmentId: string): Cell[] {
    return (this.keysOf.get(assignmentId) ?? []).map((key) => this.cell(key));
  }

  patch(key: string, change: Partial<CellState>): void {
    this.put(key, { ...this.state(key), ...change });
  }

  /** Back to what the server holds, as if nothing had been typed. */
  reset(key: string): void {
    this.put(key, freshState(this.cell(key), this.state(key).entry, this.locale));
  }

  put(key: string, state: CellState): void {
    const before = this.states.get(key);
    this.states.set(key, state);
    for (const listener of this.listeners.get(key) ?? []) listener();
    // Those who look at the whole need not look again at every letter that is typed.
    if (!before || concernsAll(before, state)) this.changed();
  }

  /** Tells those who look at the whole. */
  changed(): void {
    this.version++;
    for (const listener of this.anyListeners) listener();
  }

  subscribe = (key: string, listener: () => void): (() => void) => {
    const listeners = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  };

  subscribeAny = (listener: () => void): (() => void) => {
    this.anyListeners.add(listener);
    return () => this.anyListeners.delete(listener);
  };
}

function concernsAll(before: CellState, after: CellState): boolean {
  const parts = ["entry", "touched", "typing", "progress", "problem", "question", "conflict"] as const;
  return parts.some((part) => before[part] !== after[part]);
}

/** A later revision, or the same one that was sent back since. */
function isNewer(entry: DeskEntryFragment | null, known: DeskEntryFragment | null): boolean {
  const [revision, before] = [entry?.revision ?? 0, known?.revision ?? 0];
  return revision > before || (revision === before && entry?.returned?.at !== known?.returned?.at);
}
