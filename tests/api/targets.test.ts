import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { KpiGiven, TestOrganization, TestPerson } from "../testkit/organization";
import { act, type Payload, refusedIn, tried } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let teamId: string;
let kpiId: string;
let assignmentId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ kpiId, assignmentId } = await organization.kpi(helga, teamId));
});

interface Level {
  validFrom: string;
  minimum?: string | null;
  target?: string | null;
  stretch?: string | null;
  isEnd?: boolean;
}

const set = (targets: Level[], input: object = {}): Promise<Payload> =>
  act(helga, "setTargets", { input: { kpiId, targets, ...input } });
const kpiOf = async (given: KpiGiven, team = teamId) => organization.kpi(helga, team, given);
/** Targets and whether they are carried, month by month. */
const monthsOf = async (id: string, from: string, to: string) => {
  const { data } = await helga.ask(
    `query ($id: ID!, $from: Period!, $to: Period!) { assignment(id: $id) { series(from: $from, to: $to) { targets carried } } }`,
    { id, from, to },
  );
  const { targets, carried } = data.assignment.series;
  return targets.map(
    (target: string | null, place: number) => `${target}${carried[place] ? " carried" : ""}`,
  );
};
const logOfTargets = async () => {
  const rows = await world.owner
    .sql`select before ->> 'target' as before, after ->> 'target' as after, reason from changes
    where entity = 'targets' and coalesce(after, before) ->> 'kpi_id' = ${kpiId} order by seq`;
  return rows.map((row) => [row.before, row.after, row.reason]);
};

describe("the levels of a target", () => {
  const rising = { minimum: "80", target: "100", stretch: "120" };
  const falling = { minimum: "120", target: "100", stretch: "80" };

  test.each<[string, object, string]>([
    ["HIGHER_IS_BETTER", rising, ""],
    ["HIGHER_IS_BETTER", { minimum: "100", target: "100", stretch: "100" }, ""],
    ["HIGHER_IS_BETTER", { stretch: "120" }, ""],
    ["HIGHER_IS_BETTER", { minimum: "-120", target: "-100", stretch: "0" }, ""],
    ["HIGHER_IS_BETTER", falling, "TARGETS_OUT_OF_ORDER"],
    ["HIGHER_IS_BETTER", { minimum: "100.01", target: "100" }, "TARGETS_OUT_OF_ORDER"],
    ["HIGHER_IS_BETTER", { minimum: "120", stretch: "100" }, "TARGETS_OUT_OF_ORDER"],
    ["LOWER_IS_BETTER", falling, ""],
    ["LOWER_IS_BETTER", { target: "100" }, ""],
    ["LOWER_IS_BETTER", rising, "TARGETS_OUT_OF_ORDER"],
    ["WITHIN_BAND", { minimum: "80", stretch: "120" }, ""],
    ["WITHIN_BAND", rising, ""],
    ["WITHIN_BAND", falling, "TARGETS_OUT_OF_ORDER"],
    ["WITHIN_BAND", { minimum: "80", target: "130", stretch: "120" }, "TARGETS_OUT_OF_ORDER"],
    ["WITHIN_BAND", { target: "100" }, "MISSING"],
    ["WITHIN_BAND", { minimum: "80", target: "100" }, "MISSING"],
    ["INFORMATIONAL", { target: "100" }, ""],
    ["INFORMATIONAL", { minimum: "120", target: "100" }, ""],
  ])("of a KPI that is %s: %j %s", async (direction, levels, code) => {
    const kpi = await kpiOf({ direction });
    const payload = await set([{ validFrom: "2026-01", ...levels }], { kpiId: kpi.kpiId });
    expect(refusedIn(payload).map((refused) => refused.split(" ")[0])).toEqual(code ? [code] : []);
    expect(payload.targets).toHaveLength(code ? 0 : 1);
  });
});

