import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { type Grain, isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import type { Locale } from "@cairn/schema/rules/locale";
import { addPeriods, type Period, periodFromText, periodOf, startOf } from "@cairn/schema/rules/period";
import { labelPeriod } from "@cairn/schema/rules/period-label";

interface Reader {
  grain: Grain;
  locale: Locale;
  calendar: FiscalCalendar;
  /** Where names of periods are looked for: some decades around it. */
  around: Period;
}

/**
 * A period as people write it, in the grain asked for: `2026-03`, `3/2026`, `03.2026`, `March 2026`, `Mär 2026`,
 * `Q1 2026`. A longer one stands for its first: `2026` is January 2026 where months are asked for. Null when it is none.
 */
export function readTypedPeriod(typed: string, reader: Reader): Period | null {
  const text = plain(typed);
  if (text === "") return null;
  const written = periodFromText(canonicalOf(text));
  const found = written ?? named(text, reader);
  return found && inGrain(found, reader);
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s,.]+/g, " ")
    .trim()
    .toLowerCase();

/** `3 2026`, `3/2026`, `2026 3`, `q1 2026`, `14 3 2026` in the contract's writing; anything else as it is. */
function canonicalOf(text: string): string {
  const two = (part: string | undefined) => (part ?? "").padStart(2, "0");
  const day = /^(\d{1,2})[ /-](\d{1,2})[ /-](\d{4})$/.exec(text);
  if (day) return `${day[3]}-${two(day[2])}-${two(day[1])}`;
  const month = /^(\d{1,2})[ /-](\d{4})$/.exec(text);
  if (month) return `${month[2]}-${two(month[1])}`;
  const part = /^([qth])\s?(\d)[ /-](\d{4})$/.exec(text);
  if (part) return `${part[3]}-${part[1] === "h" ? "H" : "Q"}${part[2]}`;
  const week = /^(?:w|kw)\s?(\d{1,2})[ /-](\d{4})$/.exec(text);
  if (week) return `${week[2]}-W${two(week[1])}`;
  return text.toUpperCase().replaceAll("/", "-");
}

/** How far names reach: thirty years of months, and as many of the others. */
const reach = 360;
const grainsWithNames: readonly Grain[] = ["month", "quarter", "halfyear", "week"];

function named(text: string, { grain, locale, calendar, around }: Reader): Period | null {
  const today = startOf(around, calendar);
  for (const each of grainsWithNames) {
    if (!isGrainCoarserOrEqual(each, grain)) continue;
    const middle = periodOf(today, each, calendar);
    for (let step = -reach; step <= reach; step++) {
      const candidate = addPeriods(middle, step);
      const labels = [labelPeriod(candidate, locale, "short"), labelPeriod(candidate, locale, "long")];
      if (labels.some((label) => plain(label) === text)) return candidate;
    }
  }
  return null;
}

function inGrain(found: Period, { grain, calendar }: Reader): Period | null {
  if (found.grain === grain) return found;
  if (!isGrainCoarserOrEqual(found.grain, grain)) return null;
  return periodOf(startOf(found, calendar), grain, calendar);
}
