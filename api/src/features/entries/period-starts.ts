import type { IsoDate } from "@cairn/schema/rules/date";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { type Period, periodFromText, startOf } from "@cairn/schema/rules/period";

/** A period that a text names, and its first day. */
export interface NamedPeriod {
  period: Period;
  start: IsoDate;
}

const most = 20_000;
const known = new Map<string, Map<string, NamedPeriod | null>>();

/**
 * The period of a text with its first day; null for no period. Remembered: ten thousand cells are about the same few
 * periods.
 */
export function namedPeriod(text: string, calendar: FiscalCalendar): NamedPeriod | null {
  const ofCalendar = periodsOf(calendar);
  const before = ofCalendar.get(text);
  if (before !== undefined) return before;
  const period = periodFromText(text);
  const named = period && { period, start: startOf(period, calendar) };
  if (ofCalendar.size >= most) ofCalendar.clear();
  ofCalendar.set(text, named);
  return named;
}

function periodsOf({ startMonth, namedBy }: FiscalCalendar): Map<string, NamedPeriod | null> {
  const key = `${startMonth} ${namedBy}`;
  const before = known.get(key);
  if (before) return before;
  const made = new Map<string, NamedPeriod | null>();
  known.set(key, made);
  return made;
}
