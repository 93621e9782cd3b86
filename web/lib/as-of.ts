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

/** The screens that can show the past: the board, the list of KPIs, and each KPI's page. */
const WITH_A_PAST = /^\/(?:board|kpis(?:\/(?!new$)[^/]+)?)$/;

/** Whether the screen of an address of the app (`/board?team=…`) can show the past. */
export const showsThePast = (href: string): boolean => WITH_A_PAST.test(href.split(/[?#]/)[0] ?? "");

/** What an address asks for with `asOf`, where it has the form of a day or an instant. */
export function momentIn(search: { get(name: string): string | null }): string | null {
  const asked = search.get("asOf");
  return asked && (INSTANT.test(asked) || dayNumberFromText(asked) !== null) ? asked : null;
}

/** The same address at a moment in the past, if its screen can show it and it doesn't name a moment itself. */
export function keepingPast(href: string, moment: string | null): string {
  if (!moment || !showsThePast(href) || /[?&]asOf=/.test(href)) return href;
  return `${href}${href.includes("?") ? "&" : "?"}asOf=${encodeURIComponent(moment)}`;
}
