import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Arrangement } from "../testkit/arrange";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

/** What the rules refuse, end to end: a typed refusal with a sentence at its place, never NaN, never a silent zero. */
let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let team: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("alpha");
  team = await organization.team("All");
  helga = await organization.person("Helga", ["GATEKEEPER", "ADMINISTRATOR"]);
});
afterAll(() => world.close());

/** A verb with one input: its payload, or the code and message of the error. */
async function verb(name: string, input: Record<string, unknown>, fields = "") {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await helga.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} seq refusals { code path sentence rule params } } }`,
    { input },
  );
  if (!errors[0]) return data[name];
  const { code, rule } = errors[0].extensions as { code: string; rule?: string };
  return { error: code, rule, sentence: errors[0].message };
}

const define = (given: Record<string, unknown>) =>
  verb(
    "defineKpi",
    {
      name: `KPI ${Math.random()}`,
      direction: "HIGHER_IS_BETTER",
      aggregation: "SUM",
      periodicity: "MONTH",
      teamIds: [team],
      firstPeriod: "2020-01",
      ...given,
    },
    "kpi { id revision assignments { id } }",
  );
const refused = (code: string, path: string[], rule: string | null, sentence: string) => ({
  seq: null,
  refusals: [{ code, path, rule, sentence: expect.stringContaining(sentence) }],
});

describe("formulas", () => {
  beforeAll(async () => {
    await define({ name: "revenue", unit: "CHF" });
    await define({ name: "costs", unit: "CHF" });
    await define({ name: "heads", unit: "people" });
    await define({ name: "survey", unit: "CHF", periodicity: "YEAR", firstPeriod: "2020" });
    await define({ name: "profit", unit: "CHF", formula: "{revenue} - {costs}" });
  });
  const kpi = async (name: string) => {
    const { data } = await helga.ask(
      `query ($filter: KpiFilter) { kpis(filter: $filter) { nodes { id name revision } } }`,
      {
        filter: { text: name },
      },
    );
    return data.kpis.nodes.find((node: { name: string }) => node.name === name);
  };

  test("of units that don't combine, of operands entered less often, of strangers, located in the text", async () => {
    expect(await define({ formula: "1 + ({revenue} + {heads})" })).toMatchObject(
      refused(
        "UNITS_DIFFER",
        ["formula", "5", "24"],
        "FORMULA_UNITS_DIFFER",
        "CHF and people can't be added",
      ),
    );
    expect(await define({ name: "monthly", formula: "{revenue} - {survey}" })).toMatchObject(
      refused(
        "INVALID",
        ["formula"],
        "FORMULA_OPERAND_COARSER",
        "“survey” is entered by year, less often than “monthly”.",
      ),
    );
    expect(await define({ formula: "{revenue} - {rent}" })).toMatchObject(
      refused("INVALID", ["formula", "12", "18"], "FORMULA_REFERENCE_UNKNOWN", "There is no KPI “rent”."),
    );
  });

  test("in a circle, named; too long, too large, too deep", async () => {
    const revenue = await kpi("revenue");
    expect(
      await verb("reviseKpi", { kpiId: revenue.id, revision: revenue.revision, formula: "{profit} * 2" }),
    ).toMatchObject(refused("CYCLE", ["formula"], "FORMULA_CYCLE", "revenue → profit → revenue"));
    const tooMuch: [formula: string, rule: string, sentence: string][] = [
      [`1 + ${" ".repeat(2000)}1`, "FORMULA_TOO_LONG", "at most 2,000 characters"],
      [Array.from({ length: 150 }, () => "1").join("+"), "FORMULA_TOO_LARGE", "at most 200"],
      [`${"(".repeat(40)}1${")".repeat(40)}`, "FORMULA_TOO_DEEP", "at most 32 times"],
      [`${"-".repeat(40)}1`, "FORMULA_TOO_DEEP", "at most 32 times"],
      ["9".repeat(400), "NUMBER_TOO_MANY_DIGITS", "At most 15"],
      ["{revenue} ^ 2", "FORMULA_UNKNOWN_SIGN", "“^” has no meaning here"],
    ];
    for (const [formula, rule, sentence] of tooMuch) {
      const { refusals, seq } = await define({ formula });
      expect([formula.slice(0, 20), seq, refusals.map((one: { rule: string }) => one.rule)]).toEqual([
        formula.slice(0, 20),
        null,
        [rule],
      ]);
      expect(refusals[0].sentence).toContain(sentence);
    }
  });

  test("an operand can't be given another unit or longer periods under a formula that needs it", async () => {
    const costs = await kpi("costs");
    expect(await verb("reviseKpi", { kpiId: costs.id, revision: costs.revision, unit: "EUR" })).toMatchObject(
      refused(
        "IN_USE",
        ["unit"],
        "FORMULA_OF_OTHER",
        "The formula of “profit” needs this KPI as it is. CHF and EUR can't be added",
      ),
    );
    expect(
      await verb("reviseKpi", { kpiId: costs.id, revision: costs.revision, periodicity: "QUARTER" }),
    ).toMatchObject(
      refused(
        "IN_USE",
        ["periodicity"],
        "FORMULA_OF_OTHER",
        "“costs” is entered by quarter, less often than “profit”.",
      ),
    );
    const profit = await kpi("profit");
    expect(
      await verb("reviseKpi", { kpiId: profit.id, revision: profit.revision, periodicity: "WEEK" }),
    ).toMatchObject(
      refused(
        "INVALID",
        ["periodicity"],
        "FORMULA_OPERAND_COARSER",
        "“revenue” is entered by month, less often than “profit”.",
      ),
    );
    // what the formula allows is allowed
    const heads = await kpi("heads");
    expect(await verb("reviseKpi", { kpiId: heads.id, revision: heads.revision, unit: "FTE" })).toMatchObject(
      { refusals: [] },
    );
  });
});

describe("targets", () => {
  test("out of order, twice for one period, of another grain, for information only", async () => {
    const lower = (await define({ direction: "LOWER_IS_BETTER" })).kpi.id;
    const band = (await define({ direction: "WITHIN_BAND" })).kpi.id;
    const informational = (await define({ direction: "INFORMATIONAL" })).kpi.id;
    const set = (kpiId: string, targets: object[]) => verb("setTargets", { kpiId, targets });
    const at = { validFrom: "2026-01" };
    expect(await set(lower, [{ ...at, target: "10", stretch: "12" }])).toMatchObject(
      refused(
        "TARGETS_OUT_OF_ORDER",
        ["targets", "0"],
        "TARGET_ORDER_LOWER",
        "The stretch (12) is above the target (10)",
      ),
    );
    expect(await set(band, [{ ...at, minimum: "5" }])).toMatchObject(
      refused("MISSING", ["targets", "0"], "TARGET_BAND_INCOMPLETE", "both its edges"),
    );
    // what is for information may have a mark beside it; it is never rated
    expect(await set(informational, [{ ...at, target: "5" }])).toMatchObject({ refusals: [] });
    expect(
      await set(lower, [
        { ...at, target: "1" },
        { ...at, target: "2" },
      ]),
    ).toMatchObject(
      refused(
        "DUPLICATE",
        ["targets", "1", "validFrom"],
        "TARGET_OVERLAPPING",
        "Two targets begin with January 2026",
      ),
    );
    expect(await set(lower, [{ validFrom: "2026-Q1", target: "1" }])).toMatchObject(
      refused("INVALID_PERIOD", ["targets", "0", "validFrom"], "KPI_OTHER_GRAIN", "not a month"),
    );
    const { data } = await helga.ask(`query ($id: ID!) { kpi(id: $id) { targets { id } } }`, { id: lower });
    expect(data.kpi.targets).toEqual([]);
  });
});

describe("questions that have no answer", () => {
  test("a grain finer than the KPI's, periods that don't exist, too many, too few", async () => {
    const { id } = (await define({ periodicity: "QUARTER", firstPeriod: "2020-Q1" })).kpi.assignments[0];
    const questions: [field: string, rule: string | undefined, sentence: string][] = [
      [
        "series(grain: MONTH) { actuals }",
        "SERIES_GRAIN_TOO_FINE",
        "reported by quarter and can't be shown by month",
      ],
      [`series(from: "2026-13") { actuals }`, "PERIOD_NOT_READ", "“2026-13” isn't a period"],
      [`series(from: "2021-W53") { actuals }`, "PERIOD_NO_WEEK_53", "2021 has only 52 weeks"],
      [`series(from: "2026-02-30") { actuals }`, "PERIOD_NOT_A_DATE", "isn't a day of the calendar"],
      [`series(from: "1066") { actuals }`, "PERIOD_YEAR_OUT_OF_RANGE", "1066 isn't a year from 1900"],
      ["series(last: 0) { actuals }", undefined, "between 1 and"],
      ["series(last: 3) { points { rolling(periods: 0) { value } } }", undefined, "From 1 to 366"],
      ["normalRange(last: 501) { mean }", undefined, "between 1 and 500"],
    ];
    for (const [field, rule, sentence] of questions) {
      const { errors } = await helga.ask(`query ($id: ID!) { assignment(id: $id) { ${field} } }`, { id });
      expect([field, errors[0]?.extensions]).toMatchObject([
        field,
        { code: "BAD_USER_INPUT", ...(rule ? { rule } : {}) },
      ]);
      expect(errors[0]?.message).toContain(sentence);
    }
  });
});

test("400 digits are refused wherever a number is taken", async () => {
  const number = `1${"0".repeat(399)}`;
  const { id: kpiId, revision, assignments } = (await define({})).kpi;
  const [{ id: assignmentId }] = assignments;
  const attempts = [
    verb("recordEntries", { entries: [{ assignmentId, period: "2026-03", value: number }] }),
    verb("setTargets", { kpiId, targets: [{ validFrom: "2026-01", target: number }] }),
    verb("reviseKpi", { kpiId, revision, tolerance: number }),
    verb("reviseKpi", { kpiId, revision, rangeMaximum: `0.${number}` }),
    verb("assignKpi", { kpiId, teamId: team, weight: number }),
    define({ ratioFactor: number }),
    define({ rangeMinimum: `-${number}` }),
    verb("setTargets", { kpiId, targets: [{ validFrom: "2026-01", target: "1", baseline: number }] }),
    define({ scoreWeight: number }),
  ];
  for (const answer of await Promise.all(attempts))
    expect(answer).toEqual({
      error: "BAD_USER_INPUT",
      rule: "NUMBER_TOO_MANY_DIGITS",
      sentence: expect.stringContaining("At most 15 significant digits"),
    });
  for (const value of [Number.MAX_VALUE, 1e21, "NaN", "Infinity", "-Infinity", "1e5", "0x10", "१२"]) {
    const answer = await verb("recordEntries", { entries: [{ assignmentId, period: "2026-03", value }] });
    expect([value, answer.error]).toEqual([value, "BAD_USER_INPUT"]);
  }
  const { errors } = await helga.ask(
    `query ($input: SpreadTargetInput!) { spreadTarget(input: $input) { refusals { code } } }`,
    { input: { kpiId, year: "2026", annual: number, method: "EVENLY" } },
  );
  expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

test("a fiscal start that would move values", async () => {
  const other = await world.organization("beta");
  const ada = await other.person("Ada", ["ADMINISTRATOR", "GATEKEEPER"]);
  const { assignmentId } = await other.kpi(ada, await other.team("One"), {
    periodicity: "QUARTER",
    firstPeriod: "2020-Q1",
  });
  const move = async (input: Record<string, unknown>) => {
    const { data } = await ada.ask(
      `mutation ($input: ReviseOrganizationInput!) { reviseOrganization(input: $input) {
        organization { fiscalYearStartMonth fiscalYearNamedBy } refusals { code path rule sentence } } }`,
      { input },
    );
    return data.reviseOrganization;
  };
  expect(await move({ fiscalYearStartMonth: 13 })).toMatchObject({
    refusals: [{ code: "INVALID", path: ["fiscalYearStartMonth"], rule: "FISCAL_MONTH_OUT_OF_RANGE" }],
  });
  expect(await move({ fiscalYearStartMonth: 4 })).toMatchObject({
    organization: { fiscalYearStartMonth: 4 },
    refusals: [],
  });
  await ada.ask(`mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { seq } }`, {
    input: { entries: [{ assignmentId, period: "2026-Q1", value: "7" }] },
  });
  for (const input of [{ fiscalYearStartMonth: 7 }, { fiscalYearNamedBy: "END" }])
    expect(await move(input)).toMatchObject({
      refusals: [{ code: "IN_USE", path: ["fiscalYearStartMonth"], rule: "FISCAL_YEAR_MOVES_VALUES" }],
    });
  const { data } = await ada.ask(
    `query ($id: ID!) { assignment(id: $id) { series(from: "2026-Q1", to: "2026-Q1") { points { actual start } } } }`,
    { id: assignmentId },
  );
  expect(data.assignment.series.points).toEqual([{ actual: "7", start: "2026-04-01" }]);
});

test("a division by zero has no value and says so: as a ratio, in a formula, in everything made of them", async () => {
  const arrange = new Arrangement(organization);
  const [north, south] = [arrange.team(), arrange.team()];
  const ratio = arrange.kpi({ aggregation: "RATIO", teamAggregation: "RATIO", ratioFactor: "100" });
  const [ofNorth, ofSouth] = [north, south].map((id) => arrange.assignment(ratio, id)) as [string, string];
  for (const id of [ofNorth, ofSouth])
    arrange.entry(id, "2026-03", { state: "REPORTED", value: null, numerator: "0", denominator: "0" });
  const planned = arrange.kpi({ teamAggregation: "SUM" });
  arrange.entry(arrange.assignment(planned, north), "2026-03", "0");
  const formula = arrange.kpi({ formula: `5 / {${planned}}` });
  const ofFormula = arrange.assignment(formula, north);
  arrange.target({ kpiId: ratio }, "2026-01", { target: "50" });
  arrange.target({ kpiId: formula }, "2026-01", { target: "50" });
  await arrange.write();
  const point = `period actual status achievement achievementWhy { rule } explanation { rule sentence }
    yearToDate { value target reason { rule sentence } } rolling(periods: 3) { value reason { rule } }
    change { absolute percent reason { rule } } lastYear { value }`;
  const { data, errors } = await helga.ask(
    `query ($north: ID!, $formula: ID!, $ratio: ID!) {
      north: assignment(id: $north) { months: series(from: "2026-03", to: "2026-03") { points { ${point} } }
        year: series(grain: YEAR, from: "2026", to: "2026") { points { actual status } } outlook { yearEnd reason { rule } }
        normalRange { mean reason { rule } } }
      formula: assignment(id: $formula) { months: series(from: "2026-03", to: "2026-03") { points { ${point} working { rule sentence } } } }
      kpi(id: $ratio) { series(from: "2026-03", to: "2026-03") { points { actual status explanation { sentence } } } }
    }`,
    { north: ofNorth, formula: ofFormula, ratio },
  );
  expect(errors).toEqual([]);
  expect(JSON.stringify(data)).not.toMatch(/NaN|Infinity/);
  const noRatio = {
    rule: "RATIO_DENOMINATOR_ZERO",
    sentence: "The denominator is zero, so there is no ratio.",
  };
  expect(data.north.months.points).toEqual([
    {
      period: "2026-03",
      actual: null,
      status: "NO_DATA",
      achievement: null,
      achievementWhy: null,
      explanation: { rule: "STATUS_NO_VALUE", sentence: `There is no value. ${noRatio.sentence}` },
      yearToDate: { value: null, target: "50", reason: noRatio },
      rolling: { value: null, reason: { rule: noRatio.rule } },
      change: { absolute: null, percent: null, reason: { rule: "CHANGE_NO_VALUE_NOW" } },
      lastYear: { value: null },
    },
  ]);
  expect(data.north.year.points).toEqual([{ actual: null, status: "NO_DATA" }]);
  expect(data.north).toMatchObject({
    outlook: { yearEnd: null, reason: { rule: expect.any(String) } },
    normalRange: { mean: null, reason: { rule: "XMR_TOO_FEW_POINTS" } },
  });
  expect(data.formula.months.points[0]).toMatchObject({
    actual: null,
    status: "NO_DATA",
    working: { rule: "FORMULA_NO_VALUE", sentence: "5 ÷ 0: A division by zero has no value." },
    yearToDate: { value: null, reason: { rule: "FORMULA_DIVISION_BY_ZERO" } },
  });
  expect(data.kpi.series.points).toEqual([
    { actual: null, status: "NO_DATA", explanation: { sentence: `There is no value. ${noRatio.sentence}` } },
  ]);
  const typed = await verb("recordEntries", {
    entries: [{ assignmentId: ofNorth, period: "2026-04", numerator: "5", denominator: "0" }],
  });
  expect(typed).toMatchObject(
    refused(
      "DIVISION_BY_ZERO",
      ["entries", "0", "denominator"],
      "RATIO_OUT_OF_NOTHING",
      "numerator must be zero too",
    ),
  );
});

test("the largest numbers there are stay numbers", async () => {
  const arrange = new Arrangement(organization);
  const large = "999999999999999000000";
  const kpiId = arrange.kpi({});
  const id = arrange.assignment(kpiId, arrange.team());
  for (const month of ["01", "02", "03"]) arrange.entry(id, `2026-${month}`, large);
  arrange.target({ kpiId }, "2026-01", { target: "0.000000000000001" });
  await arrange.write();
  const { data, errors } = await helga.ask(
    `query ($id: ID!) { assignment(id: $id) { series(grain: QUARTER, from: "2026-Q1", to: "2026-Q1") { points {
      actual target achievement status explanation { sentence } yearToDate { value } } } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  expect(data.assignment.series.points).toEqual([
    {
      // fifteen digits of 2,999,999,999,999,997,000,000
      actual: "3000000000000000000000",
      target: "0.000000000000003",
      achievement: expect.closeTo(9.99999999999999e35, -22),
      status: "ON_TRACK",
      explanation: {
        sentence: "3,000,000,000,000,000,000,000 reaches the target of 0.000000000000003; higher is better.",
      },
      yearToDate: { value: "3000000000000000000000" },
    },
  ]);
});
