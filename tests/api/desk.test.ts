import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { KpiGiven, TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let teamId: string;
const ids: Record<string, string> = {};

/** An organization whose fiscal year starts in April, with a KPI of every periodicity, in the middle of October. */
const KPIS: Record<string, KpiGiven> = {
  daily: { periodicity: "DAY", firstPeriod: "2026-01-01" },
  weekly: { periodicity: "WEEK", firstPeriod: "2026-W01" },
  monthly: { periodicity: "MONTH", firstPeriod: "2026-01" },
  quarterly: { periodicity: "QUARTER", firstPeriod: "2025-Q1" },
  halfyearly: { periodicity: "HALFYEAR", firstPeriod: "2025-H1" },
  yearly: { periodicity: "YEAR", firstPeriod: "2020" },
  early: { periodicity: "DAY", firstPeriod: "2020-01-01" },
  earlyWeek: { periodicity: "WEEK", firstPeriod: "2020-W01" },
};

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  await organization.write(
    (sql) => sql`update organizations set fiscal_year_start_month = 4 where id = ${organization.id}`,
  );
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
  for (const [name, given] of Object.entries(KPIS))
    ids[name] = (await organization.kpi(helga, teamId, { name, ...given })).assignmentId;
});
afterAll(() => world.close());

interface Row {
  assignment: { kpi: { name: string } };
  cells: { period: string }[];
  earlier: { period: string }[];
}

async function desk(args = "", person = gita) {
  const { data, errors } = await person.ask(`{ desk${args && `(${args})`} { month expected entered overdue
    rows { assignment { kpi { name } } cells { period status } earlier { period } lastYear { period actual } } } }`);
  if (errors[0]) return { error: errors[0].extensions.code };
  const rows = Object.fromEntries(
    (data.desk.rows as Row[]).map((row) => [row.assignment.kpi.name, row.cells.map(({ period }) => period)]),
  );
  return { ...data.desk, rows, whole: data.desk.rows as Row[] };
}

