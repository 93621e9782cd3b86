/** A text that no spreadsheet takes for a formula, in quotation marks where it needs them (RFC 4180). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,’' ]+ ?%?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of cells as a CSV file. */
export const csvOf = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.map(cell).join(",")).join("\r\n");
