import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { KpiGiven, TestOrganization, TestPerson } from "../testkit/organization";
import { act, type Payload, refusedIn, tried } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let teamId: string;
let assignmentId: string;
let kpiId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
});
afterAll(() => world.close());

/** Each test has a KPI of its own: monthly, 0 to 1000, two decimals, from 2020 on. */
beforeEach(async () => {
  ({ kpiId, assignmentId } = await organization.kpi(helga, teamId, {
    decimals: 2,
    rangeMinimum: "0",
    rangeMaximum: "1000",
    unit: "CHF",
  }));
});

type Cell = Record<string, unknown>;
const cell = (given: Cell = {}): Cell => ({ assignmentId, period: "2026-08", value: "1", ...given });
const record = (entries: Cell[], input: object = {}, person = gita): Promise<Payload> =>
  act(person, "recordEntries", { input: { entries, ...input } });
const withdraw = (input: object = {}, person = gita): Promise<Payload> =>
  act(person, "withdrawEntry", { input: { assignmentId, period: "2026-08", reason: "a slip", ...input } });
const another = async (given: KpiGiven) => (await organization.kpi(helga, teamId, given)).assignmentId;
/** Rows of the log about entries of the assignment. */
const logged = async (): Promise<number> => {
  const [row] = await world.owner.sql`select count(*)::int as count from changes
    where entity = 'entries' and coalesce(after, before) ->> 'assignment_id' = ${assignmentId}`;
  return row?.count;
};

describe("a value", () => {
  test.each(["0", "0.00", "-0", "1000", "1000.00", "0.01", "999.99", "7"])(
    "of %s is taken",
    async (value) => {
      const { refusals, entries } = await record([cell({ value })]);
      expect([refusals, entries[0].value]).toEqual([[], String(Number(value) + 0)]);
    },
  );

  test("given as a number is taken as it was meant", async () => {
    expect((await record([cell({ value: 85.5 })])).entries[0].value).toBe("85.5");
    expect((await record([cell({ value: 100000e-3 })])).entries[0].value).toBe("100");
  });

  test.each<[string, Cell, string]>([
    ["below the range", { value: "-0.01" }, "OUT_OF_RANGE entries.0.value"],
    ["above the range", { value: "1000.01" }, "OUT_OF_RANGE entries.0.value"],
    ["of three decimals", { value: "1.001" }, "TOO_MANY_DECIMALS entries.0.value"],
    ["that is missing", { value: null }, "MISSING entries.0.value"],
    ["with a numerator", { value: null, numerator: "1", denominator: "2" }, "INVALID entries.0.numerator"],
    [
      "that is not applicable and one",
      { state: "NOT_APPLICABLE", note: "closed" },
      "INVALID entries.0.value",
    ],
    [
      "that is not applicable without a word",
      { value: null, state: "NOT_APPLICABLE", note: " " },
      "MISSING entries.0.note",
    ],
    ["withdrawn by the way", { state: "WITHDRAWN" }, "INVALID entries.0.state"],
    ["with a note without end", { note: "x".repeat(2001) }, "INVALID entries.0.note"],
  ])("%s is refused, and nothing is written", async (_name, given, refused) => {
    const payload = await record([cell(given)]);
    expect([refusedIn(payload), payload.seq, payload.entries]).toEqual([[refused], null, []]);
    expect(await logged()).toBe(0);
  });

  test("outside its range hears which one it is", async () => {
    const { refusals } = await record([cell({ value: "1200" })]);
    expect(refusals[0]?.sentence).toBe("1,200 CHF is outside the allowed range: 0 to 1,000 CHF.");
  });

  test.each<[unknown, RegExp]>([
    ["1234567890.123456", /digits/i],
    ["9".repeat(400), /digits/i],
    [`0.${"0".repeat(400)}1`, /digits|small/i],
    ["NaN", /number/i],
    ["Infinity", /number/i],
    ["1e5", /exponent/i],
    ["1'000", /number/i],
    ["1,5", /number/i],
    ["", /number/i],
    [" 1", /number/i],
    [true, /number/i],
    [{ amount: 1 }, /number/i],
    [1e21, /exponent/i],
  ])("of %j is no number of the contract, and the place is named", async (value, says) => {
    const answer = await tried(gita, "recordEntries", {
      input: { entries: [cell(), cell({ period: "2026-07", value })] },
    });
    expect(answer).toMatch(/^BAD_USER_INPUT: .*entries\[1\]\.value/);
    expect(answer).toMatch(says);
    expect(await logged()).toBe(0);
  });

  test("of fifteen digits comes back as it went in", async () => {
    const wide = await another({ decimals: 10, periodicity: "MONTH" });
    for (const value of ["123456789012345", "0.1234567891", "-99999.9999999999", "100000000000000000000"])
      expect((await record([cell({ assignmentId: wide, value })])).entries[0].value).toBe(value);
  });
});

