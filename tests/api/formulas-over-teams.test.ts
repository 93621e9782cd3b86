import { afterAll, beforeAll, expect, test } from "vitest";
import { Arrangement } from "../testkit/arrange";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

/** Of whose figures a formula is worked out, and against whose targets it is held. */
let world: World;
let organization: TestOrganization;
let ana: TestPerson;
let arrange: Arrangement;
let top: string;
let north: string;
let coast: string;
let south: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-05-20T10:00:00Z") });
  organization = await world.organization("alpha");
  ana = await organization.person("Ana", ["ANALYST"]);
  arrange = new Arrangement(organization);
  top = arrange.team();
  [north, south] = [arrange.team(top), arrange.team(top)];
  coast = arrange.team(north);
});
afterAll(() => world.close());

const POINTS = `points { actual target status explanation { rule } operands { value } }`;

async function rowOf(id: string, at = "2026-03") {
  const { data, errors } = await ana.ask(
    `query ($id: ID!, $at: Period!) { assignment(id: $id) { series(from: $at, to: $at) { ${POINTS} } } }`,
    { id, at },
  );
  expect(errors).toEqual([]);
  return data.assignment.series.points[0];
}

async function together(kpiId: string, teamId: string | null = null) {
  const { data, errors } = await ana.ask(
    `query ($id: ID!, $team: ID) { kpi(id: $id) { series(from: "2026-03", to: "2026-03", teamId: $team) { ${POINTS} } } }`,
    { id: kpiId, team: teamId },
  );
  expect(errors).toEqual([]);
  return data.kpi.series.points[0];
}

const values = (row: { actual: string; operands: { value: string }[] }) => [
  row.actual,
  ...row.operands.map(({ value }) => value),
];

/** Measures a KPI for a team, with a value in March. */
function measure(kpiId: string, teamId: string, value: string | null, personId?: string): string {
  const id = arrange.assignment(kpiId, teamId, personId ? { personId } : {});
  if (value !== null) arrange.entry(id, "2026-03", value);
  return id;
}

test("what is worked out for a person is of this person's figures", async () => {
  const [hours, pay] = [0, 1].map(() => arrange.kpi({ teamAggregation: "SUM" })) as [string, string];
  const price = arrange.kpi({ aggregation: "LAST" });
  const rate = arrange.kpi({ formula: `{${pay}} / {${hours}}`, aggregation: "MEAN" });
  const worth = arrange.kpi({ formula: `{${hours}} * {${price}}` });
  const gita = await organization.person("Gita");
  const max = await organization.person("Max");
  const nobody = await organization.person("Nobody");
  for (const [person, paid] of [
    [gita, "100"],
    [max, "900"],
  ] as const) {
    measure(pay, north, paid, person.id);
    measure(hours, north, "10", person.id);
  }
  measure(price, north, "7");
  const [ofGita, ofMax, ofNobody, ofTeam] = [gita.id, max.id, nobody.id, undefined].map((person) =>
    measure(rate, north, null, person),
  ) as [string, string, string, string];
  const worthOfGita = measure(worth, north, null, gita.id);
  await arrange.write();
  expect(values(await rowOf(ofGita))).toEqual(["10", "100", "10"]);
  expect(values(await rowOf(ofMax))).toEqual(["90", "900", "10"]);
  expect((await rowOf(ofNobody)).actual).toBeNull();
  expect(values(await rowOf(ofTeam))).toEqual(["50", "1000", "20"]);
  // What the team is measured by as a whole serves each of its people.
  expect(values(await rowOf(worthOfGita))).toEqual(["70", "10", "7"]);
});

test("a team's own figures make its formula; where it has none, those below it together", async () => {
  const [income, costs, staff] = [0, 1, 2].map(() => arrange.kpi({ teamAggregation: "SUM" })) as [
    string,
    string,
    string,
  ];
  const net = arrange.kpi({ formula: `{${income}} - {${costs}}` });
  const each = arrange.kpi({ formula: `{${income}} / {${staff}}`, aggregation: "MEAN" });
  measure(income, north, "100");
  measure(costs, north, "60");
  measure(income, coast, "10");
  measure(costs, coast, "50");
  measure(staff, coast, "4");
  const [ofNorth, ofCoast, ofTop] = [north, coast, top].map((team) => measure(net, team, null)) as [
    string,
    string,
    string,
  ];
  const eachOfNorth = measure(each, north, null);
  await arrange.write();
  expect(values(await rowOf(ofNorth))).toEqual(["40", "100", "60"]);
  expect(values(await rowOf(ofCoast))).toEqual(["-40", "10", "50"]);
  expect(values(await rowOf(ofTop))).toEqual(["0", "110", "110"]);
  expect(values(await rowOf(eachOfNorth))).toEqual(["25", "100", "4"]);
});

test("where a team's own figures have ended, those below it go on, and nothing before is rewritten", async () => {
  const income = arrange.kpi({ teamAggregation: "SUM" });
  const double = arrange.kpi({ formula: `2 * {${income}}` });
  const own = arrange.assignment(income, north, { retiredAt: new Date("2026-04-01T00:00:00Z") });
  const below = measure(income, coast, "5");
  arrange.entry(own, "2026-03", "100");
  arrange.entry(below, "2026-04", "30");
  const ofNorth = measure(double, north, null);
  await arrange.write();
  expect((await rowOf(ofNorth, "2026-03")).actual).toBe("200");
  expect((await rowOf(ofNorth, "2026-04")).actual).toBe("60");
});

