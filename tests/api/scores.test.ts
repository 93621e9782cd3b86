import { setTimeout } from "node:timers/promises";
import { CALENDAR_YEAR } from "@cairn/schema/rules/fiscal-calendar";
import { formatPeriod, periodOf, previous } from "@cairn/schema/rules/period";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let teamId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  helga = await organization.person("Helga", ["GATEKEEPER", "ADMINISTRATOR"]);
  teamId = await organization.team("Fundraising");
});
afterAll(() => world.close());

/** A KPI that in a month, the last one, came to a share of its target. */
async function achieving(percent: string, period = "2026-09", team = teamId): Promise<string> {
  const { kpiId, assignmentId } = await organization.kpi(helga, team);
  await act(helga, "setTargets", { input: { kpiId, targets: [{ validFrom: "2026-01", target: "100" }] } });
  await act(helga, "recordEntries", {
    input: { entries: [{ assignmentId, period, value: percent }] },
  });
  return kpiId;
}

async function weigh(kpiId: string, scoreWeight: string) {
  const { data } = await helga.ask(`query ($id: ID!) { kpi(id: $id) { revision } }`, { id: kpiId });
  const { data: revised } = await helga.ask(
    `mutation ($input: ReviseKpiInput!) { reviseKpi(input: $input) {
      kpi { scoreWeight version } seq refusals { code path rule sentence } } }`,
    { input: { kpiId, revision: data.kpi.revision, scoreWeight } },
  );
  return revised.reviseKpi;
}

async function cap(scoreCap: string | null) {
  const { data } = await helga.ask(
    `mutation ($input: ReviseOrganizationInput!) { reviseOrganization(input: $input) {
      organization { scoreCap } refusals { code path rule sentence } } }`,
    { input: { scoreCap } },
  );
  return data.reviseOrganization;
}

async function score() {
  const { data } = await helga.ask(
    `query ($team: ID!) { board(filter: { teamId: $team }) { score { value rated expected rule sentence } } }`,
    { team: teamId },
  );
  return data.board.score;
}

test("a score weighs each KPI as it says, caps each as the organization says, and tells how many went in", async () => {
  const [far, near] = [await achieving("300"), await achieving("50")];
  await organization.kpi(helga, teamId);
  expect(await score()).toMatchObject({
    value: "1.75",
    rated: 2,
    expected: 2,
    sentence: "Of 2 of 2 KPIs: 3.5 ÷ 2 = 1.75.",
  });
  // what is due and has no value is expected where it would be rated
  const missing = await organization.kpi(helga, teamId);
  await act(helga, "setTargets", {
    input: { kpiId: missing.kpiId, targets: [{ validFrom: "2026-01", target: "100" }] },
  });

  expect(await score()).toMatchObject({ value: "1.75", rated: 2, expected: 3 });
  expect(await weigh(near, "3.0")).toMatchObject({
    kpi: { scoreWeight: "3", version: 1 },
    refusals: [],
  });
  // (3 · 1 + 0.5 · 3) ÷ 4
  expect(await score()).toMatchObject({ value: "1.125", rated: 2 });

  expect(await cap("1.20")).toEqual({ organization: { scoreCap: "1.2" }, refusals: [] });
  // (1.2 · 1 + 0.5 · 3) ÷ 4
  expect(await score()).toMatchObject({
    value: "0.675",
    rule: "SCORE_CAPPED",
    sentence: expect.stringContaining("each counting from 0 to 1.2: 2.7 ÷ 4 = 0.675."),
  });
  expect(await cap(null)).toMatchObject({ organization: { scoreCap: null } });

  await weigh(far, "0");
  expect(await score()).toMatchObject({ value: "0.5", rated: 1 });
});

test("a weight below zero and a cap that leaves nothing are refused, each with its rule", async () => {
  const { kpiId } = await organization.kpi(helga, teamId);
  expect(await weigh(kpiId, "-0.1")).toMatchObject({
    seq: null,
    refusals: [{ code: "INVALID", path: ["scoreWeight"], rule: "SCORE_WEIGHT_NEGATIVE" }],
  });
  for (const none of ["0", "-1"])
    expect(await cap(none)).toMatchObject({
      organization: null,
      refusals: [{ code: "INVALID", path: ["scoreCap"], rule: "SCORE_CAP_TOO_LOW" }],
    });
});

test("a figure that is out of date does not count as if it were of today, and is named", async () => {
  const read = async () => {
    const { data } = await helga.ask(
      `query ($team: ID!) { team(id: $team) { score { value rated expected leftOut { kpi { id } } } } }`,
      { team: teamId },
    );
    return data.team.score;
  };
  const before = await read();
  const old = await achieving("10", "2026-05");
  const after = await read();
  expect(after).toMatchObject({
    value: before.value,
    rated: before.rated,
    expected: before.expected + 1,
  });
  expect(after.leftOut).toHaveLength(before.leftOut.length + 1);
  expect(after.leftOut).toContainEqual({ kpi: { id: old } });
});

