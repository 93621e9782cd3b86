import type { Param } from "@cairn/schema/rules/sentence";
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
  notes: Param[];
}

/** How much of a file is read. */
export interface FileLimits {
  rows: number;
  /** Megabytes that a workbook may have unpacked. */
  unpacked: number;
}

/** For a whole history. A sheet of 200,000 rows and seven columns has 60 MB. */
export const IMPORT_LIMITS: FileLimits = { rows: 200_000, unpacked: 120 };

/** For what one person enters. */
export const ENTRY_LIMITS: FileLimits = { rows: 5_000, unpacked: 24 };

export const tooManyRows = ({ rows }: FileLimits): Sentence =>
  say("FILE_TOO_MANY_ROWS", { most: { number: String(rows) } });
