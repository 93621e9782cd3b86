import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let all: string;
let north: string;
let south: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-05-20T10:00:00Z") });
  organization = await world.organization("Alpha");
  all = await organization.team("All");
  north = await organization.team("North", all);
  south = await organization.team("South", all);
  helga = await organization.person("Helga", ["GATEKEEPER"]);
});
afterAll(() => world.close());

async function assign(kpiId: string, teamId: string): Promise<string> {
  const { data } = await helga.ask(
    `mutation ($input: AssignKpiInput!) { assignKpi(input: $input) { assignment { id } refusals { sentence } } }`,
    { input: { kpiId, teamId, firstPeriod: "2020-01" } },
  );
  return data.assignKpi.assignment.id;
}

async function record(
  assignmentId: string,
  from: string,
  values: (number | null | [number, number])[],
): Promise<void> {
  const [year, month] = from.split("-").map(Number) as [number, number];
  const entries = values.flatMap((value, place) => {
    const index = year * 12 + month - 1 + place;
    const period = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
    if (value === null) return [];
    const figures = Array.isArray(value)
      ? { numerator: String(value[0]), denominator: String(value[1]) }
      : { value: String(value) };
    return [{ assignmentId, period, ...figures }];
  });
  const { data, errors } = await helga.ask(
    `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { refusals { sentence } } }`,
    { input: { entries } },
  );
  expect({ errors, refusals: data?.recordEntries.refusals }).toEqual({ errors: [], refusals: [] });
}

test("a sum at every coarser grain, with coverage, year to date, rolling, last year and changes", async () => {
  const { kpiId, assignmentId } = await organization.kpi(helga, north, { name: "sessions" });
  await record(assignmentId, "2025-01", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 10, 20, null, 40]);
  await helga.ask(
    `mutation ($input: SetTargetsInput!) { setTargets(input: $input) { refusals { sentence } } }`,
    {
      input: { kpiId, targets: [{ validFrom: "2025-01", target: "5" }] },
    },
  );
  const { data, errors } = await helga.ask(
    `query ($id: ID!) { assignment(id: $id) {
      quarters: series(grain: QUARTER, from: "2025-Q4", to: "2026-Q2") { grain periods actuals targets statuses
        points { coverage { reported expected behind } } }
      year: series(grain: YEAR, last: 2) { periods actuals targets }
      april: series(from: "2026-04", to: "2026-04") { points {
        yearToDate { value target coverage { reported expected } } three: rolling(periods: 3) { value } year: rolling(periods: 12) { value }
        lastYear { value } change(since: LAST_YEAR) { absolute percent percentagePoints } previous: change { absolute reason { sentence } } } }
    } }`,
    { id: assignmentId },
  );
  expect(errors).toEqual([]);
  expect(data.assignment).toEqual({
    quarters: {
      grain: "QUARTER",
      periods: ["2025-Q4", "2026-Q1", "2026-Q2"],
      actuals: ["33", "30", "40"],
      targets: ["15", "15", "15"],
      // like with like: the quarter is held against the months that were reported
      statuses: ["ON_TRACK", "ON_TRACK", "ON_TRACK"],
      points: [
        { coverage: { reported: 3, expected: 3, behind: 0 } },
        { coverage: { reported: 2, expected: 3, behind: 1 } },
        { coverage: { reported: 1, expected: 3, behind: 2 } },
      ],
    },
    year: { periods: ["2025", "2026"], actuals: ["78", "70"], targets: ["60", "60"] },
    april: {
      points: [
        {
          yearToDate: { value: "70", target: "15", coverage: { reported: 3, expected: 4 } },
          three: { value: "60" },
          year: { value: "138" },
          lastYear: { value: "4" },
          change: { absolute: "36", percent: "900", percentagePoints: null },
          previous: { absolute: null, reason: { sentence: "There is no value to compare with." } },
        },
      ],
    },
  });
});

