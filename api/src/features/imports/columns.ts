import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { checkCell } from "./check-cell";
import { FIELDS, type Field, knownField, plainHeading } from "./headings";
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

export interface NamedTable {
  rows: NamedRow[];
  /** Heading of a field in the file, or the field's own name where it has none. */
  headingOf(field: Field): string;
  has(field: Field): boolean;
  notes: string[];
}

/** Finds out which column means what, and whether those that are needed are there. */
export function nameColumns(table: Table, mapping: Mapping): NamedTable | Refusal[] {
  const refusals: Refusal[] = [];
  const places = new Map<Field, number>();
  for (const field of FIELDS) {
    const heading = mapping.columns[field];
    if (typeof heading !== "string") continue;
    const place = findHeading(table.headings, heading);
    if (place < 0) refusals.push(missing(["mapping", "columns", field], `a column “${heading}”`, table));
    else places.set(field, place);
  }
  const taken = new Set(places.values());
  for (const [place, heading] of table.headings.entries()) {
    const field = knownField(heading);
    if (!field || taken.has(place) || field in mapping.columns) continue;
    const other = places.get(field);
    if (other === undefined) places.set(field, place);
    else
      refusals.push(
        refusal(
          "DUPLICATE",
          ["content", heading],
          `Two columns mean the same: “${table.headings[other]}” and “${heading}”. Say in a mapping which one to take.`,
        ),
      );
  }
  if (refusals.length > 0) return refusals;
  const has = (field: Field) => places.has(field) || mapping.defaults[field] !== undefined;
  const lacking = checkNeeded(table, has);
  if (lacking.length > 0) return lacking;
  const unused = table.headings.filter((heading, place) => heading && ![...places.values()].includes(place));
  return {
    rows: table.rows.map((row) => nameRow(row, table.headings, places, mapping)),
    headingOf: (field) => table.headings[places.get(field) ?? -1] ?? field,
    has,
    notes: unused.length > 0 ? [`Not used: ${unused.map((heading) => `“${heading}”`).join(", ")}.`] : [],
  };
}

function checkNeeded(table: Table, has: (field: Field) => boolean): Refusal[] {
  const refusals: Refusal[] = [];
  const need = (holds: boolean, what: string) => {
    if (!holds) refusals.push(missing(["content"], what, table));
  };
  need(has("team"), "a column “team”");
  need(has("kpi"), "a column “kpi”");
  need(has("period") || has("year"), "a column “period”, or “year” and “month”");
  need(
    (["actual", "numerator", "target", "minimum", "stretch"] as const).some(has),
    "a column “actual” (or “value”)",
  );
  return refusals;
}

function missing(path: string[], what: string, table: Table): Refusal {
  const there = table.headings.map((heading) => `“${heading}”`).join(", ");
  return refusal("MISSING", path, `The file lacks ${what}. Its headings are ${there}.`);
}

/** A heading as it is written, else one that differs only in case, accents or punctuation. */
function findHeading(headings: string[], wanted: string): number {
  const exact = headings.indexOf(wanted.trim());
  if (exact >= 0) return exact;
  return headings.findIndex((heading) => plainHeading(heading) === plainHeading(wanted));
}

function nameRow(
  { line, cells, kinds }: TableRow,
  headings: readonly string[],
  places: Map<Field, number>,
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
  places: Map<Field, number>,
  headings: readonly string[],
): Refusal[] {
  if (!kinds) return [];
  return [...places].flatMap(([field, place]) => {
    const kind = kinds[place] ?? "text";
    return checkCell(field, cells[place] ?? "", kind, [String(line), headings[place] ?? field]);
  });
}

const raggedRow = (line: number, found: number, width: number): Refusal =>
  refusal(
    "INVALID",
    [String(line)],
    `This row has ${found} ${found === 1 ? "cell" : "cells"}, the heading has ${width}. A separator inside a text must stand in quotation marks.`,
  );
