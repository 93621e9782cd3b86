import { ChangesDocument } from "@cairn/schema/generated/web/changes/graphql";
import { print } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { send } from "../testkit/ask";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

const PARTS = "the-parts-of-one-import";
const MONTHS = 40;

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let above: string;
let teamId: string;
let others: { assignmentId: string; kpiId: string };

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  above = await organization.team("Department");
  teamId = await organization.team("Fundraising", above);
  const other = await organization.team("Other");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
  await organization.kpi(helga, teamId, { name: "plain", firstPeriod: "1980-01" });
  others = await organization.kpi(helga, other, { name: "theirs", firstPeriod: "2010-01" });
  for (let n = 0; n < MONTHS; n++) await record(others.assignmentId, monthFrom("2010-01", n), n);
  // One import in three parts; somebody else writes after each.
  for (let part = 0; part < 3; part++) {
    await importRows(rowsOf("Fundraising", "plain", monthFrom("2015-01", 10 * part), 10), PARTS);
    await record(others.assignmentId, monthFrom("2020-01", part), part);
  }
});
afterAll(() => world.close());

const monthFrom = (first: string, n: number): string => {
  const [year, month] = first.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 7);
};

const record = (assignmentId: string, period: string, n: number) =>
  act(helga, "recordEntries", { input: { entries: [{ assignmentId, period, value: String(n) }] } });

const rowsOf = (team: string, kpi: string, first: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${team},${kpi},${monthFrom(first, n)},1`);

async function importRows(rows: string[], request: string): Promise<void> {
  const csv = ["team,kpi,period,value", ...rows].join("\n");
  const { text } = await send(world.address, {
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await helga.token()}`,
      "x-request-id": request,
    },
    body: JSON.stringify({
      query:
        "mutation ($input: ImportEntriesInput!) { importEntries(input: $input) { seq refusals { code } } }",
      variables: { input: { fileName: "plain.csv", content: Buffer.from(csv).toString("base64") } },
    }),
  });
  expect(JSON.parse(text).data.importEntries).toMatchObject({ seq: expect.any(Number), refusals: [] });
}

interface Run {
  oldest: number;
  newest: number;
  counts: { entity: string; count: number }[];
  hasUnseen: boolean;
  continues: boolean;
  changes: { seq: number }[];
}
interface Page {
  older: number | null;
  newer: number | null;
  runs: Run[];
}
type Asked = { first?: number; place?: object; filter?: object };

async function ask(person: TestPerson, asked: Asked) {
  return person.ask(
    `query ($first: Int! = 10, $place: ChangePlace, $filter: ChangeFilter) {
      changeRuns(first: $first, place: $place, filter: $filter) { older newer
        runs { oldest newest counts { entity count } hasUnseen continues changes { seq } } } }`,
    asked,
  );
}
const page = async (asked: Asked = {}, person = helga): Promise<Page> => {
  const { data, errors } = await ask(person, asked);
  expect(errors).toEqual([]);
  return data.changeRuns;
};

interface Listed {
  seq: number;
  at: string;
}
async function all(filter: object = {}, person = helga): Promise<Listed[]> {
  const { data } = await person.ask(
    "query ($filter: ChangeFilter) { changes(first: 500, filter: $filter) { nodes { seq at } } }",
    { filter },
  );
  return data.changes.nodes;
}

const sizes = ({ runs }: Page) => runs.map(({ counts }) => counts.reduce((sum, { count }) => sum + count, 0));

/** Every page from the newest to the first one. */
async function allPages(filter: object, first: number): Promise<Page[]> {
  const pages = [await page({ filter, first })];
  for (let last = pages[0]; last?.older; last = pages.at(-1))
    pages.push(await page({ filter, first, place: { before: last.older } }));
  return pages;
}

test("older pages lead through all of the log once, and newer ones back through the very same", async () => {
  for (const filter of [{}, { entities: ["ENTRY"] }, { kpiId: others.kpiId }]) {
    const pages = await allPages(filter, 7);
    const listed = await all(filter);
    expect(pages.flatMap(sizes).reduce((sum, size) => sum + size, 0)).toBe(listed.length);
    expect(pages[0]?.newer).toBeNull();
    for (const [number, { newer }] of pages.entries()) {
      if (number === 0) continue;
      expect((await page({ filter, first: 7, place: { after: newer } })).runs).toEqual(
        pages[number - 1]?.runs,
      );
    }
  }
});

test("from the beginning on, and beyond the end", async () => {
  const first = await page({ place: { after: 0 } });
  expect(first).toMatchObject({ older: null, newer: expect.any(Number) });
  expect(first.runs.at(-1)?.oldest).toBe(1);
  expect(await page({ place: { before: 1 } })).toMatchObject({ runs: [], older: null, newer: 0 });
  const newest = await page();
  expect(await page({ place: { after: 1_000_000 } })).toEqual(newest);
  expect((await page({ place: { before: 1_000_000 } })).runs).toEqual(newest.runs);
});

