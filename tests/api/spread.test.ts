import { Decimal } from "@cairn/schema/rules/decimal";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Arrangement } from "../testkit/arrange";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let arrange: Arrangement;
let north: string;
let south: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-05-20T10:00:00Z") });
  organization = await world.organization("Alpha");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  arrange = new Arrangement(organization);
  const all = arrange.team();
  [north, south] = [arrange.team(all), arrange.team(all)];
});
afterAll(() => world.close());

const preview = async (input: Record<string, unknown>) => {
  const { data, errors } = await helga.ask(
    `query ($input: SpreadTargetInput!) { spreadTarget(input: $input) {
      targets { validFrom target } seasonsOf refusals { code path sentence rule params } } }`,
    { input: { year: "2026", ...input } },
  );
  expect(errors).toEqual([]);
  return data.spreadTarget;
};
const sum = (targets: { target: string }[]) =>
  targets.reduce((total, { target }) => total.plus(target), new Decimal(0)).toFixed();
const shares = ({ targets }: { targets: { target: string }[] }) => targets.map(({ target }) => target);

const months = Array.from({ length: 12 }, (_, place) => `2026-${String(place + 1).padStart(2, "0")}`);

test("evenly, and what is previewed is what setTargets takes", async () => {
  const kpiId = arrange.kpi({ decimals: 0 });
  const assignmentId = arrange.assignment(kpiId, north);
  await arrange.write();
  const { targets, refusals, seasonsOf } = await preview({
    kpiId,
    assignmentId,
    annual: "100",
    method: "EVENLY",
  });
  expect({ refusals, seasonsOf }).toEqual({ refusals: [], seasonsOf: [] });
  expect(targets.map(({ validFrom }: { validFrom: string }) => validFrom)).toEqual(months);
  expect(shares({ targets })).toEqual([...Array(4).fill("9"), ...Array(8).fill("8")]);

  const set = await helga.ask(
    `mutation ($input: SetTargetsInput!) { setTargets(input: $input) { refusals { sentence } targets { validFrom target } } }`,
    { input: { kpiId, assignmentId, targets } },
  );
  expect(set.errors).toEqual([]);
  expect(set.data.setTargets).toEqual({ refusals: [], targets });
  const year = await helga.ask(
    `query ($id: ID!) { assignment(id: $id) { series(grain: YEAR, from: "2026", to: "2026") { targets } } }`,
    { id: assignmentId },
  );
  expect(year.data.assignment.series.targets).toEqual(["100"]);
});

test("by season: the mean share of complete past years, of an assignment or of teams together", async () => {
  const kpiId = arrange.kpi({ decimals: 0, teamAggregation: "SUM", periodicity: "QUARTER" });
  const [ofNorth, ofSouth] = [north, south].map((team) =>
    arrange.assignment(kpiId, team, { firstPeriod: "2022-Q1" }),
  ) as [string, string];
  const put = (id: string, year: number, values: (number | null)[]) =>
    values.forEach((value, place) => {
      if (value !== null) arrange.entry(id, `${year}-Q${place + 1}`, String(value));
    });
  put(ofNorth, 2022, [5, 5, 5, 5]);
  put(ofNorth, 2023, [10, 20, 30, 40]);
  put(ofNorth, 2024, [10, null, 30, 40]);
  put(ofNorth, 2025, [30, 40, 10, 20]);
  put(ofNorth, 2026, [1, null, null, null]);
  put(ofSouth, 2023, [90, 80, 70, 60]);
  put(ofSouth, 2025, [0, 0, 0, 0]);
  await arrange.write();
  const input = { kpiId, annual: "1200", method: "BY_SEASON" };
  const north2026 = await preview({ ...input, assignmentId: ofNorth });
  // shares of 2022: ¼ each; 2023: .1 .2 .3 .4; 2025: .3 .4 .1 .2
  expect(north2026).toMatchObject({ seasonsOf: ["2025", "2023", "2022"], refusals: [] });
  expect(shares(north2026)).toEqual(["260", "340", "260", "340"]);
  // together they are complete in 2023 (100 each) and 2025 (North's alone)
  const together = await preview(input);
  expect(together.seasonsOf).toEqual(["2025", "2023"]);
  expect(shares(together)).toEqual(["330", "390", "210", "270"]);
  expect(shares(await preview({ ...input, teamId: south }))).toEqual(["360", "320", "280", "240"]);
});

