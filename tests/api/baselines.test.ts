import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Arrangement, type KpiGiven } from "../testkit/arrange";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
});
afterAll(() => world.close());

const points = async (id: string, from: string, to = from, grain = "MONTH") => {
  const { data, errors } = await helga.ask(
    `query ($id: ID!, $from: Period!, $to: Period!, $grain: Periodicity!) { assignment(id: $id) {
      series(from: $from, to: $to, grain: $grain) { points { target baseline achievement status achievementWhy { rule sentence } } } } }`,
    { id, from, to, grain },
  );
  expect(errors).toEqual([]);
  return data.assignment.series.points;
};

/** A KPI of one team with a value, a target and a baseline each month from January 2026 on. */
async function measured(given: KpiGiven, months: [value: string, target: string, baseline: string | null][]) {
  const arrange = new Arrangement(organization);
  const kpiId = arrange.kpi(given);
  const id = arrange.assignment(kpiId, arrange.team());
  months.forEach(([value, target, baseline], place) => {
    const at = `2026-0${place + 1}`;
    const [numerator, denominator] = value.split("/");
    const ratio = { state: "REPORTED" as const, value: null, numerator, denominator };
    arrange.entry(id, at, denominator === undefined ? value : ratio);
    arrange.target({ kpiId }, at, { target, baseline });
  });
  await arrange.write();
  return id;
}