describe("setting targets", () => {
  test.each<[string, Level[], object, string[]]>([
    ["of another length", [{ validFrom: "2026", target: "1" }], {}, ["INVALID_PERIOD targets.0.validFrom"]],
    [
      "of a month that does not exist",
      [{ validFrom: "2026-13", target: "1" }],
      {},
      ["INVALID_PERIOD targets.0.validFrom"],
    ],
    [
      "twice from one month",
      [
        { validFrom: "2026-01", target: "1" },
        { validFrom: "2026-01", target: "2" },
      ],
      {},
      ["DUPLICATE targets.1.validFrom"],
    ],
    [
      "with a reason without end",
      [{ validFrom: "2026-01", target: "1" }],
      { reason: "x".repeat(2001) },
      ["INVALID reason"],
    ],
    [
      "more than four hundred",
      Array.from({ length: 401 }, (_, n) => ({
        validFrom: `${1950 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`,
        target: "1",
      })),
      {},
      ["INVALID targets"],
    ],
  ])("%s is refused, all of them", async (_name, targets, input, refused) => {
    const payload = await set(
      [{ validFrom: "2025-01", target: "1" }, ...targets].slice(targets.length > 400 ? 1 : 0),
      input,
    );
    const shifted = refused.map((each) =>
      each.replace(/targets\.(\d)/, (_all, n) => `targets.${Number(n) + 1}`),
    );
    expect([refusedIn(payload), payload.seq, payload.targets]).toEqual([shifted, null, []]);
    expect(await logOfTargets()).toEqual([]);
  });

  test("a target ends: from then on there is none, whatever is set above, and what it ends is told", async () => {
    await set([{ validFrom: "2026-01", target: "100" }]);
    const own = { assignmentId };
    await set([{ validFrom: "2026-02", target: "90" }], own);
    const ended = await set([{ validFrom: "2026-04", isEnd: true }], { ...own, reason: "no longer steered" });
    expect(ended.targets).toMatchObject([{ target: "90" }, { validFrom: "2026-04", target: null }]);
    expect(await monthsOf(assignmentId, "2026-01", "2026-05")).toEqual([
      "100",
      "90",
      "90 carried",
      "null",
      "null",
    ]);
    expect((await logOfTargets()).at(-1)).toEqual([null, null, "no longer steered"]);
    expect((await set([{ validFrom: "2026-04", isEnd: true }], own)).seq).toBeNull();
    await act(helga, "recordEntries", {
      input: { entries: [{ assignmentId, period: "2026-05", value: "1" }] },
    });
    const { data } = await helga.ask(
      `query ($id: ID!) { assignment(id: $id) { targets { validFrom isEnd }
        latest { status target explanation { rule } } } }`,
      { id: assignmentId },
    );
    expect(data.assignment).toEqual({
      targets: [
        { validFrom: "2026-02", isEnd: false },
        { validFrom: "2026-04", isEnd: true },
      ],
      latest: { status: "INFORMATIONAL", target: null, explanation: { rule: "STATUS_NO_TARGET" } },
    });
    // taken back like any other, and set anew where it ended
    await set([{ validFrom: "2026-04" }], own);
    expect(await monthsOf(assignmentId, "2026-04", "2026-04")).toEqual(["90 carried"]);
    await set([{ validFrom: "2026-04", isEnd: true }], own);
    await set([{ validFrom: "2026-04", target: "80" }], own);
    expect(await monthsOf(assignmentId, "2026-03", "2026-04")).toEqual(["90 carried", "80"]);
  });

  test("what ends a target takes no figures", async () => {
    for (const level of [{ target: "1" }, { minimum: "1" }]) {
      const payload = await set([{ validFrom: "2026-01", ...level, isEnd: true }]);
      expect([refusedIn(payload), payload.targets]).toEqual([["INVALID targets.0.isEnd"], []]);
    }
  });

  test("replaces what holds from the same month, leaves alike alone, and removes what says nothing", async () => {
    await set(
      [
        { validFrom: "2026-01", target: "100" },
        { validFrom: "2026-07", target: "110.50" },
      ],
      { reason: "plan" },
    );
    const same = await set([{ validFrom: "2026-07", target: "110.5" }]);
    expect([same.seq, same.targets.map((target: Level) => target.target)]).toEqual([null, ["100", "110.5"]]);
    const changed = await set([{ validFrom: "2026-01", target: "90" }, { validFrom: "2026-07" }], {
      reason: "crisis",
    });
    expect(changed.targets).toMatchObject([{ validFrom: "2026-01", target: "90", minimum: null }]);
    expect(await logOfTargets()).toEqual([
      [null, "100", "plan"],
      [null, "110.5", "plan"],
      ["110.5", null, "crisis"],
      ["100", "90", "crisis"],
    ]);
    expect((await set([{ validFrom: "2026-12" }])).seq).toBeNull();
  });

  test("shows a removal to those who ask the log for the KPI", async () => {
    await set([{ validFrom: "2026-01", target: "100" }]);
    await set([{ validFrom: "2026-01" }], { reason: "no longer" });
    const { data } = await helga.ask(
      `query ($kpiId: ID!) { changes(first: 1, filter: { kpiId: $kpiId, entities: [TARGET] }) { totalCount nodes {
        action reason period kpi { id } before after fields { name before after } } } }`,
      { kpiId },
    );
    expect(data.changes.totalCount).toBe(2);
    expect(data.changes.nodes[0]).toMatchObject({
      action: "setTargets",
      reason: "no longer",
      period: "2026-01",
      kpi: { id: kpiId },
      after: null,
      fields: expect.arrayContaining([{ name: "target", before: "100", after: null }]),
    });
  });

  test("for a team and an assignment at once, for another KPI's assignment, or of a retired KPI is refused", async () => {
    const other = await kpiOf({});
    const targets = [{ validFrom: "2026-01", target: "1" }];
    expect(refusedIn(await set(targets, { teamId, assignmentId }))).toEqual(["INVALID teamId"]);
    expect(refusedIn(await set(targets, { assignmentId: other.assignmentId }))).toEqual([
      "NOT_FOUND assignmentId",
    ]);
    for (const missing of [{ kpiId: randomUUID() }, { teamId: randomUUID() }, { assignmentId: randomUUID() }])
      expect(await tried(helga, "setTargets", { input: { kpiId, targets, ...missing } })).toMatch(
        /^NOT_FOUND/,
      );
    await act(helga, "retireKpi", { kpiId });
    expect(refusedIn(await set(targets))).toEqual(["RETIRED kpiId"]);
  });

  test("by two at once leaves one row a month", async () => {
    await Promise.all(["1", "2", "3", "4"].map((target) => set([{ validFrom: "2026-01", target }])));
    const { targets } = await set([]);
    expect(targets).toHaveLength(1);
    expect(await logOfTargets()).toHaveLength(4);
  });
});

