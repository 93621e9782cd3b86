import { type Sentence, say } from "@cairn/schema/rules/sentence";
import type { CellKind } from "./workbook/sheet-row";

/** A row of the file as it stands there. */
export interface TableRow {
  /** Line on which it begins, the first of the file being 1. */
  line: number;
  cells: string[];
  /** Of what kind each cell is; absent where all are text, as in a CSV file. */
  kinds?: readonly CellKind[];
}

export interface Table {
  headings: string[];
  rows: TableRow[];
  /** Of a workbook: its sheets, and the one that was read. */
  sheets: string[];
  sheet: string | null;
  /** What to know of how the file was read. */
  notes: string[];
}

export const mostRows = 200_000;

export const tooManyRows = (): Sentence => say("FILE_TOO_MANY_ROWS", { most: { number: String(mostRows) } });
