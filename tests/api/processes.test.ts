import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "@cairn/drizzle/embedded-cluster";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type ApiProcesses, startProcesses } from "../testkit/api-processes";
import { askAnew } from "../testkit/ask-anew";
import { below, chanceOf, pick } from "../testkit/chance";
import { type Listener, listenAt } from "../testkit/live";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

const BOARD = `query ($teamId: ID) { board(first: 50, filter: { teamId: $teamId }) { totalCount counts { status count }
  nodes { id kpi { id name } team { id name } latest { period actual status } series(last: 6) { periods actuals } } } }`;
const LOG = `query ($id: ID!) { changes(first: 5, filter: { assignmentId: $id }) { nodes { seq action actor { name } } } }`;
const RECORD = `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) {
  seq refusals { code } entries { value revision } } }`;

let world: World;
let api: ApiProcesses;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let teams: string[];
let assignments: string[];

beforeAll(async () => {
  // What is due depends on the day, and those processes know only today's.
  world = await World.create({ poolSize: 3 });
  organization = await world.organization("Alpha");
  teams = [await organization.team("North"), await organization.team("South")];
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", ["GATEKEEPER"]);
  const made = await Promise.all(
    ["Donors", "Calls", "Costs"].map((name, n) => organization.kpi(helga, teams[n % 2] ?? "", { name })),
  );
  assignments = made.map(({ assignmentId }) => assignmentId);
  api = await startProcesses(world, 2);
});
afterAll(async () => {
  await api.remove();
  await world.close();
});

const listeners: Listener[] = [];
afterEach(() => {
  for (const listener of listeners.splice(0)) listener.leave();
});

const listen = async (after?: number): Promise<Listener> => {
  const listener = await Promise.race([
    listenAt(api.address, await helga.token(), { after }),
    pause(10_000).then(() => {
      throw new Error("Nobody has answered.");
    }),
  ]);
  listeners.push(listener);
  return listener;
};

/** Each on a connection of its own, which the processes take in turn. */
const answerTo = async (person: TestPerson, query: string, variables: object) =>
  askAnew(api.address, await person.token(), { query, variables });

let value = 1000;
const record = async (person: TestPerson, assignmentId: string, more: object = {}) => {
  const entries = [{ assignmentId, period: "2026-02", value: String(value++) }];
  const { text } = await answerTo(person, RECORD, { input: { entries, ...more } });
  return JSON.parse(text).data.recordEntries as { seq: number; entries: { revision: number }[] };
};

const logStandsAt = async (): Promise<number> => {
  const [head] = await world.owner.sql<{ seq: string }[]>`
    select seq from change_heads where organization_id = ${organization.id}`;
  return Number(head?.seq);
};

/** How many processes hear of changes as they happen. */
const hearing = async (): Promise<number> => {
  const [row] = await world.owner.sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and query ilike 'listen%cairn_changes%'`;
  return row?.count ?? 0;
};

/** Takes messages until one says that the log has come so far. */
async function hears(listener: Listener, seq: number): Promise<void> {
  for (;;) if ((await listener.next(20_000)).seq >= seq) return;
}

describe("two processes behind one port", () => {
  test("both answer, and both tell whoever listens what the other has written", async () => {
    const open = [await listen(), await listen(), await listen(), await listen()];
    await expect.poll(hearing).toBe(2);
    for (let n = 0; n < 4; n++) {
      const { seq } = await record(gita, assignments[0] ?? "");
      await Promise.all(open.map((listener) => hears(listener, seq)));
    }
  });

  test("do once what is sent twice, whoever gets it", async () => {
    const idempotencyKey = crypto.randomUUID();
    const before = await logStandsAt();
    const one = {
      entries: [{ assignmentId: assignments[1], period: "2026-01", value: "7" }],
      idempotencyKey,
    };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => answerTo(gita, RECORD, { input: one })),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await logStandsAt()).toBe(before + 1);
  });

  test("knows an answer that the other gave by its tag, and gives none that has been overtaken", async () => {
    const variables = { teamId: teams[0] };
    const token = await helga.token();
    // Whoever has answered a question knows its tag from then on.
    const tags = new Set<string | undefined>();
    for (let n = 0; n < 4; n++)
      tags.add((await askAnew(api.address, token, { query: BOARD, variables })).headers.etag);
    expect(tags.size).toBe(1);
    const headers = { "if-none-match": [...tags][0] ?? "" };
    const ask = () => askAnew(api.address, token, { query: BOARD, variables }, headers);
    for (let n = 0; n < 4; n++) expect((await ask()).status).toBe(304);
    await record(gita, assignments[0] ?? "");
    for (let n = 0; n < 4; n++) expect((await ask()).status).toBe(200);
  });
});

test("while everybody writes and a process is killed, no answer is not of now, and nobody misses a change", {
  timeout: 90_000,
}, async () => {
  const chance = chanceOf(20_261_120);
  const questions = [
    ...[...teams, null].map((teamId) => ({ query: BOARD, variables: { teamId } })),
    ...assignments.map((id) => ({ query: LOG, variables: { id } })),
  ];
  const until = Date.now() + 40_000;
  const enough = 60;
  let compared = 0;
  let lost = 0;
  let asked = 0;
  const goesOn = () => compared < enough && Date.now() < until;
  const read = async () => {
    while (goesOn()) {
      const person = pick(chance, [helga, gita]);
      const { query, variables } = pick(chance, questions);
      try {
        const before = await logStandsAt();
        const given = await answerTo(person, query, variables);
        const anew = await answerTo(person, `${query} # ${asked++}`, variables);
        if (before !== (await logStandsAt())) continue;
        expect(given.text).toBe(anew.text);
        compared++;
      } catch (error) {
        lost += whenCutOff(error);
      }
    }
  };
  const write = async () => {
    while (goesOn()) {
      await record(gita, pick(chance, assignments)).catch((error) => {
        lost += whenCutOff(error);
      });
      await pause(below(chance, 500));
    }
  };
  const follow = async () => {
    let place = await logStandsAt();
    while (goesOn()) {
      // A stream that was cut off is taken up again where it had come to.
      const listener = await listen(place).catch(() => null);
      while (listener && goesOn()) {
        const news = await listener.next(1000).catch(() => null);
        if (!news) break;
        for (const { seq } of news.changes) expect(seq).toBe(++place);
        place = news.seq;
      }
    }
    const last = await listen(place);
    const seq = await logStandsAt();
    if (seq > place) await hears(last, seq);
  };
  const kill = async () => {
    while (compared < enough / 3 && Date.now() < until - 20_000) await pause(20);
    const [one = 0] = await api.workers();
    process.kill(one, "SIGKILL");
    await api.haveBegun(3);
    expect(await api.workers()).not.toContain(one);
  };
  await Promise.all([read(), read(), read(), write(), write(), follow(), follow(), kill()]);
  expect(compared).toBeGreaterThan(5);
  expect(lost).toBeLessThan(20);
  expect(api.said()).toContain("ended (signal SIGKILL). Another one is started.");
  const open = await Promise.all(Array.from({ length: 4 }, () => listen()));
  await expect.poll(hearing).toBe(2);
  const { seq } = await record(gita, assignments[0] ?? "");
  await Promise.all(open.map((listener) => hears(listener, seq)));
});

