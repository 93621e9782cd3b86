import type { ImportedRowFragment } from "@cairn/schema/generated/web/imports/graphql";

/** A text that no spreadsheet takes for a formula, in quotation marks where it needs them (RFC 4180). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,’' ]+ ?%?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

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
  return [headings, ...lines].map((line) => line.map(cell).join(",")).join("\r\n");
}
