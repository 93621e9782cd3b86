import { afterAll, beforeAll, expect, test } from "vitest";
import type { KpiGiven, TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

/** A formula over longer periods is made of those of its own periods in which it has a value: like with like. */
let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let team: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-11-20T10:00:00Z") });
  organization = await world.organization("alpha");
  team = await organization.team("North");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
});
afterAll(() => world.close());

const kpi = (given: KpiGiven) => organization.kpi(helga, team, { firstPeriod: "2026-04", ...given });

type Written = number | null | "n/a";

/** Records from a month of 2026 on: a number, nothing, or that it is not applicable. */
async function record(assignmentId: string, first: number, values: Written[]): Promise<void> {
  const entries = values.flatMap((value, step) => {
    const cell = { assignmentId, period: `2026-${String(first + step).padStart(2, "0")}` };
    if (value === null) return [];
    return [
      value === "n/a"
        ? { ...cell, state: "NOT_APPLICABLE", note: "closed" }
        : { ...cell, value: String(value) },
    ];
  });
  await write("recordEntries", { entries });
}

const setTarget = (kpiId: string, target: string) =>
  write("setTargets", { kpiId, targets: [{ validFrom: "2026-01", target }] });

async function write(verb: string, input: Record<string, unknown>): Promise<void> {
  expect((await act(helga, verb, { input })).refusals).toEqual([]);
}

const MADE = `value target status coverage { reported expected missing } working { sentence }`;

