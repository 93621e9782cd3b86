import { accept, type Result, refuse } from "./result";

/** Zero-width signs and those that turn the direction of reading, a soft hyphen, and all that controls. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/**
 * The name of a KPI, when it can stand in a formula and be told from every other by reading it: without braces, which
 * enclose names there, on one line, and without signs that nobody sees.
 */
export function checkKpiName(name: string): Result<string> {
  const text = name.trim();
  if (/[{}]/.test(text)) return refuse("KPI_NAME_BRACES", {});
  if (/[\r\n\u2028\u2029]/.test(text)) return refuse("KPI_NAME_LINES", {});
  const [unseen] = UNSEEN.exec(text) ?? [];
  if (unseen === undefined) return accept(text);
  const code = `U+${(unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return refuse("KPI_NAME_UNSEEN", { code, place: String(text.indexOf(unseen) + 1) });
}
