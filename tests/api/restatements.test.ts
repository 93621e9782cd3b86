import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { KpiGiven, TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let max: TestPerson;
let teamId: string;
let count = 0;

beforeAll(async () => {
  world = await World.create();
  organization = await world.organization("Alpha");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  max = await organization.person("Max", ["MEMBER"]);
});
afterAll(() => world.close());
// each test has a team and a year of its own
let year: string;
beforeEach(async () => {
  count += 1;
  year = String(2010 + count);
  teamId = await organization.team(`Team ${count}`);
});

interface Cell {
  value?: string;
  numerator?: string;
  denominator?: string;
}

async function record(assignmentId: string, period: string, cell: Cell, reason?: string) {
  const { data } = await helga.ask(
    `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { refusals { sentence } } }`,
    { input: { entries: [{ assignmentId, period, ...cell }], reason } },
  );
  expect(data.recordEntries.refusals).toEqual([]);
}

async function month(verb: "closePeriod" | "reopenPeriod", period: string) {
  const reason = verb === "reopenPeriod" ? `, reason: "look again"` : "";
  const { data } = await helga.ask(
    `mutation { ${verb}(input: { period: "${period}"${reason} }) { refusals { sentence } } }`,
  );
  expect(data[verb].refusals).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 5));
}
const close = (period: string) => month("closePeriod", period);
const reopen = (period: string) => month("reopenPeriod", period);

const FIELDS = `period isCalculated publishedState published currentState current difference percent
  assignment { kpi { name } } changes { action reason }`;

async function restated(period: string, by = helga, asOf?: string) {
  const { data, errors } = await by.ask(
    `query ($period: Period!, $asOf: DateTimeISO) { restatements(period: $period, asOf: $asOf) { ${FIELDS} } }`,
    { period, asOf },
  );
  return errors.length > 0 ? errors[0] : data.restatements;
}
const kpi = (given: KpiGiven = {}) =>
  organization.kpi(helga, teamId, {
    firstPeriod: given.periodicity === "YEAR" ? "2000" : "2000-01",
    ...given,
  });

