import { addDays, dayNumberFromText } from "@cairn/schema/rules/date";
import { dayOf, startOfDayIn } from "./zoned-day";

/** The day or instant in the past as of which a screen is shown. */
export interface AsOf {
  /** As the address has it: a day `2026-03-31`, or an instant such as that of a closing. */
  asked: string;
  /** What the API is asked: the last moment of the day at the organization, or the instant itself (ISO 8601). */
  instant: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

/** Reads `asOf` of an address. Null stands for now: where nothing is asked, nothing can be meant, or it is not past. */
export function readAsOf(text: string | undefined, timeZone: string, now: Date): AsOf | null {
  if (!text) return null;
  if (INSTANT.test(text)) return new Date(text) < now ? { asked: text, instant: text } : null;
  if (dayNumberFromText(text) === null || text >= dayOf(timeZone, now.toISOString())) return null;
  const end = Date.parse(startOfDayIn(timeZone, addDays(text, 1))) - 1;
  return { asked: text, instant: new Date(end).toISOString() };
}

/** An address of the app that shows the same moment. */
export function withAsOf(href: string, asOf: AsOf | null): string {
  if (!asOf) return href;
  return `${href}${href.includes("?") ? "&" : "?"}asOf=${encodeURIComponent(asOf.asked)}`;
}
