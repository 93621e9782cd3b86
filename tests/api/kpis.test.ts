import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act, type Payload, refusedIn, tried } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let ana: TestPerson;
let teamId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  ana = await organization.person("Ana", ["ANALYST"]);
});
afterAll(() => world.close());

const unique = () => `KPI ${randomUUID()}`;
const usual = () => ({
  name: unique(),
  direction: "HIGHER_IS_BETTER",
  aggregation: "SUM",
  periodicity: "MONTH",
});
const define = (given: object = {}): Promise<Payload> =>
  act(helga, "defineKpi", { input: { ...usual(), ...given } });
const revise = (kpi: { id: string; revision: number }, given: object): Promise<Payload> =>
  act(helga, "reviseKpi", { input: { kpiId: kpi.id, revision: kpi.revision, ...given } });
const logged = async (id: string): Promise<number> =>
  (await world.owner.sql`select count(*)::int as count from changes where entity_id = ${id}`)[0]?.count;

describe("a definition", () => {
  test("of the least that is needed gets what is usual", async () => {
    const { kpi, refusals } = await define();
    expect(refusals).toEqual([]);
    expect(kpi).toMatchObject({
      description: "",
      decimals: 0,
      teamAggregation: "SUM",
      rangeMinimum: null,
      rangeMaximum: null,
      ratioFactor: "1",
      tolerance: "0.1",
      toleranceKind: "SHARE",
      dueBusinessDays: 10,
      revision: 1,
      version: 1,
      versionFrom: null,
      owner: { id: helga.id },
      assignments: [],
    });
  });

  test("keeps everything that is said, in canonical form", async () => {
    const said = {
      name: "  Donations  ",
      description: " All gifts ",
      category: "Giving",
      unit: "CHF",
      decimals: 2,
      rangeMinimum: "0.00",
      rangeMaximum: "1000000.50",
      tolerance: "5.0",
      toleranceKind: "AMOUNT",
      dueBusinessDays: 0,
      ownerId: ana.id,
      teamIds: [teamId, teamId],
      firstPeriod: "2024-01",
    };
    const { kpi } = await define(said);
    expect(kpi).toMatchObject({
      name: "Donations",
      description: "All gifts",
      rangeMinimum: "0",
      rangeMaximum: "1000000.5",
      tolerance: "5",
      toleranceKind: "AMOUNT",
      owner: { id: ana.id },
      assignments: [{ firstPeriod: "2024-01", team: { id: teamId } }],
    });
  });

  test.each<[string, object, string]>([
    ["no name", { name: "   " }, "MISSING name"],
    ["a name without end", { name: "x".repeat(201) }, "INVALID name"],
    ["a description without end", { description: "x".repeat(4001) }, "INVALID description"],
    ["instructions without end", { instructions: "x".repeat(4001) }, "INVALID instructions"],
    ["a category without end", { category: "x".repeat(121) }, "INVALID category"],
    ["a unit without end", { unit: "x".repeat(61) }, "INVALID unit"],
    ["eleven decimals", { decimals: 11 }, "INVALID decimals"],
    ["less than no decimals", { decimals: -1 }, "INVALID decimals"],
    ["too long a time", { dueBusinessDays: 251 }, "INVALID dueBusinessDays"],
    ["a negative tolerance", { tolerance: "-0.1" }, "INVALID tolerance"],
    ["a factor of zero", { aggregation: "RATIO", ratioFactor: "0" }, "INVALID ratioFactor"],
    ["a range upside down", { rangeMinimum: "10", rangeMaximum: "9.99" }, "INVALID rangeMaximum"],
    [
      "a first period of another length",
      { teamIds: ["$team"], firstPeriod: "2026-Q1" },
      "INVALID_PERIOD firstPeriod",
    ],
    [
      "a first period that does not exist",
      { teamIds: ["$team"], firstPeriod: "2026-13" },
      "INVALID_PERIOD firstPeriod",
    ],
    ["a formula that cannot be read", { formula: "{a} +" }, "INVALID formula"],
    ["a formula of nothing known", { formula: "2 * {Nowhere}" }, "INVALID formula"],
  ])("with %s is refused where it is wrong", async (_name, given, refused) => {
    const input = JSON.parse(JSON.stringify({ ...usual(), ...given }).replaceAll("$team", teamId));
    const payload = await act(helga, "defineKpi", { input });
    const [first = ""] = refusedIn(payload);
    expect([first.startsWith(refused), payload.kpi, payload.seq]).toEqual([true, null, null]);
  });

  test("may have a range of one value, and bounds of any sign", async () => {
    expect((await define({ rangeMinimum: "-5", rangeMaximum: "-5" })).refusals).toEqual([]);
  });

  test("says everything that is wrong at once", async () => {
    const payload = await define({ name: "", decimals: 99, tolerance: "-1" });
    expect(refusedIn(payload)).toEqual(["MISSING name", "INVALID decimals", "INVALID tolerance"]);
  });

  test("has a name of its own, in any case of letters, even beside a retired one and in a race", async () => {
    const { kpi } = await define({ name: "Öffentliche Spenden" });
    expect(refusedIn(await define({ name: " ÖFFENTLICHE spenden" }))).toEqual(["NAME_TAKEN name"]);
    await act(helga, "retireKpi", { kpiId: kpi.id });
    const taken = await define({ name: "öffentliche spenden" });
    expect([refusedIn(taken), taken.refusals[0]?.sentence]).toEqual([
      ["NAME_TAKEN name"],
      expect.stringContaining("retired"),
    ]);
    const { kpi: other } = await define();
    expect(refusedIn(await revise(other, { name: "Öffentliche Spenden" }))).toEqual(["NAME_TAKEN name"]);
    const name = unique();
    const racing = await Promise.all(Array.from({ length: 5 }, () => define({ name })));
    expect(racing.map(refusedIn).sort()).toEqual([[], ...Array(4).fill(["NAME_TAKEN name"])]);
  });

  test("names a retired team as the reason, and defines nothing", async () => {
    const gone = await organization.team(`Gone ${randomUUID()}`);
    await act(helga, "retireTeam", { teamId: gone });
    const name = unique();
    expect(refusedIn(await define({ name, teamIds: [teamId, gone] }))).toEqual(["RETIRED teamIds.1.teamId"]);
    expect(await world.owner.sql`select from kpis where name = ${name}`).toHaveLength(0);
  });
});

