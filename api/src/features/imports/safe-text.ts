/**
 * Texts that a spreadsheet would take for a formula when it opens the file, already defused ones included
 * (OWASP, CSV injection).
 */
const RISKY = /^'*[=+\-@\t\r＝＋－＠]/;

/** A text for a cell of a file: what looks like a formula gets an apostrophe, which spreadsheets take for "text". */
export const escapeText = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** The text again as it was before `escapeText`. */
export const unescapeText = (text: string): string =>
  text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
