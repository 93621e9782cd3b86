import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AgencyMonth, agencyFile, type Indicator } from "../testkit/agency";
import { type Fraction, fraction, inFifteenDigits, meanOf, sumOf } from "../testkit/fractions";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

/**
 * A public agency's figures, 147 indicators over four years, imported as such agencies publish them. What the API
 * answers is compared with what exact fractions give.
 */
const file = agencyFile();
let world: World;
let organization: TestOrganization;
let helga: TestPerson;

const importFile = async (csv: string, mapping: unknown) => {
  const { data, errors } = await helga.ask(
    `mutation ($input: ImportEntriesInput!) { importEntries(input: $input) { seq notes counts { outcome count }
      refusals { sentence } rows { line refusals { path sentence } } } }`,
    { input: { fileName: "agency.csv", content: Buffer.from(csv).toString("base64"), mapping } },
  );
  expect(errors).toEqual([]);
  return data.importEntries;
};

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Agency");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
});
afterAll(() => world.close());

const written = ({ actual, numerator }: AgencyMonth): boolean => actual !== null || numerator !== null;

test("the file is taken as it is, and changes nothing when it comes again", async () => {
  const first = await importFile(file.csv, file.mapping);
  expect(first.rows.filter((row: { refusals: unknown[] }) => row.refusals.length > 0)).toEqual([]);
  const values = file.indicators.flatMap(({ months }) => months.filter(written)).length;
  const counted = (outcome: string, of: typeof first) =>
    of.counts.find((each: { outcome: string }) => each.outcome === outcome)?.count;
  expect(counted("CREATED", first)).toBe(values);
  expect(counted("BLANK", first)).toBe(147 * 48 - values);
  expect(first.notes).toEqual(["Not used: “INDICATOR_SEQ”."]);
  const again = await importFile(file.csv, file.mapping);
  expect([again.seq, counted("SAME", again)]).toEqual([null, values]);
});

interface Answered {
  kpi: { name: string; direction: string; aggregation: string; unit: string };
  team: { name: string; parent: { name: string } };
  series: {
    points: {
      period: string;
      actual: string | null;
      target: string | null;
      status: string;
      yearToDate: { value: string | null; target: string | null };
    }[];
    byYear: (string | null)[];
  };
  byYear: { actuals: (string | null)[] };
}

describe("what is answered", () => {
  let answered: Map<string, Answered>;

  beforeAll(async () => {
    answered = new Map();
    let after: string | null = null;
    do {
      const { data, errors } = await helga.ask(
        `query ($after: String) { assignments(first: 25, after: $after) { pageInfo { hasNextPage endCursor } nodes {
          kpi { name direction aggregation unit } team { name parent { name } }
          byYear: series(from: "2019", to: "2022", grain: YEAR) { actuals }
          series(from: "2019-01", to: "2022-12") { points { period actual target status yearToDate { value target } } } } } }`,
        { after },
      );
      expect(errors).toEqual([]);
      for (const node of data.assignments.nodes) answered.set(`${node.team.name}|${node.kpi.name}`, node);
      after = data.assignments.pageInfo.hasNextPage ? data.assignments.pageInfo.endCursor : null;
    } while (after);
  }, 120_000);

  const answerTo = ({ agency, name }: Indicator): Answered => answered.get(`${agency}|${name}`) as Answered;

  test("is defined as the file says", () => {
    expect(answered.size).toBe(new Set(file.indicators.map(({ agency, name }) => `${agency}|${name}`)).size);
    for (const indicator of file.indicators) {
      const { kpi, team } = answerTo(indicator);
      expect(kpi).toEqual({
        name: indicator.name,
        direction: indicator.direction,
        aggregation: indicator.mode,
        unit: indicator.mode === "RATIO" ? "%" : "",
      });
      expect(team.parent.name).toBe("Transport Authority");
    }
  });

  test("has the value and the target of every month; a blank is none, a zero is one", () => {
    for (const indicator of file.indicators) {
      const { points } = answerTo(indicator).series;
      expect(points.map(({ actual, target }) => [actual, target])).toEqual(
        indicator.months.map((month) => [
          inFifteenDigits(worth(indicator, [month])),
          inFifteenDigits(fraction(month.target)),
        ]),
      );
    }
  });

  test("adds up the year to date: sums, means, ratios and closing values, beside the target of what was reported", () => {
    for (const indicator of file.indicators) {
      const { points } = answerTo(indicator).series;
      for (const [place, { period, yearToDate }] of points.entries()) {
        const parts = indicator.months.slice(place - (place % 12), place + 1);
        expect([indicator.name, period, yearToDate.value, yearToDate.target]).toEqual([
          indicator.name,
          period,
          inFifteenDigits(worth(indicator, parts)),
          inFifteenDigits(targetOf(indicator, parts)),
        ]);
      }
    }
  });

  test("makes years of months", () => {
    for (const indicator of file.indicators)
      expect(answerTo(indicator).byYear.actuals).toEqual(
        [0, 12, 24, 36].map((from) =>
          inFifteenDigits(worth(indicator, indicator.months.slice(from, from + 12))),
        ),
      );
  });

  test("is rated by its direction, and what is neutral never is", () => {
    for (const indicator of file.indicators) {
      const { points } = answerTo(indicator).series;
      for (const [place, month] of indicator.months.entries())
        expect([indicator.name, month.period, points[place]?.status]).toEqual([
          indicator.name,
          month.period,
          statusOf(indicator, month),
        ]);
    }
  });
});

