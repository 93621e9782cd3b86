import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let teamId: string;
let kpiId: string;
let assignmentId: string;

beforeAll(async () => {
  world = await World.create({ poolSize: 1 });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
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

test("takes an instant; a day alone is refused, and told how to write what is meant", async () => {
  const spoken = async (asOf: string) => {
    const { errors } = await helga.ask(`{ board(asOf: "${asOf}") { totalCount } }`);
    const variable = await helga.ask("query ($asOf: DateTimeISO) { board(asOf: $asOf) { totalCount } }", {
      asOf,
    });
    expect(variable.errors?.[0]?.message).toContain(errors?.[0]?.message ?? "nothing refused");
    return errors?.[0]?.message;
  };
  expect(await spoken("2026-10-15")).toBe(
    "“2026-10-15” is a day, and a day ends at another moment in every time zone. Write the instant: 2026-10-15T23:59:59Z, or with the offset of your time zone, 2026-10-15T23:59:59+01:00.",
  );
  for (const rubbish of ["2026-10-32", "yesterday", "", "2026-10-15T10:00:00"])
    expect(await spoken(rubbish)).toContain("isn’t an instant. Write day, time and zone");
  for (const said of ["2026-10-15T23:59:59+02:00", "2026-10-15T21:59:59.999Z"])
    expect((await helga.ask(`{ board(asOf: "${said}") { totalCount } }`)).errors).toEqual([]);
});

test("a question of before a KPI was defined gets an empty answer at its place, and nothing else is lost", async () => {
  const early = await instant();
  await pause();
  const young = await organization.kpi(helga, teamId, { firstPeriod: "2024-01", periodicity: "MONTH" });
  const { data, errors } = await helga.ask(
    `query ($id: ID!, $kpi: ID!, $team: ID!, $early: DateTimeISO!) {
      assignment(id: $id) {
        kpi { name }
        series(asOf: $early, last: 3) { grain periods actuals breaks points { period } coverage { reported expected } }
        byYear: series(asOf: $early, last: 3, grain: YEAR) { grain periods }
        latest(asOf: $early) { period }
        outlook(asOf: $early) { method yearEnd reason { rule sentence } }
        normalRange(asOf: $early) { mean signals { kind } reason { rule } }
        targets(asOf: $early) { id }
      }
      kpi(id: $kpi) { series(asOf: $early, last: 3) { grain periods } targets(asOf: $early) { id } }
      board(filter: { teamId: $team }) { nodes { id series(asOf: $early, last: 2) { periods } } }
      due(asOf: $early, filter: { kpiId: $kpi, everybody: true }) { totalCount }
      desk(asOf: $early, month: "2024-02", teamId: $team) { rows { assignment { id } } }
    }`,
    { id: young.assignmentId, kpi: young.kpiId, team: teamId, early },
  );
  expect(errors).toEqual([]);
  const nothing = { grain: "MONTH", periods: [] };
  expect(data.assignment).toEqual({
    kpi: { name: expect.any(String) },
    series: { ...nothing, actuals: [], breaks: [], points: [], coverage: { reported: 0, expected: 0 } },
    byYear: { grain: "YEAR", periods: [] },
    latest: null,
    outlook: {
      method: null,
      yearEnd: null,
      reason: { rule: "AS_OF_NOT_KNOWN_YET", sentence: expect.stringMatching(/^On .* not measured yet\.$/) },
    },
    normalRange: { mean: null, signals: [], reason: { rule: "AS_OF_NOT_KNOWN_YET" } },
    targets: [],
  });
  expect(data.kpi).toEqual({ series: nothing, targets: [] });
  const lengths = new Map(
    data.board.nodes.map((node: { id: string; series: { periods: string[] } }) => [
      node.id,
      node.series.periods.length,
    ]),
  );
  expect([lengths.get(young.assignmentId), lengths.get(assignmentId)]).toEqual([0, 2]);
  expect(data.due).toEqual({ totalCount: 0 });
  expect(data.desk.rows).toEqual([{ assignment: { id: assignmentId } }]);
});

test("a KPI's series over teams is added up as the KPI was defined then", async () => {
  const { kpiId, assignmentId: id } = await organization.kpi(helga, teamId, { firstPeriod: "2024-01" });
  await act(helga, "recordEntries", {
    input: {
      entries: ["10", "30"].map((value, place) => ({
        assignmentId: id,
        period: `2024-0${place + 1}`,
        value,
      })),
    },
  });
  const asSum = await instant();
  await pause();
  await helga.ask(`mutation ($input: ReviseKpiInput!) { reviseKpi(input: $input) { seq } }`, {
    input: { kpiId, revision: 1, aggregation: "MEAN" },
  });
  const { data } = await helga.ask(
    `query ($kpi: ID!, $asSum: DateTimeISO!) { kpi(id: $kpi) {
      before: series(asOf: $asSum, from: "2024-Q1", to: "2024-Q1", grain: QUARTER) { actuals }
      now: series(from: "2024-Q1", to: "2024-Q1", grain: QUARTER) { actuals } } }`,
    { kpi: kpiId, asSum },
  );
  expect(data.kpi).toEqual({ before: { actuals: ["40"] }, now: { actuals: ["20"] } });
});

test("closings are those known then, and a reopening that came later is not", async () => {
  const close = () =>
    helga.ask(`mutation { closePeriod(input: { period: "2023-05" }) { refusals { sentence } } }`);
  const open = await instant();
  await pause();
  await close();
  const closed = await instant();
  await pause();
  await helga.ask(`mutation { reopenPeriod(input: { period: "2023-05", reason: "late" }) { seq } }`);
  await close();
  const { data, errors } = await helga.ask(
    `query ($open: DateTimeISO!, $closed: DateTimeISO!) {
      open: closings(asOf: $open) { ...Known } closed: closings(asOf: $closed) { ...Known } now: closings { ...Known } }
    fragment Known on Closing { period number reopenReason }`,
    { open, closed },
  );
  expect(errors).toEqual([]);
  const may = { period: "2023-05", number: 1, reopenReason: null };
  expect(data).toEqual({
    open: [],
    closed: [may],
    now: [
      { ...may, number: 2 },
      { ...may, reopenReason: "late" },
    ],
  });
});