describe("the desk of a month", () => {
  test("is that of the month just past, with every period that ends in it", async () => {
    const { month, rows } = await desk();
    expect(month).toBe("2026-09");
    expect(rows.daily).toHaveLength(30);
    expect([rows.daily[0], rows.daily[29]]).toEqual(["2026-09-01", "2026-09-30"]);
    // an ISO week belongs to the month of its Thursday
    expect(rows.weekly).toEqual(["2026-W36", "2026-W37", "2026-W38", "2026-W39"]);
    expect(rows.monthly).toEqual(["2026-09"]);
    expect([rows.quarterly, rows.halfyearly, rows.yearly]).toEqual([["2026-Q2"], ["2026-H1"], undefined]);
  });

  test.each<[string, object]>([
    ["2026-08", { quarterly: undefined, halfyearly: undefined, yearly: undefined }],
    ["2026-06", { quarterly: ["2026-Q1"], halfyearly: undefined, yearly: undefined }],
    ["2026-03", { quarterly: ["2025-Q4"], halfyearly: ["2025-H2"], yearly: ["2025"] }],
  ])("of %s has the longer periods that end with it", async (month, expected) => {
    const { rows } = await desk(`month: "${month}"`);
    const { quarterly, halfyearly, yearly } = rows;
    expect({ quarterly, halfyearly, yearly }).toEqual(expected);
  });

  test("shows the three periods before, and the same one a year ago where there was one", async () => {
    await act(helga, "recordEntries", {
      input: { entries: [{ assignmentId: ids.quarterly, period: "2025-Q2", value: "25" }] },
    });
    const { whole } = await desk();
    const row = whole.find((each: Row) => each.assignment.kpi.name === "quarterly");
    expect(row).toMatchObject({
      earlier: [{ period: "2025-Q3" }, { period: "2025-Q4" }, { period: "2026-Q1" }],
      lastYear: { period: "2025-Q2", actual: "25" },
    });
    expect(whole.find((each: Row) => each.assignment.kpi.name === "monthly")).toMatchObject({
      lastYear: null,
    });
  });

  test("goes back as far as asked, and no further than makes sense", async () => {
    const { whole } = await desk("earlier: 11");
    const monthly = whole.find((each: Row) => each.assignment.kpi.name === "monthly");
    expect(monthly?.earlier.map((point: { period: string }) => point.period)).toEqual([
      ...["2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"],
      ...["2026-04", "2026-05", "2026-06", "2026-07", "2026-08"],
    ]);
    expect(await desk("earlier: 61")).toEqual({ error: "BAD_USER_INPUT" });
    expect(await desk("earlier: -1")).toEqual({ error: "BAD_USER_INPUT" });
  });

  test("finds the same day and week a year ago in leap years and years of 53 weeks", async () => {
    const entries = [
      { assignmentId: ids.early, period: "2023-03-31", value: "31" },
      { assignmentId: ids.earlyWeek, period: "2020-W04", value: "4" },
    ];
    await act(helga, "recordEntries", { input: { entries } });
    const lastYear = async (month: string, name: string) => {
      const { whole } = await desk(`month: "${month}"`);
      return whole.find((each: Row) => each.assignment.kpi.name === name).lastYear;
    };
    expect(await lastYear("2024-03", "early")).toEqual({ period: "2023-03-31", actual: "31" });
    expect(await lastYear("2021-01", "earlyWeek")).toEqual({ period: "2020-W04", actual: "4" });
    expect(await lastYear("2020-12", "earlyWeek")).toBeNull();
  });

  test("counts what is expected, entered and overdue; what was taken back is not entered, what is not applicable not expected", async () => {
    const team = await organization.team("Counted");
    const dora = await organization.person("Dora", [["ECONOMIST", team]]);
    const [a, b, c, d] = await Promise.all(
      ["a", "b", "c", "d"].map(async (name) => {
        const due = name === "d" ? 100 : 10;
        return (await organization.kpi(helga, team, { name: `Counted ${name}`, dueBusinessDays: due }))
          .assignmentId;
      }),
    );
    const counts = async () => {
      const { expected, entered, overdue } = await desk("", dora);
      return { expected, entered, overdue };
    };
    expect(await counts()).toEqual({ expected: 4, entered: 0, overdue: 3 });
    const entries = [
      { assignmentId: a, period: "2026-09", value: "0" },
      { assignmentId: b, period: "2026-09", state: "NOT_APPLICABLE", note: "none" },
      { assignmentId: d, period: "2026-09", value: "1" },
    ];
    await act(dora, "recordEntries", { input: { entries } });
    expect(await counts()).toEqual({ expected: 3, entered: 2, overdue: 1 });
    for (const assignmentId of [a, d])
      await act(dora, "withdrawEntry", { input: { assignmentId, period: "2026-09", reason: "a slip" } });
    expect(await counts()).toEqual({ expected: 3, entered: 0, overdue: 2 });
    await act(dora, "recordEntries", {
      input: { entries: [{ assignmentId: c, period: "2026-09", value: "3" }] },
    });
    expect(await counts()).toEqual({ expected: 3, entered: 1, overdue: 1 });
  });

  test("leaves out what is not expected yet, retired, or worked out by a formula", async () => {
    const team = await organization.team("Left out");
    const dora = await organization.person("Dora", [["ECONOMIST", team]]);
    await organization.kpi(helga, team, { name: "Future", firstPeriod: "2026-10" });
    await organization.kpi(helga, team, { name: "Computed", formula: "2 * {monthly}" });
    const retired = await organization.kpi(helga, team, { name: "Retired" });
    await act(helga, "retireKpi", { kpiId: retired.kpiId });
    const gone = await organization.kpi(helga, team, { name: "Gone" });
    await act(helga, "retireAssignment", { assignmentId: gone.assignmentId });
    const september = await desk("", dora);
    expect([september.expected, september.rows]).toEqual([0, {}]);
    expect((await desk('month: "2026-10"', dora)).rows).toEqual({ Future: ["2026-10"] });
  });

  test("of a month to come is there, and of what is none is not", async () => {
    expect(await desk('month: "2026-12"')).toMatchObject({ overdue: 0, entered: 0 });
    expect(await desk('month: "2026"')).toEqual({ error: "BAD_USER_INPUT" });
    expect(await desk('month: "2026-Q1"')).toEqual({ error: "BAD_USER_INPUT" });
    expect(await desk('month: "2026-13"')).toEqual({ error: "BAD_USER_INPUT" });
    expect((await desk('month: "1900-01"')).rows).toEqual({});
    expect((await desk('month: "2199-12"')).month).toBe("2199-12");
  });

  test("is one's own teams' with those below, one of them when that is asked for, and nobody's who enters nothing", async () => {
    const below = await organization.team("Below", teamId);
    await organization.kpi(helga, below, { name: "Deep" });
    const other = await organization.team("Other");
    await organization.kpi(helga, other, { name: "Others" });
    expect(Object.keys((await desk()).rows)).toEqual(expect.arrayContaining(["Deep", "monthly"]));
    expect(Object.keys((await desk()).rows)).not.toContain("Others");
    expect(Object.keys((await desk(`teamId: "${below}"`)).rows)).toEqual(["Deep"]);
    expect((await desk(`teamId: "${other}"`)).rows).toEqual({});
    expect((await desk(`teamId: "${other}"`, helga)).rows).toEqual({ Others: ["2026-09"] });
    expect(await desk('teamId: "seven"')).toEqual({ error: "NOT_FOUND" });
    const max = await organization.person("Max", [["MANAGER", teamId]]);
    expect(await desk("", max)).toEqual({ error: "FORBIDDEN" });
  });
});

describe("what has been silent for long", () => {
  test("says since when; what came lately, or is new, does not", async () => {
    const silent = await organization.team("Silent");
    const kpis: Record<string, [firstPeriod: string, reported: string | null]> = {
      lately: ["2026-01", "2026-07"],
      "in spring": ["2026-01", "2026-05"],
      never: ["2026-03", null],
      fresh: ["2026-08", null],
      entered: ["2026-01", "2026-09"],
    };
    for (const [name, [firstPeriod, period]] of Object.entries(kpis)) {
      const { assignmentId } = await organization.kpi(helga, silent, { name, firstPeriod });
      if (period)
        await act(helga, "recordEntries", { input: { entries: [{ assignmentId, period, value: "7" }] } });
    }
    const { data } = await helga.ask(
      `query ($team: ID!) { desk(month: "2026-09", teamId: $team) { rows { silentSince assignment { kpi { name } } } } }`,
      { team: silent },
    );
    const rows: { silentSince: string | null; assignment: { kpi: { name: string } } }[] = data.desk.rows;
    expect(Object.fromEntries(rows.map((row) => [row.assignment.kpi.name, row.silentSince]))).toEqual({
      lately: null,
      "in spring": "2026-06",
      never: "2026-03",
      fresh: null,
      entered: null,
    });
  });
});
