import { afterAll, beforeAll, expect, test } from "vitest";
import type { KpiGiven, TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

/** A board reads what its lines are made of before they ask for it. It tells of each what the line tells of itself. */
let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let teamId: string;
let before: string;

const figures = () => `fragment Figures on Assignment {
  id
  latest { period actual target status inProgress missingSince entry { value } }
  series(from: "2024-07", to: "2024-12") { periods actuals targets statuses }
  years: series(from: "2024", to: "2025", grain: YEAR) { periods actuals targets statuses }
  earlier: series(from: "2024-09", to: "2024-11", asOf: "${before}") { periods actuals statuses }
  wasLatest: latest(asOf: "${before}") { period actual status }
}`;

interface Line extends Record<string, unknown> {
  id: string;
}

beforeAll(async () => {
  world = await World.create();
  organization = await world.organization("Alpha");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  teamId = await organization.team("Fundraising");
  const donors = await kpi("Donors", { decimals: 1 }, [
    { period: "2024-09", value: "90" },
    { period: "2024-10", value: "0" },
    { period: "2024-11", value: "120.50" },
  ]);
  await kpi("Share", { aggregation: "RATIO", ratioFactor: "100" }, [
    { period: "2024-09", numerator: "1", denominator: "3" },
    { period: "2024-10", state: "NOT_APPLICABLE", note: "closed" },
  ]);
  await kpi("Quarterly", { periodicity: "QUARTER", firstPeriod: "2020-Q1" }, [
    { period: "2024-Q3", value: "7" },
  ]);
  await kpi("Never", {}, []);
  await kpi("Twice", { formula: "2 * {Donors}" }, []);
  before = await instant();
  const { assignmentId } = donors;
  await act(helga, "withdrawEntry", {
    input: { assignmentId, period: "2024-11", reason: "Typed for another month" },
  });
  await act(helga, "recordEntries", {
    input: {
      entries: [{ assignmentId, period: "2024-10", value: "101" }],
    },
  });
});
afterAll(() => world.close());

/** What is known now, and not a moment later. */
async function instant(): Promise<string> {
  const [row] = await world.owner
    .sql`select max(at) as at from changes where organization_id = ${organization.id}`;
  await new Promise((resolve) => setTimeout(resolve, 5));
  return new Date(new Date(row?.at).getTime() + 1).toISOString();
}

async function kpi(name: string, given: KpiGiven, cells: Record<string, unknown>[]) {
  const made = await organization.kpi(helga, teamId, { name, ...given });
  const [kpiId, assignmentId] = [made.kpiId, made.assignmentId];
  const validFrom = given.periodicity === "QUARTER" ? "2024-Q1" : "2024-01";
  await act(helga, "setTargets", { input: { kpiId, targets: [{ validFrom, target: "100" }] } });
  const entries = cells.map((cell) => ({ assignmentId, ...cell }));
  if (entries.length > 0) await act(helga, "recordEntries", { input: { entries } });
  return made;
}

async function alone(id: string): Promise<Line> {
  const { data } = await helga.ask(`query ($id: ID!) { assignment(id: $id) { ...Figures } } ${figures()}`, {
    id,
  });
  return data.assignment;
}

test("what a board tells of a line is what the line tells of itself", async () => {
  const { data, errors } = await helga.ask(
    `{ board { nodes { kpi { name } ...Figures } edges { node { ... on Assignment { ...Figures } } } } } ${figures()}`,
  );
  expect(errors).toEqual([]);
  const { nodes, edges } = data.board as { nodes: (Line & { kpi: object })[]; edges: { node: Line }[] };
  expect(nodes).toHaveLength(5);
  for (const [place, { kpi: _named, ...line }] of nodes.entries()) {
    expect(line).toEqual(await alone(line.id));
    expect(edges[place]?.node).toEqual(line);
  }
  expect(nodes.find((line) => JSON.stringify(line.kpi).includes("Donors"))).toMatchObject({
    latest: { period: "2024-10", actual: "101", status: "ON_TRACK", entry: { value: "101" } },
    wasLatest: { period: "2024-11", actual: "120.5", status: "ON_TRACK" },
    earlier: { actuals: ["90", "0", "120.5"] },
  });
});

test("a board of an earlier instant tells of it what was known then", async () => {
  const { data } = await helga.ask(
    `query ($asOf: DateTimeISO) { board(asOf: $asOf) { nodes { kpi { name } latest { period actual } series(from: "2024-09", to: "2024-11") { actuals } } } }`,
    { asOf: before },
  );
  const donors = data.board.nodes.find((line: { kpi: { name: string } }) => line.kpi.name === "Donors");
  expect(donors.latest).toEqual({ period: "2024-11", actual: "120.5" });
  expect(donors.series.actuals).toEqual(["90", "0", "120.5"]);
});

test("a question that can't be answered is refused by its own field, and all else is answered", async () => {
  const { data, errors } = await helga.ask(
    `query ($none: Int!) { board { nodes { kpi { name } latest { status } no: latest { status } } }
      wrong: board { nodes { id series(last: $none) { periods } } } }`,
    { none: 0 },
  );
  expect(data).toBeNull();
  expect(errors.map(({ path }) => path)).toEqual([["wrong", "nodes", 0, "series"]]);
  const tooFine = await helga.ask(
    `{ board { nodes { id monthly: series(last: 2, grain: MONTH) { actuals } } } }`,
  );
  expect(tooFine.errors).toHaveLength(1);
  expect(tooFine.errors[0]).toMatchObject({ extensions: { rule: "SERIES_GRAIN_TOO_FINE" } });
});

test("nothing that is waited for is forgotten where another line is refused", async () => {
  // A new definition: from here on only what is asked for anew is at hand.
  const given = { periodicity: "QUARTER", firstPeriod: "2020-Q1" };
  const atHand = await organization.kpi(helga, teamId, { name: "Quarterly too", ...given });
  await organization.kpi(helga, teamId, { name: "Another quarterly", ...given });
  await helga.ask("query ($id: ID!) { assignment(id: $id) { kpi { name } } }", { id: atHand.assignmentId });
  const { errors } = await helga.ask("{ board { nodes { series(last: 2, grain: MONTH) { actuals } } } }");
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ extensions: { rule: "SERIES_GRAIN_TOO_FINE" } });
});

test("how a latest figure stands is another thing on another day", async () => {
  const statusOf = async () => {
    const { data } = await helga.ask(`{ board { nodes { kpi { name } latest { period status } } } }`);
    return data.board.nodes.find((line: { kpi: { name: string } }) => line.kpi.name === "Never").latest;
  };
  world.setNow(new Date("2026-12-02T10:00:00Z"));
  expect(await statusOf()).toEqual({ period: "2026-11", status: "NOT_DUE" });
  world.setNow(new Date("2026-12-30T10:00:00Z"));
  expect(await statusOf()).toEqual({ period: "2026-11", status: "NO_DATA" });
});
