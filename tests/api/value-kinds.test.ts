import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act, type Payload, refusedIn } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let teamId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
});
afterAll(() => world.close());

const define = (given: object): Promise<Payload> =>
  act(helga, "defineKpi", {
    input: {
      name: `KPI ${randomUUID()}`,
      direction: "HIGHER_IS_BETTER",
      aggregation: "MEAN",
      periodicity: "MONTH",
      teamIds: [teamId],
      firstPeriod: "2026-01",
      ...given,
    },
  });
const revise = (kpi: { id: string; revision: number }, given: object): Promise<Payload> =>
  act(helga, "reviseKpi", { input: { kpiId: kpi.id, revision: kpi.revision, ...given } });
const record = (assignmentId: string, values: string[]): Promise<Payload> =>
  act(gita, "recordEntries", {
    input: {
      entries: values.map((value, n) => ({
        assignmentId,
        period: `2026-${String(n + 1).padStart(2, "0")}`,
        value,
      })),
    },
  });

describe("a KPI of yes and no", () => {
  test("has the range of its kind, takes 1 and 0 and nothing else", async () => {
    const { kpi, refusals } = await define({ valueKind: "YES_NO" });
    expect(refusals).toEqual([]);
    expect(kpi).toMatchObject({ valueKind: "YES_NO", rangeMinimum: "0", rangeMaximum: "1", version: 1 });
    const payload = await record(kpi.assignments[0].id, ["1", "0", "2", "0.5", "1.0"]);
    expect(payload.entries.map(({ value }: { value: string }) => value)).toEqual(["1", "0", "1"]);
    expect(refusedIn(payload)).toEqual(["OUT_OF_RANGE entries.2.value", "OUT_OF_RANGE entries.3.value"]);
    expect(payload.refusals[0]?.sentence).toBe("Enter yes or no (1 or 0); 2 is neither.");
  });

  test("adds up to how many yes there are, and averages to their share", async () => {
    for (const [aggregation, year] of [
      ["SUM", "2"],
      ["MEAN", "0.666666666666667"],
    ]) {
      const { kpi } = await define({ valueKind: "YES_NO", aggregation });
      const [{ id }] = kpi.assignments;
      await record(id, ["1", "0", "1"]);
      const { data } = await gita.ask(
        `query ($id: ID!) { assignment(id: $id) { series(from: "2026", to: "2026", grain: YEAR) { actuals } } }`,
        { id },
      );
      expect(data.assignment.series.actuals).toEqual([year]);
    }
  });

  test.each<[string, object, string[]]>([
    ["with a unit", { unit: "%" }, ["INVALID unit"]],
    ["with a range of its own", { rangeMaximum: "10" }, ["INVALID rangeMinimum"]],
    ["cumulated", { aggregation: "CUMULATIVE" }, ["INVALID aggregation"]],
    ["as a ratio", { aggregation: "RATIO" }, ["INVALID aggregation", "INVALID teamAggregation"]],
  ])("%s is refused", async (_name, given, refused) => {
    expect(refusedIn(await define({ valueKind: "YES_NO", ...given }))).toEqual(refused);
  });

  test("is entered, not worked out", async () => {
    const { kpi } = await define({});
    const made = await define({ valueKind: "YES_NO", formula: `{${kpi.name}}` });
    expect(refusedIn(made)).toEqual(["INVALID valueKind"]);
  });
});

describe("a KPI of ratings", () => {
  test("takes whole numbers from 1 to 5, and averages them to its decimals", async () => {
    const { kpi } = await define({ valueKind: "RATING", decimals: 1, unit: "★" });
    const [{ id }] = kpi.assignments;
    const payload = await record(id, ["1", "5", "0", "6", "4.5"]);
    expect(payload.entries).toHaveLength(2);
    expect(payload.refusals.map(({ sentence }) => sentence)).toEqual([
      "A rating is a whole number from 1 to 5; 0 isn't one.",
      "A rating is a whole number from 1 to 5; 6 isn't one.",
      "A rating is a whole number from 1 to 5; 4.5 isn't one.",
    ]);
  });

  test("is never added up, over time or over teams", async () => {
    expect(refusedIn(await define({ valueKind: "RATING", aggregation: "SUM" }))).toEqual([
      "INVALID aggregation",
      "INVALID teamAggregation",
    ]);
    expect(refusedIn(await define({ valueKind: "RATING", teamAggregation: "SUM" }))).toEqual([
      "INVALID teamAggregation",
    ]);
    const { kpi } = await define({ valueKind: "RATING", aggregation: "LAST" });
    expect(kpi).toMatchObject({ teamAggregation: "MEAN", rangeMinimum: "1", rangeMaximum: "5" });
  });
});

