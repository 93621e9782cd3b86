import { ImportOutcome, type ImportPayload, type ImportRow } from "@cairn/schema/types/imports";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import type { Plan } from "./plan";
import type { ImportedFile, RefusedFile } from "./read-file";

const mostShown = 2_000;
const SHOWN = [ImportOutcome.REFUSED, ImportOutcome.CREATED, ImportOutcome.CHANGED];

/** The answer for a file that cannot be taken as a whole. */
export const refusedFile = ({ refusals, headings }: RefusedFile): ImportPayload => ({
  committed: false,
  things: [],
  counts: countsOf([]),
  rows: [],
  columns: headings,
  notes: [],
  refusals,
  seq: null,
});

/** What an import would do. */
export const plannedImport = (plan: Plan, file: ImportedFile): ImportPayload => ({
  committed: false,
  things: plan.things,
  counts: countsOf(plan.rows),
  rows: SHOWN.flatMap((outcome) => plan.rows.filter((row) => row.outcome === outcome)).slice(0, mostShown),
  columns: file.headings,
  notes: [...file.notes, ...plan.notes],
  refusals: [],
  seq: null,
});

export const countRefused = (rows: readonly ImportRow[]): number =>
  rows.filter((row) => row.outcome === ImportOutcome.REFUSED).length;

/** Why nothing was imported although most of it could be. */
export function refusedRows(count: number, of: number): Refusal {
  const rows = count === 1 ? "1 row is" : `${count} rows are`;
  return refusal(
    "INVALID",
    ["content"],
    `${rows} refused out of ${of}, so nothing was imported. Correct them, or import the others without them.`,
  );
}

export const countsOf = (rows: readonly ImportRow[]) =>
  Object.values(ImportOutcome).map((outcome) => ({
    outcome,
    count: rows.filter((row) => row.outcome === outcome).length,
  }));
