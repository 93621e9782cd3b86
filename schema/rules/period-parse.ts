import { dayNumberFromText, type IsoDate } from "./date";
import { weeksInYear } from "./iso-week";
import { FIRST_YEAR, LAST_YEAR, type Period, periodFromText } from "./period";
import { accept, type Result, refuse } from "./result";

/** Reads the canonical text of a period; a refusal says what is wrong with it. */
export function parsePeriod(text: string): Result<Period> {
  const found = periodFromText(text);
  if (found) return accept(found);
  const shown = text.slice(0, 24);
  const year = /^(\d{4})(?:-|$)/.exec(text)?.[1];
  if (year && (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR))
    return refuse("PERIOD_YEAR_OUT_OF_RANGE", { year, first: String(FIRST_YEAR), last: String(LAST_YEAR) });
  if (year && /^\d{4}-W53$/.test(text) && weeksInYear(Number(year)) === 52)
    return refuse("PERIOD_NO_WEEK_53", { year });
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return refuse("PERIOD_NOT_A_DATE", { text: shown });
  return refuse("PERIOD_NOT_READ", { text: shown });
}

/** Reads a date, `2026-03-14`. */
export function parseDate(text: string): Result<IsoDate> {
  return dayNumberFromText(text) === null
    ? refuse("PERIOD_NOT_A_DATE", { text: text.slice(0, 24) })
    : accept(text);
}
