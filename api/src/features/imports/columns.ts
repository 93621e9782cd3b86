import type { Param } from "@cairn/schema/rules/sentence";
import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { checkCell } from "./check-cell";
import { listed, told } from "./details";
import { checkNeeded, findColumns } from "./find-columns";
import type { Field } from "./headings";
import type { Mapping } from "./mapping";
import { unescapeText } from "./safe-text";
import type { Table, TableRow } from "./table";

/** Under which places a file has its fields, and what stands in for what it lacks. */
interface Reading extends Pick<Mapping, "defaults" | "values"> {
  headings: readonly string[];
  places: ReadonlyMap<Field, number>;
}

/** A row under the names of the fields: texts as they were written, with the mapping's words and defaults. */
export class NamedRow {
  readonly line: number;
  /** Why the row cannot be read at all. */
  readonly refusals: Refusal[];

  constructor(
    private readonly row: TableRow,
    private readonly reading: Reading,
  ) {
    this.line = row.line;
    this.refusals = refusalsOf(row, reading);
  }

  text(field: Field): string {
    const { places, defaults, values } = this.reading;
    const place = places.get(field);
    if (place === undefined) return defaults[field] ?? "";
    const written = unescapeText((this.row.cells[place] ?? "").trim());
    const words = values[field];
    const word = words === undefined ? written : (words[written.toLowerCase()] ?? written);
    return word === "" ? (defaults[field] ?? "") : word;
  }

  /** Whether the file keeps the cell as a number, whose decimals stand after a point whoever reads it. */
  isNumber(field: Field): boolean {
    const { kinds } = this.row;
    return kinds !== undefined && kinds[this.reading.places.get(field) ?? -1] === "number";
  }
}

/** The columns of a file under the names of their fields. */
export interface NamedColumns {
  /** Heading of a field in the file, or the field's own name where it has none. */
  headingOf(field: Field): string;
  has(field: Field): boolean;
  /** A row of the file under the same names. */
  name(row: TableRow): NamedRow;
  notes: Param[];
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
  const reading = { headings, places, defaults: mapping.defaults, values: mapping.values };
  const used = new Set(places.values());
  const unused = headings.filter((heading, place) => heading && !used.has(place));
  return {
    name: (row) => new NamedRow(row, reading),
    headingOf: (field) => headings[places.get(field) ?? -1] ?? field,
    has,
    notes: unused.length > 0 ? [told("NOTE_NOT_USED", { headings: listed(unused.map(quoted), ", ") })] : [],
  };
}

const quoted = (text: string): Param => told("DETAIL_QUOTED", { text });

const NONE: Refusal[] = [];

function refusalsOf(row: TableRow, { headings, places }: Reading): Refusal[] {
  const { line, cells, kinds } = row;
  const width = headings.length;
  const ragged =
    cells.length !== width && (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== ""));
  if (ragged) return [raggedRow(line, cells.length, width)];
  return kinds ? checkKinds(row, kinds, places, headings) : NONE;
}

/** What a workbook says of the cells that are used: errors of its own, merged numbers. */
function checkKinds(
  { line, cells }: TableRow,
  kinds: NonNullable<TableRow["kinds"]>,
  places: ReadonlyMap<Field, number>,
  headings: readonly string[],
): Refusal[] {
  return [...places].flatMap(([field, place]) => {
    const kind = kinds[place] ?? "text";
    return checkCell(field, cells[place] ?? "", kind, [String(line), headings[place] ?? field]);
  });
}

const raggedRow = (line: number, found: number, width: number): Refusal =>
  refusal("INVALID", [String(line)], say("FILE_ROW_RAGGED", { found: String(found), width: String(width) }));