/** One for a request that a killed process took with it; throws what is no such thing. */
function whenCutOff(error: unknown): number {
  if (/ECONNRESET|socket hang up/.test(String(error))) return 1;
  throw error;
}

test("who was about to be served by a process that dies is cut off, and served when they ask again", async () => {
  await expect.poll(api.workers).toHaveLength(2);
  const [one = 0] = await api.workers();
  const begun = api.said().split("The API listens").length - 1;
  const ask = () => answerTo(helga, BOARD, { teamId: null });
  process.kill(one, "SIGSTOP");
  // It is handed one connection sooner or later, and takes no notice; the other process has all that come after.
  const asking: Promise<number>[] = [];
  const answered = new Set<number>();
  const stuck = () => asking.findIndex((_, n) => !answered.has(n));
  try {
    while (asking.length < 30 && (stuck() < 0 || asking.length < stuck() + 4)) {
      const n = asking.length;
      const done = () => {
        answered.add(n);
        return 0;
      };
      asking.push(ask().then(done, whenCutOff));
      await Promise.race([asking.at(-1), pause(2000)]);
    }
    expect(answered.size).toBe(asking.length - 1);
  } finally {
    process.kill(one, "SIGKILL");
    // Whoever tries again finds two that live.
    await api.haveBegun(begun + 1);
    await expect.poll(() => isAlive(one)).toBe(false);
  }
  expect(await asking[stuck()]).toBe(1);
  expect((await ask()).status).toBe(200);
});

describe("a keeper", () => {
  test("stops what it has started, and lets streams and requests end before", async () => {
    const workers = await api.workers();
    const stream = await listen();
    api.keeper.kill("SIGTERM");
    expect(await once(api.keeper, "exit")).toEqual([0, null]);
    await stream.ended;
    for (const pid of workers) expect(isAlive(pid)).toBe(false);
    await expect(fetch(`${api.address}/livez`)).rejects.toThrow();
    await api.remove();
  });

  test("that is killed leaves nobody behind", async () => {
    api = await startProcesses(world, 2);
    const workers = await api.workers();
    expect(workers).toHaveLength(2);
    api.keeper.kill("SIGKILL");
    for (const pid of workers) await expect.poll(() => isAlive(pid)).toBe(false);
  });
});

test("a process goes on when a promise fails that nobody waits for, and notes it", async () => {
  const fault = "process.on('SIGUSR2', () => void Promise.reject(new Error('Nobody waits for this.')))";
  const alone = await startProcesses(world, 1, {
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(fault)}`,
  });
  try {
    alone.keeper.kill("SIGUSR2");
    await expect.poll(alone.said).toContain("Nobody waits for this.");
    expect((await fetch(`${alone.address}/livez`)).status).toBe(200);
  } finally {
    await alone.remove();
  }
});
