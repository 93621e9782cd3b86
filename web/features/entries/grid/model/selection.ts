import type { Cell } from "../../cell/cell";
import type { Layout } from "./layout";
import { cellAt, type Place } from "./place";

/** A block of places, edges included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The block between two corners. */
export function blockOf(a: Place, b: Place): Block {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function isWithin({ top, bottom, left, right }: Block, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** How many rows and columns a block has. */
export function sizeOf({ top, bottom, left, right }: Block): { rows: number; columns: number } {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/** The places of a block, row by row. */
export function placesOf(block: Block): Place[][] {
  const { rows, columns } = sizeOf(block);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, along) => ({ row: block.top + down, column: block.left + along })),
  );
}

/** The cells of a block, row by row; names and what one compares with are none. */
export function cellsIn(layout: Layout, block: Block): Cell[] {
  return placesOf(block).flatMap((places) =>
    places.flatMap((place) => {
      const cell = cellAt(layout, place);
      return cell ? [cell] : [];
    }),
  );
}
