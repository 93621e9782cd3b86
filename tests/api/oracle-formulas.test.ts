import { aggregateOverTime, type TimeAggregation } from "@cairn/schema/rules/aggregation";
import { decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { readingOf } from "@cairn/schema/rules/entry-state";
import { CALENDAR_YEAR } from "@cairn/schema/rules/fiscal-calendar";
import { evaluateFormula } from "@cairn/schema/rules/formula/evaluate";
import { parseFormula } from "@cairn/schema/rules/formula/parse";
import {
  addPeriods,
  children,
  formatPeriod,
  type Period,
  period,
  periodRange,
} from "@cairn/schema/rules/period";
import { type Figure, isReported, NOT_REPORTED, numberOf, type Reading } from "@cairn/schema/rules/reading";
import { afterAll, beforeAll, expect, test } from "vitest";
import { below, chanceOf, pick } from "../testkit/chance";
import type { TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

/**
 * After whatever change of an operand, what the API answers for a formula is what a fresh evaluation of the entries
 * in the database comes to: nothing remembered stands in between.
 */
let world: World;
let helga: TestPerson;
let team: string;
const chance = chanceOf(1729);

interface Operand {
  assignmentId: string;
  mode: TimeAggregation;
}
const operands = new Map<string, Operand>();
const formulas = new Map<string, { id: string; kpiId: string; text: string }>();

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  const organization = await world.organization("alpha");
  team = await organization.team("All");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  for (const [name, mode] of [
    ["revenue", "SUM"],
    ["costs", "SUM"],
    ["staff", "LAST"],
    ["reach", "RATIO"],
  ] as const) {
    const { assignmentId } = await organization.kpi(helga, team, { name, aggregation: mode, decimals: 2 });
    operands.set(name, { assignmentId, mode });
  }
  for (const [name, text] of [
    ["profit", "{revenue} - {costs}"],
    ["margin", "100 * {profit} / {revenue}"],
    ["per head", "round({revenue} / {staff?}, 2) + ifMissing({costs}, 0)"],
    ["growth", "{revenue} - previous({revenue}, 2)"],
    ["mixed", "max({reach}, avg({revenue?}, {costs?}), -{staff?})"],
  ] as const)
    await defineFormula(name, text);
});
afterAll(() => world.close());

async function defineFormula(name: string, text: string): Promise<void> {
  const { data, errors } = await helga.ask(
    `mutation ($input: DefineKpiInput!) { defineKpi(input: $input) { refusals { sentence } kpi { id assignments { id } } } }`,
    {
      input: {
        name,
        direction: "HIGHER_IS_BETTER",
        aggregation: "MEAN",
        periodicity: "MONTH",
        formula: text,
        teamIds: [team],
        firstPeriod: "2025-01",
      },
    },
  );
  expect({ errors, refusals: data?.defineKpi.refusals }).toEqual({ errors: [], refusals: [] });
  const { id: kpiId, assignments } = data.defineKpi.kpi;
  formulas.set(name, { id: assignments[0].id, kpiId, text });
}

const MONTHS: [string, string] = ["2025-08", "2026-09"];
const QUARTERS: [string, string] = ["2025-Q3", "2026-Q3"];

/** One change of an operand by chance: a value, a ratio, nothing to report, or taken back. */
async function changeSomething(): Promise<void> {
  const [name, { assignmentId, mode }] = pick(chance, [...operands]);
  const at = period("2025-01").index + below(chance, 21);
  const cell = { assignmentId, period: formatPeriod({ grain: "month", index: at }) };
  const some = () => String(below(chance, 2000) / 100);
  const kind = chance();
  if (kind < 0.15)
    await helga.ask(`mutation ($input: WithdrawEntryInput!) { withdrawEntry(input: $input) { seq } }`, {
      input: { ...cell, reason: "a slip" },
    });
  const content =
    kind < 0.25
      ? { state: "NOT_APPLICABLE", note: "closed" }
      : mode === "RATIO"
        ? {
            numerator: kind < 0.4 ? "0" : some(),
            denominator: kind < 0.4 ? "0" : String(1 + below(chance, 9)),
          }
        : { value: kind < 0.35 ? "0" : some(), state: kind > 0.9 ? "PROVISIONAL" : "REPORTED" };
  const { data, errors } = await helga.ask(
    `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { refusals { sentence } } }`,
    { input: { entries: [{ ...cell, ...content }] } },
  );
  expect([name, errors, data?.recordEntries.refusals]).toEqual([name, [], []]);
}

/**
 * What the entries in the database come to by the rules, formulas within formulas included: over several months the
 * operands of those in which the formula itself has a value, written here once more and without any help.
 */
