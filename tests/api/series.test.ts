import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { KpiGiven, TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let teamId: string;
const ids: Record<string, string> = {};

const KPIS: Record<string, KpiGiven> = {
  monthly: { periodicity: "MONTH", firstPeriod: "2025-07" },
  daily: { periodicity: "DAY", firstPeriod: "2020-01-01" },
  weekly: { periodicity: "WEEK", firstPeriod: "2020-W01" },
  quarterly: { periodicity: "QUARTER", firstPeriod: "2020-Q1" },
  yearly: { periodicity: "YEAR", firstPeriod: "2020" },
};

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  for (const [name, given] of Object.entries(KPIS))
    ids[name] = (await organization.kpi(helga, teamId, given)).assignmentId;
});
afterAll(() => world.close());

/** The periods of a series, or the code of the error. */
async function periods(kpi: string, args: string): Promise<string[]> {
  const { data, errors } = await helga.ask(
    `{ assignment(id: "${ids[kpi]}") { series(${args}) { periods statuses points { dueOn start end } } } }`,
  );
  if (errors[0]) return [errors[0].extensions.code];
  const found: string[] = data.assignment.series.periods;
  return found.length > 400 ? [`${found.length} from ${found[0]}`] : found;
}

describe("a series reaches", () => {
  test.each<[string, string, string[]]>([
    ["monthly", "last: 3", ["2026-08", "2026-09", "2026-10"]],
    ["monthly", 'last: 2, to: "2026-03"', ["2026-02", "2026-03"]],
    ["monthly", 'last: 2, to: "2025"', ["2025-11", "2025-12"]],
    ["monthly", 'from: "2026-Q1", to: "2026-Q1"', ["2026-01", "2026-02", "2026-03"]],
    ["monthly", 'from: "2026-08-31", to: "2026-09-01"', ["2026-08", "2026-09"]],
    ["monthly", 'from: "2026-09"', ["2026-09", "2026-10"]],
    ["monthly", 'from: "2026-09", last: 1', ["2026-09", "2026-10"]],
    ["monthly", 'from: "2026-03", to: "2026-01"', []],
    ["monthly", 'from: "2026-11", to: "2026-12"', ["2026-11", "2026-12"]],
    ["weekly", 'from: "2026-W52", to: "2027-W01"', ["2026-W52", "2026-W53", "2027-W01"]],
    [
      "weekly",
      'from: "2026-01", to: "2026-01"',
      ["2026-W01", "2026-W02", "2026-W03", "2026-W04", "2026-W05"],
    ],
    ["daily", 'from: "2024-02-28", to: "2024-03-01"', ["2024-02-28", "2024-02-29", "2024-03-01"]],
    ["quarterly", 'from: "2026", to: "2026"', ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]],
    ["quarterly", "last: 1", ["2026-Q4"]],
    ["yearly", "last: 2", ["2025", "2026"]],
    ["yearly", 'from: "2199", to: "2199"', ["2199"]],
    ["monthly", 'from: "2199-12", to: "2199-12"', ["2199-12"]],
    ["yearly", 'from: "1900", to: "1901"', ["1900", "1901"]],
  ])("for a %s KPI, asked for %s, what it should", async (kpi, args, expected) => {
    expect(await periods(kpi, args)).toEqual(expected);
  });

  test("back to the beginning of the calendar, however many are asked for", async () => {
    expect((await periods("yearly", "last: 3700")).slice(0, 1)).toEqual(["1900"]);
    expect(await periods("quarterly", "last: 3700")).toEqual(["508 from 1900-Q1"]);
    expect(await periods("monthly", "last: 3700")).toEqual(["1522 from 1900-01"]);
    expect(await periods("daily", 'last: 3700, to: "1905"')).toEqual(["2191 from 1900-01-01"]);
    expect(await periods("daily", "last: 3700")).toEqual(["3700 from 2016-08-29"]);
  });

  test("a year of days whole", async () => {
    expect(await periods("daily", 'from: "2024", to: "2024"')).toHaveLength(366);
  });

  test.each<[string, string]>([
    ["monthly", "last: 0"],
    ["monthly", "last: -1"],
    ["monthly", "last: 3701"],
    ["monthly", "last: 2147483647"],
    ["monthly", 'from: "2026-13"'],
    ["monthly", 'from: "2025-W53"'],
    ["monthly", 'to: "1800"'],
    ["daily", 'from: "1900", to: "1910-03"'],
  ])("no further: a %s KPI asked for %s", async (kpi, args) => {
    expect(await periods(kpi, args)).toEqual([expect.stringMatching(/^(BAD_USER_INPUT|TOO_COSTLY)$/)]);
  });
});

