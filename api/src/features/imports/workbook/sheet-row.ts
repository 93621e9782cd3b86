/**
 * What a cell is beside its text: `number` is exact, its decimals after a point; `merged` repeats the cell it is merged
 * with; `error` is one of the spreadsheet's own, such as #DIV/0!; `unsaved` is a formula without its result.
 */
export type CellKind = "text" | "number" | "merged" | "error" | "unsaved";

/** A row of a sheet: its cells as texts, and of what kind each is. */
export interface SheetRow {
  /** Row of the sheet, the first being 1. */
  line: number;
  cells: string[];
  kinds: CellKind[];
}

/** Columns of a sheet that are read. */
export const mostColumns = 500;
