import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Arrangement } from "../testkit/arrange";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

/** How year-to-date and rolling figures stand: by the way that periods do. Case by case it stands in the vectors. */
let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let arrange: Arrangement;
let north: string;
let south: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-05-20T10:00:00Z") });
  organization = await world.organization("alpha");
  helga = await organization.person("Helga", ["GATEKEEPER", "ADMINISTRATOR"]);
  arrange = new Arrangement(organization);
  [north, south] = [arrange.team(), arrange.team()];
});
afterAll(() => world.close());

const JUDGED = `target minimum stretch baseline inProgress status achievement achievementWhy { sentence }
  explanation { rule sentence inputs { name value } } coverage { reported expected }`;

const ask = async (query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await helga.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};

const put = (assignmentId: string, values: readonly string[]) =>
  values.forEach((value, place) => {
    arrange.entry(assignmentId, `2026-0${place + 1}`, value);
  });

const aim = (kpiId: string, targets: readonly string[], assignmentId?: string) =>
  targets.forEach((target, place) => {
    arrange.target({ kpiId, ...(assignmentId && { assignmentId }) }, `2026-0${place + 1}`, { target });
  });

test.each(["LAST", "CUMULATIVE"] as const)(
  "of %s the year to date is the month's own figure, with target, status and reasons",
  async (aggregation) => {
    const kpiId = arrange.kpi({ aggregation });
    const assignmentId = arrange.assignment(kpiId, north);
    put(assignmentId, ["10", "25", "30"]);
    aim(kpiId, ["10", "20", "40"]);
    await arrange.write();
    const { assignment } = await ask(
      `query ($id: ID!) { assignment(id: $id) { series(from: "2026-01", to: "2026-03") { points {
      actual ${JUDGED} yearToDate { value ${JUDGED} } } } } }`,
      { id: assignmentId },
    );
    const points = assignment.series.points as Record<string, unknown>[];
    expect(points.map(({ status }) => status)).toEqual(["ON_TRACK", "ON_TRACK", "OFF_TRACK"]);
    for (const { yearToDate, actual, coverage: _own, ...own } of points) {
      const { value, coverage: _parts, ...made } = yearToDate as Record<string, unknown>;
      expect({ actual: value, ...made }).toEqual({ actual, ...own });
    }
  },
);

test("what two teams added to a cumulated figure is held against what their targets add", async () => {
  const kpiId = arrange.kpi({ aggregation: "CUMULATIVE", teamAggregation: "SUM" });
  const [ofNorth, ofSouth] = [arrange.assignment(kpiId, north), arrange.assignment(kpiId, south)];
  put(ofNorth, ["10", "30", "60"]);
  aim(kpiId, ["10", "25", "45"], ofNorth);
  put(ofSouth, ["5", "10", "20"]);
  aim(kpiId, ["5", "15", "25"], ofSouth);
  await arrange.write();
  const { kpi } = await ask(
    `query ($id: ID!) { kpi(id: $id) { series(from: "2026-03", to: "2026-04") { points {
      rolling(periods: 2) { value ${JUDGED} } yearToDate { value ${JUDGED} } } } } }`,
    { id: kpiId },
  );
  const [march, april] = kpi.series.points;
  // (60 − 10) + (20 − 5), and (45 − 10) + (25 − 5)
  expect(march.rolling).toMatchObject({
    ...{ value: "65", target: "55", status: "ON_TRACK", achievement: 1.18181818181818 },
    explanation: { sentence: "65 reaches the target of 55; higher is better." },
  });
  expect(march.yearToDate).toMatchObject({ value: "80", target: "70", status: "ON_TRACK" });
  // April is overdue, and so is what it should have added
  expect(april.rolling).toMatchObject({
    value: null,
    status: "NO_DATA",
    explanation: { rule: "STATUS_NO_DATA" },
  });
});

test("a formula's year to date says how it was worked out, and stands against its own targets", async () => {
  const [revenue, cost] = [arrange.kpi({}), arrange.kpi({})];
  const profit = arrange.kpi({});
  arrange.giveFormula(profit, `{${revenue}} - {${cost}}`);
  put(arrange.assignment(revenue, south), ["100", "120"]);
  put(arrange.assignment(cost, south), ["80", "100"]);
  const assignmentId = arrange.assignment(profit, south);
  aim(profit, ["20", "25"]);
  await arrange.write();
  const { assignment } = await ask(
    `query ($id: ID!) { assignment(id: $id) { series(from: "2026-02", to: "2026-02") { points {
      status yearToDate { value target status explanation { sentence } working { sentence } } } } } }`,
    { id: assignmentId },
  );
  expect(assignment.series.points).toEqual([
    {
      status: "OFF_TRACK",
      yearToDate: {
        ...{ value: "40", target: "45", status: "OFF_TRACK" },
        explanation: { sentence: "40 is below 40.5, the limit of tolerance for the target of 45." },
        working: { sentence: "220 − 180 = 40." },
      },
    },
  ]);
});

test("a longer period, too, says why some targets make none together", async () => {
  const kpiId = arrange.kpi({});
  const assignmentId = arrange.assignment(kpiId, north);
  put(assignmentId, ["10", "20", "30"]);
  arrange.target({ kpiId }, "2026-02", { target: "20" });
  await arrange.write();
  const { assignment } = await ask(
    `query ($id: ID!) { assignment(id: $id) { series(grain: QUARTER, from: "2026-Q1", to: "2026-Q1") { points {
      status explanation { rule } achievementWhy { sentence } } } } }`,
    { id: assignmentId },
  );
  expect(assignment.series.points[0]).toEqual({
    status: "INFORMATIONAL",
    explanation: { rule: "STATUS_NO_TARGET_TOGETHER" },
    achievementWhy: {
      sentence: "Only 2 of 3 periods have a target, so there is none for them together.",
    },
  });
});

test("as known earlier the year to date stood as it was known then", async () => {
  const team = await organization.team(`Circle ${randomUUID()}`);
  const { kpiId, assignmentId } = await organization.kpi(helga, team);
  const record = (value: string, basedOn: number) =>
    act(helga, "recordEntries", {
      input: { reason: "counted", entries: [{ assignmentId, period: "2026-01", value, basedOn }] },
    });
  await act(helga, "setTargets", { input: { kpiId, targets: [{ validFrom: "2026-01", target: "100" }] } });
  await record("100", 0);
  await setTimeout(10);
  const at = new Date().toISOString();
  await setTimeout(10);
  await record("50", 1);
  world.setNow(new Date());
  const { now, earlier } = await ask(
    `query ($id: ID!, $at: DateTimeISO!) { now: assignment(id: $id) { ...Made }
      earlier: assignment(id: $id, asOf: $at) { ...Made } }
    fragment Made on Assignment { series(from: "2026-01", to: "2026-01") { points { yearToDate { value status } } } }`,
    { id: assignmentId, at },
  );
  expect(now.series.points).toEqual([{ yearToDate: { value: "50", status: "OFF_TRACK" } }]);
  expect(earlier.series.points).toEqual([{ yearToDate: { value: "100", status: "ON_TRACK" } }]);
});