describe("a period", () => {
  test.each<[string, string]>([
    ["2026-11", "PERIOD_IN_FUTURE"],
    ["2099-01", "PERIOD_IN_FUTURE"],
    ["2019-12", "PERIOD_NOT_EXPECTED"],
    ["2026-13", "INVALID_PERIOD"],
    ["2026-00", "INVALID_PERIOD"],
    ["1800-01", "INVALID_PERIOD"],
    ["2026-Q3", "INVALID_PERIOD"],
    ["2026", "INVALID_PERIOD"],
    ["2026-08-01", "INVALID_PERIOD"],
    ["2026-02-30", "INVALID_PERIOD"],
    ["2025-W53", "INVALID_PERIOD"],
  ])("%s is refused as %s for a monthly KPI", async (period, code) => {
    expect(refusedIn(await record([cell({ period })]))).toEqual([`${code} entries.0.period`]);
  });

  test.each([
    ["2021-W53", "2021 has only 52 weeks."],
    ["2023-02-29", "“2023-02-29” isn't a day of the calendar. Write 2026-03-14."],
    ["2026-Q3", "“2026-Q3” is not what this KPI is entered for: a month such as 2026-03."],
  ])("%s: %s", async (period, sentence) => {
    const { refusals } = await record([cell({ period })]);
    expect(refusals).toMatchObject([{ sentence }]);
  });

  test.each(["2026-8", "August", "2026-08-1", "26-08", "2026-W1", "2026-Q5", "2026-H3", "", "2026-08 "])(
    "%j is no period of the contract",
    async (period) => {
      const answer = await tried(gita, "recordEntries", { input: { entries: [cell({ period })] } });
      expect(answer).toMatch(/^BAD_USER_INPUT: .*entries\[0\]\.period/);
    },
  );

  test.each<[string, string, string[], string[]]>([
    [
      "DAY",
      "2024-02-01",
      ["2024-02-29", "2026-10-15"],
      ["2026-02-29", "2026-02-30", "2026-10-16", "2026-10"],
    ],
    [
      "WEEK",
      "2020-W01",
      ["2020-W53", "2026-W42"],
      ["2025-W53", "2026-W00", "2026-W54", "2026-W43", "2026-10-12"],
    ],
    ["QUARTER", "2020-Q1", ["2026-Q4", "2020-Q1"], ["2027-Q1", "2026-10"]],
    ["HALFYEAR", "2020-H1", ["2026-H2"], ["2027-H1", "2026"]],
    ["YEAR", "2020", ["2026"], ["2027", "2019", "2026-H1"]],
  ])("of a KPI by %s begins where it may and exists", async (periodicity, firstPeriod, good, bad) => {
    const other = await another({ periodicity, firstPeriod });
    const payload = await record(
      [...good, ...bad].map((period) => ({ assignmentId: other, period, value: "1" })),
    );
    expect(payload.entries.map((entry: Cell) => entry.period)).toEqual(good);
    expect(payload.refusals.map(({ path }) => path.join("."))).toEqual(
      bad.map((_, index) => `entries.${good.length + index}.period`),
    );
  });

  test("that is closed takes nothing, gives nothing back, and does again when it is reopened", async () => {
    const first = await record([cell({ period: "2026-06" })]);
    await act(helga, "closePeriod", { input: { period: "2026-06" } });
    expect(refusedIn(await record([cell({ period: "2026-06", value: "2" })]))).toEqual([
      "PERIOD_CLOSED entries.0.period",
    ]);
    expect(refusedIn(await withdraw({ period: "2026-06" }))).toEqual(["PERIOD_CLOSED period"]);
    await act(helga, "reopenPeriod", { input: { period: "2026-06", reason: "late figures" } });
    const again = await record([cell({ period: "2026-06", value: "2", basedOn: first.entries[0].revision })]);
    expect(again.entries[0]).toMatchObject({ value: "2", revision: 2 });
  });
});

