import { type Sentence, say } from "@cairn/schema/rules/sentence";
import type { Cell, CellValue, Sheet, WriteSheet } from "hucre/xlsx";
import { dateText, numberText } from "./cell-text";
import { checkArchive } from "./check-archive";
import { fillMerged } from "./fill-merged";
import { type CellKind, mostColumns, type SheetRow } from "./sheet-row";

/** Fetched when the first workbook comes: it is large, and most days bring none. */
const library = () => import("hucre/xlsx");

export interface WorkbookSheet {
  name: string;
  /** Names of the sheets that are not hidden, in their order. */
  sheets: string[];
  rows: SheetRow[];
  /** How many of the rows are hidden in the spreadsheet, by a filter for example. */
  hiddenRows: number;
  /** Whether something stands beyond the columns that are read. */
  isCut: boolean;
}

export interface WorkbookReading {
  /** The sheet to read; null for the one that looks like a table. */
  sheet: string | null;
  mostRows: number;
  /** Megabytes that the file may have unpacked. */
  mostUnpacked: number;
  looksLikeTable: (rows: readonly SheetRow[]) => boolean;
}

/**
 * Reads one sheet of an Excel workbook: the one that is named, else the first that looks like a table, else the first
 * with a value; hidden ones are left alone. This file is the only one that knows the library.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  { sheet, mostRows, mostUnpacked, looksLikeTable }: WorkbookReading,
): Promise<WorkbookSheet | Sentence> {
  const wrong = await checkArchive(bytes, mostUnpacked);
  if (wrong) return wrong;
  const { readXlsx } = await library();
  try {
    const sheets = await listSheets(bytes);
    const wanted = sheet === null ? sheets : sheets.filter((name) => name === sheet.trim());
    if (wanted.length === 0 && sheet !== null)
      return say("FILE_SHEET_MISSING", { sheet: sheet.slice(0, 80), sheets: sheets.join(", ") });
    let first: WorkbookSheet | null = null;
    for (const name of wanted) {
      const { sheets: read } = await readXlsx(bytes, { sheets: [name], readStyles: true, maxRows: mostRows });
      const found = read[0] && { ...rowsOf(read[0]), name, sheets };
      if (!found || found.rows.length === 0) continue;
      if (looksLikeTable(found.rows)) return found;
      first ??= found;
    }
    return first ?? say("FILE_SHEETS_EMPTY", {});
  } catch {
    // Whatever a reader stumbles over in a file of a stranger is the file's.
    return say("FILE_WORKBOOK_BROKEN", {});
  }
}

async function listSheets(bytes: Uint8Array): Promise<string[]> {
  const { readXlsx } = await library();
  const names: string[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  return names;
}

function rowsOf(sheet: Sheet): Pick<WorkbookSheet, "rows" | "hiddenRows" | "isCut"> {
  const read = sheet.rows.map((values, row): SheetRow => {
    const cells: string[] = [];
    const kinds: CellKind[] = [];
    // The library fills every row up to the farthest cell of the sheet.
    for (const [column, value] of values.slice(0, mostColumns).entries()) {
      const [text, kind] = readCell(value, sheet.cells?.get(`${row},${column}`));
      cells.push(text);
      kinds.push(kind);
    }
    return { line: row + 1, cells, kinds };
  });
  const isCut = sheet.rows.some((values) => values.slice(mostColumns).some((value) => value !== null));
  fillMerged(read, sheet.merges ?? []);
  const rows = read.filter(({ cells, kinds }) => cells.some((cell, at) => isSaid(cell, kinds[at])));
  const hidden = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden).map(([row]) => row + 1);
  const lines = new Set(rows.map(({ line }) => line));
  return { rows, hiddenRows: hidden.filter((line) => lines.has(line)).length, isCut };
}

const isSaid = (cell: string, kind: CellKind | undefined): boolean =>
  kind === "unsaved" || cell.trim() !== "";

function readCell(value: CellValue, detail: Cell | undefined): [text: string, kind: CellKind] {
  if (detail?.type === "error") return [String(value ?? "#VALUE!"), "error"];
  if (value === null) return detail?.formula === undefined ? ["", "text"] : ["", "unsaved"];
  if (typeof value === "number") return [numberText(value, detail?.style?.numFmt), "number"];
  if (value instanceof Date) return [dateText(value), "text"];
  if (typeof value === "boolean") return [value ? "TRUE" : "FALSE", "text"];
  return [value, "text"];
}

/** A cell to write: a text, or a number of at most 15 digits with the format in which it is shown. */
export type CellToWrite = string | { number: string };

export interface ColumnToWrite {
  heading: string;
  /** In characters. */
  width: number;
  /** Not shown, and not to be changed. */
  hidden?: boolean;
}

export interface SheetToWrite {
  name: string;
  columns: readonly ColumnToWrite[];
  rows: readonly (readonly CellToWrite[])[];
  /** Whether the person is to write here; all other cells are locked, without a password. */
  isOpen(row: number, column: number): boolean;
  /** Number format of a cell, such as `#,##0.00`; undefined for the spreadsheet's own. */
  formatOf(row: number, column: number): string | undefined;
}

/** Writes a workbook of one sheet, its heading frozen. */
export async function writeWorkbook(sheet: SheetToWrite): Promise<Uint8Array> {
  const { name, columns, rows } = sheet;
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  for (const [column] of columns.entries()) cells.set(`0,${column}`, { style: HEADING });
  for (const row of rows.keys())
    for (const column of columns.keys()) {
      const open = sheet.isOpen(row, column);
      const numFmt = sheet.formatOf(row, column);
      const style = { ...(numFmt && { numFmt }), protection: { locked: !open }, ...(open && { fill: OPEN }) };
      cells.set(`${row + 1},${column}`, { style });
    }
  const written: WriteSheet = {
    name,
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden && { hidden }) })),
    rows: [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(valueIn))],
    cells,
    freezePane: { rows: 1 },
    protection: { sheet: true, sort: true, autoFilter: true, formatCells: true, formatColumns: true },
  };
  const { writeXlsx } = await library();
  return writeXlsx({ sheets: [written] });
}

const HEADING = { font: { bold: true, name: "Calibri", size: 11 }, protection: { locked: true } };
const OPEN = { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF8E1" } } as const;

const valueIn = (cell: CellToWrite): CellValue =>
  typeof cell === "string" ? cell || null : Number(cell.number);