describe("another kind", () => {
  test("starts a new version, and its range comes and goes with it", async () => {
    const { kpi } = await define({ rangeMinimum: "0", rangeMaximum: "100" });
    expect(kpi).toMatchObject({ valueKind: "NUMBER", version: 1 });
    await record(kpi.assignments[0].id, ["37"]);
    const { kpi: rated, refusals } = await revise(kpi, { valueKind: "RATING" });
    expect(refusals).toEqual([]);
    expect(rated).toMatchObject({ valueKind: "RATING", version: 2, rangeMinimum: "1", rangeMaximum: "5" });
    const { kpi: text } = await revise(rated, { description: "How it went" });
    expect(text).toMatchObject({ version: 2, rangeMaximum: "5" });
    const { kpi: back } = await revise(text, { valueKind: "NUMBER", rangeMinimum: "0" });
    expect(back).toMatchObject({ version: 3, rangeMinimum: "0", rangeMaximum: null });
    const { data } = await helga.ask(
      `query ($id: ID!) { kpi(id: $id) { versions { number changed { name before after } } } }`,
      { id: kpi.id },
    );
    expect(data.kpi.versions.map(({ changed }: { changed: object[] }) => changed)).toEqual([
      [],
      [{ name: "valueKind", before: "NUMBER", after: "RATING" }],
      [{ name: "valueKind", before: "RATING", after: "NUMBER" }],
    ]);
  });

  test("is refused where the definition does not go with it", async () => {
    const { kpi } = await define({ unit: "CHF", aggregation: "SUM" });
    expect(refusedIn(await revise(kpi, { valueKind: "YES_NO" }))).toEqual(["INVALID unit"]);
    expect(refusedIn(await revise(kpi, { valueKind: "RATING", unit: "" }))).toEqual([
      "INVALID aggregation",
      "INVALID teamAggregation",
    ]);
  });

  test("is known as of its time", async () => {
    const { kpi } = await define({});
    const [clock] = await world.owner.sql`select clock_timestamp() as now`;
    await revise(kpi, { valueKind: "YES_NO" });
    world.setNow(new Date("2099-01-01T00:00:00Z"));
    const { data } = await helga.ask(
      `query ($id: ID!, $earlier: DateTimeISO!) { kpi(id: $id, asOf: $earlier) { valueKind rangeMaximum } }`,
      { id: kpi.id, earlier: new Date(clock?.now).toISOString() },
    );
    world.setNow(new Date("2026-10-15T10:00:00Z"));
    expect(data.kpi).toEqual({ valueKind: "NUMBER", rangeMaximum: null });
  });
});

describe("files", () => {
  const importIt = (content: string) =>
    helga.ask(
      `mutation ($input: ImportEntriesInput!) { importEntries(input: $input) {
        rows { refusals { path sentence } } refusals { path sentence } } }`,
      { input: { fileName: "answers.csv", content: Buffer.from(content).toString("base64") } },
    );
  const answersOf = async (name: string) => {
    const { data } = await helga.ask(
      `query ($text: String!) { kpis(first: 5, filter: { text: $text }) { nodes { valueKind aggregation rangeMaximum
        assignments { series(from: "2026-01", to: "2026-09") { actuals } } } } }`,
      { text: name },
    );
    return data.kpis.nodes[0];
  };

  test("say yes and no in four languages, and make a KPI of answers of them", async () => {
    const name = `Checked ${randomUUID()}`;
    const words = ["yes", "Nein", "oui", "no", "sì", "FALSCH", "wahr", "0", "1"];
    const rows = words.map((word, n) => `Fundraising,${name},2026-0${n + 1},${word}`);
    await importIt(`team,kpi,period,actual\n${rows.join("\n")}\n`);
    expect(await answersOf(name)).toEqual({
      valueKind: "YES_NO",
      aggregation: "MEAN",
      rangeMaximum: "1",
      assignments: [{ series: { actuals: ["1", "0", "1", "0", "1", "0", "1", "0", "1"] } }],
    });
    const { data } = await helga.ask(`{ exportEntries { content } }`);
    const lines = (data.exportEntries.content as string).split("\n").filter((line) => line.includes(name));
    expect(lines.filter((line) => line.includes(",yes,"))).toHaveLength(5);
    expect(lines.filter((line) => line.includes(",no,"))).toHaveLength(4);
    const again = await importIt(data.exportEntries.content);
    expect(JSON.stringify(again.errors)).toBe("[]");
    expect((await answersOf(name)).assignments[0].series.actuals).toHaveLength(9);
  });

  test("with a word where a number is expected are refused at the word", async () => {
    const { kpi } = await define({});
    const { data } = await importIt(`team,kpi,period,actual\nFundraising,${kpi.name},2026-01,yes\n`);
    expect(JSON.stringify(data)).toContain("“yes” isn't a number.");
  });
});
