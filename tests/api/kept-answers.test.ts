import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RawAnswer, send } from "../testkit/ask";
import { below, chanceOf, pick } from "../testkit/chance";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { type RunningApi, World } from "../testkit/world";

const ROW = "id kpi { id name unit viewerCanRevise } team { id name } viewerCanRecordEntries";
const FIGURES = "latest { period actual target status } series(last: 6) { periods actuals targets statuses }";
const BOARD = `query ($teamId: ID) { board(first: 50, filter: { teamId: $teamId }) {
  totalCount counts { status count } nodes { ${ROW} ${FIGURES} } } }`;
const BELOW_ALL = `query ($teamId: ID) { board(first: 50, filter: { teamId: $teamId }) {
  nodes { id kpi { name series(last: 3) { actuals } } } } }`;
const PAGE = `query ($id: ID!) { assignment(id: $id) { ${ROW} ${FIGURES} } }`;
const LOG = `query ($id: ID!) { changes(first: 5, filter: { assignmentId: $id }) { nodes { seq action actor { name } } } }`;
/** As the pages of the web ask: of a moment in the past if the address names one. */
const THEN_OR_NOW = `query ($asOf: DateTimeISO) { board(first: 50, asOf: $asOf) {
  nodes { id latest(asOf: $asOf) { actual status explanation { rule params } entry { id state } } } } }`;
const KPIS = "{ kpis(first: 50) { nodes { name owner { name email } } } }";

let world: World;
let second: RunningApi;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let mia: TestPerson;
let teams: { north: string; east: string; south: string };
let assignments: string[];
let kpiIds: string[];

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-03-20T10:00:00Z"), poolSize: 4 });
  second = await world.startApi();
  organization = await world.organization("Alpha");
  const north = await organization.team("North");
  teams = { north, east: await organization.team("East", north), south: await organization.team("South") };
  helga = await organization.person("Helga", ["GATEKEEPER", "ADMINISTRATOR"]);
  gita = await organization.person("Gita", [
    ["ECONOMIST", teams.east],
    ["ECONOMIST", teams.south],
  ]);
  mia = await organization.person("Mia", ["MEMBER"]);
  const made = [
    await organization.kpi(helga, teams.east, { name: "Donors" }),
    await organization.kpi(helga, teams.east, { name: "Costs", direction: "LOWER_IS_BETTER" }),
    await organization.kpi(helga, teams.south, { name: "Calls" }),
  ];
  const [donors, costs] = made;
  made.push(
    await organization.kpi(helga, teams.east, {
      name: "Per donor",
      aggregation: "NONE",
      formula: `{Costs} / {Donors}`,
    }),
  );
  kpiIds = [donors, costs].flatMap((kpi) => kpi?.kpiId ?? []);
  assignments = made.slice(0, 3).map(({ assignmentId }) => assignmentId);
});
afterAll(async () => {
  await second.close();
  await world.close();
});

interface Question {
  query: string;
  variables: Record<string, unknown>;
}

