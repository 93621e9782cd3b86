import { say } from "@cairn/schema/rules/sentence";
import {
  type ImportEntriesInput,
  ImportOutcome,
  type ImportPayload,
  type ImportRow,
} from "@cairn/schema/types/imports";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { type WithNotes, withNotes } from "./details";
import { acceptedHeadings } from "./headings";
import type { Plan } from "./plan";
import type { FileForm, ImportedFile, RefusedFile } from "./read-file";

const mostShown = 2_000;
const SHOWN = [ImportOutcome.REFUSED, ImportOutcome.CREATED, ImportOutcome.CHANGED];

/** The answer for a file that cannot be taken as a whole. */
export const refusedFile = (file: RefusedFile): ImportPayload & WithNotes => ({
  ...formOf(file),
  committed: false,
  things: [],
  counts: countsOf([]),
  rows: [],
  ...withNotes([]),
  refusals: file.refusals,
  seq: null,
});

/** What an import would do. */
export function plannedImport(
  plan: Plan,
  file: ImportedFile,
  { allRows }: Pick<ImportEntriesInput, "allRows">,
): ImportPayload & WithNotes {
  const rows = SHOWN.flatMap((outcome) => plan.rows.filter((row) => row.outcome === outcome));
  return {
    ...formOf(file),
    committed: false,
    things: plan.things,
    counts: countsOf(plan.rows),
    rows: allRows ? rows : rows.slice(0, mostShown),
    ...withNotes([...file.notes, ...plan.notes]),
    refusals: [],
    seq: null,
  };
}

export const formOf = ({ headings, taken, sheets, sheet, isTemplate }: FileForm) => ({
  columns: headings,
  fields: acceptedHeadings().map(({ field, headings: known }) => ({
    field,
    heading: taken.get(field) ?? null,
    known,
  })),
  sheets,
  sheet,
  isTemplate,
});

export const countRefused = (rows: readonly ImportRow[]): number =>
  rows.filter((row) => row.outcome === ImportOutcome.REFUSED).length;

/** Why nothing was imported although most of it could be. */
export function refusedRows(count: number, of: number): Refusal {
  return refusal(
    "INVALID",
    ["content"],
    say("FILE_ROWS_REFUSED", { count: { number: String(count) }, of: { number: String(of) } }),
  );
}

export const countsOf = (rows: readonly ImportRow[]) =>
  Object.values(ImportOutcome).map((outcome) => ({
    outcome,
    count: rows.filter((row) => row.outcome === outcome).length,
  }));