test("a score tells what it is made up of: parts that add up to it, and why others have none", async () => {
  const team = await organization.team("Counselling");
  const made = async (percent: string | null, scoreWeight: string, hasTarget = true, period = "2026-09") => {
    const { kpiId, assignmentId } = await organization.kpi(helga, team);
    const targets = [{ validFrom: "2026-01", target: "100" }];
    if (hasTarget) await act(helga, "setTargets", { input: { kpiId, targets } });
    const entries = [{ assignmentId, period, value: percent }];
    if (percent) await act(helga, "recordEntries", { input: { entries } });
    if (scoreWeight !== "1") await weigh(kpiId, scoreWeight);
    return kpiId;
  };
  const half = await made("50", "1");
  const double = await made("150", "2");
  const far = await made("-20", "1");
  const [silent, old] = [await made(null, "1"), await made("90", "1", true, "2026-04")];
  const [free, weightless] = [await made("7", "1", false), await made("100", "0")];
  const read = async () => {
    const { data, errors } = await helga.ask(
      `query ($team: ID!) { board(filter: { teamId: $team }) { score { value weights cap rated expected
        parts(first: 10) { assignment { kpi { id scoreWeight } } status weight achievement counted contribution }
        omitted { reason isMissed count assignments(first: 1) { kpi { id } } } } } }`,
      { team },
    );
    expect(errors).toEqual([]);
    return data.board.score;
  };
  const part = (kpiId: string, scoreWeight: string, rest: object) => ({
    assignment: { kpi: { id: kpiId, scoreWeight } },
    weight: scoreWeight,
    ...rest,
  });
  // (-0.2 + 0.5 + 2 · 1.5) ÷ 4; first what takes most away: 1.2, then 0.5, and what makes up for it
  expect(await read()).toMatchObject({
    ...{ value: "0.825", weights: "4", cap: null, rated: 3, expected: 5 },
    parts: [
      part(far, "1", { status: "OFF_TRACK", achievement: -0.2, counted: "-0.2", contribution: "-0.05" }),
      part(half, "1", { status: "OFF_TRACK", achievement: 0.5, counted: "0.5", contribution: "0.125" }),
      part(double, "2", { status: "ON_TRACK", achievement: 1.5, counted: "1.5", contribution: "0.75" }),
    ],
    omitted: [
      { reason: "OUT_OF_DATE", isMissed: true, count: 1, assignments: [{ kpi: { id: old } }] },
      { reason: "NO_DATA", isMissed: true, count: 1, assignments: [{ kpi: { id: silent } }] },
      { reason: "NOT_RATED", isMissed: false, count: 1, assignments: [{ kpi: { id: free } }] },
      { reason: "NO_WEIGHT", isMissed: false, count: 1, assignments: [{ kpi: { id: weightless } }] },
    ],
  });

  // with a cap each counts from 0 to it, and the parts still add up: (0 + 0.5 + 2 · 1.2) ÷ 4
  await cap("1.2");
  const capped = await read();
  await cap(null);
  expect(capped).toMatchObject({ value: "0.725", cap: "1.2" });
  expect(capped.parts.map(({ contribution }: { contribution: string }) => contribution)).toEqual([
    "0",
    "0.125",
    "0.6",
  ]);
});

test("in the past a score weighs as its KPIs weighed then", async () => {
  const usual = world.now;
  world.setNow(new Date());
  const team = await organization.team("Helpline");
  const lastMonth = formatPeriod(
    previous(periodOf(world.now.toISOString().slice(0, 10), "month", CALENDAR_YEAR)),
  );
  const [half, whole] = [await achieving("50", lastMonth, team), await achieving("100", lastMonth, team)];
  await setTimeout(10);
  const then = new Date();
  await setTimeout(10);
  await weigh(half, "3");
  world.setNow(new Date());
  const { data } = await helga.ask(
    `query ($team: ID!, $at: DateTimeISO!) { now: board(filter: { teamId: $team }) { score { ...Made } }
      earlier: board(filter: { teamId: $team }, asOf: $at) { score { ...Made } } }
    fragment Made on Score { value parts { assignment { kpi { id } } weight } }`,
    { team, at: then.toISOString() },
  );
  world.setNow(usual);
  const parts = (weight: string) => [
    { assignment: { kpi: { id: half } }, weight },
    { assignment: { kpi: { id: whole } }, weight: "1" },
  ];
  expect(data.now.score).toEqual({ value: "0.625", parts: parts("3") });
  expect(data.earlier.score).toEqual({ value: "0.75", parts: parts("1") });
});

test("a page of parts beyond what an answer holds is refused", async () => {
  const { errors } = await helga.ask(
    `query ($team: ID!) { team(id: $team) { score { parts(first: 501) { weight } } } }`,
    { team: teamId },
  );
  expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
});
