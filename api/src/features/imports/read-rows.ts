import { parseRangeText, type RangeText } from "@cairn/schema/rules/range-text";
import { say } from "@cairn/schema/rules/sentence";
import type { Aggregation, Direction, Periodicity } from "@cairn/schema/types/kpis";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { fromRule } from "../../platform/rule-refusals";
import type { NamedColumns, NamedRow } from "./columns";
import { type DateOrder, inIsoForm } from "./date-order";
import type { Field } from "./headings";
import { type Figure, type NumberReading, readActual, readFigure, readTarget } from "./read-figure";
import type { PeriodText } from "./read-period";
import { aggregationOf, choices, directionOf, periodicityNamed, stateOf } from "./words";

/** What a row says of its KPI's definition; undefined where it says nothing. */
export interface GivenDefinition {
  description?: string;
  category?: string;
  unit?: string;
  decimals?: number;
  direction?: Direction;
  aggregation?: Aggregation;
  periodicity?: Periodicity;
  range?: { text: string; limits: RangeText };
}

export const FIGURES = [
  "actual",
  "numerator",
  "denominator",
  "target",
  "minimum",
  "stretch",
  "baseline",
] as const;
export type FigureField = (typeof FIGURES)[number];

/** A row of the file, its words and numbers read. */
export interface ImportedRow {
  line: number;
  team: string;
  parentTeam: string;
  kpi: string;
  given: GivenDefinition;
  period: PeriodText;
  figures: Record<FigureField, Figure>;
  /** The actual as it was written. */
  written: string;
  note: string;
  state: "REPORTED" | "PROVISIONAL" | "NOT_APPLICABLE" | undefined;
  /** Of a row of a template: what it is about, whatever its team and KPI are called now. */
  cairnId: string;
  refusals: Refusal[];
}

/** Reads every cell of a row; what cannot be read is refused at its place. */
export type RowReader = (row: NamedRow) => ImportedRow;

/** Reads the rows of a file whose numbers and dates are written one way. */
export function rowReader(table: NamedColumns, numbers: NumberReading, dates: DateOrder | null): RowReader {
  // The same few ranges stand on every row of a file.
  const known = new Map<string, ReadRange>();
  const rangeOf = (text: string): ReadRange => {
    const read = known.get(text) ?? parseRangeText(text);
    known.set(text, read);
    return read;
  };
  const reader = { table, numbers, dates, rangeOf, ...fieldsOf(table) };
  return (row) => readRow(row, reader);
}

type ReadRange = ReturnType<typeof parseRangeText>;

interface Reader {
  table: NamedColumns;
  numbers: NumberReading;
  rangeOf: (text: string) => ReadRange;
  dates: DateOrder | null;
  /** The figures that the file has, of which most have one only. */
  figures: readonly FigureField[];
  /** Whether it says anything of definitions. */
  defines: boolean;
}

const DEFINING: readonly Field[] = [
  "description",
  "category",
  "unit",
  "decimals",
  "direction",
  "aggregation",
  "periodicity",
  "range",
];

const fieldsOf = ({ has }: NamedColumns): Pick<Reader, "figures" | "defines"> => ({
  figures: FIGURES.filter(has),
  defines: DEFINING.some(has),
});

/** The place of a cell in the file: its line and its heading. */
export const cellPath = (table: NamedColumns, line: number, field: Field): string[] => [
  String(line),
  table.headingOf(field),
];

/** What a row says of definitions in a file without any. */
export const NOTHING_GIVEN: GivenDefinition = Object.freeze({});
const BLANK: Figure = { kind: "blank" };
const NO_FIGURES: Record<FigureField, Figure> = {
  actual: BLANK,
  numerator: BLANK,
  denominator: BLANK,
  target: BLANK,
  minimum: BLANK,
  stretch: BLANK,
  baseline: BLANK,
};