test("teams together: within each month first, then over time; ratios by their parts, never by their percentages", async () => {
  const share = await organization.kpi(helga, north, {
    name: "reach",
    unit: "%",
    decimals: 1,
    aggregation: "RATIO",
  });
  await helga.ask(
    `mutation ($input: ReviseKpiInput!) { reviseKpi(input: $input) { refusals { sentence } } }`,
    {
      input: { kpiId: share.kpiId, revision: 1, ratioFactor: "100" },
    },
  );
  const other = await assign(share.kpiId, south);
  await record(share.assignmentId, "2026-01", [
    [1, 2],
    [1, 1],
  ]);
  await record(other, "2026-01", [[0, 98]]);
  const { data, errors } = await helga.ask(
    `query ($id: ID!, $north: ID!) { kpi(id: $id) {
      all: series(from: "2026-01", to: "2026-02") { actuals points { coverage { reported expected } } }
      quarter: series(grain: QUARTER, last: 2) { actuals }
      north: series(grain: QUARTER, last: 2, teamId: $north) { actuals } } }`,
    { id: share.kpiId, north },
  );
  expect(errors).toEqual([]);
  expect(data.kpi).toEqual({
    all: {
      actuals: ["1", "100"],
      points: [{ coverage: { reported: 2, expected: 2 } }, { coverage: { reported: 1, expected: 2 } }],
    },
    quarter: { actuals: ["1.98019801980198", null] },
    north: { actuals: ["66.6666666666667", null] },
  });
});

test("of what is entered cumulated, what was added is compared, and it says so", async () => {
  const total = await organization.kpi(helga, north, {
    name: "distance",
    aggregation: "CUMULATIVE",
    decimals: 1,
  });
  await record(total.assignmentId, "2025-10", [100, 110, 130]);
  await record(total.assignmentId, "2026-01", [15, 40]);
  await record(total.assignmentId, "2026-04", [90]);
  const { data, errors } = await helga.ask(
    `query ($id: ID!) { assignment(id: $id) { series(from: "2026-01", to: "2026-05") { points {
      change { absolute percent ofMovements reason { sentence } } } } } }`,
    { id: total.assignmentId },
  );
  expect(errors).toEqual([]);
  const missing = (month: string) => ({
    absolute: null,
    percent: null,
    ofMovements: true,
    reason: { sentence: `${month} 2026 is not reported, so what was added since can't be told.` },
  });
  expect(data.assignment.series.points.map(({ change }: { change: unknown }) => change)).toEqual([
    // 15 in January after 20 in December, not 15 after 130
    { absolute: "-5", percent: "-25", ofMovements: true, reason: null },
    { absolute: "10", percent: "66.6666666666667", ofMovements: true, reason: null },
    missing("March"),
    missing("March"),
    missing("May"),
  ]);
});

test("a longer period with a gap shows the whole target and the one it is judged by", async () => {
  const visits = await organization.kpi(helga, north, { name: "visits" });
  const rate = await organization.kpi(helga, north, { name: "rate of it", aggregation: "RATIO" });
  for (const [kpiId, levels] of [
    [visits.kpiId, [{ validFrom: "2026-01", target: "100", minimum: "50" }]],
    [
      rate.kpiId,
      [
        { validFrom: "2026-01", target: "0.5" },
        { validFrom: "2026-02", target: "0.6" },
      ],
    ],
  ] as const) {
    const set = await helga.ask(
      `mutation ($input: SetTargetsInput!) { setTargets(input: $input) { refusals { sentence } } }`,
      { input: { kpiId, targets: levels } },
    );
    expect(set.data.setTargets.refusals).toEqual([]);
  }
  await record(visits.assignmentId, "2026-01", [90]);
  await record(rate.assignmentId, "2026-01", [[1, 2]]);
  const { data, errors } = await helga.ask(
    `query ($visits: ID!, $rate: ID!) {
      visits: assignment(id: $visits) { ...Quarter }
      rate: assignment(id: $rate) { ...Quarter } }
    fragment Quarter on Assignment { series(from: "2026-Q1", to: "2026-Q1", grain: QUARTER) { points {
      actual target minimum judgedTarget judgedMinimum judgedStretch status } } }`,
    { visits: visits.assignmentId, rate: rate.assignmentId },
  );
  expect(errors).toEqual([]);
  expect(data.visits.series.points).toEqual([
    {
      actual: "90",
      target: "300",
      minimum: "150",
      judgedTarget: "100",
      judgedMinimum: "50",
      judgedStretch: null,
      status: "AT_RISK",
    },
  ]);
  expect(data.rate.series.points).toMatchObject([
    { actual: "0.5", target: null, judgedTarget: "0.5", status: "ON_TRACK" },
  ]);
});