test("a change is shown with newer ones above it; of a long run it is the one that stands for it", async () => {
  const listed = await all();
  const alone = listed[45] as Listed;
  const { runs } = await page({ place: { around: alone.seq } });
  expect(runs.findIndex(({ changes }) => changes.some(({ seq }) => seq === alone.seq))).toBe(4);
  const part = (await page()).runs.find(({ continues }) => continues) as Run;
  const inside = part.oldest + 3;
  const shown = (await page({ place: { around: inside } })).runs.find(({ newest }) => newest === part.newest);
  expect(shown?.changes).toEqual([{ seq: inside }]);
  // What the filter leaves out is not shown, but what lies around it is.
  const filtered = await page({ place: { around: inside }, filter: { kpiId: others.kpiId } });
  expect(filtered.runs.flatMap(({ changes }) => changes)).not.toContainEqual({ seq: inside });
  expect(filtered.runs.length).toBe(10);
});

test("an instant and a period of time are found in the log, whatever is asked", async () => {
  const listed = await all();
  for (const { at } of [listed[0], listed[17], listed[40], listed.at(-1)] as Listed[]) {
    const next = new Date(Date.parse(at) + 1).toISOString();
    for (const instant of [at, next, "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"]) {
      const before = listed.filter((change) => Date.parse(change.at) < Date.parse(instant));
      expect(await all({ until: instant })).toEqual(before);
      expect(await all({ since: instant })).toHaveLength(listed.length - before.length);
      expect((await page({ place: { until: instant } })).runs[0]?.newest).toBe(before[0]?.seq);
    }
    const { data } = await helga.ask(
      "query ($since: DateTimeISO, $until: DateTimeISO) { changes(first: 1, filter: { since: $since, until: $until }) { totalCount } }",
      { since: at, until: next },
    );
    const ofThen = listed.filter((change) => change.at === at);
    expect(data.changes.totalCount).toBe(ofThen.length);
  }
});

test("the parts of one import say so, and stand as one where only its request is asked for", async () => {
  const parts = (await page()).runs.filter(({ continues }) => continues);
  expect(parts.map(({ counts }) => counts)).toEqual(Array(3).fill([{ entity: "ENTRY", count: 10 }]));
  const whole = await page({ filter: { requestId: PARTS } });
  expect(sizes(whole)).toEqual([30]);
  expect(whole.runs[0]).toMatchObject({
    continues: false,
    oldest: parts[2]?.oldest,
    newest: parts[0]?.newest,
  });
  // What others wrote between is not of this KPI: here, too, it is one.
  const { runs } = await page({ filter: { sources: ["import"] } });
  expect(runs).toHaveLength(1);
});

test("what a run is counted by does not depend on how much of it is read at once", async () => {
  await importRows(rowsOf("Fundraising", "plain", "1985-01", 300), "a-long-import");
  const [run] = (await page()).runs;
  expect(run?.counts).toEqual([{ entity: "ENTRY", count: 300 }]);
  const again = await page({ place: { around: (run?.oldest ?? 0) + 7 } });
  expect(again.runs[0]).toMatchObject({ counts: run?.counts, newest: run?.newest });
  const [below] = (await page({ place: { before: run?.oldest } })).runs;
  expect((await page({ place: { after: below?.newest }, first: 1 })).runs[0]?.newest).toBe(run?.newest);
});

test("a team stands with those below it where that is asked for; doors add up with the rest", async () => {
  const touching = async (filter: object) => (await all(filter)).length;
  const own = await touching({ teamId: above });
  const below = await touching({ teamId });
  expect(await touching({ teamId: above, includeTeamsBelow: true })).toBe(own + below);
  expect(await touching({ teamId, sources: ["import"], actorId: helga.id })).toBe(330);
  expect(await touching({ teamId, sources: ["web"], entities: ["ENTRY"] })).toBe(0);
  expect(await touching({ sources: [] })).toBe(0);
});

test("who reads of some teams sees theirs, told where there was more", async () => {
  await organization.kpi(helga, teamId, { name: "mine", firstPeriod: "2010-01" });
  const rows = [...rowsOf("Fundraising", "mine", "2012-01", 6), ...rowsOf("Other", "theirs", "2022-01", 6)];
  await importRows(rows, "of-both-teams");
  const [run] = (await page({}, gita)).runs;
  expect(run).toMatchObject({ counts: [{ entity: "ENTRY", count: 6 }], hasUnseen: true });
  expect((await page()).runs[0]).toMatchObject({
    counts: [{ entity: "ENTRY", count: 12 }],
    hasUnseen: false,
  });
  const seqs = new Set((await all({}, gita)).map(({ seq }) => seq));
  const shown = (await page({ first: 100 }, gita)).runs.flatMap(({ changes }) => changes);
  expect(shown.every(({ seq }) => seqs.has(seq))).toBe(true);
});

test("what makes no sense is refused", async () => {
  const codeOf = async (asked: Asked) => (await ask(helga, asked)).errors[0]?.extensions.code;
  expect(await codeOf({ first: 0 })).toBe("BAD_USER_INPUT");
  expect(await codeOf({ first: 101 })).toBe("BAD_USER_INPUT");
  expect(await codeOf({ place: { before: 4, after: 2 } })).toBe("BAD_USER_INPUT");
});

test("the screen of the log asks for no more than anybody may", async () => {
  const { errors } = await gita.ask(print(ChangesDocument), {});
  expect(errors).toEqual([]);
});