function readRow(row: NamedRow, reader: Reader): ImportedRow {
  const { table, dates } = reader;
  const refusals = [...row.refusals];
  // A row whose cells have slipped says nothing that could be trusted.
  const slipped = refusals.length > 0;
  const refuse: Refuse = (field, one) => {
    if (!slipped) refusals.push(one(cellPath(table, row.line, field)));
  };
  for (const field of NEEDED)
    if (row.text(field) === "") refuse(field, (path) => refusal("MISSING", path, say(MISSING[field], {})));
  return {
    line: row.line,
    team: row.text("team"),
    parentTeam: unlessDash(row.text("parentTeam")),
    kpi: row.text("kpi"),
    given: reader.defines ? readGiven(row, reader.rangeOf, refuse) : NOTHING_GIVEN,
    period: {
      period: inIsoForm(row.text("period"), dates),
      year: row.text("year"),
      month: row.text("month"),
    },
    figures: readFigures(row, reader, refuse),
    written: row.text("actual"),
    note: row.text("note"),
    state: readChoice(row, "state", stateOf, refuse),
    cairnId: row.text("cairnId"),
    refusals,
  };
}

/** Columns in which words stand, too. */
const READERS: Partial<Record<FigureField, typeof readFigure>> = { actual: readActual, target: readTarget };

function readFigures(
  row: NamedRow,
  { figures, numbers }: Reader,
  refuse: Refuse,
): Record<FigureField, Figure> {
  const read = { ...NO_FIGURES };
  for (const field of figures) {
    const text = row.text(field);
    if (text === "") continue;
    const figure = (READERS[field] ?? readFigure)(text, numbers, row.isNumber(field));
    if (figure.kind === "refused") refuse(field, (path) => fromRule(figure.refusal, path));
    read[field] = figure;
  }
  return read;
}

/** A dash where a text is expected says that there is none. */
const unlessDash = (text: string): string => (/^[-‐‑‒–—]$/.test(text) ? "" : text);

const NEEDED = ["team", "kpi"] as const;
const MISSING = { team: "ROW_TEAM_MISSING", kpi: "ROW_KPI_MISSING" } as const;

type Refuse = (field: Field, one: (path: string[]) => Refusal) => void;

function readGiven(row: NamedRow, rangeOf: Reader["rangeOf"], refuse: Refuse): GivenDefinition {
  return {
    description: row.text("description") || undefined,
    category: unlessDash(row.text("category")) || undefined,
    unit: unlessDash(row.text("unit")) || undefined,
    decimals: readDecimals(row, refuse),
    direction: readChoice(row, "direction", directionOf, refuse),
    aggregation: readChoice(row, "aggregation", aggregationOf, refuse),
    periodicity: readChoice(row, "periodicity", periodicityNamed, refuse),
    range: readRange(row, rangeOf, refuse),
  };
}

function readChoice<Choice extends string>(
  row: NamedRow,
  field: keyof typeof choices,
  read: (word: string) => Choice | undefined,
  refuse: Refuse,
): Choice | undefined {
  const word = row.text(field);
  if (word === "") return undefined;
  const choice = read(word);
  if (choice === undefined)
    refuse(field, (path) =>
      refusal(
        "INVALID",
        path,
        say("ROW_WORD_UNKNOWN", { word: word.slice(0, 40), field, choices: choices[field] }),
      ),
    );
  return choice;
}

function readDecimals(row: NamedRow, refuse: Refuse): number | undefined {
  const text = row.text("decimals");
  if (text === "") return undefined;
  if (/^(?:\d|10)(?:\.0+)?$/.test(text)) return Number.parseInt(text, 10);
  refuse("decimals", (path) => refusal("INVALID", path, say("ROW_DECIMALS", { text: text.slice(0, 40) })));
  return undefined;
}

function readRange(row: NamedRow, rangeOf: Reader["rangeOf"], refuse: Refuse): GivenDefinition["range"] {
  const text = row.text("range");
  if (text === "") return undefined;
  const parsed = rangeOf(text);
  if (parsed.ok) return { text, limits: parsed.value };
  refuse("range", (path) => fromRule(parsed, path));
  return undefined;
}