/** What months come to together; null for nothing. */
function worth({ mode }: Indicator, months: readonly AgencyMonth[]): Fraction | null {
  const reported = months.filter(written);
  const last = reported.at(-1);
  if (!last) return null;
  if (mode === "RATIO") {
    const numerators = reported.reduce((sum, { numerator }) => sum + (numerator ?? 0n), 0n);
    const denominators = reported.reduce((sum, { denominator }) => sum + (denominator ?? 0n), 0n);
    return { over: numerators * 100n, under: denominators };
  }
  const values = reported.map(({ actual }) => fraction(actual));
  if (mode === "LAST") return fraction(last.actual);
  return mode === "SUM" ? sumOf(values) : meanOf(values);
}

/** Like with like: only of the months that were reported. */
function targetOf({ mode }: Indicator, months: readonly AgencyMonth[]): Fraction | null {
  const reported = months.filter(written).map(({ target }) => fraction(target));
  if (reported.length === 0) return null;
  if (mode === "SUM") return sumOf(reported);
  // constant within the year
  return reported[0] ?? null;
}

function statusOf(indicator: Indicator, month: AgencyMonth): string {
  const value = worth(indicator, [month]);
  if (!value) return "NO_DATA";
  if (indicator.direction === "INFORMATIONAL" || month.target === null) return "INFORMATIONAL";
  // value − target and the tolerance of a tenth of it, in hundredths of the denominator
  const target = month.target * value.under;
  const actual = value.over * 100n;
  const short = indicator.direction === "HIGHER_IS_BETTER" ? target - actual : actual - target;
  if (short <= 0n) return "ON_TRACK";
  const size = target < 0n ? -target : target;
  return short * 10n <= size ? "AT_RISK" : "OFF_TRACK";
}

describe("a ratio whose parts nobody knows", () => {
  const file = (rows: string[]) =>
    `team,KPI,unit,direction,aggregation,period,actual,target,numerator,denominator\n${rows.join("\n")}\n`;
  const bare = (name: string, month: string, value: string) =>
    `Ferries,${name},%,up,ratio,2021-${month},${value},90,,`;

  test("is kept as it is, says that it can't be combined, and takes its parts when they come", async () => {
    const first = await importFile(
      file([bare("punctual", "01", "91.25"), bare("punctual", "02", "88")]),
      null,
    );
    expect(first).toMatchObject({
      refusals: [],
      notes: [
        "Ratios without numerator and denominator: 2. They are kept as they are, and cannot be combined over time or teams.",
      ],
    });
    const ask = async () => {
      const { data } = await helga.ask(
        `{ assignments(filter: { text: "punctual" }) { nodes { series(from: "2021-01", to: "2021-02") { points {
          actual target status yearToDate { value reason { rule } } } } } } }`,
      );
      return data.assignments.nodes[0].series.points;
    };
    const none = { value: null, reason: { rule: "RATIO_PARTS_MISSING" } };
    expect(await ask()).toEqual([
      { actual: "91.25", target: "90", status: "ON_TRACK", yearToDate: { value: "91.25", reason: null } },
      { actual: "88", target: "90", status: "AT_RISK", yearToDate: none },
    ]);
    expect((await importFile(file([bare("punctual", "01", "91.25")]), null)).seq).toBeNull();
    const parts = ["01,,90,365,400", "02,,90,88,100"].map(
      (rest) => `Ferries,punctual,%,up,ratio,2021-${rest}`,
    );
    expect((await importFile(file(parts), null)).refusals).toEqual([]);
    // (365 + 88) ÷ (400 + 100)
    expect((await ask())[1].yearToDate).toEqual({ value: "90.6", reason: null });
  });

  test("never takes the place of parts that stand, and two of one month are not guessed between", async () => {
    const other = await importFile(file([bare("punctual", "02", "70")]), null);
    expect(other.rows[0].refusals).toMatchObject([
      { sentence: expect.stringContaining("numerator and denominator") },
    ]);
    const twice = await importFile(file([bare("clean", "01", "70"), bare("clean", "01", "71")]), null);
    expect(twice.rows[0].refusals).toMatchObject([
      { sentence: expect.stringContaining("give different values") },
    ]);
    const same = await importFile(file([bare("clean", "01", "70"), bare("clean", "01", "70.0")]), null);
    expect(same.counts).toContainEqual({ outcome: "CREATED", count: 1 });
  });
});

