import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let teamId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
});
afterAll(() => world.close());

test("a KPI is defined, given a target, entered, rated, corrected and explained by the log", async () => {
  const { kpiId, assignmentId } = await organization.kpi(helga, teamId, { name: "donations", unit: "CHF" });
  const targets = await helga.ask(
    `mutation ($input: SetTargetsInput!) { setTargets(input: $input) { refusals { sentence } seq targets { validFrom target } } }`,
    { input: { kpiId, targets: [{ validFrom: "2026-01", target: "100" }] } },
  );
  expect(targets.data.setTargets).toMatchObject({
    refusals: [],
    targets: [{ validFrom: "2026-01", target: "100" }],
  });

  const record = (entries: object[]) =>
    gita.ask(
      `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) {
        seq entries { period value revision } refusals { code path sentence } conflicts { value revision } } }`,
      { input: { entries } },
    );
  const first = await record([
    { assignmentId, period: "2026-08", value: "120" },
    { assignmentId, period: "2026-09", value: "85.5", basedOn: 0 },
    { assignmentId, period: "2026-11", value: "1" },
  ]);
  expect(first.data.recordEntries.entries).toEqual([{ period: "2026-08", value: "120", revision: 1 }]);
  expect(first.data.recordEntries.refusals.map((refusal: { code: string }) => refusal.code)).toEqual([
    "TOO_MANY_DECIMALS",
    "PERIOD_IN_FUTURE",
  ]);
  await record([{ assignmentId, period: "2026-09", value: "85", basedOn: 0 }]);
  const stale = await record([{ assignmentId, period: "2026-09", value: "99", basedOn: 0 }]);
  expect(stale.data.recordEntries).toMatchObject({
    seq: null,
    refusals: [{ code: "STALE_REVISION" }],
    conflicts: [{ value: "85", revision: 1 }],
  });

  const page = await gita.ask(
    `query ($id: ID!) { assignment(id: $id) {
      kpi { name } team { name }
      latest { period actual status achievement explanation { sentence } }
      series(last: 3) { periods actuals targets carried statuses coverage { reported expected } points { status inProgress } }
    } changes(first: 2, filter: { assignmentId: $id }) { nodes { action actor { name } period fields { name before after } } } }`,
    { id: assignmentId },
  );
  expect(page.errors).toEqual([]);
  expect(page.data.assignment).toMatchObject({
    latest: { period: "2026-09", actual: "85", status: "OFF_TRACK", achievement: 0.85 },
    series: {
      periods: ["2026-08", "2026-09", "2026-10"],
      actuals: ["120", "85", null],
      targets: ["100", "100", "100"],
      carried: [true, true, true],
      statuses: ["ON_TRACK", "OFF_TRACK", "NOT_DUE"],
      coverage: { reported: 2, expected: 2 },
    },
  });
  expect(page.data.changes.nodes[0]).toMatchObject({
    action: "recordEntries",
    actor: { name: "Gita" },
    period: "2026-09",
    fields: expect.arrayContaining([{ name: "value", before: null, after: "85" }]),
  });
});

test("the board and the desk answer in one statement a kind, whatever their size", async () => {
  const board = await gita.ask(`{ board(first: 10) { totalCount counts { status count } nodes {
    kpi { name unit } team { name } latest { period actual target status } series(last: 24) { actuals targets } } } }`);
  expect(board.errors).toEqual([]);
  const desk = await gita.ask(
    `{ desk { month expected entered overdue rows { assignment { kpi { name } } cells { period actual } earlier { period } } } }`,
  );
  expect(desk.errors).toEqual([]);
  expect(desk.data.desk).toMatchObject({ month: "2026-09", expected: 1, entered: 1, overdue: 0 });
});
