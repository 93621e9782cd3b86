import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { send } from "../testkit/ask";
import { type Listener, type LiveNews, listenAt } from "../testkit/live";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let mia: TestPerson;
let teamId: string;
let otherTeamId: string;
let assignmentId: string;
let otherAssignmentId: string;
let day = 0;
const days = { periodicity: "DAY", firstPeriod: "1990-01-01" };

beforeAll(async () => {
  world = await World.create({ poolSize: 2, liveSetting: { lookEvery: 300, longest: 60_000, perPerson: 4 } });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  otherTeamId = await organization.team("Counselling");
  helga = await organization.person("Helga", ["GATEKEEPER", "ADMINISTRATOR"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
  mia = await organization.person("Mia", ["MEMBER"]);
  ({ assignmentId } = await organization.kpi(helga, teamId, days));
  ({ assignmentId: otherAssignmentId } = await organization.kpi(helga, otherTeamId, days));
});
afterAll(() => world.close());

const listeners: Listener[] = [];
afterEach(async () => {
  for (const listener of listeners.splice(0)) listener.leave();
  await pause(50);
});

const listen = async (
  person: TestPerson | string | null,
  variables: Parameters<typeof listenAt>[2] = {},
  { address = world.address, ...more }: { address?: string } & Parameters<typeof listenAt>[3] = {},
): Promise<Listener> => {
  const credential = typeof person === "object" && person ? await person.token() : person;
  const listener = await listenAt(address, credential, variables, more);
  listeners.push(listener);
  return listener;
};
/** One who has heard the first message, and how far the log had come by then. */
const begun = async (...asked: Parameters<typeof listen>): Promise<Listener & { first: LiveNews }> => {
  const listener = await listen(...asked);
  return { ...listener, first: await listener.next() };
};
const nextDay = (): string => new Date(Date.UTC(1995, 0, ++day)).toISOString().slice(0, 10);
const record = (cells: object[] = [{}], person = gita) =>
  act(person, "recordEntries", {
    input: { entries: cells.map((cell) => ({ assignmentId, value: "1", period: nextDay(), ...cell })) },
  });
const problemOf = ({ status, problem }: Listener) => [status, problem?.errors[0]?.extensions.code];

describe("what is changed", () => {
  test("is heard within a second, with all one needs to ask for it", async () => {
    const listener = await begun(mia);
    expect(listener.first).toMatchObject({ isMany: false, changes: [] });
    const { seq, entries } = await record();
    const news = await listener.next();
    expect(news).toMatchObject({ seq, isMany: false });
    expect(news.changes).toEqual([
      {
        seq,
        entity: "ENTRY",
        entityId: entries[0].id,
        action: "recordEntries",
        teamId,
        assignmentId,
        period: entries[0].period,
        actorId: gita.id,
      },
    ]);
  });

  test("at another process is heard just so", async () => {
    const api = await world.startApi();
    const here = await begun(mia);
    const there = await begun(mia, {}, { address: api.address });
    const { seq } = await record();
    expect((await here.next()).seq).toBe(seq);
    expect((await there.next()).seq).toBe(seq);
    await api.close();
    expect(await there.ended).toBeNull();
  });

  test("that was rolled back or refused is not heard", async () => {
    const listener = await begun(helga);
    await act(gita, "recordEntries", {
      input: { entries: [{ assignmentId, period: "2099-01", value: "1" }] },
    });
    const { seq } = await record();
    expect((await listener.next()).changes.map((change) => change.seq)).toEqual([seq]);
  });

  test("of many at once comes together", async () => {
    const listener = await begun(mia);
    const { seq } = await record(Array.from({ length: 20 }, () => ({})));
    const heard: LiveNews[] = [];
    while (heard.at(-1)?.seq !== seq) heard.push(await listener.next());
    expect(heard.flatMap(({ changes }) => changes)).toHaveLength(20);
    expect(heard.length).toBeLessThan(3);
  });

  test("of ten thousand at once is only said to be much", async () => {
    const listener = await begun(mia);
    const dayAfter = (n: number) => new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10);
    const { assignmentId: daily } = await organization.kpi(helga, teamId, days);
    const cells = (from: number) =>
      Array.from({ length: 5000 }, (_, n) => ({ assignmentId: daily, period: dayAfter(from + n) }));
    await record(cells(0));
    const { seq } = await record(cells(5000));
    const heard: LiveNews[] = [];
    while (heard.at(-1)?.seq !== seq) heard.push(await listener.next());
    expect(heard.length).toBeLessThan(8);
    expect(heard.at(-1)).toMatchObject({ isMany: true, changes: [] });
  }, 30_000);

  test("by many at once is heard by all, each once and in order", async () => {
    const ears = await Promise.all([begun(mia), begun(gita), begun(helga)]);
    const payloads = await Promise.all(Array.from({ length: 12 }, () => record()));
    const last = Math.max(...payloads.map(({ seq }) => seq ?? 0));
    for (const ear of ears) {
      const heard: number[] = [];
      while (heard.at(-1) !== last) heard.push(...(await ear.next()).changes.map(({ seq }) => seq));
      expect(heard).toEqual(payloads.map(({ seq }) => seq).sort((a, b) => Number(a) - Number(b)));
    }
  });
});

describe("who comes back", () => {
  test("hears first what was missed", async () => {
    const { first, leave } = await begun(mia);
    leave();
    const { seq: one } = await record();
    const { seq: two } = await record();
    const back = await begun(mia, { after: first.seq });
    expect(back.first.changes.map(({ seq }) => seq)).toEqual([one, two]);
    expect(back.first.seq).toBe(two);
  });

  test("with what was read of the viewer hears what has come since", async () => {
    const { data } = await mia.ask("{ viewer { seq } }");
    const { seq } = await record();
    const { first } = await begun(mia, { after: data.viewer.seq });
    expect(first.changes.map((change) => change.seq)).toEqual([seq]);
  });

  test("after very much is told to ask anew", async () => {
    const { first } = await begun(mia);
    await record(Array.from({ length: 201 }, () => ({})));
    expect((await begun(mia, { after: first.seq })).first).toMatchObject({ isMany: true, changes: [] });
  });

  test("with a place that is not of this log is told to ask anew", async () => {
    expect((await begun(mia, { after: 9_000_000 })).first.isMany).toBe(true);
    expect((await begun(mia, { after: -5 })).first.isMany).toBe(true);
  });

  test("misses nothing, however changes and connections meet", async () => {
    const { first } = await begun(mia);
    const heard = new Set<number>();
    let reached = first.seq;
    const writes = (async () => {
      for (let n = 0; n < 25; n++) await record();
    })();
    let writing = true;
    void writes.then(() => {
      writing = false;
    });
    const take = (news: LiveNews) => {
      for (const { seq } of news.changes) heard.add(seq);
      reached = Math.max(reached, news.seq);
    };
    while (writing) {
      const { first: missed, leave, next, left } = await begun(mia, { after: reached });
      take(missed);
      await next(100).then(take, () => undefined);
      left().forEach(take);
      leave();
    }
    take((await begun(mia, { after: reached })).first);
    const rows = await world.owner.sql<{ seq: string }[]>`select seq from changes
      where organization_id = ${organization.id} and seq > ${first.seq} and entity = 'entries'`;
    expect([...heard].sort((a, b) => a - b)).toEqual(
      rows.map(({ seq }) => Number(seq)).sort((a, b) => a - b),
    );
  }, 20_000);
});

describe("who hears what", () => {
  test("is bounded by teams where one asks for it", async () => {
    const listener = await begun(mia, { teamIds: [otherTeamId] });
    await record();
    const { seq } = await record([{ assignmentId: otherAssignmentId }], helga);
    expect((await listener.next()).changes).toMatchObject([{ seq, teamId: otherTeamId }]);
    const whole = await act(helga, "closePeriod", { input: { period: "1990-01" } });
    expect((await listener.next()).changes).toMatchObject([
      { seq: whole.seq, entity: "CLOSING", teamId: null },
    ]);
    expect(listener.left()).toEqual([]);
  });

  test("is never people, roles and tokens for those who may not read the whole log", async () => {
    const [member, economist, gatekeeper] = [await begun(mia), await begun(gita), await begun(helga)];
    const newcomer = await organization.person(`New ${randomUUID()}`);
    await act(helga, "grantRole", { input: { personId: newcomer.id, role: "ANALYST" } });
    await mia.ask(`mutation { createAccessToken(input: { name: "t", scope: READ, days: 1 }) { seq } }`);
    const { seq } = await record();
    for (const listener of [member, economist])
      expect((await listener.next()).changes.map((change) => change.seq)).toEqual([seq]);
    const heard: string[] = [];
    while (!heard.includes("ENTRY")) heard.push(...(await gatekeeper.next()).changes.map((c) => c.entity));
    expect(new Set(heard)).toEqual(new Set(["PERSON", "GRANT", "ACCESS_TOKEN", "ENTRY"]));
  });

  test("is never another organization's", async () => {
    const elsewhere = await world.organization(`beta-${randomUUID().slice(0, 8)}`);
    const hugo = await elsewhere.person("Hugo", ["GATEKEEPER", "ADMINISTRATOR", "ANALYST"]);
    const listener = await begun(hugo);
    const named = await begun(hugo, { teamIds: [teamId], after: 0 });
    expect(JSON.stringify(named.first)).not.toContain(teamId);
    await record();
    const team = await act(hugo, "createTeam", { input: { name: "Beta team" } });
    expect((await listener.next()).changes).toMatchObject([{ entity: "TEAM", seq: team.seq }]);
    expect(listener.left()).toEqual([]);
  });

  test("needs a role", async () => {
    const nobody = await organization.person(`Noah ${randomUUID()}`);
    expect(await (await listen(nobody)).ended).toBe("FORBIDDEN");
  });
});

describe("a key that does not fit", () => {
  test("opens nothing", async () => {
    const waiting = await organization.person(`W ${randomUUID()}`, ["MEMBER"], { status: "WAITING" });
    const suspended = await organization.person(`S ${randomUUID()}`, ["MEMBER"], { status: "SUSPENDED" });
    expect(problemOf(await listen(null))).toEqual([401, "UNAUTHENTICATED"]);
    expect(problemOf(await listen("cairn_pat_nothing"))).toEqual([401, "UNAUTHENTICATED"]);
    expect(problemOf(await listen(await mia.token({}, { age: 120 })))).toEqual([401, "UNAUTHENTICATED"]);
    expect(problemOf(await listen(waiting))).toEqual([403, "WAITING_FOR_APPROVAL"]);
    expect(problemOf(await listen(suspended))).toEqual([403, "SUSPENDED"]);
    const profile = { email: "n@x.example", emailVerified: true, name: "New", roles: [], locale: null };
    const newcomer = await world.webToken({ sub: randomUUID(), profile });
    expect(problemOf(await listen(newcomer))).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("any more ends the stream: a suspension at once", async () => {
    const person = await organization.person(`P ${randomUUID()}`, ["MEMBER"]);
    const listener = await begun(person);
    await act(helga, "suspendPerson", { personId: person.id });
    expect(await listener.ended).toBe("SUSPENDED");
  });

  test("any more ends the stream: signing out", async () => {
    const sid = randomUUID();
    const listener = await begun(await mia.token({ sid }));
    const other = await begun(mia);
    await world.ask(await mia.token({ sid }), `mutation { endSession { ended } }`);
    expect(await listener.ended).toBe("UNAUTHENTICATED");
    await record();
    expect((await other.next()).changes).toHaveLength(1);
  });

  test("any more ends the stream: a revoked token", async () => {
    const { data } = await mia.ask(`mutation { createAccessToken(input: { name: "t", scope: READ, days: 1 }) {
      secret accessToken { id } } }`);
    const { secret, accessToken } = data.createAccessToken;
    const listener = await begun(secret);
    await mia.ask(`mutation ($id: ID!) { revokeAccessToken(tokenId: $id) { seq } }`, { id: accessToken.id });
    expect(await listener.ended).toBe("UNAUTHENTICATED");
  });

  test("any more ends the stream: a token whose time is over, without any change", async () => {
    const { data } = await mia.ask(`mutation { createAccessToken(input: { name: "t", scope: READ, days: 1 }) {
      secret } }`);
    const listener = await begun(data.createAccessToken.secret);
    world.setNow(new Date(Date.now() + 2 * 86_400_000));
    expect(await listener.ended).toBe("UNAUTHENTICATED");
    world.setNow(new Date());
  });

  test("outlives the minute of a web token, for the session goes on", async () => {
    const listener = await begun(await mia.token({}, { age: 50 }));
    world.setNow(new Date(Date.now() + 120_000));
    await pause(700);
    await record();
    expect((await listener.next()).changes).toHaveLength(1);
    world.setNow(new Date());
  });

  test("to the same rooms any more ends the stream without an error, to come back with the new rights", async () => {
    const person = await organization.person(`R ${randomUUID()}`, ["MEMBER"]);
    const listener = await begun(person);
    await act(helga, "grantRole", { input: { personId: person.id, role: "ANALYST" } });
    expect(await listener.ended).toBeNull();
  });
});

describe("a stream", () => {
  test("holds no connection to the database, however many there are", async () => {
    const people = await Promise.all(
      Array.from({ length: 4 }, (_, n) => organization.person(`Ear ${n} ${randomUUID()}`, ["MEMBER"])),
    );
    const ears = await Promise.all([...people, ...people].map((person) => begun(person)));
    const { seq } = await record();
    for (const ear of ears) expect((await ear.next()).seq).toBe(seq);
  });

  test("ends after its time, and says where to go on", async () => {
    const short = await World.create({ liveSetting: { longest: 400 } });
    const brief = await short.organization("Brief");
    const person = await brief.person("Mia", ["MEMBER"]);
    const listener = await listenAt(short.address, await person.token());
    const first = await listener.next();
    await brief.person("Somebody");
    expect(await listener.ended).toBeNull();
    // Of people a member hears nothing, but the position goes on.
    expect((await listener.next()).seq).toBeGreaterThan(first.seq);
    await short.close();
  });

  test("that cannot begin is answered in time, and leaves nothing behind", async () => {
    const stuck = await World.create({ requestTimeout: 600, liveSetting: { perPerson: 1 } });
    const alpha = await stuck.organization("Stuck");
    const person = await alpha.person("Mia", ["MEMBER"]);
    await stuck.owner.sql.begin(async (sql) => {
      await sql`lock table people in access exclusive mode`;
      expect(problemOf(await listenAt(stuck.address, await person.token()))).toEqual([504, "TIMEOUT"]);
    });
    await pause(200);
    const listener = await listenAt(stuck.address, await person.token());
    await listener.next();
    listener.leave();
    await stuck.close();
  });

  test("is one of few that a person may have", async () => {
    const person = await organization.person(`Many ${randomUUID()}`, ["MEMBER"]);
    const open = [await begun(person), await begun(person), await begun(person), await begun(person)];
    expect(problemOf(await listen(person))).toEqual([429, "TOO_MANY_STREAMS"]);
    open[0]?.leave();
    await pause(100);
    await begun(person);
  });

  test("survives the loss of all connections to the database, and misses nothing", async () => {
    const listener = await begun(mia);
    const cut = () => world.owner.sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where application_name = 'cairn-app' and datname = current_database()`;
    await cut();
    const before = listener.first.seq;
    await organization.write(
      (sql) => sql`insert into teams (organization_id, name) values (${organization.id}, ${randomUUID()})`,
    );
    const news = await listener.next(25_000);
    expect(news.seq).toBeGreaterThan(before);
    expect(news.changes).toMatchObject([{ entity: "TEAM" }]);
    await cut();
    await pause(200);
    const { seq } = await record();
    expect((await listener.next(25_000)).seq).toBe(seq);
    world.errors();
  }, 60_000);

  test("is no way to ask or to write", async () => {
    for (const query of ["{ teams { id } }", `mutation { createTeam(input: { name: "x" }) { seq } }`])
      expect(problemOf(await listen(helga, {}, { query }))).toEqual([400, "BAD_REQUEST"]);
  });

  test.each<[string, string, [number, string]]>([
    ["nonsense", "subscription {", [400, "GRAPHQL_PARSE_FAILED"]],
    ["what there is not", "subscription { nothing }", [400, "GRAPHQL_VALIDATION_FAILED"]],
    [
      "two things at once",
      "subscription { a: changed { seq } b: changed { seq } }",
      [400, "GRAPHQL_VALIDATION_FAILED"],
    ],
    ["without end", `subscription { changed { ${"seq ".repeat(2000)} } }`, [400, "GRAPHQL_PARSE_FAILED"]],
  ])("of %s is refused", async (_name, query, expected) => {
    expect(problemOf(await listen(mia, {}, { query }))).toEqual(expected);
  });

  test("of a wrong variable is refused", async () => {
    const listener = await listenAt(world.address, await mia.token(), { after: "soon" as unknown as number });
    expect(problemOf(listener)).toEqual([400, "BAD_USER_INPUT"]);
  });

  test.each<[string, Parameters<typeof send>[1], number]>([
    ["asked with GET", { method: "GET", headers: { accept: "text/event-stream" } }, 405],
    ["of JSON", { headers: { "content-type": "application/json" }, body: `{"query":"{ a }"}` }, 406],
    [
      "of no JSON",
      { headers: { "content-type": "application/json", accept: "text/event-stream" }, body: "{" },
      400,
    ],
    [
      "of no query",
      { headers: { "content-type": "application/json", accept: "text/event-stream" }, body: `{"query":7}` },
      400,
    ],
    [
      "of nothing",
      { headers: { "content-type": "application/json", accept: "text/event-stream" }, body: "null" },
      400,
    ],
  ])("%s is refused", async (_name, given, status) => {
    expect((await send(world.address, { ...given, path: "/graphql/stream" })).status).toBe(status);
  });

  test("is not opened at the door for questions", async () => {
    const { errors } = await mia.ask("subscription { changed { seq } }");
    expect(errors[0]?.extensions.code).toMatch(/BAD_(USER_INPUT|REQUEST)|OPERATION_RESOLUTION_FAILURE/);
  });
});
