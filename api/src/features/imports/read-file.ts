import type { Param } from "@cairn/schema/rules/sentence";
import { say } from "@cairn/schema/rules/sentence";
import type { ImportEntriesInput } from "@cairn/schema/types/imports";
import type { Refusal } from "@cairn/schema/types/refusals";
import { checkText, refusal } from "../../platform/refusing";
import { type NamedColumns, nameColumns } from "./columns";
import { findColumns, headingsTaken } from "./find-columns";
import { Handwriting } from "./handwriting";
import { FIELDS, type Field, knownField } from "./headings";
import { type Mapping, NO_MAPPING, readMapping } from "./mapping";
import type { ImportedRow } from "./read-rows";
import { readTable } from "./read-table";
import { type FileLimits, IMPORT_LIMITS, type Table } from "./table";

/** How a file is made, as far as it could be read: known even where its rows cannot be taken. */
export interface FileForm {
  headings: string[];
  /** Under which heading each field was found. */
  taken: ReadonlyMap<Field, string>;
  /** Of a workbook: its sheets, and the one that was read. */
  sheets: string[];
  sheet: string | null;
  /** Whether it is a template of Cairn that comes back filled in. */
  isTemplate: boolean;
}

/** A file of which is known what its columns mean. */
export interface UnderstoodFile extends FileForm {
  table: NamedColumns;
  mapping: Mapping;
  notes: Param[];
}

/** A file, read as far as that is possible without the register. */
export interface ImportedFile extends UnderstoodFile {
  rows: ImportedRow[];
}

/** Why a file cannot be taken as a whole. */
export interface RefusedFile extends FileForm {
  refusals: Refusal[];
}

export const UNKNOWN: FileForm = {
  headings: [],
  taken: new Map(),
  sheets: [],
  sheet: null,
  isTemplate: false,
};

export const longestReason = 1500;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Reads a file under its mapping. `locale` says how numbers are written where neither file nor mapping shows it. */
export async function readFile(
  input: Omit<ImportEntriesInput, "acceptPartial" | "allRows">,
  locale: string,
  limits: FileLimits = IMPORT_LIMITS,
): Promise<ImportedFile | RefusedFile> {
  const wrong = [
    ...checkText(input.fileName, ["fileName"], { longest: 255, required: true }),
    ...checkText(input.reason, ["reason"], { longest: longestReason }),
    ...(BASE64.test(input.content) ? [] : [refusal("INVALID", ["content"], say("FILE_NOT_BASE64", {}))]),
  ];
  if (wrong.length > 0) return { ...UNKNOWN, refusals: wrong };
  const table = await readTable(Buffer.from(input.content, "base64"), {
    sheet: input.sheet ?? null,
    limits,
  });
  if ("code" in table) return { ...UNKNOWN, refusals: [table] };
  return understandTable(table, input.mapping, locale);
}

/** What a table says under a mapping, as far as that can be told without the register. */
export function understandTable(
  table: Table,
  mapping: ImportEntriesInput["mapping"],
  locale: string,
): ImportedFile | RefusedFile {
  const file = understandColumns(table, mapping);
  if ("refusals" in file) return file;
  const rows = table.rows.map(file.table.name);
  const handwriting = new Handwriting(file.table);
  for (const row of rows) handwriting.see(row);
  return { ...file, rows: rows.map(handwriting.reader(file.mapping, locale)) };
}

/** What the columns of a table mean under a mapping. */
export function understandColumns(
  table: Omit<Table, "rows">,
  givenMapping: ImportEntriesInput["mapping"],
): UnderstoodFile | RefusedFile {
  const { headings, sheets, sheet } = table;
  const isTemplate = headings.some((heading) => knownField(heading) === "cairnId");
  const given = readMapping(givenMapping);
  const mapping = Array.isArray(given) ? NO_MAPPING : isTemplate ? ofTemplate(given) : given;
  const taken = headingsTaken(headings, findColumns(headings, mapping));
  const form = { headings, taken, sheets, sheet, isTemplate };
  if (Array.isArray(given)) return { ...form, refusals: given };
  const named = nameColumns(table, mapping);
  if (Array.isArray(named)) return { ...form, refusals: named };
  const notes = [...table.notes, ...(isTemplate ? [] : named.notes)];
  return { ...form, table: named, mapping, notes };
}

/** What is taken from a template; all else in it only helps to fill it in. */
const OF_TEMPLATE: readonly Field[] = [
  "team",
  "kpi",
  "period",
  "actual",
  "numerator",
  "denominator",
  "note",
  "cairnId",
];

/** A template says by itself which column means what. */
function ofTemplate({ numberLocale, decimalMark, rounding }: Mapping): Mapping {
  const others = FIELDS.filter((field) => !OF_TEMPLATE.includes(field)).map((field) => [field, null]);
  return { ...NO_MAPPING, numberLocale, decimalMark, rounding, columns: Object.fromEntries(others) };
}
