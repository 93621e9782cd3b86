import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let kpiId: string;
let assignmentId: string;

beforeAll(async () => {
  world = await World.create({ poolSize: 1 });
  organization = await world.organization("Alpha");
  const teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  ({ kpiId, assignmentId } = await organization.kpi(helga, teamId, { name: "donations", unit: "CHF" }));
});
afterAll(() => world.close());

const record = (value: string) =>
  helga.ask(
    `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { seq refusals { sentence } } }`,
    {
      input: { entries: [{ assignmentId, period: "2024-03", value }] },
    },
  );
const target = (value: string | null) =>
  helga.ask(
    `mutation ($input: SetTargetsInput!) { setTargets(input: $input) { seq refusals { sentence } } }`,
    {
      input: { kpiId, targets: [{ validFrom: "2024-01", target: value }] },
    },
  );
const rename = async (name: string) => {
  const { data } = await helga.ask(`query ($id: ID!) { kpi(id: $id) { revision } }`, { id: kpiId });
  return helga.ask(
    `mutation ($input: ReviseKpiInput!) { reviseKpi(input: $input) { refusals { sentence } } }`,
    {
      input: { kpiId, revision: data.kpi.revision, name },
    },
  );
};
/** The instant of the newest change: what is known at it, and not a moment later. */
const instant = async (): Promise<string> => {
  const [row] = await world.owner
    .sql`select at from changes where organization_id = ${organization.id} order by seq desc limit 1`;
  return new Date(new Date(row?.at).getTime() + 1).toISOString();
};
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

test("values, targets and definitions are answered as they were known, beside each other and beside today", async () => {
  const empty = await instant();
  await pause();
  await target("100");
  await record("90");
  const first = await instant();
  await pause();
  await record("110");
  await rename("gifts");
  const second = await instant();
  await pause();
  await target(null);

  const answer = await helga.ask(
    `query ($id: ID!, $empty: DateTimeISO!, $first: DateTimeISO!, $second: DateTimeISO!) {
      empty: assignment(id: $id, asOf: $empty) { ...Known }
      first: assignment(id: $id, asOf: $first) { ...Known }
      second: assignment(id: $id, asOf: $second) { ...Known }
      now: assignment(id: $id) { ...Known past: series(from: "2024-03", to: "2024-03", asOf: $first) { actuals } }
    }
    fragment Known on Assignment { kpi { name } series(from: "2024-03", to: "2024-03") { actuals targets statuses } }`,
    { id: assignmentId, empty, first, second },
  );
  expect(answer.errors).toEqual([]);
  expect(answer.data).toEqual({
    empty: {
      kpi: { name: "donations" },
      series: { actuals: [null], targets: [null], statuses: ["NO_DATA"] },
    },
    first: {
      kpi: { name: "donations" },
      series: { actuals: ["90"], targets: ["100"], statuses: ["AT_RISK"] },
    },
    second: {
      kpi: { name: "gifts" },
      series: { actuals: ["110"], targets: ["100"], statuses: ["ON_TRACK"] },
    },
    now: {
      kpi: { name: "gifts" },
      series: { actuals: ["110"], targets: [null], statuses: ["INFORMATIONAL"] },
      past: { actuals: ["90"] },
    },
  });
});

test("as of before anything was known there is nothing, and as of now is today", async () => {
  const before = await helga.ask(
    `query ($id: ID!) { assignment(id: $id, asOf: "2000-01-01T00:00:00Z") { id } kpi(id: $id) { id } }`,
    {
      id: assignmentId,
    },
  );
  expect(before.data).toEqual({ assignment: null, kpi: null });
  const fields = `totalCount nodes { id kpi { id name revision targets { id target } } series(last: 40) { periods actuals targets statuses } }`;
  const both = await helga.ask(
    `{ now: board { ${fields} } then: board(asOf: "2100-01-01T00:00:00Z") { ${fields} } }`,
  );
  expect(both.errors).toEqual([]);
  expect(both.data.then).toEqual(both.data.now);
});