describe("a revision", () => {
  test("changes what is given and nothing else, and counts", async () => {
    const { kpi } = await define({ description: "old", rangeMinimum: "0", category: "Giving" });
    const { kpi: revised } = await revise(kpi, { description: "new", rangeMinimum: null, category: null });
    expect(revised).toEqual({ ...kpi, description: "new", rangeMinimum: null, revision: 2 });
  });

  test("that changes nothing is none", async () => {
    const { kpi } = await define({ decimals: 2, rangeMaximum: "10" });
    const payload = await revise(kpi, {
      name: ` ${kpi.name} `,
      decimals: 2,
      rangeMaximum: "10.00",
      tolerance: "0.10",
    });
    expect([payload.seq, payload.refusals, payload.kpi]).toEqual([null, [], kpi]);
    expect(await logged(kpi.id)).toBe(1);
  });

  test("based on another one is refused, and the present definition shown", async () => {
    const { kpi } = await define();
    const { kpi: theirs } = await revise(kpi, { description: "theirs" });
    const stale = await revise(kpi, { description: "mine" });
    expect([refusedIn(stale), stale.seq, stale.kpi]).toEqual([["STALE_REVISION revision"], null, theirs]);
    const racing = await Promise.all(["a", "b", "c"].map((description) => revise(theirs, { description })));
    expect(racing.map(refusedIn).sort()).toEqual([
      [],
      ["STALE_REVISION revision"],
      ["STALE_REVISION revision"],
    ]);
  });

  test.each<[string, object]>([
    ["unit", { unit: "EUR" }],
    ["direction", { direction: "LOWER_IS_BETTER" }],
    ["aggregation", { aggregation: "MEAN" }],
    ["periodicity", { periodicity: "QUARTER" }],
  ])("of the %s starts a new version from the running period on", async (_name, given) => {
    const { kpi } = await define({ unit: "CHF" });
    const { kpi: revised } = await revise(kpi, given);
    const from = "periodicity" in given ? "2026-Q4" : "2026-10";
    expect(revised).toMatchObject({ ...given, version: 2, versionFrom: from, revision: 2 });
  });

  test.each<[string, object]>([
    ["name", { name: "Other words" }],
    ["description", { description: "Other words" }],
    ["instructions", { instructions: "Other words" }],
    ["range", { rangeMaximum: "5" }],
    ["tolerance", { tolerance: "0.2" }],
  ])("of the %s keeps the version", async (_name, given) => {
    const { kpi } = await define();
    expect((await revise(kpi, given)).kpi).toMatchObject({ version: 1, versionFrom: null, revision: 2 });
  });

  test("of the periodicity is refused once there are values or targets", async () => {
    for (const fill of ["value", "target"]) {
      const { kpiId, assignmentId } = await organization.kpi(helga, teamId);
      if (fill === "value")
        await act(helga, "recordEntries", {
          input: { entries: [{ assignmentId, period: "2026-09", value: "1" }] },
        });
      else
        await act(helga, "setTargets", {
          input: { kpiId, targets: [{ validFrom: "2026-01", target: "1" }] },
        });
      const payload = await revise({ id: kpiId, revision: 1 }, { periodicity: "YEAR" });
      expect([fill, refusedIn(payload)]).toEqual([fill, ["IN_USE periodicity"]]);
    }
  });

  test("checks what comes of it as a whole", async () => {
    const { kpi } = await define({ rangeMinimum: "10" });
    expect(refusedIn(await revise(kpi, { rangeMaximum: "9" }))).toEqual(["INVALID rangeMaximum"]);
    expect(refusedIn(await revise(kpi, { name: " " }))).toEqual(["MISSING name"]);
  });

  test("of a retired or unknown KPI is refused", async () => {
    const { kpi } = await define();
    await act(helga, "retireKpi", { kpiId: kpi.id });
    expect(refusedIn(await revise({ ...kpi, revision: 2 }, { description: "x" }))).toEqual(["RETIRED kpiId"]);
    for (const kpiId of [randomUUID(), "seven", ""])
      expect(await tried(helga, "reviseKpi", { input: { kpiId, revision: 1 } })).toMatch(/^NOT_FOUND/);
  });
});