async function ask(id: string) {
  const { data, errors } = await helga.ask(
    `query ($id: ID!) { assignment(id: $id) {
      quarter: series(from: "2026-Q3", to: "2026-Q3", grain: QUARTER) { points {
        actual target status achievement coverage { reported expected behind missing } working { sentence }
        operands { name value } } }
      month: series(from: "2026-09", to: "2026-09") { points {
        rolling(periods: 3) { ${MADE} } yearToDate { ${MADE} } } } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  const { quarter, month } = data.assignment;
  return { quarter: quarter.points[0], ...month.points[0] };
}

test("a gap in one operand takes the others' month with it, and its target", async () => {
  const income = await kpi({ name: "income", unit: "CHF" });
  const expense = await kpi({ name: "expense", unit: "CHF" });
  const net = await kpi({ name: "net", unit: "CHF", formula: "{income} - {expense}" });
  await setTarget(net.kpiId, "200");
  await record(income.assignmentId, 7, [1000, 1000, 1000]);
  await record(expense.assignmentId, 7, [900, 900]);
  const sentence = "2,000 − 1,800 = 200. Left out, for not reported: expense (September 2026).";
  const { quarter, rolling, yearToDate } = await ask(net.assignmentId);
  expect(quarter).toEqual({
    actual: "200",
    target: "600",
    status: "OFF_TRACK",
    achievement: 0.5,
    coverage: { reported: 2, expected: 3, behind: 1, missing: ["2026-09"] },
    working: { sentence },
    operands: [
      { name: "income", value: "2000" },
      { name: "expense", value: "1800" },
    ],
  });
  const made = { value: "200", target: "400", status: "OFF_TRACK", working: { sentence } };
  expect(rolling).toEqual({ ...made, coverage: { reported: 2, expected: 3, missing: ["2026-09"] } });
  expect(yearToDate).toEqual({
    ...made,
    coverage: { reported: 2, expected: 6, missing: ["2026-04", "2026-05", "2026-06", "2026-09"] },
  });
});

test("a month that does not apply drops out of value and target alike", async () => {
  const income = await kpi({ name: "fees", unit: "CHF" });
  const expense = await kpi({ name: "wages", unit: "CHF" });
  const net = await kpi({ name: "left", unit: "CHF", formula: "{fees} - {wages}" });
  await setTarget(net.kpiId, "200");
  await record(income.assignmentId, 7, [1000, 1000, 1000]);
  await record(expense.assignmentId, 7, [900, "n/a", 900]);
  const { quarter } = await ask(net.assignmentId);
  expect(quarter).toMatchObject({
    actual: "200",
    target: "400",
    achievement: 0.5,
    coverage: { reported: 2, expected: 2, missing: [] },
    working: { sentence: "2,000 − 1,800 = 200. Left out, for not applicable: wages (August 2026)." },
  });
});

test("formulas on formulas, means, last values and ratios leave out the same months", async () => {
  const sales = await kpi({ name: "sales" });
  const cost = await kpi({ name: "cost" });
  const staff = await kpi({ name: "staff", aggregation: "LAST" });
  const hours = await kpi({ name: "hours", aggregation: "MEAN" });
  await kpi({ name: "gain", formula: "{sales} - {cost}" });
  const share = await kpi({
    name: "share",
    unit: "%",
    aggregation: "MEAN",
    formula: "100 * {gain} / {sales}",
  });
  const each = await kpi({ name: "each", aggregation: "MEAN", formula: "{gain} / {staff}" });
  const paid = await kpi({ name: "paid", aggregation: "MEAN", formula: "{gain} * {hours}" });
  const free = await kpi({ name: "free", formula: "{sales} - {cost?}" });
  await record(sales.assignmentId, 7, [1000, 1000, 3000]);
  await record(cost.assignmentId, 7, [900, 900]);
  await record(staff.assignmentId, 7, [4, 2, 8]);
  await record(hours.assignmentId, 7, [1, 3, 11]);
  const quarterOf = async ({ assignmentId }: { assignmentId: string }) => {
    const { actual, coverage } = (await ask(assignmentId)).quarter;
    return [actual, coverage.reported, coverage.expected];
  };
  expect(await quarterOf(share)).toEqual(["10", 2, 3]);
  expect(await quarterOf(each)).toEqual(["100", 2, 3]);
  expect(await quarterOf(paid)).toEqual(["400", 2, 3]);
  expect(await quarterOf(free)).toEqual(["3200", 3, 3]);
});

test("the stretch before is looked at month by month, and what is entered cumulated by what it adds", async () => {
  const visits = await kpi({ name: "visits" });
  const growth = await kpi({ name: "growth", formula: "{visits} - previous({visits}, 1)" });
  const total = await kpi({ name: "total", aggregation: "CUMULATIVE" });
  const rest = await kpi({ name: "rest", formula: "{visits} - {total}" });
  await record(visits.assignmentId, 4, [1, 2, null, 10, 20, 40]);
  await record(total.assignmentId, 4, [1, 2, 3, 5, null, 9]);
  const { quarter } = await ask(growth.assignmentId);
  expect(quarter).toMatchObject({ actual: "27", coverage: { reported: 2, expected: 3 } });
  expect(quarter.working.sentence).toContain("Left out, for not reported: visits (June 2026).");
  // July alone: of August and September it is not known what they added.
  expect((await ask(rest.assignmentId)).rolling).toMatchObject({
    value: "8",
    coverage: { reported: 1, expected: 3 },
  });
});

test("an operand that is entered by week goes along with the months that count", async () => {
  const calls = await kpi({ name: "calls", periodicity: "WEEK", firstPeriod: "2026-W01" });
  const mails = await kpi({ name: "mails" });
  const contacts = await kpi({ name: "contacts", formula: "{calls} + {mails}" });
  const weeks = Array.from({ length: 13 }, (_, week) => ({
    assignmentId: calls.assignmentId,
    period: `2026-W${27 + week}`,
    value: "1",
  }));
  await write("recordEntries", { entries: weeks });
  await record(mails.assignmentId, 7, [10, null, 10]);
  // July has five Thursdays, September four; the four weeks of August are left out.
  expect((await ask(contacts.assignmentId)).quarter).toMatchObject({
    actual: "29",
    coverage: { reported: 2, expected: 3, missing: ["2026-08"] },
  });
});

test("where no month has all operands there is no value, and it says what is missing when", async () => {
  const left = await kpi({ name: "one" });
  const right = await kpi({ name: "other" });
  const both = await kpi({ name: "both", formula: "{one} + {other}" });
  await record(left.assignmentId, 7, [1, null, 1]);
  await record(right.assignmentId, 7, [null, 1, null]);
  expect((await ask(both.assignmentId)).quarter).toMatchObject({
    actual: null,
    status: "NO_DATA",
    coverage: { reported: 0, expected: 3 },
    working: {
      sentence:
        "Not reported for Quarter 3, 2026: other (July 2026), one (August 2026), other (September 2026).",
    },
  });
});
