import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { KpiGiven, TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let teamId: string;
let count = 0;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-11-20T10:00:00Z") });
});
afterAll(() => world.close());

beforeEach(async () => {
  // October was due on the 13th of November: it is overdue. November is running.
  world.setNow(new Date("2026-11-20T10:00:00Z"));
  organization = await world.organization(`Alpha${++count}`);
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  teamId = await organization.team("Fundraising");
});

/** A monthly KPI with a target of 100 and these values. */
async function kpi(name: string, values: Record<string, string>, given: KpiGiven = {}) {
  const { kpiId, assignmentId } = await organization.kpi(helga, teamId, { name, ...given });
  await act(helga, "setTargets", { input: { kpiId, targets: [{ validFrom: "2026-01", target: "100" }] } });
  const entries = Object.entries(values).map(([period, value]) => ({ assignmentId, period, value }));
  if (entries.length > 0) await act(helga, "recordEntries", { input: { entries } });
  return { kpiId, assignmentId };
}

interface Board {
  standings: { standing: string; count: number }[];
  counts: { status: string; count: number }[];
  nodes: { kpi: { name: string }; latest: Record<string, unknown> }[];
}

async function board(asked: { standings?: string[]; includeRetired?: boolean } = {}): Promise<Board> {
  const { data } = await helga.ask(
    `query ($standings: [Standing!], $includeRetired: Boolean!) {
      board(first: 50, standings: $standings, order: URGENCY, filter: { includeRetired: $includeRetired }) {
        standings { standing count } counts { status count }
        nodes { kpi { name } latest { period status missingSince } } } }`,
    { includeRetired: false, ...asked },
  );
  return data.board;
}

const namesOf = ({ nodes }: Board) => nodes.map(({ kpi }) => kpi.name);

const latestOf = ({ nodes }: Board) => nodes.map(({ kpi, latest }) => [kpi.name, ...Object.values(latest)]);

test("is what newer figures are overdue for, whatever the last one was", async () => {
  await kpi("Reported", { "2026-09": "100", "2026-10": "100" });
  await kpi("One behind", { "2026-08": "100", "2026-09": "100" });
  await kpi("Long ago", { "2026-03": "10" });
  await kpi("Never", {});
  await kpi("Running already", { "2026-11": "100" });
  const all = await board();
  expect(latestOf(all)).toEqual([
    ["Long ago", "2026-03", "OFF_TRACK", "2026-04"],
    ["One behind", "2026-09", "ON_TRACK", "2026-10"],
    ["Never", "2026-10", "NO_DATA", null],
    ["Reported", "2026-10", "ON_TRACK", null],
    ["Running already", "2026-11", "ON_TRACK", null],
  ]);
  expect(all.standings).toEqual([
    { standing: "NO_DATA", count: 1 },
    { standing: "ON_TRACK", count: 2 },
    { standing: "OUT_OF_DATE", count: 2 },
  ]);
  expect(all.counts).toContainEqual({ status: "ON_TRACK", count: 3 });
  expect(namesOf(await board({ standings: ["ON_TRACK"] }))).toEqual(["Reported", "Running already"]);
  expect(namesOf(await board({ standings: ["OUT_OF_DATE", "NO_DATA"] }))).toEqual([
    "Long ago",
    "One behind",
    "Never",
  ]);
});

test("among those off track the farthest from its target comes first, an undefined achievement last", async () => {
  const { kpiId } = await kpi("A baseline like its target", { "2026-10": "10" });
  const targets = [{ validFrom: "2026-01", target: "100", baseline: "100" }];
  await act(helga, "setTargets", { input: { kpiId, targets } });
  await kpi("By a little", { "2026-10": "80" });
  await kpi("By far", { "2026-10": "10" });
  await kpi("Twice what it may be", { "2026-10": "200" }, { direction: "LOWER_IS_BETTER" });
  expect(namesOf(await board())).toEqual([
    "Twice what it may be",
    "By far",
    "By a little",
    "A baseline like its target",
  ]);
});

test("begins when the due day is over, and ends with any word on the newest period", async () => {
  const { assignmentId } = await kpi("Helpline", { "2026-09": "100" });
  world.setNow(new Date("2026-11-13T10:00:00Z"));
  expect(namesOf(await board({ standings: ["OUT_OF_DATE"] }))).toEqual([]);
  world.setNow(new Date("2026-11-14T10:00:00Z"));
  expect(namesOf(await board({ standings: ["OUT_OF_DATE"] }))).toEqual(["Helpline"]);
  const [period, state, note] = ["2026-10", "NOT_APPLICABLE", "closed"];
  await act(helga, "recordEntries", { input: { entries: [{ assignmentId, period, state, note }] } });
  expect(latestOf(await board({ standings: ["NOT_APPLICABLE"] }))).toEqual([
    ["Helpline", "2026-10", "NOT_APPLICABLE", null],
  ]);
});

test("is nothing that nobody is to report any more, or not yet", async () => {
  const gone = await kpi("Gone", { "2026-03": "100" });
  await act(helga, "retireKpi", { kpiId: gone.kpiId });
  const paused = await kpi("Paused", { "2026-03": "100" });
  await act(helga, "retireAssignment", { assignmentId: paused.assignmentId });
  const from = (firstPeriod: string) =>
    act(helga, "assignKpi", { input: { kpiId: paused.kpiId, teamId, firstPeriod } });
  await from("2026-12");
  expect(latestOf(await board({ includeRetired: true }))).toEqual([
    ["Gone", "2026-03", "ON_TRACK", null],
    ["Paused", "2026-03", "ON_TRACK", null],
  ]);
  await act(helga, "retireAssignment", { assignmentId: paused.assignmentId });
  await from("2026-10");
  expect(latestOf(await board())).toEqual([["Paused", "2026-03", "ON_TRACK", "2026-10"]]);
});

test("is a formula whose newer periods can't be worked out", async () => {
  await kpi("Income", { "2026-08": "60", "2026-09": "70" });
  await kpi("Costs", { "2026-08": "10", "2026-09": "20", "2026-10": "20" });
  await kpi("Surplus", {}, { formula: "{Income} - {Costs}" });
  expect(latestOf(await board({ standings: ["OUT_OF_DATE"] }))).toEqual([
    ["Surplus", "2026-09", "OFF_TRACK", "2026-10"],
    ["Income", "2026-09", "OFF_TRACK", "2026-10"],
  ]);
});
