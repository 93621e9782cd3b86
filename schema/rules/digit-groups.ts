import type { Locale } from "./locale";
import { separatorsOf } from "./number-format";

/** Why digits and separators are no number. */
type Reasons = "TYPED_NOT_A_NUMBER" | "TYPED_GROUPING";

/**
 * The plain numbers that digits and separators may stand for: one, or two for `1,234`, the locale's own reading first.
 * Points, commas, apostrophes and spaces can all group by threes; a point or a comma can also begin the decimals.
 */
export function readingsOf(body: string, locale: Locale): string[] | Reasons {
  const straight = body.replace(/[’‘ʼ´`]/g, "'");
  if (/[^\d.,' ]/.test(straight)) return "TYPED_NOT_A_NUMBER";
  const marks = [...new Set(straight.match(/[.,]/g) ?? [])];
  // Apostrophes and spaces only ever group; beside one, a point or comma can't group as well.
  const group = /[' ]/.exec(straight)?.[0] ?? "";
  if (marks.length === 0) return single(ungroup(straight, group));
  if (marks.length === 2) {
    // Of a point and a comma the later one begins the decimals.
    const decimal = straight.lastIndexOf(".") > straight.lastIndexOf(",") ? "." : ",";
    return group ? "TYPED_GROUPING" : single(split(straight, decimal, decimal === "." ? "," : "."));
  }
  const mark = marks[0] as string;
  const often = straight.split(mark).length > 2;
  if (often) return group ? "TYPED_GROUPING" : single(ungroup(straight, mark));
  const asDecimal = split(straight, mark, group);
  if (group || !/^[1-9]\d{0,2}[.,]\d{3}$/.test(straight)) return single(asDecimal);
  const both = [asDecimal as string, straight.replace(mark, "")];
  return separatorsOf(locale).group === mark ? both.reverse() : both;
}

function single(text: string | null): string[] | Reasons {
  return text === null ? "TYPED_GROUPING" : [text];
}

/** Whole part, grouped by `group` or not at all, and decimals; null when it isn't so written. */
function split(text: string, decimal: string, group: string): string | null {
  const [whole = "", fraction = "", ...more] = text.split(decimal);
  if (more.length > 0 || /\D/.test(fraction)) return null;
  const digits = whole === "" ? "0" : ungroup(whole, group);
  return digits === null ? null : fraction === "" ? digits : `${digits}.${fraction}`;
}

/** The digits without their grouping; null unless the groups are of three. */
function ungroup(text: string, group: string): string | null {
  if (/^\d+$/.test(text)) return text;
  if (group === "") return null;
  const [first = "", ...rest] = text.split(group);
  const wellFormed = /^\d{1,3}$/.test(first) && rest.every((digits) => /^\d{3}$/.test(digits));
  return wellFormed ? first + rest.join("") : null;
}
