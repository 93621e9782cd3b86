import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { startsWith, unreadable } from "./decode-text";
import { told } from "./details";
import { knownField } from "./headings";
import { type FileLimits, type Table, tooManyRows } from "./table";
import { mostColumns, type SheetRow } from "./workbook/sheet-row";
import { readWorkbook } from "./workbook/workbook";

const isPacked = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);
/** The container of old workbooks, and of those that are protected with a password. */
const isContainer = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** Whether these are the bytes of a workbook, whatever the file is called. */
export const looksLikeWorkbook = (bytes: Uint8Array): boolean => isPacked(bytes) || isContainer(bytes);

/** How the container calls what it holds in secret. */
const SECRET = Buffer.from("EncryptedPackage", "utf16le");
/** A title or a date may stand above the headings. */
const rowsBeforeHeading = 20;

/** Reads a sheet of a workbook as a table: the row with the most known headings, and what stands below it. */
export async function readWorkbookTable(
  bytes: Uint8Array,
  sheet: string | null,
  limits: FileLimits,
): Promise<Table | Refusal> {
  if (isContainer(bytes))
    return unreadable(
      say(Buffer.from(bytes).includes(SECRET) ? "FILE_WORKBOOK_ENCRYPTED" : "FILE_WORKBOOK_OLD", {}),
    );
  const found = await readWorkbook(bytes, {
    sheet,
    mostRows: limits.rows + rowsBeforeHeading + 2,
    mostUnpacked: limits.unpacked,
    looksLikeTable: (rows) => Math.max(...knownHeadings(rows)) > 1,
  });
  if ("key" in found) return unreadable(found);
  const heading = headingRow(found.rows);
  const rows = found.rows.slice(heading + 1);
  if (rows.length > limits.rows) return unreadable(tooManyRows(limits));
  // What stands beyond the headings is under none.
  const headings = (found.rows[heading]?.cells ?? []).map((cell) => cell.trim());
  const width = headings.findLastIndex((cell) => cell !== "") + 1;
  const hidden = found.hiddenRows;
  return {
    headings: headings.slice(0, width),
    rows: rows.map(({ line, cells, kinds }) => ({ line, cells: filled(cells, width), kinds })),
    sheet: found.name,
    sheets: found.sheets,
    notes: [
      ...(found.sheets.length > 1
        ? [told("NOTE_SHEET", { sheet: found.name, of: String(found.sheets.length) })]
        : []),
      ...(found.isCut ? [told("NOTE_COLUMNS_CUT", { most: String(mostColumns) })] : []),
      ...(hidden > 0 ? [told("NOTE_HIDDEN", { count: { number: String(hidden) } })] : []),
    ],
  };
}

const filled = (cells: string[], width: number): string[] =>
  cells.length === width ? cells : Array.from({ length: width }, (_, place) => cells[place] ?? "");

/** The place of the row of headings: that with most known ones among the first, else the first row of all. */
function headingRow(rows: readonly SheetRow[]): number {
  const known = knownHeadings(rows);
  return Math.max(0, known.indexOf(Math.max(...known)));
}

/** How many known headings stand in each of the first rows. */
const knownHeadings = (rows: readonly SheetRow[]): number[] =>
  rows.slice(0, rowsBeforeHeading).map(({ cells }) => cells.filter((cell) => knownField(cell)).length);
