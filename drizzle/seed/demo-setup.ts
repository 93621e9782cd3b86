import { addDays } from "@cairn/schema/rules/date";
import { textOf } from "@cairn/schema/rules/decimal";
import { addPeriods, formatPeriod, type Period, periodOf, startOf } from "@cairn/schema/rules/period";
import { upsertAll } from "../bulk";
import { assignments, kpis } from "../tables/kpis";
import { grants, people } from "../tables/members";
import { organizations } from "../tables/organizations";
import { teams } from "../tables/teams";
import { DEMO_CALENDAR, type DemoTime, instantOn } from "./demo-calendar";
import { demoId } from "./demo-chance";
import { rangeOf } from "./demo-course";
import { assignmentId, type DemoEvent, kpiId, ORGANIZATION_ID, personId, teamId } from "./demo-event";
import { DEMO_KPIS } from "./demo-kpis";
import { DEMO_ORGANIZATION, DEMO_PEOPLE, DEMO_TEAMS, type DemoSeat } from "./demo-organization";
import { DEMO_REVISIONS } from "./demo-remarks";
import type { DemoKpi } from "./demo-tables";
import { translationsOf } from "./demo-words";

const organizationId = ORGANIZATION_ID;

/** How the register was set up a month before its first figures: organization, people, teams, definitions. */
export function setupEvents(time: DemoTime): DemoEvent[] {
  const day = (n: number) => addDays(time.firstDay, n - 31);
  return [
    organizationEvent(instantOn(day(1), 7, 0)),
    peopleEvent(instantOn(day(1), 7, 5)),
    ...DEMO_PEOPLE.filter((seat) => seat.status === "WAITING").map((seat) => signInEvent(time, seat)),
    teamsEvent(instantOn(day(2), 8, 30)),
    grantsEvent(instantOn(day(2), 9, 10)),
    ...DEMO_KPIS.flatMap((kpi, place) => definitionEvents(time, kpi, place)),
    ...DEMO_REVISIONS.map((revision) => revisionEvent(time, revision)),
  ];
}

function organizationEvent(at: Date): DemoEvent {
  const row = { id: organizationId, ...DEMO_ORGANIZATION, createdAt: at };
  return { at, by: null, action: "createOrganization", writes: [upsertAll(organizations, [row])] };
}

function personRow({ subject, name, status }: DemoSeat, createdAt: Date) {
  const email = `${subject}@demo.cairn.test`;
  return {
    id: personId(subject),
    organizationId,
    issuer: "demo-identity",
    subject,
    name,
    email,
    status,
    createdAt,
  };
}

function peopleEvent(at: Date): DemoEvent {
  const seats = DEMO_PEOPLE.filter((seat) => seat.status === "ACTIVE");
  const rows = seats.map((seat) => personRow(seat, at));
  const grant = { ...grantRow("ada", "ADMINISTRATOR"), createdAt: at };
  return {
    at,
    by: null,
    action: "createPerson",
    writes: [upsertAll(people, rows), upsertAll(grants, [grant])],
  };
}

/** Somebody who signed in lately and waits to be let in. */
function signInEvent(time: DemoTime, seat: DemoSeat): DemoEvent {
  const at = new Date(time.now.getTime() - 26 * 3_600_000);
  return { at, by: null, action: "signIn", writes: [upsertAll(people, [personRow(seat, at)])] };
}

function teamsEvent(at: Date): DemoEvent {
  const rows = DEMO_TEAMS.map(([name, under]) => ({
    id: teamId(name),
    organizationId,
    name,
    parentId: under === null ? null : teamId(under),
    createdAt: at,
  }));
  return { at, by: "ada", action: "createTeam", writes: [upsertAll(teams, rows)] };
}

function grantRow(subject: string, role: DemoSeat["roles"][number]["role"], team?: string) {
  return {
    id: demoId("grant", subject, role, team ?? ""),
    organizationId,
    personId: personId(subject),
    role,
    teamId: team === undefined ? null : teamId(team),
  };
}

