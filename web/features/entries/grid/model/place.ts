import type { Cell } from "../../cell/cell";
import type { GridRow, Layout } from "./layout";

/** A place in the grid: row and column, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell that stands at a place; null at a KPI's name, its target and the like. */
export function cellAt({ rows }: Layout, { row, column }: Place): Cell | null {
  const found = rows[row];
  return found?.cells[column - found.from] ?? null;
}

/** Where a cell stands; null when the grid doesn't show it. */
export function placeOf({ rows }: Layout, key: string): Place | null {
  for (const { index, from, cells } of rows) {
    const place = cells.findIndex((cell) => cell.key === key);
    if (place >= 0) return { row: index, column: from + place };
  }
  return null;
}

export function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Where a key leads. `page` is how many rows are seen at once. */
export type Move =
  | "up"
  | "down"
  | "left"
  | "right"
  | "rowStart"
  | "rowEnd"
  | "gridStart"
  | "gridEnd"
  | "pageUp"
  | "pageDown";

/** The place a move leads to, at the edge the same one. A row with fewer periods is entered at its first. */
export function moved(layout: Layout, { row, column }: Place, move: Move, page = 10): Place {
  const lastRow = Math.max(layout.rows.length - 1, 0);
  const lastColumn = layout.columnCount - 1;
  const to = (nextRow: number, nextColumn: number): Place =>
    fitting(layout, { row: clamp(nextRow, 0, lastRow), column: clamp(nextColumn, 0, lastColumn) });
  switch (move) {
    case "up":
      return to(row - 1, column);
    case "down":
      return to(row + 1, column);
    case "left":
      return column <= (layout.rows[row]?.from ?? 0) ? { row, column: 0 } : to(row, column - 1);
    case "right":
      return to(row, column + 1);
    case "rowStart":
      return { row, column: 0 };
    case "rowEnd":
      return { row, column: lastColumn };
    case "gridStart":
      return { row: 0, column: 0 };
    case "gridEnd":
      return { row: lastRow, column: lastColumn };
    case "pageUp":
      return to(row - page, column);
    case "pageDown":
      return to(row + page, column);
  }
}

/** Columns before a row's first period hold nothing: the first period stands for them. */
function fitting({ rows }: Layout, { row, column }: Place): Place {
  const from = (rows[row] as GridRow | undefined)?.from ?? 1;
  return { row, column: column === 0 ? 0 : Math.max(column, from) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
