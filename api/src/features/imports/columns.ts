import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { checkCell } from "./check-cell";
import { checkNeeded, findColumns } from "./find-columns";
import type { Field } from "./headings";
import type { Mapping } from "./mapping";
import { unescapeText } from "./safe-text";
import type { Table, TableRow } from "./table";

/** A row under the names of the fields: texts as they were written, with the mapping's words and defaults. */
export interface NamedRow {
  line: number;
  text(field: Field): string;
  /** Whether the file keeps the cell as a number, whose decimals stand after a point whoever reads it. */
  isNumber(field: Field): boolean;
  /** Why the row cannot be read at all. */
  refusals: Refusal[];
}

/** The columns of a file under the names of their fields. */
export interface NamedColumns {
  /** Heading of a field in the file, or the field's own name where it has none. */
  headingOf(field: Field): string;
  has(field: Field): boolean;
  /** A row of the file under the same names. */
  name(row: TableRow): NamedRow;
  notes: string[];
}

/** The columns under the names of their fields, if those that are needed are there. */
export function nameColumns(
  { headings }: Pick<Table, "headings">,
  mapping: Mapping,
): NamedColumns | Refusal[] {
  const found = findColumns(headings, mapping);
  if (found.refusals.length > 0) return found.refusals;
  const { places } = found;
  const has = (field: Field) => places.has(field) || mapping.defaults[field] !== undefined;
  const lacking = checkNeeded(headings, found, has);
  if (lacking.length > 0) return lacking;
  const used = new Set(places.values());
  const unused = headings.filter((heading, place) => heading && !used.has(place));
  return {
    name: (row) => nameRow(row, headings, places, mapping),
    headingOf: (field) => headings[places.get(field) ?? -1] ?? field,
    has,
    notes: unused.length > 0 ? [`Not used: ${unused.map((heading) => `“${heading}”`).join(", ")}.`] : [],
  };
}

function nameRow(
  { line, cells, kinds }: TableRow,
  headings: readonly string[],
  places: ReadonlyMap<Field, number>,
  { defaults, values }: Mapping,
): NamedRow {
  const text = (field: Field): string => {
    const place = places.get(field);
    if (place === undefined) return defaults[field] ?? "";
    const written = unescapeText((cells[place] ?? "").trim());
    const word = values[field]?.[written.toLowerCase()] ?? written;
    return word === "" ? (defaults[field] ?? "") : word;
  };
  const width = headings.length;
  const ragged =
    cells.length !== width && (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== ""));
  const isNumber = (field: Field): boolean => kinds?.[places.get(field) ?? -1] === "number";
  return {
    line,
    text,
    isNumber,
    refusals: ragged
      ? [raggedRow(line, cells.length, width)]
      : checkKinds({ line, cells, kinds }, places, headings),
  };
}

/** What a workbook says of the cells that are used: errors of its own, merged numbers. */
function checkKinds(
  { line, cells, kinds }: TableRow,
  places: ReadonlyMap<Field, number>,
  headings: readonly string[],
): Refusal[] {
  if (!kinds) return [];
  return [...places].flatMap(([field, place]) => {
    const kind = kinds[place] ?? "text";
    return checkCell(field, cells[place] ?? "", kind, [String(line), headings[place] ?? field]);
  });
}

const raggedRow = (line: number, found: number, width: number): Refusal =>
  refusal("INVALID", [String(line)], say("FILE_ROW_RAGGED", { found: String(found), width: String(width) }));
