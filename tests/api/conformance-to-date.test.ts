import { afterAll, beforeAll, expect, test } from "vitest";
import { Arrangement } from "../testkit/arrange";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

/** Figures made of several: their targets are like with like, and they reach as far back as they have to. */
let world: World;
let organization: TestOrganization;
let ana: TestPerson;
let arrange: Arrangement;
let all: string;
let north: string;
let south: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-05-20T10:00:00Z") });
  organization = await world.organization("alpha");
  ana = await organization.person("Ana", ["ANALYST"]);
  arrange = new Arrangement(organization);
  all = arrange.team();
  [north, south] = [arrange.team(all), arrange.team(all)];
});
afterAll(() => world.close());

const months = (of: string[], put: (month: string, value: string) => void) =>
  of.forEach((value, place) => {
    if (value !== "") put(`2026-0${place + 1}`, value);
  });
const ask = async (query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await ana.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const COVERAGE = "coverage { reported expected missing explanation { rule sentence params } }";

test("over teams: what a team has not reported is not held against those that have", async () => {
  const kpiId = arrange.kpi({ teamAggregation: "SUM" });
  const [ofNorth, ofSouth] = [north, south].map((team) => arrange.assignment(kpiId, team)) as [
    string,
    string,
  ];
  months(["10", "10", "10"], (month, value) => arrange.entry(ofNorth, month, value));
  months(["5", "", ""], (month, value) => arrange.entry(ofSouth, month, value));
  arrange.target({ kpiId, assignmentId: ofNorth }, "2026-01", { target: "9" });
  arrange.target({ kpiId, assignmentId: ofSouth }, "2026-01", { target: "6" });
  arrange.target({ kpiId, assignmentId: ofSouth }, "2026-02", { target: "100" });
  await arrange.write();
  const { kpi } = await ask(
    `query ($id: ID!) { kpi(id: $id) {
      months: series(from: "2026-01", to: "2026-03") { targets points { status } }
      quarter: series(grain: QUARTER, from: "2026-Q1", to: "2026-Q1") { points { actual target status explanation { sentence } ${COVERAGE} } }
      march: series(from: "2026-03", to: "2026-03") { points { yearToDate { value target ${COVERAGE} } } } } }`,
    { id: kpiId },
  );
  // in February and March only North reported, and is held against its own target
  expect(kpi.months).toEqual({
    targets: ["15", "109", "109"],
    points: [{ status: "ON_TRACK" }, { status: "ON_TRACK" }, { status: "ON_TRACK" }],
  });
  const coverage = {
    reported: 4,
    expected: 6,
    missing: ["2026-02", "2026-03"],
    explanation: {
      rule: "COVERAGE",
      sentence: "4 of 6 reported.",
      params: { reported: { number: "4" }, expected: { number: "6" } },
    },
  };
  expect(kpi.quarter.points[0]).toEqual({
    actual: "35",
    target: "233",
    status: "ON_TRACK",
    explanation: { sentence: "35 reaches the target of 33; higher is better." },
    coverage,
  });
  expect(kpi.march.points[0].yearToDate).toEqual({ value: "35", target: "33", coverage });
});

test("a mean of sums: teams within each month first, targets as their values", async () => {
  const kpiId = arrange.kpi({ aggregation: "MEAN", teamAggregation: "SUM" });
  const [ofNorth, ofSouth] = [north, south].map((team) => arrange.assignment(kpiId, team)) as [
    string,
    string,
  ];
  months(["10", "10"], (month, value) => arrange.entry(ofNorth, month, value));
  months(["", "4"], (month, value) => arrange.entry(ofSouth, month, value));
  arrange.target({ kpiId, assignmentId: ofNorth }, "2026-01", { target: "8" });
  arrange.target({ kpiId, assignmentId: ofSouth }, "2026-01", { target: "6" });
  await arrange.write();
  const { kpi } = await ask(
    `query ($id: ID!) { kpi(id: $id) { series(from: "2026-02", to: "2026-02") { points { yearToDate { value target } } } } }`,
    { id: kpiId },
  );
  // values (10 + 14) ÷ 2, targets (8 + 14) ÷ 2
  expect(kpi.series.points).toEqual([{ yearToDate: { value: "12", target: "11" } }]);
});

test("a weighted mean of teams has the weighted mean of their targets", async () => {
  const kpiId = arrange.kpi({ aggregation: "MEAN", teamAggregation: "WEIGHTED" });
  const ofNorth = arrange.assignment(kpiId, north, { weight: "3" });
  const ofSouth = arrange.assignment(kpiId, south, { weight: "1" });
  for (const [id, value, target] of [
    [ofNorth, "10", "20"],
    [ofSouth, "50", "40"],
  ] as const) {
    arrange.entry(id, "2026-01", value);
    arrange.target({ kpiId, assignmentId: id }, "2026-01", { target });
  }
  await arrange.write();
  const { kpi } = await ask(
    `query ($id: ID!) { kpi(id: $id) { series(from: "2026-01", to: "2026-01") { actuals targets } } }`,
    { id: kpiId },
  );
  expect(kpi.series).toEqual({ actuals: ["20"], targets: ["25"] });
});

test("a month that only a team without weight reported has nothing to reach either", async () => {
  const kpiId = arrange.kpi({ aggregation: "MEAN", teamAggregation: "WEIGHTED" });
  const ofNorth = arrange.assignment(kpiId, north, { weight: "1" });
  const ofSouth = arrange.assignment(kpiId, south, { weight: "0" });
  months(["10", "", "14"], (month, value) => arrange.entry(ofNorth, month, value));
  months(["", "70", ""], (month, value) => arrange.entry(ofSouth, month, value));
  arrange.target({ kpiId, assignmentId: ofNorth }, "2026-01", { target: "11" });
  arrange.target({ kpiId, assignmentId: ofSouth }, "2026-01", { target: "90" });
  await arrange.write();
  const { kpi } = await ask(
    `query ($id: ID!) { kpi(id: $id) { series(grain: QUARTER, from: "2026-Q1", to: "2026-Q1") { points {
      actual status coverage { reported expected } explanation { inputs { name value } } } } } }`,
    { id: kpiId },
  );
  const [quarter] = kpi.series.points;
  expect(quarter).toMatchObject({
    actual: "12",
    status: "ON_TRACK",
    coverage: { reported: 2, expected: 6 },
  });
  expect(quarter.explanation.inputs).toContainEqual({ name: "target", value: "11" });
});

test("a formula is held against the targets of the months in which it has a value", async () => {
  const revenue = arrange.kpi({});
  const costs = arrange.kpi({});
  const profit = arrange.kpi({ formula: `{${revenue}} - {${costs}}` });
  const [ofRevenue, ofCosts, ofProfit] = [revenue, costs, profit].map((id) =>
    arrange.assignment(id, north),
  ) as [string, string, string];
  months(["10", "20", "30"], (month, value) => arrange.entry(ofRevenue, month, value));
  months(["4", "5", ""], (month, value) => arrange.entry(ofCosts, month, value));
  arrange.target({ kpiId: profit }, "2026-01", { target: "7" });
  await arrange.write();
  const { assignment } = await ask(
    `query ($id: ID!) { assignment(id: $id) { series(from: "2026-02", to: "2026-03") { points {
      yearToDate { value target ${COVERAGE} } } } quarter: series(grain: QUARTER, from: "2026-Q1", to: "2026-Q1") { points { target explanation { inputs { name value } } } } } }`,
    { id: ofProfit },
  );
  const [february, march] = assignment.series.points.map(
    ({ yearToDate }: { yearToDate: unknown }) => yearToDate,
  );
  expect(february).toMatchObject({
    value: "21",
    target: "14",
    coverage: { reported: 2, expected: 2, missing: [] },
  });
  expect(march).toMatchObject({
    value: "21",
    target: "14",
    coverage: { reported: 2, expected: 3, missing: ["2026-03"] },
  });
  const [quarter] = assignment.quarter.points;
  expect(quarter.target).toBe("21");
  expect(quarter.explanation.inputs).toContainEqual({ name: "target", value: "14" });
});

test("the quarter before is a whole quarter, and the year to date of a month before lies in its own year", async () => {
  const sessions = arrange.kpi({});
  const growth = arrange.kpi({ formula: `{${sessions}} - previous({${sessions}})` });
  const [ofSessions, ofGrowth] = [sessions, growth].map((id) => arrange.assignment(id, north)) as [
    string,
    string,
  ];
  for (let place = 0; place < 16; place++)
    arrange.entry(
      ofSessions,
      `${2025 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`,
      String(place + 1),
    );
  await arrange.write();
  const { assignment } = await ask(
    `query ($id: ID!) { assignment(id: $id) {
      quarters: series(grain: QUARTER, from: "2026-Q1", to: "2026-Q1") { actuals points { operands { period value } } }
      january: series(from: "2026-01", to: "2026-01") { points { actual yearToDate { value } rolling(periods: 3) { value } } } } }`,
    { id: ofGrowth },
  );
  // 13 + 14 + 15 less 10 + 11 + 12
  expect(assignment.quarters.actuals).toEqual(["9"]);
  expect(assignment.quarters.points[0].operands).toEqual([
    { period: "2026-Q1", value: "42" },
    { period: "2025-Q4", value: "33" },
  ]);
  // 13 less the twelve months of 2025; 11 + 12 + 13 less 10 + 11 + 12
  expect(assignment.january.points).toEqual([
    { actual: "1", yearToDate: { value: "-65" }, rolling: { value: "3" } },
  ]);
});

test("cumulated entries roll over the new year of a fiscal year that begins elsewhere", async () => {
  const other = await world.organization("beta");
  const ben = await other.person("Ben", ["ANALYST"]);
  await other.write(
    (sql) =>
      sql`update organizations set fiscal_year_start_month = 4, fiscal_year_named_by = 'END' where id = ${other.id}`,
  );
  const there = new Arrangement(other, { startMonth: 4, namedBy: "end" });
  const kpiId = there.kpi({ aggregation: "CUMULATIVE" });
  const id = there.assignment(kpiId, there.team());
  for (const [month, value] of [
    ["2025-12", "90"],
    ["2026-01", "100"],
    ["2026-02", "115"],
    ["2026-03", "130"],
    ["2026-04", "7"],
  ] as const)
    there.entry(id, month, value);
  await there.write();
  const { data, errors } = await ben.ask(
    `query ($id: ID!) { assignment(id: $id) { series(from: "2026-01", to: "2026-04") { points {
      one: rolling(periods: 1) { value } three: rolling(periods: 3) { value reason { rule } } yearToDate { value } } } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  const points = data.assignment.series.points as Record<
    "one" | "three" | "yearToDate",
    { value: string | null }
  >[];
  // January is what was added since December, though that is of another calendar year
  expect(points.map(({ one }) => one.value)).toEqual(["10", "15", "15", "7"]);
  expect(points.map(({ three }) => three.value)).toEqual([null, null, "40", "37"]);
  expect(points.map(({ yearToDate }) => yearToDate.value)).toEqual(["100", "115", "130", "7"]);
});

test("a year ago is the period of the same name, and there is none for a week 53 or a 29 February without one", async () => {
  const weekly = arrange.kpi({ periodicity: "WEEK" });
  const daily = arrange.kpi({ periodicity: "DAY" });
  const [ofWeeks, ofDays] = [weekly, daily].map((id) => arrange.assignment(id, north)) as [string, string];
  for (const [week, value] of [
    ["2020-W53", "53"],
    ["2021-W01", "1"],
    ["2020-W01", "100"],
  ] as const)
    arrange.entry(ofWeeks, week, value);
  for (const [day, value] of [
    ["2023-03-01", "7"],
    ["2024-03-01", "9"],
    ["2024-02-29", "29"],
  ] as const)
    arrange.entry(ofDays, day, value);
  await arrange.write();
  const query = `query ($id: ID!, $from: Period!, $to: Period!) { assignment(id: $id) { series(from: $from, to: $to) { points {
    lastYear { value reason { rule } coverage { expected } } change(since: LAST_YEAR) { absolute reason { rule } } } } } }`;
  const weeks = await ask(query, { id: ofWeeks, from: "2020-W53", to: "2021-W01" });
  const none = { value: null, reason: { rule: "CHANGE_NO_VALUE_BEFORE" }, coverage: { expected: 0 } };
  expect(weeks.assignment.series.points).toEqual([
    { lastYear: none, change: { absolute: null, reason: { rule: "CHANGE_NO_VALUE_BEFORE" } } },
    {
      lastYear: { value: "100", reason: null, coverage: { expected: 1 } },
      change: { absolute: "-99", reason: null },
    },
  ]);
  const days = await ask(query, { id: ofDays, from: "2024-02-29", to: "2024-03-01" });
  expect(days.assignment.series.points).toEqual([
    { lastYear: none, change: { absolute: null, reason: { rule: "CHANGE_NO_VALUE_BEFORE" } } },
    {
      lastYear: { value: "7", reason: null, coverage: { expected: 1 } },
      change: { absolute: "2", reason: null },
    },
  ]);
});
