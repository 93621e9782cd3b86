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
async function achieving(percent: string, period = "2026-09"): Promise<string> {
  const { kpiId, assignmentId } = await organization.kpi(helga, teamId);
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
