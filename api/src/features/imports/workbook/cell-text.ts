import { Decimal } from "@cairn/schema/rules/decimal";

/** Digits that a spreadsheet keeps of a number; what follows them is noise of its arithmetic. */
const digitsKept = 15;

/**
 * A number of a workbook as plain decimal text. Workbooks keep binary fractions, so that a sum of 0.1 and 0.2 is kept
 * as 0.30000000000000004: of 15 digits, as many as a spreadsheet shows at most, it is 0.3.
 */
export function numberText(value: number, format: string | undefined): string {
  if (!isPercentFormat(format)) return plain(value);
  return `${new Decimal(value.toPrecision(digitsKept)).times(100).toFixed()}%`;
}

function plain(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const short = String(Number(value.toPrecision(digitsKept)));
  return short.includes("e") ? new Decimal(short).toFixed() : short;
}

/** Quoted words, escaped signs, fillers and colours or conditions: none of it is the format itself. */
const ORNAMENTS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
const percentFormats = new Map<string, boolean>();

/** Whether a cell with this format shows 0.12 as 12 %. */
function isPercentFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const known = percentFormats.get(format);
  if (known !== undefined) return known;
  const found = format.replace(ORNAMENTS, "").includes("%");
  // Formats are few; whoever sends a file with very many shall not fill the memory.
  if (percentFormats.size < 1000) percentFormats.set(format, found);
  return found;
}

/** A day, with its time where it has one, as `2026-03-14` or `2026-03-14 16:30`. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "#NUM!";
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00") ? day : `${day} ${time.slice(0, 5)}`;
}
