import { afterAll, beforeAll, expect, test } from "vitest";
import { Arrangement, type KpiGiven } from "../testkit/arrange";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let ana: TestPerson;
let arrange: Arrangement;
let team: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-05-20T10:00:00Z") });
  organization = await world.organization("Alpha");
  ana = await organization.person("Ana", ["ANALYST"]);
  arrange = new Arrangement(organization);
  team = arrange.team();
});
afterAll(() => world.close());

/** Months counted from January of a year. */
const month = (year: number, place: number): string => {
  const index = year * 12 + place;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
};

/** A KPI with values by month from January of a year on; null leaves one out. */
function withMonths(from: number, values: (number | string | null)[], given: KpiGiven = {}) {
  const kpiId = arrange.kpi(given);
  const assignmentId = arrange.assignment(kpiId, team, { firstPeriod: month(from, 0) });
  values.forEach((value, place) => {
    if (value !== null) arrange.entry(assignmentId, month(from, place), String(value));
  });
  return { kpiId, assignmentId };
}

const outlookOf = async (assignmentId: string) => {
  const { data, errors } = await ana.ask(
    `query ($id: ID!) { assignment(id: $id) { outlook {
      year reported method yearEnd low high target forecasts { period value }
      backtest { trials meanError meanErrorShare } reason { rule sentence params } } } }`,
    { id: assignmentId },
  );
  expect(errors).toEqual([]);
  return data.assignment.outlook;
};
const rangeOf = async (assignmentId: string, last = 24) => {
  const { data, errors } = await ana.ask(
    `query ($id: ID!, $last: Int!) { assignment(id: $id) { normalRange(last: $last) {
      seasonal periods values mean lower upper signals { kind from to rule sentence params } reason { rule sentence } } } }`,
    { id: assignmentId, last },
  );
  expect(errors).toEqual([]);
  return data.assignment.normalRange;
};

const seasons = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
const years = (count: number, ofYear = seasons) => Array.from({ length: count }, () => ofYear).flat();

test("the same seasons again and again: the year ends as the last did, beside its target", async () => {
  const { kpiId, assignmentId } = withMonths(2022, [...years(4), 10, 20, 30, 40, 7]);
  arrange.target({ kpiId }, "2026-01", { target: "70" });
  await arrange.write();
  expect(await outlookOf(assignmentId)).toEqual({
    year: "2026",
    // May runs: what is saved for it so far is not final
    reported: 4,
    method: "SEASONAL_NAIVE",
    yearEnd: "780",
    low: "780",
    high: "780",
    target: "840",
    forecasts: [50, 60, 70, 80, 90, 100, 110, 120].map((value, place) => ({
      period: month(2026, 4 + place),
      value: String(value),
    })),
    backtest: { trials: 33, meanError: "0", meanErrorShare: "0" },
    reason: null,
  });
});

test("what is not applicable drops out: it is neither forecast nor counted", async () => {
  const { assignmentId } = withMonths(2022, [...years(4), 10, 20, 30]);
  // April is over, and August was said not to apply in advance
  arrange.entry(assignmentId, "2026-04", { state: "NOT_APPLICABLE" });
  arrange.entry(assignmentId, "2026-08", { state: "NOT_APPLICABLE" });
  await arrange.write();
  const outlook = await outlookOf(assignmentId);
  expect(outlook).toMatchObject({ reported: 3, yearEnd: String(780 - 40 - 80), reason: null });
  expect(outlook.forecasts).toEqual(
    [5, 6, 7, 9, 10, 11, 12].map((at) => ({ period: month(2026, at - 1), value: String(at * 10) })),
  );
});

test("a steady trend with seasons is continued by Holt-Winters", async () => {
  const grown = Array.from({ length: 64 }, (_, place) => (seasons[place % 12] as number) + 5 * place);
  const { assignmentId } = withMonths(2021, grown, { decimals: 0 });
  await arrange.write();
  const outlook = await outlookOf(assignmentId);
  const rest = Array.from({ length: 8 }, (_, place) => (seasons[4 + place] as number) + 5 * (64 + place));
  expect(outlook.method).toBe("HOLT_WINTERS");
  expect(outlook.forecasts.map((one: { value: string }) => Number(one.value))).toEqual(rest);
  expect(Number(outlook.yearEnd)).toBe([...grown.slice(60), ...rest].reduce((sum, value) => sum + value, 0));
});