const answerOf = async (
  person: TestPerson,
  { query, variables }: Question,
  { address = world.address, ...headers }: { address?: string; [header: string]: string | undefined } = {},
): Promise<RawAnswer> =>
  send(address, {
    body: JSON.stringify({ query, variables }),
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await person.token()}`,
      ...(headers as Record<string, string>),
    },
  });

let asked = 0;
/** The same question in other letters: nobody has kept its answer. */
const fresh = (person: TestPerson, { query, variables }: Question): Promise<RawAnswer> =>
  answerOf(person, { query: `${query} # ${asked++}`, variables });

const record = (person: TestPerson, assignmentId: string, value: string, period = "2026-02") =>
  act(person, "recordEntries", { input: { entries: [{ assignmentId, period, value }] } });

const logStandsAt = async (): Promise<string> => {
  const [head] = await world.owner.sql<{ seq: string }[]>`
    select seq from change_heads where organization_id = ${organization.id}`;
  return head?.seq ?? "";
};

const boardOf = (teamId: string): Question => ({ query: BOARD, variables: { teamId } });
const etagOf = ({ headers }: RawAnswer): string => headers.get("etag") ?? "";

describe("an answer that is asked for again", () => {
  test("is the same, and said to be so to whoever has it", async () => {
    const question = boardOf(teams.south);
    const first = await answerOf(helga, question);
    const again = await answerOf(helga, question);
    expect(again.text).toBe(first.text);
    expect(etagOf(again)).toBe(etagOf(first));
    const known = await answerOf(helga, question, { "if-none-match": etagOf(first) });
    expect([known.status, known.text, etagOf(known)]).toEqual([304, "", etagOf(first)]);
    // The other process has to make it first.
    const headers = { "if-none-match": etagOf(first), address: second.address };
    for (const there of [await answerOf(helga, question, headers), await answerOf(helga, question, headers)])
      expect([there.status, there.text, etagOf(there)]).toEqual([304, "", etagOf(first)]);
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
  });

  test("is another one as soon as another process has taken a value", async () => {
    const question = boardOf(teams.south);
    const before = await answerOf(gita, question);
    await record(gita, assignments[2] as string, "4711");
    const after = await answerOf(gita, question, { address: second.address });
    expect(after.text).toContain('"4711"');
    const stale = await answerOf(gita, question, { "if-none-match": etagOf(before) });
    expect([stale.status, stale.text]).toEqual([200, after.text]);
  });

  test("stands while other teams report", async () => {
    const question = boardOf(teams.north);
    const before = await answerOf(helga, question);
    await record(gita, assignments[2] as string, "12");
    expect(etagOf(await answerOf(helga, question))).toBe(etagOf(before));
    await record(gita, assignments[0] as string, "13");
    expect(etagOf(await answerOf(helga, question))).not.toBe(etagOf(before));
  });

  test("does not stand for long for whoever asks for more than the teams named", async () => {
    const question = { query: BELOW_ALL, variables: { teamId: teams.north } };
    const before = await answerOf(helga, question);
    await record(gita, assignments[2] as string, "14");
    expect(etagOf(await answerOf(helga, question))).not.toBe(etagOf(before));
  });

  test("is not given to whoever may no longer come in", async () => {
    const max = await organization.person("Max", ["MEMBER"]);
    const question = boardOf(teams.south);
    const before = await answerOf(max, question);
    await act(helga, "suspendPerson", { personId: max.id });
    const after = await answerOf(max, question, { "if-none-match": etagOf(before) });
    expect(after.status).toBe(403);
    expect(after.text).not.toContain("Calls");
    const nobody = await send(world.address, {
      body: JSON.stringify(question),
      headers: { "content-type": "application/json", "if-none-match": etagOf(before) },
    });
    expect(nobody.status).toBe(401);
  });

  test("tells everybody what they may do themselves, and of themselves", async () => {
    const board = boardOf(teams.south);
    const [hers, his] = [await answerOf(gita, board), await answerOf(mia, board)];
    expect(hers.text).toContain('"viewerCanRecordEntries":true');
    expect(his.text).not.toContain('"viewerCanRecordEntries":true');
    const own = { query: KPIS, variables: {} };
    const emails = [await answerOf(helga, own), await answerOf(mia, own)].map(({ text }) =>
      text.includes(helga.subject),
    );
    expect(emails).toEqual([true, false]);
  });

  test("is of the day on which it is asked", async () => {
    const question = boardOf(teams.south);
    const before = await answerOf(helga, question);
    world.setNow(new Date("2026-04-20T10:00:00Z"));
    const after = await answerOf(helga, question);
    expect(after.text).toBe((await fresh(helga, question)).text);
    expect(after.text).not.toBe(before.text);
    world.setNow(new Date("2026-03-20T10:00:00Z"));
  });

  test("may be one that could have been of the past, and is of now", async () => {
    const query = `query ($id: ID!, $asOf: DateTimeISO) { assignment(id: $id) { id latest(asOf: $asOf) { actual } } }`;
    const asked = (asOf: string | null | undefined) =>
      answerOf(helga, { query, variables: { id: assignments[2], asOf } });
    const now = await asked(null);
    expect(etagOf(now)).not.toBe("");
    expect(etagOf(await asked(undefined))).not.toBe("");
    expect(etagOf(await asked("2026-01-01T00:00:00Z"))).toBe("");
    await record(gita, assignments[2] as string, "4712");
    expect((await asked(null)).text).toContain('"4712"');
    const byDefault = query.replace("DateTimeISO", '$& = "2026-01-01T00:00:00Z"');
    const past = await answerOf(helga, { query: byDefault, variables: { id: assignments[2] } });
    expect([past.status, etagOf(past)]).toEqual([200, ""]);
  });

  test("is never one of refusals, of the past or of a write", async () => {
    const asks = [
      'query ($id: ID!) { assignment(id: $id, asOf: "2026-01-01T00:00:00Z") { id } }',
      'query ($id: ID!) { assignment(id: $id) { id series(from: "bad") { periods } } }',
      "{ viewer { person { name } } }",
      'mutation { restorePerson(personId: "x") { refusals { sentence } } }',
    ];
    for (const query of asks) {
      const { headers } = await answerOf(helga, { query, variables: { id: assignments[0] } });
      expect([query, headers.get("etag")]).toEqual([query, null]);
    }
  });
});

test("while everybody writes, no process gives an answer that is not of now", {
  timeout: 60_000,
}, async () => {
  const chance = chanceOf(20_260_320);
  const questions: Question[] = [
    ...Object.values(teams).map(boardOf),
    { query: BOARD, variables: {} },
    { query: BELOW_ALL, variables: { teamId: teams.north } },
    ...assignments.map((id) => ({ query: PAGE, variables: { id } })),
    ...assignments.map((id) => ({ query: LOG, variables: { id } })),
    { query: KPIS, variables: {} },
    { query: THEN_OR_NOW, variables: { asOf: null } },
  ];
  let value = 1000;
  const writes: (() => Promise<unknown>)[] = [
    ...Array.from({ length: 6 }, () => () => record(gita, pick(chance, assignments), String(value++))),
    () =>
      act(helga, "setTargets", {
        input: { kpiId: pick(chance, kpiIds), targets: [{ validFrom: "2026-01", target: String(value++) }] },
      }),
    () => act(helga, "reviseTeam", { input: { teamId: teams.east, name: `East ${value++}` } }),
    () =>
      act(helga, "reviseTeam", {
        input: { teamId: teams.east, parentId: pick(chance, [teams.north, teams.south]) },
      }),
    async () => {
      const input = { personId: mia.id, role: "ECONOMIST", teamId: teams.south };
      const { person } = await act(helga, "grantRole", { input });
      // The other writer may have been quicker.
      for (const { id, role } of person?.grants ?? [])
        if (role === "ECONOMIST") await act(helga, "revokeRole", { grantId: id }).catch(() => undefined);
    },
  ];
  const until = Date.now() + 40_000;
  const enough = 60;
  let compared = 0;
  const read = async () => {
    while (compared < enough && Date.now() < until) {
      const person = pick(chance, [helga, gita, mia]);
      const question = pick(chance, questions);
      const address = pick(chance, [world.address, second.address]);
      const before = await logStandsAt();
      const given = await answerOf(person, question, { address });
      const anew = await fresh(person, question);
      if (before !== (await logStandsAt())) continue;
      expect(given.text).toBe(anew.text);
      compared++;
    }
  };
  const write = async () => {
    while (compared < enough && Date.now() < until) {
      await pick(chance, writes)();
      // Now and then a rest: on a busy machine nothing could be compared between two writes.
      await pause(below(chance, below(chance, 5) === 0 ? 1500 : 120));
    }
  };
  await Promise.all([read(), read(), read(), write(), write()]);
  expect(compared).toBeGreaterThan(10);
});