describe("the target that holds", () => {
  test("begins with its month, is carried until the next one, and is none before the first", async () => {
    await set([
      { validFrom: "2026-02", target: "100" },
      { validFrom: "2026-04", target: "110" },
    ]);
    expect(await monthsOf(assignmentId, "2026-01", "2026-05")).toEqual([
      "null",
      "100",
      "100 carried",
      "110",
      "110 carried",
    ]);
  });

  test("is the assignment's own before the nearest team's, before the KPI's, each from where it begins", async () => {
    const child = await organization.team(`Child ${randomUUID()}`, teamId);
    const grandchild = await organization.team(`Grandchild ${randomUUID()}`, child);
    const { assignment } = await act(helga, "assignKpi", {
      input: { kpiId, teamId: grandchild, firstPeriod: "2020-01" },
    });
    await set([{ validFrom: "2026-01", target: "10" }]);
    await set([{ validFrom: "2026-02", target: "20" }], { teamId });
    await set([{ validFrom: "2026-03", target: "30" }], { teamId: child });
    await set([{ validFrom: "2026-04", target: "40" }], { assignmentId: assignment.id });
    expect(await monthsOf(assignment.id, "2026-01", "2026-05")).toEqual([
      "10",
      "20",
      "30",
      "40",
      "40 carried",
    ]);
    expect(await monthsOf(assignmentId, "2026-01", "2026-04")).toEqual([
      "10",
      "20",
      "20 carried",
      "20 carried",
    ]);
    await act(helga, "reviseTeam", { input: { teamId: grandchild, parentId: null } });
    expect(await monthsOf(assignment.id, "2026-01", "2026-04")).toEqual([
      "10",
      "10 carried",
      "10 carried",
      "40",
    ]);
  });

  test("is shown where it was set", async () => {
    await set([{ validFrom: "2026-01", target: "10" }]);
    await set([{ validFrom: "2026-01", target: "20" }], { teamId });
    await set([{ validFrom: "2026-01", target: "30" }], { assignmentId });
    const { data } = await helga.ask(
      `query ($kpi: ID!, $assignment: ID!) {
        kpi(id: $kpi) { targets { target team { id } assignment { id } kpi { id } } } assignment(id: $assignment) { targets { target } } }`,
      { kpi: kpiId, assignment: assignmentId },
    );
    const byTarget = (a: Level, b: Level) => Number(a.target) - Number(b.target);
    expect([...data.kpi.targets].sort(byTarget)).toEqual([
      { target: "10", team: null, assignment: null, kpi: { id: kpiId } },
      { target: "20", team: { id: teamId }, assignment: null, kpi: { id: kpiId } },
      { target: "30", team: null, assignment: { id: assignmentId }, kpi: { id: kpiId } },
    ]);
    expect(data.assignment.targets).toEqual([{ target: "30" }]);
  });

  test("rates a value by its direction and tolerance, bounds included", async () => {
    const rated = async (given: KpiGiven, levels: object, values: string[]) => {
      const kpi = await kpiOf({ decimals: 2, ...given });
      await set([{ validFrom: "2026-01", ...levels }], { kpiId: kpi.kpiId });
      const entries = values.map((value, n) => ({
        assignmentId: kpi.assignmentId,
        period: `2026-0${n + 1}`,
        value,
      }));
      await act(helga, "recordEntries", { input: { entries } });
      const { data } = await helga.ask(
        `query ($id: ID!, $to: Period!) { assignment(id: $id) { series(from: "2026-01", to: $to) { statuses } } }`,
        { id: kpi.assignmentId, to: `2026-0${values.length}` },
      );
      return data.assignment.series.statuses;
    };
    expect(
      await rated({ direction: "HIGHER_IS_BETTER" }, { target: "100" }, ["100", "99.99", "90", "89.99"]),
    ).toEqual(["ON_TRACK", "AT_RISK", "AT_RISK", "OFF_TRACK"]);
    expect(
      await rated(
        { direction: "LOWER_IS_BETTER", tolerance: "5", toleranceKind: "AMOUNT" },
        { target: "100" },
        ["100", "105", "105.01"],
      ),
    ).toEqual(["ON_TRACK", "AT_RISK", "OFF_TRACK"]);
    expect(
      await rated({ direction: "WITHIN_BAND" }, { minimum: "10", stretch: "20" }, ["10", "20", "15"]),
    ).toEqual(Array(3).fill("ON_TRACK"));
    expect(await rated({ direction: "INFORMATIONAL" }, {}, ["1"])).toEqual(["INFORMATIONAL"]);
  });
});
