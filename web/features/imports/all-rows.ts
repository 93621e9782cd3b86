import type { ImportedRowFragment } from "@cairn/schema/generated/web/imports/graphql";
import { csvOf } from "../../lib/csv";

/** The rows of a file with what happens to each and why, as a CSV file. */
export function rowsAsCsv(
  headings: readonly string[],
  rows: readonly ImportedRowFragment[],
  {
    outcomeOf,
    reasonsOf,
  }: { outcomeOf: (row: ImportedRowFragment) => string; reasonsOf: (row: ImportedRowFragment) => string },
): string {
  const lines = rows.map((row) => [
    String(row.line),
    outcomeOf(row),
    row.team,
    row.kpi,
    row.period ?? "",
    row.before ?? "",
    row.after ?? "",
    reasonsOf(row),
  ]);
  return csvOf([headings, ...lines]);
}
