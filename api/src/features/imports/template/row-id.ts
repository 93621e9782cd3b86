import { createHash } from "node:crypto";
import { decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { yesNoValue } from "@cairn/schema/rules/value-kind";
import type { EntryRow } from "../../entries/write-entries";
import type { Figure } from "../read-figure";
import type { ImportedRow } from "../read-rows";

/** What a row of a template is about, and what it said when it was written: kept in its last column. */
export interface RowId {
  assignmentId: string;
  period: string;
  /** Revision of the entry that stood there, 0 for none. */
  revision: number;
  /** Digest of team and KPI as they stand in the row: tells rows that were sorted in parts. */
  names: string;
  /** Digest of value and note as they stand in the row: tells rows that nobody touched. */
  content: string;
}

const FORM =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/([0-9A-Z-]{4,10})\/(\d{1,9})\/([0-9a-f]{8})\/([0-9a-f]{8})$/;

export const formatRowId = ({ assignmentId, period, revision, names, content }: RowId): string =>
  [assignmentId, period, revision, names, content].join("/");

export function readRowId(text: string): RowId | null {
  const [, assignmentId, period, revision, names, content] = FORM.exec(text) ?? [];
  if (!assignmentId || !period || !names || !content) return null;
  return { assignmentId, period, revision: Number(revision), names, content };
}

const digest = (parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 8);
/** Spreadsheets change white space and line ends on their way. */
const plainText = (text: string): string => text.replace(/\s+/g, " ").trim();

export const digestNames = (team: string, kpi: string): string => digest([plainText(team), plainText(kpi)]);

/** What stands in the cells to fill: the value, or the parts of a ratio, and the note. */
export interface Written {
  actual: string;
  numerator: string;
  denominator: string;
  note: string;
}

export const NOT_APPLICABLE = "n/a";

const plain = (value: string | null): string => (value === null ? "" : formatDecimalPlain(decimal(value)));

/** An entry as a template writes it down; one that was taken back is blank. */
export function writtenOf(entry: EntryRow | undefined, isRatio: boolean): Written {
  if (!entry || entry.state === "WITHDRAWN") return { actual: "", numerator: "", denominator: "", note: "" };
  const { value, numerator, denominator, note, state } = entry;
  const actual = state === "NOT_APPLICABLE" ? NOT_APPLICABLE : isRatio ? "" : plain(value);
  return { actual, numerator: plain(numerator), denominator: plain(denominator), note };
}

/** A row of a file in the same words, however its numbers are written there. */
function writtenIn({ figures, note }: ImportedRow): Written {
  return {
    actual: figureText(figures.actual),
    numerator: figureText(figures.numerator),
    denominator: figureText(figures.denominator),
    note,
  };
}

function figureText(figure: Figure): string {
  switch (figure.kind) {
    case "blank":
      return "";
    case "notApplicable":
      return NOT_APPLICABLE;
    case "yesNo":
      return formatDecimalPlain(yesNoValue(figure.yes));
    case "value":
      return formatDecimalPlain(figure.value);
    case "refused":
    case "end":
      return "?";
  }
}

/** Whether a row says what it said when the template was made: by whichever reading, where a number has two. */
export function isUntouched(row: ImportedRow, { content }: RowId): boolean {
  const written = writtenIn(row);
  if (digestContent(written) === content) return true;
  const { actual } = row.figures;
  const other = actual.kind === "value" ? actual.unsure?.other : undefined;
  return other !== undefined && digestContent({ ...written, actual: formatDecimalPlain(other) }) === content;
}

export const digestContent = ({ actual, numerator, denominator, note }: Written): string =>
  digest([actual, numerator, denominator, plainText(note)]);
