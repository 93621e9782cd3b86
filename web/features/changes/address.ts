import type { ChangedEntity, ChangesQueryVariables } from "@cairn/schema/generated/web/changes/graphql";
import { addDays, dayNumberFromText } from "@cairn/schema/rules/date";
import { startOfDayIn } from "../../lib/zoned-day";

/** What the log is narrowed to, as the address of the page says it. */
export interface ChangesAddress {
  readonly kinds: readonly ChangedEntity[];
  readonly kpi: string | null;
  readonly team: string | null;
  readonly person: string | null;
  readonly assignment: string | null;
  /** One thing of whatever kind, by its id. */
  readonly entity: string | null;
  /** First and last day, `2026-09-01`, both included. */
  readonly since: string | null;
  readonly until: string | null;
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

export const PAGE = 50;
export const LONG_PAGE = 250;

/** How many lines reading on brings at least, and how often it may ask for them. */
export const LINES = 20;
export const REQUESTS = 5;

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the address; what cannot be meant is left out. */
export function readAddress(params: Record<string, string | undefined>): ChangesAddress {
  const id = (name: string) => (ID.test(params[name] ?? "") ? (params[name] as string) : null);
  const day = (name: string) =>
    dayNumberFromText(params[name] ?? "") === null ? null : (params[name] as string);
  const kinds = (params.kind ?? "").split(",");
  return {
    kinds: KINDS.filter((kind) => kinds.includes(kind)),
    kpi: id("kpi"),
    team: id("team"),
    person: id("person"),
    assignment: id("assignment"),
    entity: id("entity"),
    since: day("since"),
    until: day("until"),
  };
}

/** What the API is asked; the days are those of the organization. The same for the server and the browser. */
export function changesVariables(address: ChangesAddress, timeZone: string): ChangesQueryVariables {
  const { kinds, since, until } = address;
  return {
    first: PAGE,
    filter: {
      entities: kinds.length > 0 ? [...kinds] : null,
      kpiId: address.kpi,
      teamId: address.team,
      actorId: address.person,
      assignmentId: address.assignment,
      entityId: address.entity,
      since: since && startOfDayIn(timeZone, since),
      until: until && startOfDayIn(timeZone, addDays(until, 1)),
    },
  };
}

/** How many filters are set. */
export function countFilters({ kinds, ...others }: ChangesAddress): number {
  return Object.values(others).filter((value) => value !== null).length + (kinds.length > 0 ? 1 : 0);
}
