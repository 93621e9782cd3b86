import type { Cell } from "../../cell/cell";
import type { Layout } from "./layout";
import { cellAt, type Place } from "./place";
import { type Block, sizeOf } from "./selection";

/** A text that is to stand in a cell. */
export interface Landing {
  readonly cell: Cell;
  readonly text: string;
  /** Why it can't be taken, where that is known already. */
  readonly refused?: string;
}

/** Where a block comes to lie: its cells, and how many of its texts fall beside every cell. */
export interface Landed {
  readonly landings: readonly Landing[];
  readonly beside: number;
}

/**
 * Lays a block of texts down from the top left of the selection. One text fills the selection; a block that fits
 * into it a whole number of times is repeated, as spreadsheets do.
 */
export function land(layout: Layout, texts: readonly (readonly string[])[], selection: Block): Landed {
  const rows = texts.length;
  const columns = Math.max(0, ...texts.map((row) => row.length));
  const chosen = sizeOf(selection);
  const repeats = chosen.rows % rows === 0 && chosen.columns % columns === 0;
  const height = repeats ? chosen.rows : rows;
  const width = repeats ? chosen.columns : columns;
  const landings: Landing[] = [];
  let beside = 0;
  for (let down = 0; down < height; down++)
    for (let along = 0; along < width; along++) {
      const text = texts[down % rows]?.[along % columns];
      if (text === undefined) continue;
      const place: Place = { row: selection.top + down, column: selection.left + along };
      const cell = cellAt(layout, place);
      if (cell) landings.push({ cell, text });
      else if (text.trim() !== "") beside += 1;
    }
  return { landings, beside };
}

/** Fill down: every column of the selection takes the text of its top cell; one row alone, that of the row above. */
export function fillDown(
  layout: Layout,
  selection: Block,
  textOf: (cell: Cell) => string,
): readonly Landing[] {
  const isOneRow = selection.top === selection.bottom;
  const source = isOneRow ? selection.top - 1 : selection.top;
  const first = isOneRow ? selection.top : selection.top + 1;
  const landings: Landing[] = [];
  for (let column = selection.left; column <= selection.right; column++) {
    const from = cellAt(layout, { row: source, column });
    if (!from) continue;
    for (let row = first; row <= selection.bottom; row++) {
      const cell = cellAt(layout, { row, column });
      if (cell) landings.push({ cell, text: textOf(from) });
    }
  }
  return landings;
}