test("by hand: amounts stay, blanks share the rest", async () => {
  const kpiId = arrange.kpi({ decimals: 1, periodicity: "HALFYEAR" });
  await arrange.write();
  const input = { kpiId, annual: "100", method: "BY_HAND" };
  expect(shares(await preview({ ...input, amounts: ["70.5", null] }))).toEqual(["70.5", "29.5"]);
  expect(shares(await preview({ ...input, amounts: ["0", null] }))).toEqual(["0", "100"]);
  const wrong = [
    await preview({ ...input, amounts: ["60", "50"] }),
    await preview({ ...input, amounts: ["60", "30"] }),
    await preview({ ...input, amounts: ["60"] }),
    await preview(input),
  ];
  expect(wrong.map(({ targets }) => targets)).toEqual([[], [], [], []]);
  expect(wrong.flatMap(({ refusals }) => refusals)).toMatchObject([
    {
      code: "SUM_DIFFERS",
      path: ["amounts"],
      rule: "SPREAD_TOO_MUCH",
      sentence: "The amounts add up to 110, which is 10 more than the year's 100.",
      params: { sum: { number: "110" }, difference: { number: "10" }, annual: { number: "100" } },
    },
    { code: "SUM_DIFFERS", path: ["amounts"], rule: "SPREAD_TOO_LITTLE" },
    {
      code: "INVALID",
      path: ["amounts"],
      rule: "SPREAD_AMOUNTS",
      sentence: "A year has 2 periods here; 1 amounts are given.",
    },
    { code: "INVALID", path: ["amounts"], rule: "SPREAD_AMOUNTS" },
  ]);
});

test("more decimals than the KPI keeps are refused, never rounded: of the year, and of an amount", async () => {
  const whole = arrange.kpi({ decimals: 0 });
  const francs = arrange.kpi({ decimals: 2, periodicity: "HALFYEAR" });
  await arrange.write();
  const refused = [
    await preview({ kpiId: whole, annual: "42000.5", method: "EVENLY" }),
    await preview({ kpiId: whole, annual: "42000.5", method: "BY_SEASON" }),
    await preview({ kpiId: francs, annual: "1.005", method: "BY_HAND", amounts: ["1", null] }),
    await preview({ kpiId: francs, annual: "1", method: "BY_HAND", amounts: ["0.005", null] }),
  ];
  expect(refused.flatMap(({ targets }) => targets)).toEqual([]);
  const code = "TOO_MANY_DECIMALS";
  expect(refused.flatMap(({ refusals }) => refusals)).toMatchObject([
    { code, path: ["annual"], rule: "VALUE_NOT_WHOLE", params: { value: { number: "42000.5" } } },
    { code, path: ["annual"], rule: "VALUE_NOT_WHOLE" },
    {
      code,
      path: ["annual"],
      sentence: "1.005 has more decimals than this KPI keeps (2). Round it.",
    },
    { code, path: ["amounts"], rule: "VALUE_TOO_MANY_DECIMALS", params: { value: { number: "0.005" } } },
  ]);
  expect(shares(await preview({ kpiId: francs, annual: "1.0", method: "EVENLY" }))).toEqual(["0.5", "0.5"]);
});

