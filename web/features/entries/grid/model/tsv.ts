/** Reads a block as spreadsheets put it on the clipboard: tabs and line ends, quoted where a cell holds either. */
export function parseBlock(text: string, separator = "\t"): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [field, next] = fieldAt(text, at, separator);
    row.push(field);
    const sign = text[next];
    if (sign === separator) at = next + 1;
    else {
      rows.push(row);
      row = [];
      at = next + (text.startsWith("\r\n", next) ? 2 : 1);
      // A line end at the very end ends the last row and begins no other.
      if (at >= text.length) break;
    }
  }
  return rows;
}

/** Writes a block as spreadsheets take it. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const quoted = (field: string) => (/["\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

/** Which sign separates the fields of a file: the one that its first lines have most of. */
export function separatorOf(text: string): string {
  const start = text.slice(0, 4000);
  const count = (sign: string) => start.split(sign).length;
  // A comma may be a decimal sign: any other separator that occurs at all comes first.
  return ["\t", ";"].find((sign) => count(sign) > 1) ?? ",";
}

/** The field that begins here, and where it ends. A quote that is never closed is an ordinary sign. */
function fieldAt(text: string, start: number, separator: string): [string, number] {
  const quoted = text[start] === '"' ? quotedAt(text, start, separator) : null;
  if (quoted) return quoted;
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return [text.slice(start, end), end];
}

function quotedAt(text: string, start: number, separator: string): [string, number] | null {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return null;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const after = text[end + 1];
  const isClosed = after === undefined || after === separator || after === "\n" || after === "\r";
  return isClosed ? [text.slice(start + 1, end).replaceAll('""', '"'), end + 1] : null;
}
