import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let assignmentId: string;
let quarterly: string;

beforeAll(async () => {
  world = await World.create();
  organization = await world.organization("Alpha");
  const teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
  ({ assignmentId } = await organization.kpi(helga, teamId, { name: "donations" }));
  ({ assignmentId: quarterly } = await organization.kpi(helga, teamId, {
    name: "reach",
    periodicity: "QUARTER",
    firstPeriod: "2020-Q1",
  }));
});
afterAll(() => world.close());

const record = async (who: TestPerson, entries: object[], reason?: string) => {
  const { data, errors } = await who.ask(
    `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { seq refusals { code path } } }`,
    { input: { entries, reason } },
  );
  expect(errors).toEqual([]);
  return data.recordEntries;
};
const close = async (period: string, who = helga) =>
  who.ask(
    `mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) { closing { number seq closedAt } refusals { code } } }`,
    { input: { period } },
  );
const reopen = async (period: string, reason: string) =>
  (
    await helga.ask(
      `mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { closing { number reopenReason } refusals { code } } }`,
      { input: { period, reason } },
    )
  ).data.reopenPeriod;

test("a closed month takes nothing, is reopened with a reason, and what was published is never lost", async () => {
  await record(gita, [
    { assignmentId, period: "2024-03", value: "100" },
    { assignmentId: quarterly, period: "2024-Q1", value: "46" },
  ]);
  expect((await close("2024-03", gita)).errors[0]?.extensions.code).toBe("FORBIDDEN");
  const closed = (await close("2024-03")).data.closePeriod;
  expect(closed).toMatchObject({ closing: { number: 1 }, refusals: [] });
  expect((await close("2024-03")).data.closePeriod.refusals).toEqual([{ code: "DUPLICATE" }]);

  // the quarter ends in March and is closed with it; February is not
  const late = await record(gita, [
    { assignmentId, period: "2024-03", value: "1" },
    { assignmentId: quarterly, period: "2024-Q1", value: "1" },
    { assignmentId, period: "2024-02", value: "90" },
  ]);
  expect(late.refusals).toEqual([
    { code: "PERIOD_CLOSED", path: ["entries", "0", "period"] },
    { code: "PERIOD_CLOSED", path: ["entries", "1", "period"] },
  ]);
  expect((await reopen("2024-03", " ")).refusals).toEqual([{ code: "MISSING" }]);
  expect(await reopen("2024-03", "A donation was booked twice")).toEqual({
    closing: { number: 1, reopenReason: "A donation was booked twice" },
    refusals: [],
  });
  await record(gita, [{ assignmentId, period: "2024-03", value: "95" }], "Booked twice");

  const { data, errors } = await gita.ask(
    `query ($at: DateTimeISO!, $id: ID!) {
      restatements(period: "2024-03") { assignment { kpi { name } } period published current difference changes { actor { name } reason } }
      none: restatements(period: "2024-02") { period }
      published: assignment(id: $id, asOf: $at) { series(from: "2024-03", to: "2024-03") { actuals } }
      closings { period number reopenedAt closedBy { name } } }`,
    { at: closed.closing.closedAt, id: assignmentId },
  );
  expect(errors).toEqual([]);
  expect(data.restatements).toEqual([
    {
      assignment: { kpi: { name: "donations" } },
      period: "2024-03",
      published: "100",
      current: "95",
      difference: "-5",
      changes: [{ actor: { name: "Gita" }, reason: "Booked twice" }],
    },
  ]);
  expect(data.none).toEqual([]);
  expect(data.published.series.actuals).toEqual(["100"]);

  expect((await close("2024-03")).data.closePeriod.closing.number).toBe(2);
  const after = await gita.ask(`{ restatements(period: "2024-03") { period } }`);
  expect(after.data.restatements).toEqual([]);
});

test("only months that are over are closed", async () => {
  const running = new Date().toISOString().slice(0, 7);
  expect((await close(running)).data.closePeriod.refusals).toEqual([{ code: "PERIOD_IN_FUTURE" }]);
  expect((await close("2024-Q1")).data.closePeriod.refusals).toEqual([{ code: "INVALID_PERIOD" }]);
  expect((await reopen("2019-01", "why")).refusals).toEqual([{ code: "NOT_FOUND" }]);
});