test("only sums are spread, only over years, only along complete seasons, only for what exists", async () => {
  const mean = arrange.kpi({ aggregation: "MEAN" });
  const cumulative = arrange.kpi({ aggregation: "CUMULATIVE" });
  const plain = arrange.kpi({});
  const other = arrange.assignment(mean, north);
  await arrange.write();
  const refused = [
    await preview({ kpiId: mean, annual: "1", method: "EVENLY" }),
    await preview({ kpiId: cumulative, annual: "1", method: "EVENLY" }),
    await preview({ kpiId: plain, annual: "1", method: "EVENLY", year: "2026-Q1" }),
    await preview({ kpiId: plain, annual: "1", method: "BY_SEASON" }),
  ].flatMap(({ refusals }) => refusals);
  expect(refused).toMatchObject([
    { code: "NOT_ADDITIVE", path: ["kpiId"], rule: "SPREAD_ONLY_SUM" },
    { code: "NOT_ADDITIVE", path: ["kpiId"], rule: "SPREAD_ONLY_SUM" },
    { code: "INVALID_PERIOD", path: ["year"], rule: "SPREAD_NOT_A_YEAR", params: { text: "2026-Q1" } },
    { code: "NO_COMPLETE_YEAR", path: ["annual"], rule: "SPREAD_NO_COMPLETE_YEAR" },
  ]);
  const foreign = await helga.ask(
    `query ($input: SpreadTargetInput!) { spreadTarget(input: $input) { refusals { code } } }`,
    { input: { kpiId: plain, assignmentId: other, year: "2026", annual: "1", method: "EVENLY" } },
  );
  expect(foreign.errors[0]?.extensions.code).toBe("NOT_FOUND");
});

test("weeks and days of leap years: as many as the year has", async () => {
  const weekly = arrange.kpi({ periodicity: "WEEK", decimals: 2 });
  const daily = arrange.kpi({ periodicity: "DAY", decimals: 2 });
  const ofWeeks = arrange.assignment(weekly, north);
  for (let week = 1; week <= 52; week++)
    arrange.entry(ofWeeks, `2025-W${String(week).padStart(2, "0")}`, week === 52 ? "3" : "1");
  await arrange.write();
  const evenly = await preview({ kpiId: daily, annual: "1", method: "EVENLY", year: "2028" });
  expect(evenly.targets).toHaveLength(366);
  expect(sum(evenly.targets)).toBe("1");
  const byWeek = await preview({ kpiId: weekly, assignmentId: ofWeeks, annual: "570", method: "BY_SEASON" });
  expect(byWeek.targets).toHaveLength(53);
  expect(sum(byWeek.targets)).toBe("570");
  // week 53 is like week 52
  expect(shares(byWeek).slice(-3)).toEqual(["10", "30", "30"]);
});

test("whatever is spread adds up to it exactly, and no share has more than 15 digits", async () => {
  const kpis = [0, 2, 10].map((decimals) => arrange.kpi({ decimals }));
  const quarterly = arrange.kpi({ periodicity: "QUARTER", decimals: 3 });
  const season = arrange.assignment(quarterly, north);
  ["7", "0.001", "13.37", "-2"].forEach((value, place) => {
    arrange.entry(season, `2025-Q${place + 1}`, value);
  });
  await arrange.write();
  const amount = fc
    .tuple(
      fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }),
      fc.integer({ min: 0, max: 15 }),
    )
    .map(([digits, decimals]) =>
      new Decimal(digits.toString()).times(new Decimal(10).pow(-decimals)).toFixed(),
    );
  await fc.assert(
    fc.asyncProperty(amount, fc.constantFrom(...kpis, quarterly), async (annual, kpiId) => {
      const isSeasonal = kpiId === quarterly;
      const { targets, refusals } = await preview(
        isSeasonal
          ? { kpiId, assignmentId: season, annual, method: "BY_SEASON" }
          : { kpiId, annual, method: "EVENLY" },
      );
      // What the KPI can't keep is refused; shares of a season that goes below zero may be larger than the whole, and carry more digits than it
      if (refusals.length > 0)
        expect(refusals).toMatchObject([{ code: expect.stringMatching(/^TOO_MANY_(DIGITS|DECIMALS)$/) }]);
      else expect(sum(targets)).toBe(annual);
      for (const share of shares({ targets })) expect(new Decimal(share).precision()).toBeLessThanOrEqual(15);
    }),
    { numRuns: 60 },
  );
});