function fresh(name: string, at: Period, readings: Map<string, Map<number, Reading>>): Figure {
  const overMonths = (wanted: string, months: readonly Period[], whole: Period): Figure => {
    const formula = formulas.get(wanted);
    if (formula) return evaluatedOver(formula.text, months, whole);
    const { mode } = operands.get(wanted) as Operand;
    const own = readings.get(wanted);
    const parts = months.map((part) => own?.get(part.index) ?? NOT_REPORTED);
    return aggregateOverTime(whole.grain === "month" ? "LAST" : mode, parts).figure;
  };
  const evaluatedOver = (text: string, months: readonly Period[], whole: Period): Figure => {
    const parsed = parseFormula(text);
    if (!parsed.ok) return NOT_REPORTED;
    // The stretch before has its months in the same places.
    const shiftOf = (asked: Period) => (whole.index - asked.index) * (whole.grain === "quarter" ? 3 : 1);
    const over = (chosen: readonly Period[]) =>
      evaluateFormula(parsed.value, whole, (operand, asked) =>
        overMonths(
          operand,
          chosen.map((month) => addPeriods(month, -shiftOf(asked))),
          asked,
        ),
      ).figure;
    if (whole.grain === "month") return over(months);
    const figures = months.map((month) => {
      const inMonth = evaluateFormula(parsed.value, whole, (operand, asked) => {
        const part = addPeriods(month, -shiftOf(asked));
        return overMonths(operand, [part], part);
      });
      return inMonth.figure;
    });
    const counted = months.filter((_, place) => figures[place] && isReported(figures[place]));
    return counted.length > 0 ? over(counted) : NOT_REPORTED;
  };
  return overMonths(name, children(at, "month", CALENDAR_YEAR), at);
}

async function readingsNow(): Promise<Map<string, Map<number, Reading>>> {
  const all = new Map<string, Map<number, Reading>>();
  for (const [name, { assignmentId }] of operands) {
    const rows = await world.owner.sql`
      select period, state, value::text, numerator::text, denominator::text from entries where assignment_id = ${assignmentId}`;
    const number = (text: string | null) => (text === null ? null : decimal(text));
    const entries = rows.map((row): [number, Reading] => [
      period(row.period).index,
      readingOf({
        state: row.state,
        value: number(row.value),
        numerator: number(row.numerator),
        denominator: number(row.denominator),
      }),
    ]);
    all.set(name, new Map(entries));
  }
  return all;
}

const inContract = (figure: Figure): string | null => {
  const value = numberOf(figure);
  return value && textOf(roundForContract(value));
};

async function freshSeries(name: string, [from, to]: [string, string]): Promise<(string | null)[]> {
  const readings = await readingsNow();
  return periodRange(period(from), period(to)).map((at) => inContract(fresh(name, at, readings)));
}

test("after any change of an operand a formula is what a fresh evaluation gives, by month and by quarter", async () => {
  let values = 0;
  for (let step = 0; step < 40; step++) {
    for (let change = 0; change < (step === 0 ? 40 : 1); change++) await changeSomething();
    const name = pick(chance, [...formulas.keys()]);
    const { data, errors } = await helga.ask(
      `query ($id: ID!, $from: Period!, $to: Period!, $first: Period!, $last: Period!) { assignment(id: $id) {
        months: series(from: $from, to: $to) { actuals }
        quarters: series(from: $first, to: $last, grain: QUARTER) { actuals } } }`,
      { id: formulas.get(name)?.id, from: MONTHS[0], to: MONTHS[1], first: QUARTERS[0], last: QUARTERS[1] },
    );
    expect(errors).toEqual([]);
    const { months, quarters } = data.assignment;
    expect([step, name, months.actuals]).toEqual([step, name, await freshSeries(name, MONTHS)]);
    expect([step, name, quarters.actuals]).toEqual([step, name, await freshSeries(name, QUARTERS)]);
    values += [...months.actuals, ...quarters.actuals].filter((value) => value !== null).length;
  }
  expect(values).toBeGreaterThan(150);
});

test("within one request, what is asked after the change knows of it", async () => {
  const { kpiId } = formulas.get("profit") ?? {};
  const revenue = operands.get("revenue")?.assignmentId;
  const costs = operands.get("costs")?.assignmentId;
  const { data: before } = await helga.ask(`query ($id: ID!) { kpi(id: $id) { revision } }`, { id: kpiId });
  const { data, errors } = await helga.ask(
    `mutation ($entries: RecordEntriesInput!, $kpi: ReviseKpiInput!) {
      recordEntries(input: $entries) { refusals { sentence } }
      reviseKpi(input: $kpi) { refusals { sentence } kpi { assignments { series(from: "2026-09", to: "2026-09") { actuals } } } } }`,
    {
      entries: {
        entries: [
          { assignmentId: revenue, period: "2026-09", value: "1000" },
          { assignmentId: costs, period: "2026-09", value: "1" },
        ],
      },
      kpi: { kpiId, revision: before.kpi.revision, description: "what is left" },
    },
  );
  expect(errors).toEqual([]);
  expect(data.reviseKpi.kpi.assignments).toEqual([{ series: { actuals: ["999"] } }]);
});
