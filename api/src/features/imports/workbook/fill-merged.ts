import type { SheetRow } from "./sheet-row";

/** Cells of a sheet that are one: rows and columns from 0, both ends included. */
interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** Cells that are filled at most: more is no table that somebody made by hand. */
const mostFilled = 500_000;

/** Says in every cell of a merged block what its first one says: a team's name over all its rows, for example. */
export function fillMerged(rows: SheetRow[], merges: readonly Merge[]): void {
  let left = mostFilled;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const said = rows[startRow]?.cells[startCol] ?? "";
    if (said === "") continue;
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row++) {
      const { cells, kinds } = rows[row] as SheetRow;
      // A block that reaches beyond the table's columns adds none.
      for (let column = startCol; column <= Math.min(endCol, cells.length - 1); column++) {
        if (row === startRow && column === startCol) continue;
        if (left-- <= 0) return;
        cells[column] = said;
        kinds[column] = "merged";
      }
    }
  }
}