test("the columns alone make a mapping", async () => {
  const csv = "Agency,Indicator,When,Figure\nFerries,trips,3/1/2021,7\nFerries,trips,4/1/2021,9\n";
  const mapping = { team: "Agency", KPI: "Indicator", period: "When", actual: "Figure" };
  const taken = await importFile(csv, { ...mapping });
  expect(taken.refusals).toEqual([]);
});

test("awkward but clear: months as spreadsheets write them, a team at the top as its own parent, a long unit", async () => {
  const months = [
    "Jan-19",
    "Feb-2019",
    "March 2019",
    "April, 2019",
    "201905",
    "2019/06",
    "07/2019",
    "2019M08",
  ];
  const days = ["2019-09-30", "31.10.2019", "Nov. 2019", "Dec '19"];
  const rows = [...months, ...days].map(
    (month, place) =>
      `Harbour,Harbour,ships,accidents per million passengers carried,D,M,"${month}",${place}`,
  );
  const csv = `team,parent team,KPI,unit,direction,periodicity,period,actual\n${rows.join("\n")}\n`;
  expect(await importFile(csv, null)).toMatchObject({
    refusals: [],
    counts: expect.arrayContaining([{ outcome: "CREATED", count: 12 }]),
  });
  const { data } = await helga.ask(
    `{ assignments(filter: { text: "ships" }) { nodes { team { parent { name } } kpi { unit }
      series(from: "2019-01", to: "2019-12") { actuals } } } }`,
  );
  expect(data.assignments.nodes).toEqual([
    {
      team: { parent: null },
      kpi: { unit: "accidents per million passengers carried" },
      series: { actuals: Array.from({ length: 12 }, (_, place) => String(place)) },
    },
  ]);
});

test("what is wrong with a definition is said at its cell", async () => {
  const csv = `team,KPI,unit,period,actual\nHarbour,boats,${"x".repeat(61)},2019-01,1\n`;
  const { rows } = await importFile(csv, null);
  expect(rows[0].refusals).toMatchObject([{ path: ["2", "unit"] }]);
});

test("a baseline goes out with the target it belongs to, and comes in again", async () => {
  const csv =
    "team,KPI,direction,period,actual,target,minimum,baseline\nHarbour,turns,up,2019-01,60,80,50,40\nHarbour,turns,up,2019-02,70,45,,\n";
  expect((await importFile(csv, null)).refusals).toEqual([]);
  const { data: found } = await helga.ask(`{ teams { id name } }`);
  const team = found.teams.find(({ name }: { name: string }) => name === "Harbour").id;
  const { data } = await helga.ask(
    `{ exportEntries(filter: { teamId: "${team}" }) { content }
       assignments(filter: { text: "turns" }) { nodes { series(from: "2019-01", to: "2019-02") { points { target minimum baseline achievement } } } } }`,
  );
  const [january, february] = data.assignments.nodes[0].series.points;
  expect(january).toEqual({ target: "80", minimum: "50", baseline: "40", achievement: 0.5 });
  // a minimum of 50 would contradict the new target, so what was unsaid does not stay
  expect(february).toMatchObject({ target: "45", minimum: null });
  const lines = data.exportEntries.content.split(/\r?\n/);
  const headings = lines[0]?.replace("\ufeff", "").split(/[,;]/) ?? [];
  const january2019 = lines.find((line: string) => line.includes("turns") && line.includes("2019-01"));
  expect(january2019?.split(/[,;]/)[headings.indexOf("baseline")]).toBe("40");
});
