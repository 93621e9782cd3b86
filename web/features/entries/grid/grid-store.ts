import type { Cell, Part } from "../cell/cell";
import type { Layout } from "./model/layout";
import { type Move, moved, type Place, placeOf, samePlace } from "./model/place";
import { type Block, blockOf, isWithin } from "./model/selection";

/** How a field was opened: typing replaces, F2 and Enter go into what stands there, correcting selects it. */
export type EditMode = "replace" | "change" | "correct";

interface Editing {
  readonly key: string;
  readonly part: Part;
  readonly mode: EditMode;
}

/**
 * What of the grid's own state a cell shows, as one number so that it compares quickly. The active cell's grows by
 * `wish` each time it is to take the focus.
 */
export const SHOWN = { active: 1, selected: 2, editing: 4, flashing: 8, wish: 16 } as const;

const FLASH_MS = 2_000;

/**
 * Where the person is in the grid: the active cell, the selection, the field that is open. Kept outside of React, each
 * cell looking at its own part of it, so that a step draws two cells and not two thousand.
 */
export class GridStore {
  active: Place = { row: 0, column: 0 };
  /** The corner opposite to the active one. */
  private anchor: Place = { row: 0, column: 0 };
  editing: Editing | null = null;
  /** Whether the active cell is to take the focus as soon as it is drawn. */
  wantsFocus = false;
  private wishes = 0;
  /** Row of the cell that took the focus last: it must not vanish before another one has it. */
  focusedRow = 0;
  layout: Layout;
  private readonly flashing = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(layout: Layout) {
    this.layout = layout;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The rows have changed: whoever was in a cell stays in it, wherever it stands now. */
  relay(layout: Layout, start: Place): void {
    if (isSameShape(this.layout, layout)) {
      this.layout = layout;
      return;
    }
    const key = this.keyAt(this.active);
    this.layout = layout;
    this.active = (key === null ? null : placeOf(layout, key)) ?? start;
    this.anchor = this.active;
    if (this.editing && !placeOf(layout, this.editing.key)) this.editing = null;
    this.tell();
  }

  /** The selected block; one cell alone where nothing more is selected. */
  get selection(): Block {
    return blockOf(this.anchor, this.active);
  }

  get isBlock(): boolean {
    return !samePlace(this.anchor, this.active);
  }

  shownAt(place: Place, key: string | null): number {
    const isActive = samePlace(place, this.active);
    return (
      (isActive ? SHOWN.active | (this.wishes * SHOWN.wish) : 0) |
      (this.isBlock && isWithin(this.selection, place) ? SHOWN.selected : 0) |
      (isActive && this.editing !== null && this.editing.key === key ? SHOWN.editing : 0) |
      (key !== null && this.flashing.has(key) ? SHOWN.flashing : 0)
    );
  }

  /** Goes to a place and takes the focus there; `extends` leaves the other corner of the selection where it is. */
  go(place: Place, { extending = false, focus = true } = {}): void {
    this.active = place;
    if (!extending) this.anchor = place;
    this.editing = null;
    this.wish(focus);
    this.tell();
  }

  move(move: Move, page: number, extending = false): void {
    this.go(moved(this.layout, this.active, move, page), { extending });
  }

  select(block: Block): void {
    this.anchor = { row: block.top, column: block.left };
    this.active = { row: block.bottom, column: block.right };
    this.tell();
  }

  edit(cell: Cell, part: Part, mode: EditMode): void {
    this.anchor = this.active;
    this.editing = { key: cell.key, part, mode };
    this.tell();
  }

  /** Closes the field; the cell takes the focus again unless the person has gone elsewhere. */
  endEdit({ focus }: { focus: boolean }): void {
    if (!this.editing) return;
    this.editing = null;
    this.wish(focus);
    this.tell();
  }

  /** A colleague's value has come in: it is to be noticed. */
  flash(key: string): void {
    this.flashing.add(key);
    this.tell();
    setTimeout(() => {
      this.flashing.delete(key);
      this.tell();
    }, FLASH_MS);
  }

  private wish(focus: boolean): void {
    this.wantsFocus = focus;
    if (focus) this.wishes = (this.wishes + 1) % 1_000_000;
  }

  private keyAt({ row, column }: Place): string | null {
    const found = this.layout.rows[row];
    return found?.cells[column - found.from]?.key ?? null;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Whether everything stands where it stood: what is selected stays so when a value has come in. */
function isSameShape(a: Layout, b: Layout): boolean {
  return (
    a.columnCount === b.columnCount &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, place) => line.key === b.lines[place]?.key) &&
    a.rows.every((row, place) => row.cells[0]?.period === b.rows[place]?.cells[0]?.period)
  );
}
