import { type Sentence, say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { CsvError, parse } from "csv-parse/sync";
import { type DecodedText, decodeText, unreadable } from "./decode-text";
import { told } from "./details";
import { knownField } from "./headings";
import { IMPORT_LIMITS, type Table, type TableRow, tooManyRows } from "./table";

const SEPARATORS = [",", ";", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];
const named = {
  ",": "SEPARATOR_COMMA",
  ";": "SEPARATOR_SEMICOLON",
  "\t": "SEPARATOR_TAB",
} as const satisfies Record<Separator, string>;

/** Reads a CSV file, or says in one sentence what is wrong with it and where. */
export function readCsv(bytes: Uint8Array, limits = IMPORT_LIMITS): Table | Refusal {
  const decoded = decodeText(bytes);
  if ("code" in decoded) return decoded;
  const { text, firstLine, separator: given } = withoutDeclaration(decoded.text);
  const separator = given ?? findSeparator(text);
  const records = parseRecords(text, separator, firstLine, limits.rows);
  if ("code" in records) return records;
  const [heading, ...rows] = records;
  if (!heading) return unreadable(say("FILE_EMPTY", {}));
  if (rows.length > limits.rows) return unreadable(tooManyRows(limits));
  return { ...tableBelow(heading, decoded.encoding, separator), rows };
}

/** A table as its heading and the form of its file tell it. */
export const tableBelow = (
  { cells }: TableRow,
  encoding: DecodedText["encoding"],
  separator: Separator,
): Omit<Table, "rows"> => ({
  headings: cells.map((cell) => cell.trim()),
  sheets: [],
  sheet: null,
  notes:
    encoding === "UTF-8" && separator === ","
      ? []
      : [told("NOTE_READ_AS", { encoding, separator: told(named[separator], {}) })],
});

/** Excel's `sep=;` on the first line says how the cells are separated, and is no heading. */
export function withoutDeclaration(text: string): {
  text: string;
  firstLine: number;
  separator?: Separator;
} {
  const declared = /^sep=([,;\t])(?:\r\n|\n|\r)/i.exec(text);
  if (!declared) return { text, firstLine: 1 };
  return { text: text.slice(declared[0].length), firstLine: 2, separator: declared[1] as Separator };
}

/** The separator that makes most headings known, else that makes most headings. */
export function findSeparator(text: string): Separator {
  const start = text.slice(0, 20_000);
  const judged = SEPARATORS.map((separator) => {
    const cells = firstCells(start, separator);
    return { separator, known: cells.filter((cell) => knownField(cell)).length, count: cells.length };
  });
  judged.sort((a, b) => b.known - a.known || b.count - a.count);
  return judged[0]?.separator ?? ",";
}

function firstCells(text: string, separator: Separator): string[] {
  try {
    return parse(text, { ...options(separator), to: 1 })[0] ?? [];
  } catch {
    return [];
  }
}

export const options = (delimiter: Separator) => ({
  delimiter,
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  skip_empty_lines: false,
});

function parseRecords(
  text: string,
  separator: Separator,
  firstLine: number,
  mostRows: number,
): TableRow[] | Refusal {
  try {
    // One row more than allowed shows that there are too many, however many there are.
    const records = parse(text, { ...options(separator), to: mostRows + 10_000 });
    return numbered(records, firstLine).rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const whole = wholeRecords(error);
    const read = whole === 0 ? [] : parse(text, { ...options(separator), to: whole });
    const line = numbered(read, firstLine).next;
    return unreadable(sentenceFor(error, line));
  }
}

const wholeRecords = (error: CsvError): number => Number(error.records ?? 0);

export function sentenceFor(error: CsvError, at: number): Sentence {
  const line = String(at);
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
    // Nobody writes so much on one row: the rest of the file was taken for what is between quotes.
    case "CSV_MAX_RECORD_SIZE":
      return say("FILE_QUOTE_OPEN", { line });
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return say("FILE_QUOTES_WRONG", { line });
    default:
      return say("FILE_ROW_UNREADABLE", { line });
  }
}

/** The records with the line on which each begins, empty lines left out; `next` is the line after the last. */
function numbered(records: string[][], firstLine: number): { rows: TableRow[]; next: number } {
  const lines = new LineCounter(firstLine);
  const rows = records.flatMap((cells) => lines.place(cells) ?? []);
  return { rows, next: lines.next };
}

/** Tells of records that follow one another on which line each begins. */
export class LineCounter {
  /** The line after the last record. */
  next: number;

  constructor(firstLine: number) {
    this.next = firstLine;
  }

  /** The record at its place; null for an empty line. */
  place(cells: string[]): TableRow | null {
    const line = this.next;
    this.next += 1;
    for (const cell of cells) if (/[\r\n]/.test(cell)) this.next += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    return cells.some((cell) => cell.trim() !== "") ? { line, cells } : null;
  }
}