test("what is entered cumulated is taken apart first, and its year's end is cumulated", async () => {
  let total = 0;
  const cumulated = [...years(4), 10, 20, 30, 40].map((value, place) => {
    total = place % 12 === 0 ? value : total + value;
    return total;
  });
  const { assignmentId } = withMonths(2022, cumulated, { aggregation: "CUMULATIVE" });
  await arrange.write();
  const outlook = await outlookOf(assignmentId);
  expect(outlook).toMatchObject({ yearEnd: "780", method: "SEASONAL_NAIVE", reason: null });
  expect(outlook.forecasts[0]).toEqual({ period: "2026-05", value: "50" });
});

test("a formula that only adds up what adds up has an outlook; a ratio has none", async () => {
  const income = withMonths(2022, [...years(4), 10, 20, 30, 40], { unit: "CHF" });
  const costs = withMonths(
    2022,
    Array.from({ length: 52 }, () => 5),
    { unit: "CHF" },
  );
  const profit = arrange.kpi({ formula: `{${income.kpiId}} - 2 * {${costs.kpiId}}`, unit: "CHF" });
  const margin = arrange.kpi({ formula: `{${costs.kpiId}} / {${income.kpiId}}`, aggregation: "MEAN" });
  const [ofProfit, ofMargin] = [profit, margin].map((id) => arrange.assignment(id, team));
  await arrange.write();
  expect(await outlookOf(ofProfit as string)).toMatchObject({ yearEnd: "660", reason: null });
  expect(await outlookOf(ofMargin as string)).toMatchObject({
    yearEnd: null,
    method: null,
    forecasts: [],
    backtest: null,
    reason: { rule: "OUTLOOK_NOT_OFFERED" },
  });
});

test("without an outlook there is a reason: a gap, too little history, no more values, a mode that has none", async () => {
  const gap = withMonths(2021, [...years(5), 10, null, 30, 40]);
  const late = withMonths(2021, [...years(4), ...seasons.slice(0, 10)]);
  const little = withMonths(2025, [...seasons, 10, 20, 30, 40]);
  const nothing = withMonths(2025, []);
  const highest = withMonths(2021, [...years(5), 10, 20, 30, 40], { aggregation: "MAX" });
  const retired = withMonths(2021, [...years(5), 10, 20, 30, 40], {
    retiredAt: new Date("2026-05-01T00:00:00Z"),
  });
  await arrange.write();
  const reasons = [];
  for (const { assignmentId } of [gap, late, little, nothing, highest, retired])
    reasons.push((await outlookOf(assignmentId)).reason);
  expect(reasons).toMatchObject([
    { rule: "OUTLOOK_GAP", params: { period: { period: "2026-02" } } },
    { rule: "OUTLOOK_GAP", params: { period: { period: "2025-11" } } },
    { rule: "OUTLOOK_TOO_LITTLE_HISTORY" },
    { rule: "OUTLOOK_TOO_LITTLE_HISTORY" },
    { rule: "OUTLOOK_NOT_OFFERED" },
    { rule: "OUTLOOK_RETIRED" },
  ]);
  expect(reasons[0].sentence).toContain("February 2026");
});

