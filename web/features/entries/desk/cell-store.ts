import type { AppLocale } from "../../../lib/i18n/routing";
import type { Cell } from "../cell/cell";
import type { HeldEntry } from "../cell/desk-row";
import { type CellState, freshState, isAtRest, isOnItsWay, needsPerson } from "./cell-state";

/**
 * The cells of a desk and their states. Each cell tells its own listeners, so that typing in one draws no other. A
 * state is made when it is first looked at: of twenty thousand cells a person sees a few hundred.
 */
export class CellStore {
  private cells = new Map<string, Cell>();
  private states = new Map<string, CellState>();
  private keysOf = new Map<string, string[]>();
  private listeners = new Map<string, Set<() => void>>();
  private anyListeners = new Set<() => void>();
  private readonly needing = new Set<string>();
  private readonly sentBack = new Set<string>();
  private readonly rows = new Map<string, number>();
  /** Grows with every change of any cell: a snapshot for those who look at all of them. */
  version = 0;

  constructor(readonly locale: AppLocale) {}

  /** Gets to know cells that weren't there yet, and tells nobody: for a page that is just being drawn. */
  know(cells: readonly Cell[]): void {
    for (const cell of cells) {
      if (this.cells.has(cell.key)) continue;
      this.cells.set(cell.key, cell);
      const keys = this.keysOf.get(cell.assignmentId);
      if (keys) keys.push(cell.key);
      else {
        this.keysOf.set(cell.assignmentId, [cell.key]);
        this.rows.set(cell.teamId, this.rowsOfTeam(cell) + 1);
      }
      this.noteReturned(cell.key, cell.point.entry ?? null);
    }
  }

  /** Takes what the server holds now; what the person has in hand stays. Answers the cells that show something new. */
  adopt(cells: readonly Cell[]): Cell[] {
    this.know(cells);
    const news = cells.filter((cell) => this.replace(cell));
    if (news.length > 0) this.changed();
    return news;
  }

  /** Puts a cell in the place of the one known; whether it brings something new to show. */
  private replace(cell: Cell): boolean {
    const { key } = cell;
    if (this.cells.get(key) === cell) return false;
    const [known, entry] = [this.entryOf(key), cell.point.entry ?? null];
    const isNews = isNewer(entry, known);
    // What is known already of later than this answer stays in its state.
    if (!isNews && isNewer(known, entry)) this.state(key);
    this.cells.set(key, cell);
    if (!this.states.has(key)) this.noteReturned(key, entry);
    return this.states.has(key) ? this.takeIn(key, entry) : isNews;
  }

  /** Takes an entry as the server holds it now, unless the person has the cell in hand. */
  takeIn(key: string, entry: HeldEntry | null): boolean {
    const state = this.state(key);
    if (!isNewer(entry, state.entry) || !isAtRest(state)) return false;
    this.put(key, freshState(this.cell(key), entry, this.locale));
    return true;
  }

  has(key: string): boolean {
    return this.cells.has(key);
  }

  /** The cells in which nothing goes on before the person has come to them. */
  get needingPerson(): ReadonlySet<string> {
    return this.needing;
  }

  /** The cells of which the server holds an entry that was sent back. */
  get returned(): ReadonlySet<string> {
    return this.sentBack;
  }

  /** How many rows there are of a cell's team. */
  rowsOfTeam({ teamId }: Cell): number {
    return this.rows.get(teamId) ?? 0;
  }

  /** The cells whose fields are open and typed in. */
  get typedIn(): readonly string[] {
    return [...this.states].flatMap(([key, { typing }]) => (typing ? [key] : []));
  }

  cell(key: string): Cell {
    const cell = this.cells.get(key);
    if (!cell) throw new RangeError(`no such cell: ${key}`);
    return cell;
  }

  state(key: string): CellState {
    const known = this.states.get(key);
    if (known) return known;
    const cell = this.cell(key);
    const fresh = freshState(cell, cell.point.entry ?? null, this.locale);
    this.states.set(key, fresh);
    return fresh;
  }

  /** What the server holds of a cell, as far as is known: without making a state for it. */
  entryOf(key: string): HeldEntry | null {
    const state = this.states.get(key);
    return state ? state.entry : (this.cell(key).point.entry ?? null);
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
    const before = this.state(key);
    this.states.set(key, state);
    if (needsPerson(state)) this.needing.add(key);
    else this.needing.delete(key);
    this.noteReturned(key, state.entry);
    for (const listener of this.listeners.get(key) ?? []) listener();
    if (concernsAll(before, state)) this.changed();
  }

  private noteReturned(key: string, entry: HeldEntry | null): void {
    if (entry?.returned) this.sentBack.add(key);
    else this.sentBack.delete(key);
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

/** Those who look at the whole need not look again at every letter that is typed. */
function concernsAll(before: CellState, after: CellState): boolean {
  const parts = ["entry", "problem", "question", "conflict"] as const;
  return (
    parts.some((part) => before[part] !== after[part]) ||
    isOnItsWay(before) !== isOnItsWay(after) ||
    needsPerson(before) !== needsPerson(after)
  );
}

/** A later revision, or the same one that was sent back since. */
function isNewer(entry: HeldEntry | null, known: HeldEntry | null): boolean {
  const [revision, before] = [entry?.revision ?? 0, known?.revision ?? 0];
  return revision > before || (revision === before && entry?.returned?.at !== known?.returned?.at);
}
