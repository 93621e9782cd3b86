import type { ChangedEntity, ChangesQueryVariables } from "@cairn/schema/generated/web/changes/graphql";
import { addDays, dayNumberFromText } from "@cairn/schema/rules/date";
import { startOfDayIn } from "../../lib/zoned-day";

/** Where in the log a page stands. Nothing ever moves in it, so a place that is linked stays what it was. */
type LogPlace =
  | { readonly before: number }
  | { readonly after: number }
  /** One change, with what stands around it. */
  | { readonly around: number }
  /** `2026-09-01`: what was changed on that day, and before. */
  | { readonly day: string };

/** What the log is narrowed to, and where in it we are, as the address of the page says it. */
export interface ChangesAddress {
  readonly kinds: readonly ChangedEntity[];
  /** Through which doors the changes came. */
  readonly doors: readonly string[];
  readonly kpi: string | null;
  readonly team: string | null;
  readonly person: string | null;
  readonly assignment: string | null;
  /** One thing of whatever kind, by its id. */
  readonly entity: string | null;
  /** First and last day, `2026-09-01`, both included. */
  readonly since: string | null;
  readonly until: string | null;
  /** All that one request did. */
  readonly request: string | null;
  /** Null for the newest page. */
  readonly place: LogPlace | null;
}

/** The kinds in the order they are offered. */
export const KINDS: readonly ChangedEntity[] = [
  "ENTRY",
  "TARGET",
  "KPI",
  "ASSIGNMENT",
  "CLOSING",
  "TEAM",
  "PERSON",
  "GRANT",
  "ACCESS_TOKEN",
  "ENDED_SESSION",
  "ORGANIZATION",
  "IMPORT_MAPPING",
  "DEPUTY",
  "REOPEN_REQUEST",
];

/** The doors in the order in which they are offered. */
export const DOORS = ["web", "import", "api", "command-line", "seed"];

/** What in an address says a place: whatever else is looked for is looked for from the newest on. */
export const NOWHERE = { before: null, after: null, seq: null, day: null };

const REQUEST = /^[\w:-]{1,100}$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the address; what cannot be meant is left out. */
export function readAddress(params: Record<string, string | undefined>): ChangesAddress {
  const id = (name: string) => (ID.test(params[name] ?? "") ? (params[name] as string) : null);
  const day = (name: string) =>
    dayNumberFromText(params[name] ?? "") === null ? null : (params[name] as string);
  const kinds = (params.kind ?? "").split(",");
  const doors = (params.door ?? "").split(",");
  return {
    kinds: KINDS.filter((kind) => kinds.includes(kind)),
    doors: DOORS.filter((door) => doors.includes(door)),
    kpi: id("kpi"),
    team: id("team"),
    person: id("person"),
    assignment: id("assignment"),
    entity: id("entity"),
    since: day("since"),
    until: day("until"),
    request: REQUEST.test(params.request ?? "") ? (params.request as string) : null,
    place: readPlace(params, day("day")),
  };
}

/** The first place that an address says. */
function readPlace(params: Record<string, string | undefined>, day: string | null): LogPlace | null {
  const seq = (name: string) => (/^\d{1,15}$/.test(params[name] ?? "") ? Number(params[name]) : null);
  const [around, before, after] = [seq("seq"), seq("before"), seq("after")];
  if (around !== null) return { around };
  if (before !== null) return { before };
  if (after !== null) return { after };
  return day === null ? null : { day };
}

/** What the API is asked; the days are those of the organization. The same for the server and the browser. */
export function changesVariables(address: ChangesAddress, timeZone: string): ChangesQueryVariables {
  return { place: placeOf(address.place, timeZone), filter: filterOf(address, timeZone) };
}

function placeOf(place: LogPlace | null, timeZone: string): ChangesQueryVariables["place"] {
  if (place === null || !("day" in place)) return place;
  return { until: startOfDayIn(timeZone, addDays(place.day, 1)) };
}

function filterOf(address: ChangesAddress, timeZone: string): ChangesQueryVariables["filter"] {
  const { kinds, doors, team, since, until } = address;
  return {
    entities: kinds.length > 0 ? [...kinds] : null,
    sources: doors.length > 0 ? [...doors] : null,
    kpiId: address.kpi,
    teamId: team,
    includeTeamsBelow: team !== null,
    actorId: address.person,
    assignmentId: address.assignment,
    entityId: address.entity,
    requestId: address.request,
    since: since && startOfDayIn(timeZone, since),
    until: until && startOfDayIn(timeZone, addDays(until, 1)),
  };
}

/** How many filters are set. */
export function countFilters({ kinds, doors, place, ...others }: ChangesAddress): number {
  const lists = [kinds, doors].filter((list) => list.length > 0).length;
  return Object.values(others).filter((value) => value !== null).length + lists;
}