describe("a restatement", () => {
  test("of a formula comes from its operands, and says by whom, when and why they were changed", async () => {
    const revenue = await kpi({ name: `revenue ${count}` });
    const costs = await kpi({ name: `costs ${count}` });
    const profit = await kpi({ name: `profit ${count}`, formula: `{revenue ${count}} - {costs ${count}}` });
    await kpi({ name: `trend ${count}`, formula: `{profit ${count}} - previous({profit ${count}}, 1)` });
    expect(profit.kpiId).not.toBe(revenue.kpiId);
    for (const [at, value] of [
      ["03", "100"],
      ["04", "120"],
    ]) {
      await record(revenue.assignmentId, `${year}-${at}`, { value });
      await record(costs.assignmentId, `${year}-${at}`, { value: "40" });
    }
    await close(`${year}-03`);
    await close(`${year}-04`);
    await reopen(`${year}-03`);
    await record(costs.assignmentId, `${year}-03`, { value: "55" }, "an invoice was late");

    const [ofCosts, ofProfit, ...more] = await restated(`${year}-03`);
    expect(ofCosts).toEqual({
      period: `${year}-03`,
      isCalculated: false,
      publishedState: "REPORTED",
      published: "40",
      currentState: "REPORTED",
      current: "55",
      difference: "15",
      percent: "37.5",
      assignment: { kpi: { name: `costs ${count}` } },
      changes: [{ action: "recordEntries", reason: "an invoice was late" }],
    });
    expect(ofProfit).toMatchObject({
      isCalculated: true,
      published: "60",
      current: "45",
      difference: "-15",
      percent: "-25",
      assignment: { kpi: { name: `profit ${count}` } },
      changes: [{ reason: "an invoice was late" }],
    });
    // February's profit is not known, so there is no trend in March
    expect(more).toEqual([]);
    // April itself stands as it was published, but what looks back to March does not
    expect(await restated(`${year}-04`)).toMatchObject([
      {
        period: `${year}-04`,
        isCalculated: true,
        published: "20",
        current: "35",
        assignment: { kpi: { name: `trend ${count}` } },
        changes: [{ reason: "an invoice was late" }],
      },
    ]);
  });

  test("of a quarter is of what its months make, once its last month is published", async () => {
    const { assignmentId } = await kpi({ name: `gifts ${count}` });
    for (const [place, value] of ["10", "20", "30"].entries())
      await record(assignmentId, `${year}-0${place + 1}`, { value });
    await close(`${year}-01`);
    await close(`${year}-03`);
    expect(await restated(`${year}-Q1`)).toEqual([]);
    await reopen(`${year}-01`);
    await record(assignmentId, `${year}-01`, { value: "16" }, "counted twice");
    expect(await restated(`${year}-Q1`)).toMatchObject([
      {
        period: `${year}-Q1`,
        isCalculated: true,
        published: "60",
        current: "66",
        difference: "6",
        percent: "10",
        changes: [{ reason: "counted twice" }],
      },
    ]);
    expect(await restated(`${year}-01`)).toMatchObject([
      { published: "10", current: "16", isCalculated: false },
    ]);
    // December is not published
    expect(await restated(year)).toEqual([]);
    // published anew, nothing differs
    await reopen(`${year}-03`);
    await close(`${year}-03`);
    expect(await restated(`${year}-Q1`)).toEqual([]);
  });

  test("is also what is no more, what came late, other parts of the same ratio, and another definition", async () => {
    const gone = await kpi({ name: `gone ${count}` });
    const late = await kpi({ name: `late ${count}` });
    const ratio = await kpi({ name: `ratio ${count}`, aggregation: "RATIO", ratioFactor: "1" });
    await record(gone.assignmentId, `${year}-05`, { value: "5" });
    await record(ratio.assignmentId, `${year}-05`, { numerator: "1", denominator: "2" });
    await close(`${year}-05`);
    const [{ at } = { at: "" }] = await world.owner.sql`select max(closed_at) as at from closings`;
    const published = new Date(at).toISOString();
    await reopen(`${year}-05`);
    await helga.ask(
      `mutation ($id: ID!, $period: Period!) { withdrawEntry(input: { assignmentId: $id, period: $period, reason: "not ours" }) { seq } }`,
      { id: gone.assignmentId, period: `${year}-05` },
    );
    await record(late.assignmentId, `${year}-05`, { value: "7" }, "was forgotten");
    await record(ratio.assignmentId, `${year}-05`, { numerator: "50", denominator: "100" });
    const named = new Map(
      (await restated(`${year}-05`)).map((one: { assignment: { kpi: { name: string } } }) => [
        one.assignment.kpi.name.split(" ")[0],
        one,
      ]),
    );
    expect([...named.keys()].sort()).toEqual(["gone", "late", "ratio"]);
    expect(named.get("gone")).toMatchObject({
      published: "5",
      currentState: "WITHDRAWN",
      current: null,
      difference: null,
      changes: [{ action: "withdrawEntry", reason: "not ours" }],
    });
    expect(named.get("late")).toMatchObject({
      publishedState: null,
      published: null,
      current: "7",
      percent: null,
    });
    expect(named.get("ratio")).toMatchObject({ published: "0.5", current: "0.5", difference: "0" });

    // as it was known when it was published, nothing differed
    expect(await restated(`${year}-05`, helga, published)).toEqual([]);

    await helga.ask(`mutation ($input: ReviseKpiInput!) { reviseKpi(input: $input) { seq } }`, {
      input: { kpiId: ratio.kpiId, revision: 1, ratioFactor: "100" },
    });
    const redefined = await restated(`${year}-05`);
    expect(
      redefined.find((one: { assignment: { kpi: { name: string } } }) =>
        one.assignment.kpi.name.startsWith("ratio"),
      ),
    ).toMatchObject({
      published: "0.5",
      current: "50",
      changes: [{ action: "recordEntries" }, { action: "reviseKpi" }],
    });
  });

  test("says why its month was reopened, where a value was changed without a reason of its own", async () => {
    const { assignmentId } = await kpi();
    await record(assignmentId, `${year}-02`, { value: "1" });
    await close(`${year}-02`);
    await close(`${year}-03`);
    await reopen(`${year}-02`);
    await record(assignmentId, `${year}-02`, { value: "2" });
    await record(assignmentId, `${year}-02`, { value: "3" }, "a typing error");
    const changes = [{ reason: "look again" }, { reason: "a typing error" }];
    expect(await restated(`${year}-02`)).toMatchObject([{ published: "1", current: "3", changes }]);
    // The quarter was published with March, which nobody reopened
    expect(await restated(`${year}-Q1`)).toMatchObject([{ changes }]);
    // The log itself says only what was said
    const { data } = await helga.ask(
      `query ($id: ID!) { changes(filter: { assignmentId: $id, entities: [ENTRY] }) { nodes { reason } } }`,
      { id: assignmentId },
    );
    expect(data.changes.nodes.map(({ reason }: { reason: string | null }) => reason || null)).toEqual([
      "a typing error",
      null,
      null,
    ]);
  });

  test("is read by everybody, its changes only by those who may read the log", async () => {
    const { assignmentId } = await kpi();
    await record(assignmentId, `${year}-02`, { value: "1" });
    await close(`${year}-02`);
    await reopen(`${year}-02`);
    await record(assignmentId, `${year}-02`, { value: "2" }, "private");
    expect(await restated(`${year}-02`, max)).toMatchObject([{ published: "1", current: "2", changes: [] }]);
  });
});

test("what is published with its month is refused with a way out, and what was never published is empty", async () => {
  expect(await restated("2024-W11")).toMatchObject({
    message: "Week 11, 2024 is published with its month. Ask for that month, or for a longer period.",
    extensions: { code: "BAD_USER_INPUT", rule: "RESTATED_PERIOD_TOO_SHORT" },
  });
  expect(await restated("2001-02")).toEqual([]);
  expect(await restated("2001-13")).toMatchObject({ extensions: { rule: "PERIOD_NOT_READ" } });
});