test("teams together are held against their targets together, as entered values are", async () => {
  const [income, costs] = [0, 1].map(() => arrange.kpi({ teamAggregation: "SUM" })) as [string, string];
  const formula = `{${income}} - {${costs}}`;
  const net = arrange.kpi({ formula, teamAggregation: "SUM" });
  const mean = arrange.kpi({ formula, teamAggregation: "MEAN" });
  for (const [team, earned, spent] of [
    [north, "100", "60"],
    [south, "50", "20"],
  ] as const) {
    measure(income, team, earned);
    measure(costs, team, spent);
    for (const kpiId of [net, mean]) measure(kpiId, team, null);
  }
  for (const kpiId of [net, mean]) {
    arrange.target({ kpiId }, "2026-01", { target: "40" });
    arrange.target({ kpiId, teamId: south }, "2026-01", { target: "10" });
  }
  await arrange.write();
  expect(await together(net)).toMatchObject({ actual: "70", target: "50", status: "ON_TRACK" });
  expect(await together(net, top)).toMatchObject({ actual: "70", target: "50", status: "ON_TRACK" });
  expect(await together(net, south)).toMatchObject({ actual: "30", target: "10", status: "ON_TRACK" });
  expect(await together(mean)).toMatchObject({ actual: "70", target: "25", status: "ON_TRACK" });
  // A team above those it is worked out of: theirs are in it, and no target counts twice.
  const ofTop = measure(net, top, null);
  arrange.target({ kpiId: net, assignmentId: ofTop }, "2026-01", { target: "1000" });
  await arrange.write();
  expect(await together(net)).toMatchObject({ actual: "70", target: "1000", status: "OFF_TRACK" });
});

test("people who share a figure of their team each have their target, and a team's stands for its people's", async () => {
  const hours = arrange.kpi({ teamAggregation: "SUM" });
  const price = arrange.kpi({ teamAggregation: "MEAN" });
  const worth = arrange.kpi({ formula: `{${hours}} * {${price}}`, teamAggregation: "SUM" });
  const people = [await organization.person("Lea"), await organization.person("Tim")];
  for (const person of people) {
    measure(hours, north, "10", person.id);
    measure(worth, north, null, person.id);
  }
  measure(price, north, "7");
  arrange.target({ kpiId: worth }, "2026-01", { target: "60" });
  await arrange.write();
  expect(await together(worth)).toMatchObject({ actual: "140", target: "120", status: "ON_TRACK" });
  measure(worth, north, null);
  await arrange.write();
  expect(await together(worth)).toMatchObject({ actual: "140", target: "60", status: "ON_TRACK" });
});

test("like with like: a team that has not reported is not held against those that have", async () => {
  const income = arrange.kpi({ teamAggregation: "SUM" });
  const double = arrange.kpi({ formula: `2 * {${income}}`, teamAggregation: "SUM" });
  measure(income, north, "10");
  measure(income, south, null);
  for (const team of [north, south]) measure(double, team, null);
  arrange.target({ kpiId: double }, "2026-01", { target: "20" });
  await arrange.write();
  expect(await together(double)).toMatchObject({ actual: "20", target: "40", status: "ON_TRACK" });
});

test("a longer period of teams together is as complete as the least complete operand", async () => {
  const [income, costs] = [0, 1].map(() => arrange.kpi({ teamAggregation: "SUM" })) as [string, string];
  const net = arrange.kpi({ formula: `{${income}} - {${costs}}` });
  for (const [team, spent] of [
    [north, "60"],
    [south, null],
  ] as const) {
    measure(income, team, "100");
    measure(costs, team, spent);
  }
  await arrange.write();
  const { data } = await ana.ask(
    `query ($id: ID!) { kpi(id: $id) { series(grain: QUARTER, from: "2026-Q1", to: "2026-Q1") {
      points { actual coverage { reported expected missing } } } } }`,
    { id: net },
  );
  // Of two teams in three months: of January and February nothing, of March the costs of one of the two.
  const coverage = { reported: 1, expected: 6, missing: ["2026-01", "2026-02", "2026-03"] };
  expect(data.kpi.series.points).toEqual([{ actual: "140", coverage }]);
});

test("a month that does not apply keeps its target, as that of an entry does", async () => {
  const income = arrange.kpi({});
  const double = arrange.kpi({ formula: `2 * {${income}}` });
  const entered = arrange.assignment(income, north);
  arrange.entry(entered, "2026-03", { state: "NOT_APPLICABLE" });
  const ofNorth = arrange.assignment(double, north);
  for (const kpiId of [income, double]) arrange.target({ kpiId }, "2026-01", { target: "20" });
  await arrange.write();
  for (const id of [entered, ofNorth])
    expect(await rowOf(id)).toMatchObject({ actual: null, target: "20", status: "NOT_APPLICABLE" });
});

test("a formula that is assigned to nobody there is held against what holds for the team, or for all", async () => {
  const income = arrange.kpi({ teamAggregation: "SUM" });
  const double = arrange.kpi({ formula: `2 * {${income}}`, teamAggregation: "SUM" });
  measure(income, coast, "10");
  arrange.target({ kpiId: double }, "2026-01", { target: "30" });
  arrange.target({ kpiId: double, teamId: north }, "2026-01", { target: "20" });
  await arrange.write();
  expect(await together(double)).toMatchObject({ actual: "20", target: "30", status: "OFF_TRACK" });
  expect(await together(double, coast)).toMatchObject({ actual: "20", target: "20", status: "ON_TRACK" });
});