describe("a baseline", () => {
  test("is set with a target, carried forward, read back, and gone with the next target that has none", async () => {
    const { kpiId, assignmentId } = await organization.kpi(helga, await organization.team("Team 1"), {
      firstPeriod: "2026-01",
      direction: "LOWER_IS_BETTER",
    });
    const set = (targets: object[]) => act(helga, "setTargets", { input: { kpiId, targets } });
    const first = { validFrom: "2026-01", target: "10", baseline: "20" };
    expect((await set([first])).refusals).toEqual([]);
    // the same again is no change
    expect((await set([first])).seq).toBeNull();
    expect((await set([{ ...first, baseline: "30" }])).seq).not.toBeNull();
    await set([first, { validFrom: "2026-04", target: "10" }]);
    await act(helga, "recordEntries", {
      input: {
        entries: ["02", "05"].map((month) => ({ assignmentId, period: `2026-${month}`, value: "15" })),
      },
    });
    const found = await points(assignmentId, "2026-02", "2026-05");
    expect(found.map((point: { baseline: string | null }) => point.baseline)).toEqual([
      "20",
      "20",
      null,
      null,
    ]);
    expect(found[0]).toMatchObject({
      achievement: 0.5,
      status: "OFF_TRACK",
      achievementWhy: {
        rule: "ACHIEVEMENT_BASELINE",
        sentence: "From the baseline 20 to the target 10, 15 is 0.5 of the way.",
      },
    });
    expect(found[3]).toMatchObject({ achievement: 0.5, achievementWhy: { rule: "ACHIEVEMENT_LOWER" } });
    const { data } = await helga.ask(
      `query ($id: ID!) { kpi(id: $id) { targets { validFrom target baseline } } }`,
      { id: kpiId },
    );
    expect(data.kpi.targets).toEqual([
      { validFrom: "2026-01", target: "10", baseline: "20" },
      { validFrom: "2026-04", target: "10", baseline: null },
    ]);
  });

  test("alone, or of a band, is refused at its target", async () => {
    const { kpiId } = await organization.kpi(helga, await organization.team("Team 2"));
    const refused = await act(helga, "setTargets", {
      input: { kpiId, targets: [{ validFrom: "2026-01", baseline: "5" }] },
    });
    expect(refused).toMatchObject({
      targets: [],
      refusals: [
        {
          code: "MISSING",
          path: ["targets", "0"],
          sentence: "A baseline only measures the way to a target. Set the target too.",
        },
      ],
    });
  });

  test("comes from the target that goes before: the assignment's, the nearest team's, the KPI's", async () => {
    const arrange = new Arrangement(organization);
    const top = arrange.team();
    const middle = arrange.team(top);
    const kpiId = arrange.kpi({});
    const ids = {
      kpi: arrange.assignment(kpiId, arrange.team()),
      team: arrange.assignment(kpiId, arrange.team(middle)),
      assignment: arrange.assignment(kpiId, arrange.team(middle)),
    };
    for (const id of Object.values(ids)) arrange.entry(id, "2026-03", "50");
    arrange.target({ kpiId }, "2026-01", { target: "100", baseline: "0" });
    arrange.target({ kpiId, teamId: top }, "2026-01", { target: "100", baseline: "40" });
    arrange.target({ kpiId, assignmentId: ids.assignment }, "2026-01", { target: "100" });
    await arrange.write();
    const achievements = await Promise.all(
      Object.values(ids).map(async (id) => (await points(id, "2026-03"))[0]),
    );
    expect(achievements.map(({ baseline, achievement }) => [baseline, achievement])).toEqual([
      ["0", 0.5],
      ["40", expect.closeTo(1 / 6, 12)],
      [null, 0.5],
    ]);
  });

  test.each<[string, KpiGiven, [string, string, string | null][], string | null, number]>([
    // (60 − 30) ÷ (90 − 30)
    [
      "adds up",
      { aggregation: "SUM" },
      [
        ["10", "30", "10"],
        ["20", "30", "10"],
        ["30", "30", "10"],
      ],
      "30",
      0.5,
    ],
    // mean 20 from 10 on the way to 30
    [
      "is averaged",
      { aggregation: "MEAN" },
      [
        ["10", "30", "5"],
        ["20", "30", "10"],
        ["30", "30", "15"],
      ],
      "10",
      0.5,
    ],
    [
      "is the last",
      { aggregation: "LAST" },
      [
        ["10", "30", "5"],
        ["20", "30", "10"],
        ["30", "40", "20"],
      ],
      "20",
      0.5,
    ],
    // Σ 40 of 100, from (10 · 20 + 90 · 30) ÷ 100 = 29 to 50: 11 ÷ 21
    [
      "is weighed as the ratios are",
      { aggregation: "RATIO", ratioFactor: "100", teamAggregation: "RATIO" },
      [
        ["4/10", "50", "20"],
        ["36/90", "50", "30"],
        ["0/0", "50", "30"],
      ],
      "29",
      11 / 21,
    ],
    // one month without: A ÷ T
    [
      "is none where a month has none",
      { aggregation: "SUM" },
      [
        ["10", "30", "10"],
        ["20", "30", null],
        ["30", "30", "10"],
      ],
      null,
      60 / 90,
    ],
  ])("of a quarter %s", async (_, given, months, baseline, achievement) => {
    const id = await measured(given, months);
    const [quarter] = await points(id, "2026-Q1", "2026-Q1", "QUARTER");
    expect(quarter).toMatchObject({ baseline, achievement: expect.closeTo(achievement, 12) });
  });

  test("counts like the target only for what was reported, and over teams as their values do", async () => {
    const arrange = new Arrangement(organization);
    const top = arrange.team();
    const kpiId = arrange.kpi({ teamAggregation: "SUM" });
    const ids = [1, 2].map(() => arrange.assignment(kpiId, arrange.team(top)));
    for (const id of ids) arrange.entry(id, "2026-01", "20");
    arrange.target({ kpiId }, "2026-01", { target: "30", baseline: "10" });
    await arrange.write();
    const ask = async (at: string, grain: string) => {
      const { data } = await helga.ask(
        `query ($id: ID!, $at: Period!, $grain: Periodicity!) { kpi(id: $id) { series(from: $at, to: $at, grain: $grain) {
          points { actual target baseline achievement } } } }`,
        { id: kpiId, at, grain },
      );
      return data.kpi.series.points[0];
    };
    expect(await ask("2026-01", "MONTH")).toEqual({
      actual: "40",
      target: "60",
      baseline: "20",
      achievement: 0.5,
    });
    // shown is the whole quarter's, judged is January's
    expect(await ask("2026-Q1", "QUARTER")).toEqual({
      actual: "40",
      target: "180",
      baseline: "60",
      achievement: 0.5,
    });
  });

  test("is known as it was, and goes into the score of a board", async () => {
    const teamId = await organization.team("Team 3");
    const { kpiId, assignmentId } = await organization.kpi(helga, teamId, { firstPeriod: "2026-01" });
    const set = (baseline: string | null) =>
      act(helga, "setTargets", {
        input: { kpiId, targets: [{ validFrom: "2026-01", target: "100", baseline }] },
      });
    // Only a figure that is not out of date counts.
    const today = new Date();
    const period = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1))
      .toISOString()
      .slice(0, 7);
    await act(helga, "recordEntries", { input: { entries: [{ assignmentId, period, value: "80" }] } });
    await set("60");
    const [last] = await world.owner.sql`select max(at) as at from changes`;
    const instant = new Date(new Date(last?.at).getTime() + 1).toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await set("0");
    world.setNow(new Date());
    const { data, errors } = await helga.ask(
      `query ($id: ID!, $team: ID!, $instant: DateTimeISO!) {
        before: assignment(id: $id, asOf: $instant) { latest { baseline achievement } kpi { targets { baseline } } }
        now: assignment(id: $id) { latest { baseline achievement } }
        team(id: $team) { score { value } } }`,
      { id: assignmentId, team: teamId, instant },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      before: { latest: { baseline: "60", achievement: 0.5 }, kpi: { targets: [{ baseline: "60" }] } },
      now: { latest: { baseline: "0", achievement: 0.8 } },
      team: { score: { value: "0.8" } },
    });
  });
});