function grantsEvent(at: Date): DemoEvent {
  const rows = DEMO_PEOPLE.flatMap(({ subject, roles }) =>
    roles
      .filter(({ role }) => role !== "ADMINISTRATOR")
      .map(({ role, team }) => ({ ...grantRow(subject, role, team), createdAt: at })),
  );
  return { at, by: "ada", action: "grantRole", writes: [upsertAll(grants, rows)] };
}

/** The first period that is expected of a KPI. */
export function firstPeriodOf(time: DemoTime, { begins, periodicity = "MONTH" }: DemoKpi): Period {
  if (begins === "past") return time.lastEnded(periodicity);
  if (begins === "running") return addPeriods(time.lastEnded(periodicity), 1);
  return time.first(periodicity);
}

/** When a KPI was defined: before its first period, one after the other. */
export function definedAt(time: DemoTime, kpi: DemoKpi, place: number): Date {
  if (kpi.begins) {
    const morning = instantOn(startOf(firstPeriodOf(time, kpi), DEMO_CALENDAR), 8, place % 60);
    return new Date(Math.min(morning.getTime(), time.now.getTime() - 600_000));
  }
  return instantOn(addDays(time.firstDay, -26 + Math.floor(place / 9)), 8 + (place % 9), (place * 7) % 60);
}

function definitionEvents(time: DemoTime, kpi: DemoKpi, place: number): DemoEvent[] {
  const at = definedAt(time, kpi, place);
  const before = DEMO_REVISIONS.find((revision) => revision.kpi === kpi.name);
  const row = {
    ...kpiRow(kpi, at),
    instructions: before?.instructionsBefore ?? kpi.instructions,
    translations: translationsOf(kpi.name, { atFirst: true }),
  };
  const assigned = Object.keys(kpi.teams).map((team) => ({
    id: assignmentId(kpi.name, team),
    organizationId,
    kpiId: kpiId(kpi.name),
    teamId: teamId(team),
    firstPeriod: formatPeriod(firstPeriodOf(time, kpi)),
    createdAt: at,
  }));
  const writes = [upsertAll(kpis, [row]), upsertAll(assignments, assigned)];
  return [{ at, by: "helga", action: "defineKpi", writes }];
}

function kpiRow(kpi: DemoKpi, createdAt: Date) {
  const { min, max } = rangeOf(kpi);
  return {
    id: kpiId(kpi.name),
    organizationId,
    name: kpi.name,
    description: kpi.description,
    instructions: kpi.instructions,
    translations: translationsOf(kpi.name),
    category: kpi.category,
    unit: kpi.unit,
    decimals: kpi.decimals,
    direction: kpi.direction,
    aggregation: kpi.aggregation,
    teamAggregation: kpi.teamAggregation,
    periodicity: kpi.periodicity ?? "MONTH",
    rangeMinimum: textOf(min),
    rangeMaximum: textOf(max),
    ratioFactor: kpi.factor ?? "1",
    tolerance: kpi.tolerance?.size ?? "0.1",
    toleranceKind: kpi.tolerance?.kind ?? "SHARE",
    dueBusinessDays: kpi.dueBusinessDays ?? 10,
    ownerId: personId("helga"),
    revision: 1,
    createdAt,
  };
}

function revisionEvent(time: DemoTime, { kpi: name, monthsAgo }: (typeof DEMO_REVISIONS)[number]): DemoEvent {
  const place = DEMO_KPIS.findIndex((kpi) => kpi.name === name);
  const kpi = DEMO_KPIS[place];
  if (!kpi) throw new RangeError(`There is no demo KPI named ${name}.`);
  const month = addPeriods(periodOf(time.today, "month", DEMO_CALENDAR), -monthsAgo);
  const row = { ...kpiRow(kpi, definedAt(time, kpi, place)), revision: 2 };
  const at = instantOn(addDays(startOf(month, DEMO_CALENDAR), 11), 13, 20);
  return { at, by: "helga", action: "reviseKpi", writes: [upsertAll(kpis, [row])] };
}