describe("a ratio", () => {
  let ratio: string;
  beforeEach(async () => {
    ratio = await another({
      aggregation: "RATIO",
      rangeMinimum: "0",
      rangeMaximum: "100",
      ratioFactor: "100",
    });
  });
  const parts = (numerator: unknown, denominator: unknown, more: Cell = {}) =>
    record([{ assignmentId: ratio, period: "2026-08", numerator, denominator, ...more }]);

  test("is divided by Cairn and keeps what it was divided of", async () => {
    expect((await parts("1", "3")).entries[0]).toMatchObject({
      value: "33.3333333333333",
      numerator: "1",
      denominator: "3",
    });
  });

  test.each<[string, unknown, unknown, Cell, string]>([
    ["without a numerator", null, "3", {}, "MISSING entries.0.numerator"],
    ["without a denominator", "3", null, {}, "MISSING entries.0.denominator"],
    ["of a value alone", null, null, { value: "33" }, "MISSING entries.0.numerator"],
    ["of something by nothing", "3", "0", {}, "DIVISION_BY_ZERO entries.0.denominator"],
    ["outside its range", "4", "3", {}, "OUT_OF_RANGE entries.0.numerator"],
    ["below its range", "-1", "3", {}, "OUT_OF_RANGE entries.0.numerator"],
  ])("%s is refused", async (_name, numerator, denominator, more, refused) => {
    expect(refusedIn(await parts(numerator, denominator, more))).toEqual([refused]);
  });
});

describe("who and where", () => {
  test("a retired KPI takes nothing, nor does a retired assignment; what was there can be taken back", async () => {
    await record([cell()]);
    await act(helga, "retireAssignment", { assignmentId });
    expect(refusedIn(await record([cell()]))).toEqual(["RETIRED entries.0"]);
    await act(helga, "assignKpi", { input: { kpiId, teamId, firstPeriod: "2020-01" } });
    expect(refusedIn(await record([cell({ value: "2" })]))).toEqual([]);
    await act(helga, "retireKpi", { kpiId, reason: "over" });
    expect(refusedIn(await record([cell()]))).toEqual(["RETIRED entries.0"]);
    expect((await withdraw()).entries[0]).toMatchObject({ state: "WITHDRAWN", revision: 3 });
  });

  test("a KPI that is worked out takes nothing", async () => {
    const name = `Base ${randomUUID()}`;
    await organization.kpi(helga, teamId, { name });
    const formula = await another({ formula: `2 * {${name}}` });
    expect(refusedIn(await record([cell({ assignmentId: formula })]))).toEqual(["CALCULATED entries.0"]);
  });

  test("cells of others, unknown and malformed ids are refused each for itself", async () => {
    const otherTeam = await organization.team(`Other ${randomUUID()}`);
    const { assignmentId: others } = await organization.kpi(helga, otherTeam);
    const payload = await record([
      cell({ assignmentId: others }),
      cell({ assignmentId: randomUUID() }),
      cell({ assignmentId: "seven" }),
      cell(),
    ]);
    expect(refusedIn(payload)).toEqual([
      "FORBIDDEN entries.0.assignmentId",
      "NOT_FOUND entries.1.assignmentId",
      "NOT_FOUND entries.2.assignmentId",
    ]);
    expect(payload.entries).toHaveLength(1);
  });

  test("an economist enters for the teams below theirs, not above", async () => {
    const below = await organization.team(`Below ${randomUUID()}`, teamId);
    const dora = await organization.person("Dora", [["ECONOMIST", below]]);
    const { assignmentId: deep } = await organization.kpi(helga, below);
    expect(refusedIn(await record([cell({ assignmentId: deep })]))).toEqual([]);
    expect(refusedIn(await record([cell()], {}, dora))).toEqual(["FORBIDDEN entries.0.assignmentId"]);
  });
});

