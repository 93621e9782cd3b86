import type { TableRow } from "../table";
import type { CellKind } from "./sheet-row";

/** Rows as a few long columns: they go from thread to thread far faster than as an object each. */
export interface PackedRows {
  lines: Uint32Array;
  /** Row by row, as many of each as there are headings. */
  cells: string[];
  /** A letter for each cell, row by row; the letters of a row are few and the same again and again. */
  kinds: string[];
}

const KINDS: Record<CellKind, string> = { text: "t", number: "n", merged: "m", error: "e", unsaved: "u" };
const BY_LETTER = new Map(Object.entries(KINDS).map(([kind, letter]) => [letter, kind as CellKind]));

export const packRows = (rows: readonly TableRow[], width: number): PackedRows => ({
  lines: Uint32Array.from(rows, ({ line }) => line),
  cells: rows.flatMap(({ cells }) => cells),
  kinds: rows.map(({ kinds = [] }) =>
    Array.from({ length: width }, (_, place) => KINDS[kinds[place] ?? "text"]).join(""),
  ),
});

export function unpackRows({ lines, cells, kinds }: PackedRows, width: number): TableRow[] {
  const known = new Map<string, readonly CellKind[]>();
  const kindsOf = (letters: string): readonly CellKind[] => {
    const read = known.get(letters) ?? Array.from(letters, (letter) => BY_LETTER.get(letter) ?? "text");
    known.set(letters, read);
    return read;
  };
  return Array.from(lines, (line, row) => ({
    line,
    cells: cells.slice(row * width, (row + 1) * width),
    kinds: kindsOf(kinds[row] ?? ""),
  }));
}