test("a formula aggregates its operands first, says how it got there, and follows them at once", async () => {
  const revenue = await organization.kpi(helga, north, { name: "revenue", unit: "CHF" });
  const costs = await organization.kpi(helga, north, { name: "costs", unit: "CHF" });
  await record(revenue.assignmentId, "2026-01", [1204, 1000, 900]);
  await record(costs.assignmentId, "2026-01", [987, 800]);
  const { data: defined } = await helga.ask(
    `mutation ($input: DefineKpiInput!) { defineKpi(input: $input) { refusals { code path sentence } kpi { id formula assignments { id } } } }`,
    {
      input: {
        name: "margin",
        unit: "%",
        decimals: 1,
        direction: "HIGHER_IS_BETTER",
        aggregation: "MEAN",
        periodicity: "MONTH",
        formula: "100 * ({Revenue} - {costs}) / {revenue}",
        teamIds: [north],
        firstPeriod: "2026-01",
      },
    },
  );
  expect(defined.defineKpi.refusals).toEqual([]);
  const { id, formula, assignments } = defined.defineKpi.kpi;
  expect(formula).toBe("100 * ({revenue} - {costs}) / {revenue}");
  const ask = () =>
    helga.ask(
      `query ($id: ID!) { assignment(id: $id) {
        series(from: "2026-01", to: "2026-03") { actuals points { working { rule sentence } operands { name value } } }
        quarter: series(grain: QUARTER, from: "2026-Q1", to: "2026-Q1") { actuals }
        latest { period status } } }`,
      { id: assignments[0].id },
    );
  const first = await ask();
  expect(first.errors).toEqual([]);
  expect(first.data.assignment.series.actuals).toEqual(["18.0232558139535", "20", null]);
  expect(first.data.assignment.series.points[0].working).toEqual({
    rule: "FORMULA_RESULT",
    sentence: "100 × (1,204 − 987) ÷ 1,204 = 18.0233.",
  });
  expect(first.data.assignment.series.points[2].working.sentence).toContain("costs");
  // 100 · (2204 − 1787) ÷ 2204: not a mean of percentages, and March, of which no costs are reported, is left out
  expect(first.data.assignment.quarter.actuals).toEqual(["18.9201451905626"]);
  expect(first.data.assignment.latest).toEqual({ period: "2026-02", status: "INFORMATIONAL" });

  await record(costs.assignmentId, "2026-03", [450]);
  expect((await ask()).data.assignment.series.actuals[2]).toBe("50");

  const circle = await helga.ask(
    `mutation ($input: ReviseKpiInput!) { reviseKpi(input: $input) { refusals { code path sentence } } }`,
    { input: { kpiId: revenue.kpiId, revision: 1, formula: "{margin} * 2" } },
  );
  expect(circle.data.reviseKpi.refusals).toEqual([
    { code: "CYCLE", path: ["formula"], sentence: expect.stringContaining("revenue → margin → revenue") },
  ]);
  const entered = await helga.ask(
    `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { refusals { code } } }`,
    { input: { entries: [{ assignmentId: assignments[0].id, period: "2026-01", value: "1" }] } },
  );
  expect(entered.data.recordEntries.refusals).toEqual([{ code: "CALCULATED" }]);
  expect(id).toBeTruthy();
});

test("a grain finer than the KPI's is refused with a sentence", async () => {
  const { assignmentId } = await organization.kpi(helga, north, {
    periodicity: "QUARTER",
    firstPeriod: "2020-Q1",
  });
  const { errors } = await helga.ask(
    `query ($id: ID!) { assignment(id: $id) { series(grain: MONTH) { actuals } } }`,
    {
      id: assignmentId,
    },
  );
  expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
});