describe("several cells", () => {
  const months = (count: number) =>
    Array.from({ length: count }, (_, n) => cell({ period: `2025-${String(n + 1).padStart(2, "0")}` }));

  test("stand each for itself", async () => {
    const payload = await record([
      cell({ value: "2000" }),
      cell({ period: "2026-07" }),
      cell({ period: "2027-07" }),
    ]);
    expect(payload.entries.map((entry: Cell) => entry.period)).toEqual(["2026-07"]);
    expect(refusedIn(payload)).toEqual(["OUT_OF_RANGE entries.0.value", "PERIOD_IN_FUTURE entries.2.period"]);
  });

  test("stand or fall together when that is asked for", async () => {
    const payload = await record([cell(), cell({ period: "2027-07" })], { allOrNothing: true });
    expect([refusedIn(payload), payload.entries, payload.seq]).toEqual([
      ["PERIOD_IN_FUTURE entries.1.period"],
      [],
      null,
    ]);
    expect(await logged()).toBe(0);
    expect((await record(months(2), { allOrNothing: true })).entries).toHaveLength(2);
  });

  test("of which two are the same: the second is refused", async () => {
    const payload = await record([cell({ value: "1" }), cell({ value: "2" })]);
    expect(refusedIn(payload)).toEqual(["DUPLICATE entries.1"]);
    expect(payload.entries).toMatchObject([{ value: "1", revision: 1 }]);
  });

  test("carry the reason into every row of the log", async () => {
    await record(months(3), { reason: "from the year-end books" });
    const rows = await world.owner
      .sql`select distinct reason, actor_id, action from changes where entity = 'entries'
      and after ->> 'assignment_id' = ${assignmentId}`;
    expect(rows).toEqual([{ reason: "from the year-end books", actor_id: gita.id, action: "recordEntries" }]);
    expect(refusedIn(await record(months(1), { reason: "x".repeat(2001) }))).toEqual(["INVALID reason"]);
  });

  test("of none write nothing", async () => {
    expect(await record([])).toMatchObject({ seq: null, refusals: [], entries: [] });
  });

  test("may be five thousand at once, and no more", async () => {
    const daily = await another({ periodicity: "DAY", firstPeriod: "2010-01-01" });
    const day = (n: number) => new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10);
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ assignmentId: daily, period: day(n), value: String(n) }));
    const before = await act(helga, "createTeam", { input: { name: `Mark ${randomUUID()}` } });
    const payload = await record(many(5000));
    expect([payload.entries.length, payload.refusals, payload.seq]).toEqual([
      5000,
      [],
      Number(before.seq) + 5000,
    ]);
    expect(payload.entries[4999]).toMatchObject({ period: day(4999), value: "4999" });
    expect(refusedIn(await record(many(5001)))).toEqual(["INVALID entries"]);
  });
});