describe("a point", () => {
  test("is as long as its columns, says when it is due, and why it stands as it does", async () => {
    const entries = [
      { assignmentId: ids.monthly, period: "2026-07", value: "5" },
      { assignmentId: ids.monthly, period: "2026-08", state: "NOT_APPLICABLE", note: "no event" },
      { assignmentId: ids.monthly, period: "2026-10", value: "7", state: "PROVISIONAL" },
    ];
    await act(helga, "recordEntries", { input: { entries } });
    const { data } =
      await helga.ask(`{ assignment(id: "${ids.monthly}") { series(from: "2025-06", to: "2026-11") {
      periods actuals targets minimums stretches carried statuses coverage { reported expected }
      points { period start end dueOn inProgress actual status explanation { rule sentence } entry { state revision } } } } }`);
    const { series } = data.assignment;
    for (const column of ["actuals", "targets", "minimums", "stretches", "carried", "statuses", "points"])
      expect([column, series[column].length]).toEqual([column, series.periods.length]);
    const at = (period: string) => series.points[series.periods.indexOf(period)];
    expect(at("2025-06")).toMatchObject({ status: "NOT_DUE", explanation: { rule: "STATUS_NOT_EXPECTED" } });
    expect(at("2026-06")).toMatchObject({
      status: "NO_DATA",
      start: "2026-06-01",
      end: "2026-07-01",
      dueOn: "2026-07-14",
      entry: null,
    });
    expect(at("2026-07")).toMatchObject({ status: "INFORMATIONAL", actual: "5" });
    expect(at("2026-08")).toMatchObject({
      status: "NOT_APPLICABLE",
      actual: null,
      entry: { state: "NOT_APPLICABLE" },
    });
    expect(at("2026-09")).toMatchObject({ actual: null, dueOn: "2026-10-14", status: "NO_DATA" });
    expect(at("2026-10")).toMatchObject({ actual: "7", inProgress: true, entry: { state: "PROVISIONAL" } });
    expect(at("2026-11")).toMatchObject({ status: "NOT_DUE", inProgress: true });
  });

  test("of a value taken back is not reported, and still shows that it was", async () => {
    const where = { assignmentId: ids.quarterly, period: "2026-Q2" };
    await act(helga, "recordEntries", { input: { entries: [{ ...where, value: "5" }] } });
    await act(helga, "withdrawEntry", { input: { ...where, reason: "a slip" } });
    const { data } = await helga.ask(`{ assignment(id: "${ids.quarterly}") {
      latest { period actual } series(from: "2026-Q2", to: "2026-Q2") { points { actual status entry { state } } } } }`);
    expect(data.assignment.series.points).toEqual([
      { actual: null, status: "NO_DATA", entry: { state: "WITHDRAWN" } },
    ]);
    expect(data.assignment.latest).toEqual({ period: "2026-Q3", actual: null });
  });
});

test("what nobody was to report yet is not due, of one assignment, of teams and of longer periods alike", async () => {
  const { assignmentId, kpiId } = await organization.kpi(helga, teamId, { firstPeriod: "2026-08" });
  const { kpiId: unused } = await organization.kpi(helga, await organization.team("Elsewhere"), {
    firstPeriod: "2020-01",
  });
  const { data, errors } = await helga.ask(
    `query ($id: ID!, $kpi: ID!, $unused: ID!, $team: ID!) {
      assignment(id: $id) {
        months: series(from: "2026-06", to: "2026-09") { statuses }
        quarters: series(from: "2026-Q1", to: "2026-Q3", grain: QUARTER) { statuses points { explanation { rule } } } }
      kpi(id: $kpi) { series(from: "2026-06", to: "2026-09") { statuses coverage { expected } points { explanation { sentence } } } }
      unused: kpi(id: $unused) { series(teamId: $team, from: "2026-08", to: "2026-09") { statuses coverage { expected } } } }`,
    { id: assignmentId, kpi: kpiId, unused, team: teamId },
  );
  expect(errors).toEqual([]);
  expect(data.assignment.months.statuses).toEqual(["NOT_DUE", "NOT_DUE", "NO_DATA", "NO_DATA"]);
  // August is missing in the third quarter
  expect(data.assignment.quarters.statuses).toEqual(["NOT_DUE", "NOT_DUE", "NO_DATA"]);
  expect(data.assignment.quarters.points[0].explanation).toEqual({ rule: "STATUS_NOT_EXPECTED" });
  expect(data.kpi.series).toMatchObject({
    statuses: ["NOT_DUE", "NOT_DUE", "NO_DATA", "NO_DATA"],
    coverage: { expected: 2 },
  });
  expect(data.kpi.series.points[0].explanation.sentence).toBe("Nothing is expected before August 2026.");
  // no team here measures it
  expect(data.unused.series).toEqual({
    statuses: ["NOT_APPLICABLE", "NOT_APPLICABLE"],
    coverage: { expected: 0 },
  });
});
