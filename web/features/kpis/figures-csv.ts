/** One period as it goes into the clipboard: plain figures, so that any spreadsheet reads them. */
export type CsvCell = string | null;

/**
 * Comma-separated text with a heading, by RFC 4180. A text that a spreadsheet would take for a formula is kept from
 * being one by an apostrophe; figures are left as they are.
 */
export function csvOf(heading: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [heading, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n");
}

const FIGURE = /^-?\d+(\.\d+)?$/;

function quoted(cell: CsvCell): string {
  if (cell === null) return "";
  const text = !FIGURE.test(cell) && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
