import type { Database } from "@cairn/drizzle/client";
import { isLocale, type Locale } from "@cairn/schema/rules/locale";
import type { PersonStatus, Role } from "@cairn/schema/types/members";
import type { FiscalYearNaming, Organization } from "@cairn/schema/types/organizations";
import type { Footing } from "./footing";
import { type Reading, startReading } from "./reading";

/** Through which door a write came. */
export type Source = "web" | "api" | "import" | "command-line" | "seed";

export interface ViewerPerson {
  id: string;
  name: string;
  email: string;
  status: PersonStatus;
  locale: string | null;
}

export interface HeldGrant {
  id: string;
  role: Role;
  teamId: string | null;
  /** The grant's team and all teams below it. */
  teamIds: string[];
  /** The economist whose grant this is, where the viewer holds it as their deputy. */
  standsInFor: string | null;
  /** First and last day of a deputy's grant, both inclusive; null for one's own. */
  firstDay: string | null;
  lastDay: string | null;
}

export interface ViewerFacts {
  organization: Organization;
  /** Null for the system itself. */
  person: ViewerPerson | null;
  grants: HeldGrant[];
  /** Whether mutations are possible at all. */
  scope: "READ" | "WRITE";
  source: Source;
  requestId: string;
  /** The web session, where there is one. */
  sessionId: string | null;
  /** The language that the request asks to be answered in, where it does. */
  asked?: Locale | null;
  now: Date;
  db: Database;
  /** Milliseconds a statement may take before the database cancels it. */
  statementTimeout: number;
}

declare const minted: unique symbol;

/** Who asks, for which organization, when. Minted in `authenticate.ts`, by the command line and by the testkit only. */
export interface Viewer extends Readonly<ViewerFacts> {
  readonly [minted]: true;
  /** The earlier instant that is asked of; null for the present. */
  readonly asOf: Date | null;
  /** Today in the organization's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
  /** In which numbers, dates and periods are written, and read where a file leaves it open. */
  readonly locale: string;
  /** In which sentences are said: English, unless the request or the person wants another. */
  readonly language: Locale;
  /** The read-only transaction of this request. */
  readonly reading: Reading;
}

/** The only way to a Viewer. `footing`: on what they were found. */
export function mintViewer(facts: ViewerFacts, footing: Footing | null = null): Viewer {
  const { db, organization, statementTimeout, now } = facts;
  const today = dayIn(organization.timezone, now);
  const grants = grantsOn(today, facts.grants);
  const reading = startReading({ db, organizationId: organization.id, statementTimeout }, footing);
  return viewerOf({ ...facts, grants }, { reading, today, asOf: null });
}

/** The same person at an earlier instant: what they read is what was known then, and their today is that day. */
export function viewerAsOf(viewer: Viewer, instant: Date): Viewer {
  const today = dayIn(viewer.organization.timezone, instant);
  const reading = viewer.reading.asOf(instant);
  return viewerOf({ ...viewer, now: instant, scope: "READ" }, { reading, today, asOf: instant });
}

/** The same person, answered in the language that the request asks for. */
export function viewerAnsweredIn(viewer: Viewer, asked: Locale): Viewer {
  return viewerOf({ ...viewer, asked }, viewer);
}

/** The language of the page of Cairn's own on which the answer is read; null for programs. */
export const pageLanguage = ({ source, asked }: Viewer): Locale | null =>
  source === "web" ? (asked ?? null) : null;

function viewerOf(
  facts: ViewerFacts,
  { reading, today, asOf }: Pick<Viewer, "reading" | "today" | "asOf">,
): Viewer {
  const own = facts.person?.locale ?? null;
  return {
    ...facts,
    asOf,
    today,
    locale: facts.asked ?? own ?? facts.organization.locale,
    language: facts.asked ?? (own && isLocale(own) ? own : "en"),
    reading,
  } as Viewer;
}

/** Those that count on a day: a deputy's have a first and a last one. */
export const grantsOn = (day: string, grants: readonly HeldGrant[]): HeldGrant[] =>
  grants.filter(
    ({ firstDay, lastDay }) => (firstDay === null || firstDay <= day) && (lastDay === null || day <= lastDay),
  );

/** Making a format takes longer than all else about a viewer, and there are as many as time zones. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();
/** The second that was asked for last in a time zone: most requests of a busy time are of the same one. */
const lastDays = new Map<string, { second: number; day: string }>();

/** The calendar day of an instant in a time zone. */
export function dayIn(timezone: string, instant: Date): string {
  const second = Math.floor(instant.getTime() / 1000);
  const last = lastDays.get(timezone);
  if (last?.second === second) return last.day;
  const format = dayFormats.get(timezone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: timezone });
  dayFormats.set(timezone, format);
  const day = format.format(instant);
  lastDays.set(timezone, { second, day });
  return day;
}

/** The fiscal calendar in the form the rules take. */
export function fiscalCalendar(organization: {
  fiscalYearStartMonth: number;
  fiscalYearNamedBy: FiscalYearNaming;
}) {
  return {
    startMonth: organization.fiscalYearStartMonth,
    namedBy: organization.fiscalYearNamedBy === "START" ? ("start" as const) : ("end" as const),
  };
}

/** The days the organization works, in the form the rules take. */
export function workingCalendar({ organization, reading }: Viewer): { holidays: ReadonlySet<string> } {
  return reading.remember(workingCalendar, () => ({ holidays: new Set(organization.holidays) }));
}