describe("revisions", () => {
  test("count every write, and what does not differ is no write", async () => {
    expect((await record([cell({ basedOn: 0 })])).entries[0].revision).toBe(1);
    const same = await record([cell({ value: "1.00", basedOn: 1 })]);
    expect([same.seq, same.entries[0].revision]).toEqual([null, 1]);
    expect((await record([cell({ value: "1", note: "estimated", basedOn: 1 })])).entries[0].revision).toBe(2);
    expect(
      (await record([cell({ note: "estimated", state: "PROVISIONAL", basedOn: 2 })])).entries[0].revision,
    ).toBe(3);
    expect(await logged()).toBe(3);
  });

  test("a write that was based on another is refused and shown what stands there", async () => {
    await record([cell({ value: "85" })]);
    for (const basedOn of [0, 2, -1]) {
      const stale = await record([cell({ value: "99", basedOn })]);
      expect(refusedIn(stale)).toEqual(["STALE_REVISION entries.0.basedOn"]);
      expect(stale.conflicts).toMatchObject([{ period: "2026-08", value: "85", revision: 1 }]);
      expect(stale.refusals[0]?.sentence).toContain("85");
    }
    expect(refusedIn(await record([cell({ period: "2026-05", basedOn: 1 })]))).toEqual([
      "STALE_REVISION entries.0.basedOn",
    ]);
    expect(await logged()).toBe(1);
  });

  test("of two who write one cell at once exactly one wins, and the other sees the winner's", async () => {
    const writers = ["11", "12", "13", "14", "15", "16"];
    const payloads = await Promise.all(writers.map((value) => record([cell({ value, basedOn: 0 })])));
    const won = payloads.filter((payload) => payload.entries.length === 1);
    expect(won).toHaveLength(1);
    for (const lost of payloads.filter((payload) => payload !== won[0]))
      expect(lost).toMatchObject({
        seq: null,
        refusals: [{ code: "STALE_REVISION" }],
        conflicts: [{ value: won[0]?.entries[0].value, revision: 1 }],
      });
    expect(await logged()).toBe(1);
  });

  test("an entry is taken back with a reason, entered again, and counted on", async () => {
    await record([cell({ value: "5", note: "first" })]);
    expect((await withdraw({ basedOn: 1 })).entries).toMatchObject([
      { state: "WITHDRAWN", value: null, revision: 2 },
    ]);
    const again = await record([cell({ value: "6", basedOn: 2 })]);
    expect(again.entries).toMatchObject([{ state: "REPORTED", value: "6", revision: 3 }]);
    const { data } = await helga.ask(
      `query ($id: ID!) { assignment(id: $id) { series(from: "2026-08", to: "2026-08") { points { entry {
        revision recordedBy { id } history { revision state value note reason source actor { id } } } } } } }`,
      { id: assignmentId },
    );
    expect(data.assignment.series.points[0].entry).toEqual({
      revision: 3,
      recordedBy: { id: gita.id },
      history: [
        {
          revision: 1,
          state: "REPORTED",
          value: "5",
          note: "first",
          reason: null,
          source: "web",
          actor: { id: gita.id },
        },
        {
          revision: 2,
          state: "WITHDRAWN",
          value: null,
          note: "first",
          reason: "a slip",
          source: "web",
          actor: { id: gita.id },
        },
        {
          revision: 3,
          state: "REPORTED",
          value: "6",
          note: "",
          reason: null,
          source: "web",
          actor: { id: gita.id },
        },
      ],
    });
  });

  test("what is not there cannot be taken back, nor twice, nor without a reason, nor on a stale view", async () => {
    expect(refusedIn(await withdraw())).toEqual(["NOT_FOUND period"]);
    await record([cell({ value: "5" })]);
    expect(refusedIn(await withdraw({ reason: "  " }))).toEqual(["MISSING reason"]);
    expect(refusedIn(await withdraw({ reason: "x".repeat(2001) }))).toEqual(["INVALID reason"]);
    const stale = await withdraw({ basedOn: 7 });
    expect([refusedIn(stale), stale.conflicts]).toMatchObject([
      ["STALE_REVISION basedOn"],
      [{ value: "5", revision: 1 }],
    ]);
    await withdraw();
    expect(refusedIn(await withdraw())).toEqual(["NOT_FOUND period"]);
    expect(await logged()).toBe(2);
    expect(
      await tried(gita, "withdrawEntry", {
        input: { assignmentId: randomUUID(), period: "2026-08", reason: "x" },
      }),
    ).toMatch(/^NOT_FOUND/);
  });

  describe("of many at once", () => {
    const months = ["2026-06", "2026-07", "2026-08"];
    const fill = () => record(months.map((period) => cell({ period, value: "7" })));
    const takeBack = (entries: object[], input: object = {}, person = gita): Promise<Payload> =>
      act(person, "withdrawEntries", { input: { entries, reason: "wrong year", ...input } });
    const cells = (basedOn?: number) => months.map((period) => ({ assignmentId, period, basedOn }));

    test("is one write: each cell goes, in the order asked, with the reason", async () => {
      await fill();
      const { entries, refusals, seq } = await takeBack([...cells(1)].reverse());
      expect(refusals).toEqual([]);
      expect(
        entries.map((entry: Payload) => [entry.period, entry.state, entry.value, entry.revision]),
      ).toEqual([...months].reverse().map((period) => [period, "WITHDRAWN", null, 2]));
      const rows = await world.owner.sql`select request_id, reason from changes
        where seq > ${Number(seq) - 3} and seq <= ${Number(seq)} and action = 'withdrawEntries'`;
      expect(rows).toHaveLength(3);
      expect(new Set(rows.map((row) => row.request_id)).size).toBe(1);
      expect(rows.every((row) => row.reason === "wrong year")).toBe(true);
    });

    test("leaves what can't be taken back, and says why", async () => {
      await fill();
      await record([cell({ period: "2026-07", value: "8" })]);
      const payload = await takeBack([
        ...cells(1),
        { assignmentId, period: "2026-05" },
        { assignmentId, period: "2026-06" },
        { assignmentId: randomUUID(), period: "2026-06" },
      ]);
      expect(refusedIn(payload)).toEqual([
        "STALE_REVISION entries.1.basedOn",
        "NOT_FOUND entries.3.period",
        "DUPLICATE entries.4",
        "NOT_FOUND entries.5.assignmentId",
      ]);
      expect(payload.entries.map((entry: Payload) => entry.period)).toEqual(["2026-06", "2026-08"]);
      expect(payload.conflicts.map((entry: Payload) => entry.value)).toEqual(["8"]);
    });

    test("needs a reason, and a team of one's own", async () => {
      await fill();
      expect(refusedIn(await takeBack(cells(), { reason: " " }))).toEqual(["MISSING reason"]);
      const other = await organization.person("Olga", [["ECONOMIST", await organization.team("Other")]]);
      expect(refusedIn(await takeBack(cells(), {}, other))).toEqual(
        months.map((_month, place) => `FORBIDDEN entries.${place}.assignmentId`),
      );
      expect(refusedIn(await takeBack(cells(1)))).toEqual([]);
    });

    test("sent again with its key is not done twice", async () => {
      await fill();
      const idempotencyKey = randomUUID();
      const first = await takeBack(cells(1), { idempotencyKey });
      await record([cell({ period: "2026-06", value: "9" })]);
      const again = await takeBack(cells(1), { idempotencyKey });
      expect([again.refusals, again.seq]).toEqual([[], first.seq]);
      expect(again.entries.map((entry: Payload) => entry.value)).toEqual(["9", null, null]);
    });
  });

  test("not applicable is a statement with a reason, and a value may follow it", async () => {
    const said = await record([cell({ value: null, state: "NOT_APPLICABLE", note: "No event in August" })]);
    expect(said.entries[0]).toMatchObject({
      state: "NOT_APPLICABLE",
      value: null,
      note: "No event in August",
    });
    expect((await record([cell({ value: "0", basedOn: 1 })])).entries[0]).toMatchObject({
      value: "0",
      revision: 2,
    });
  });
});