test("a normal range with its signals: what runs is left out, gaps are passed over", async () => {
  const steady = [50, 52, 49, 51, 50, null, 48, 51, 50, 49, 90, 50, 51, 49, 50];
  const { assignmentId } = withMonths(2025, [...steady, null, 51, 1000]);
  await arrange.write();
  const range = await rangeOf(assignmentId);
  expect(range).toMatchObject({ seasonal: false, reason: null });
  // January 2025 to April 2026, but June 2025 and April 2026 are not reported
  expect(range.periods).toHaveLength(14);
  expect(range.values).toEqual(steady.filter((value) => value !== null).map(String));
  const outside = range.signals.filter((signal: { kind: string }) => signal.kind === "OUTSIDE_LIMITS");
  expect(outside).toEqual([
    {
      kind: "OUTSIDE_LIMITS",
      from: "2025-11",
      to: "2025-11",
      rule: "XMR_OUTSIDE_LIMITS",
      sentence: "90 lies outside the normal range.",
      params: { value: { number: "90" } },
    },
  ]);
  const [mean, lower, upper] = [range.mean, range.lower, range.upper].map(Number) as [number, number, number];
  expect(lower).toBeLessThan(mean);
  expect(upper - mean).toBeCloseTo(mean - lower, 9);
});

test("a seasonal KPI is judged by what differs from a year before; too few values have no range", async () => {
  const noise = [1, -2, 3, 0, -1, 2, -3, 1, 0, 2, -1, 1, -2];
  const values = Array.from(
    { length: 52 },
    (_, place) => (seasons[place % 12] as number) * 10 + (noise[place % 13] as number),
  );
  values[50] = (values[50] as number) + 300;
  const seasonal = withMonths(2022, values);
  const few = withMonths(2025, [1, 2, 3, 4, 5, 6, 7]);
  await arrange.write();
  const range = await rangeOf(seasonal.assignmentId);
  expect(range).toMatchObject({ seasonal: true, reason: null });
  expect(range.periods).toHaveLength(24);
  expect(range.values.map(Number)).toEqual(
    values.slice(28).map((value, place) => value - (values[16 + place] as number)),
  );
  expect(range.signals.map(({ kind, from }: { kind: string; from: string }) => [kind, from])).toContainEqual([
    "OUTSIDE_LIMITS",
    "2026-03",
  ]);
  expect(await rangeOf(few.assignmentId)).toMatchObject({
    mean: null,
    lower: null,
    upper: null,
    signals: [],
    reason: { rule: "XMR_TOO_FEW_POINTS", sentence: "A normal range needs 8 values; there are 7." },
  });
});

test("`last` has bounds, and before anything was known there is no outlook", async () => {
  const { assignmentId } = withMonths(2022, [...years(4), 10, 20, 30, 40]);
  await arrange.write();
  for (const last of [0, 501]) {
    const { errors } = await ana.ask(
      `query ($id: ID!, $last: Int!) { assignment(id: $id) { normalRange(last: $last) { mean } } }`,
      { id: assignmentId, last },
    );
    expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  }
  const before = await ana.ask(
    `query ($id: ID!) { assignment(id: $id) { outlook(asOf: "2000-01-01T00:00:00Z") { yearEnd reason { rule } } } }`,
    { id: assignmentId },
  );
  expect(before.data.assignment.outlook).toEqual({ yearEnd: null, reason: { rule: "AS_OF_NOT_KNOWN_YET" } });
});

test("a period that stands in the way is named, with why: in the running year, and before it", async () => {
  const inYear = withMonths(2022, [...years(4), 10, null, 30, 40]);
  arrange.entry(inYear.assignmentId, "2026-02", { state: "NOT_APPLICABLE" });
  const untilJune = (seasons as (number | null)[]).with(5, null);
  const past = [...years(3), ...untilJune, 10, 20, 30, 40];
  const before = withMonths(2022, past);
  arrange.entry(before.assignmentId, "2025-06", { state: "NOT_APPLICABLE" });
  const missing = withMonths(2022, past);
  await arrange.write();
  const reasons = [];
  for (const { assignmentId } of [inYear, before, missing])
    reasons.push((await outlookOf(assignmentId)).reason);
  expect(reasons).toMatchObject([
    { rule: "OUTLOOK_NOT_APPLICABLE", params: { period: { period: "2026-02" } } },
    { rule: "OUTLOOK_SHORT_SINCE_NOT_APPLICABLE", params: { period: { period: "2025-06" } } },
    { rule: "OUTLOOK_SHORT_SINCE_GAP", params: { period: { period: "2025-06" } } },
  ]);
});
