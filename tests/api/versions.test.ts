import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let team: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-01-20T10:00:00Z") });
  organization = await world.organization("Alpha");
  team = await organization.team("All");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
});
afterAll(() => world.close());

/** Changes a definition on the day given. */
async function revise(day: string, kpiId: string, change: Record<string, unknown>): Promise<void> {
  world.setNow(new Date(`${day}T10:00:00Z`));
  const { data } = await helga.ask(`query ($id: ID!) { kpi(id: $id) { revision } }`, { id: kpiId });
  const answer = await helga.ask(
    `mutation ($input: ReviseKpiInput!) { reviseKpi(input: $input) { refusals { sentence } } }`,
    { input: { kpiId, revision: data.kpi.revision, ...change } },
  );
  expect({ errors: answer.errors, refusals: answer.data?.reviseKpi.refusals }).toEqual({
    errors: [],
    refusals: [],
  });
}

const versions = `version versionFrom versions { number from at changed { name before after } }`;

test("a change of meaning starts a version, one of words does not; the log tells them all", async () => {
  const { kpiId, assignmentId } = await organization.kpi(helga, team, { name: "calls", unit: "h" });
  const before = await helga.ask(`query ($id: ID!) { kpi(id: $id) { ${versions} } }`, { id: kpiId });
  expect(before.data.kpi).toEqual({
    version: 1,
    versionFrom: null,
    versions: [{ number: 1, from: null, at: expect.any(String), changed: [] }],
  });
  await revise("2026-02-10", kpiId, { description: "All of them", rangeMinimum: "0", name: "talks" });
  await revise("2026-03-10", kpiId, { unit: "min", direction: "LOWER_IS_BETTER" });
  await revise("2026-05-10", kpiId, { aggregation: "MEAN", teamAggregation: "MEAN", decimals: 1 });
  world.setNow(new Date("2026-06-20T10:00:00Z"));
  const { data, errors } = await helga.ask(
    `query ($id: ID!, $kpi: ID!) {
      kpi(id: $kpi) { ${versions} series(grain: QUARTER, from: "2025-Q4", to: "2026-Q2") { breaks } }
      assignment(id: $id) {
        months: series(from: "2026-01", to: "2026-06") { breaks }
        quarters: series(grain: QUARTER, from: "2025-Q4", to: "2026-Q2") { breaks }
        before: series(from: "2025-01", to: "2026-02") { breaks }
        year: series(grain: YEAR, last: 1) { breaks points { change { acrossVersions } } }
        points: series(from: "2026-02", to: "2026-06") { points { period
          change { acrossVersions } year: change(since: LAST_YEAR) { acrossVersions }
          yearToDate { acrossVersions } rolling(periods: 3) { acrossVersions } lastYear { acrossVersions } } }
      } }`,
    { id: assignmentId, kpi: kpiId },
  );
  expect(errors).toEqual([]);
  const at = expect.any(String);
  expect(data.kpi).toEqual({
    version: 3,
    versionFrom: "2026-05",
    versions: [
      { number: 1, from: null, at, changed: [] },
      {
        number: 2,
        from: "2026-03",
        at,
        changed: [
          { name: "unit", before: "h", after: "min" },
          { name: "direction", before: "HIGHER_IS_BETTER", after: "LOWER_IS_BETTER" },
        ],
      },
      {
        number: 3,
        from: "2026-05",
        at,
        changed: [
          { name: "aggregation", before: "SUM", after: "MEAN" },
          { name: "teamAggregation", before: "SUM", after: "MEAN" },
        ],
      },
    ],
    series: { breaks: ["2026-Q1", "2026-Q2"] },
  });
  const { months, quarters, before: earlier, year, points } = data.assignment;
  expect([months, quarters, earlier].map(({ breaks }) => breaks)).toEqual([
    ["2026-03", "2026-05"],
    ["2026-Q1", "2026-Q2"],
    [],
  ]);
  expect(year).toEqual({ breaks: ["2026"], points: [{ change: { acrossVersions: true } }] });
  const across = (name: string) =>
    points.points.map((point: Record<string, { acrossVersions: boolean }>) => point[name]?.acrossVersions);
  // February, March (a new version), April, May (another), June
  expect(across("change")).toEqual([false, true, false, true, false]);
  expect(across("year")).toEqual([false, true, true, true, true]);
  expect(across("lastYear")).toEqual([false, true, true, true, true]);
  expect(across("yearToDate")).toEqual([false, true, true, true, true]);
  // April looks back to February, May to March (the second version's first month), June to April
  expect(across("rolling")).toEqual([false, true, true, true, true]);
});

test("a formula is told with the names of its operands, and versions are those that were known", async () => {
  const revenue = await organization.kpi(helga, team, { name: "revenue", unit: "CHF" });
  const costs = await organization.kpi(helga, team, { name: "costs", unit: "CHF" });
  const profit = await organization.kpi(helga, team, { name: "profit", unit: "CHF" });
  await revise("2026-03-10", profit.kpiId, { formula: "{revenue}" });
  const [known] = await world.owner
    .sql`select at from changes where organization_id = ${organization.id} order by seq desc limit 1`;
  await new Promise((resolve) => setTimeout(resolve, 5));
  await revise("2026-04-10", profit.kpiId, { formula: "{revenue} - {costs}" });
  await revise("2026-05-10", costs.kpiId, { name: "expenses" });
  world.setNow(new Date());
  const { data, errors } = await helga.ask(
    `query ($id: ID!, $past: DateTimeISO!) { kpi(id: $id) { ${versions} }
      past: kpi(id: $id, asOf: $past) { ${versions} series(from: "2026-01", to: "2026-06") { breaks } } }`,
    { id: profit.kpiId, past: new Date(new Date(known?.at).getTime() + 1).toISOString() },
  );
  expect(errors).toEqual([]);
  expect(
    data.kpi.versions.map(({ from, changed }: { from: string; changed: unknown }) => [from, changed]),
  ).toEqual([
    [null, []],
    ["2026-03", [{ name: "formula", before: null, after: "{revenue}" }]],
    ["2026-04", [{ name: "formula", before: "{revenue}", after: "{revenue} - {expenses}" }]],
  ]);
  expect(data.past.versions).toHaveLength(2);
  expect(data.past).toMatchObject({ version: 2, versionFrom: "2026-03", series: { breaks: ["2026-03"] } });
  expect(revenue.kpiId).toBeTruthy();
});