describe("retiring", () => {
  test("a KPI and bringing it back is written once each, with the reason", async () => {
    const { kpi } = await define();
    const { kpi: retired } = await act(helga, "retireKpi", { kpiId: kpi.id, reason: "replaced" });
    expect([retired.retiredAt !== null, retired.revision]).toEqual([true, 2]);
    expect(await act(helga, "retireKpi", { kpiId: kpi.id })).toMatchObject({ seq: null, kpi: retired });
    expect((await act(helga, "restoreKpi", { kpiId: kpi.id })).kpi).toMatchObject({
      retiredAt: null,
      revision: 3,
    });
    expect((await act(helga, "restoreKpi", { kpiId: kpi.id })).seq).toBeNull();
    const reasons = await world.owner
      .sql`select action, reason from changes where entity_id = ${kpi.id} order by seq`;
    expect(reasons.map((row) => [row.action, row.reason])).toEqual([
      ["defineKpi", null],
      ["retireKpi", "replaced"],
      ["restoreKpi", null],
    ]);
  });
});

describe("an assignment", () => {
  const assign = (given: object): Promise<Payload> =>
    act(helga, "assignKpi", { input: { teamId, ...given } });

  test("begins with the running period unless another is given", async () => {
    const { kpi } = await define();
    expect((await assign({ kpiId: kpi.id })).assignment).toMatchObject({
      firstPeriod: "2026-10",
      retiredAt: null,
      person: null,
    });
    expect(
      (await assign({ kpiId: kpi.id, personId: ana.id, firstPeriod: "2024-01" })).assignment,
    ).toMatchObject({
      firstPeriod: "2024-01",
      person: { id: ana.id },
    });
  });

  test("made again is the same one, from another period if one is given", async () => {
    const { kpi } = await define();
    const first = await assign({ kpiId: kpi.id, firstPeriod: "2025-01" });
    const again = await assign({ kpiId: kpi.id });
    expect([again.seq, again.assignment]).toEqual([null, first.assignment]);
    expect((await assign({ kpiId: kpi.id, firstPeriod: "2020-01" })).assignment).toEqual({
      ...first.assignment,
      firstPeriod: "2020-01",
    });
  });

  test("retired and made again is in use again, and retiring twice is retiring once", async () => {
    const { kpi } = await define();
    const { assignment } = await assign({ kpiId: kpi.id, firstPeriod: "2025-01" });
    const retired = await act(helga, "retireAssignment", { assignmentId: assignment.id });
    expect(retired.assignment.retiredAt).not.toBeNull();
    expect(await act(helga, "retireAssignment", { assignmentId: assignment.id })).toMatchObject({
      seq: null,
    });
    expect((await assign({ kpiId: kpi.id, firstPeriod: "2026-01" })).assignment).toMatchObject({
      id: assignment.id,
      retiredAt: null,
      firstPeriod: "2026-01",
    });
  });

  test("retired and made again keeps its first period, and so its past, unless another is given", async () => {
    const { kpi } = await define();
    const { assignment } = await assign({ kpiId: kpi.id, firstPeriod: "2025-01" });
    await act(helga, "retireAssignment", { assignmentId: assignment.id });
    expect((await assign({ kpiId: kpi.id })).assignment).toEqual(assignment);
  });

  test("of what is retired, unknown or of another length is refused", async () => {
    const { kpi } = await define();
    const gone = await organization.team(`Gone ${randomUUID()}`);
    await act(helga, "retireTeam", { teamId: gone });
    expect(refusedIn(await assign({ kpiId: kpi.id, teamId: gone }))).toEqual(["RETIRED teamId"]);
    expect(refusedIn(await assign({ kpiId: kpi.id, firstPeriod: "2026" }))).toEqual([
      "INVALID_PERIOD firstPeriod",
    ]);
    for (const missing of [
      { kpiId: randomUUID() },
      { kpiId: kpi.id, teamId: randomUUID() },
      { kpiId: kpi.id, personId: randomUUID() },
    ])
      expect(await tried(helga, "assignKpi", { input: { teamId, ...missing } })).toMatch(/^NOT_FOUND/);
    await act(helga, "retireKpi", { kpiId: kpi.id });
    expect(refusedIn(await assign({ kpiId: kpi.id }))).toEqual(["RETIRED kpiId"]);
  });

  test("of the same KPI to one team by five at once is one", async () => {
    const { kpi } = await define();
    const payloads = await Promise.all(Array.from({ length: 5 }, () => assign({ kpiId: kpi.id })));
    expect(new Set(payloads.map((payload) => payload.assignment.id)).size).toBe(1);
    expect(payloads.filter((payload) => payload.seq !== null)).toHaveLength(1);
  });
});
