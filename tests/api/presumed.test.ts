import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "../testkit/ask";
import { Stage } from "../testkit/stage";
import { World } from "../testkit/world";

/*
 * Who has just recorded a value is not looked up for the next one: the statement that writes it confirms who they are.
 * Who has just read is asked for again together with what they read next. What was taken from them, before it or while
 * it waits, must count as if they had been looked up first.
 */

let world: World;
let stage: Stage;
let assignmentId: string;
/** How the economist says who they are. */
let credentials: Record<"session" | "token", () => Promise<string>>;
let sid: string;
let tokenId: string;
let grantId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  stage = await Stage.set(world, "Alpha");
});
afterAll(() => world.close());
beforeEach(async () => {
  const { organization, people } = stage;
  const team = await organization.team(`Fundraising ${randomUUID()}`);
  const gita = await organization.person("Gita", [["ECONOMIST", team]]);
  ({ assignmentId } = await organization.kpi(people.gatekeeper, team));
  const { id, secret } = await stage.newAccessToken(gita.id);
  tokenId = id;
  sid = randomUUID();
  credentials = { session: () => gita.token({ sid }), token: async () => secret };
  const { sql } = world.owner;
  [{ id: grantId }] = await sql<[{ id: string }]>`select id from grants where person_id = ${gita.id}`;
});

const recording = `mutation ($input: RecordEntriesInput!) {
  recordEntries(input: $input) { entries { value revision } refusals { code } } }`;
const input = (value: string) => ({ entries: [{ assignmentId, period: "2026-08", value }] });
const record = async (by: "session" | "token", value: string): Promise<Answer> =>
  world.ask(await credentials[by](), recording, { input: input(value) });
/** What came of it in short: the value, or why there is none. */
const outcome = ({ data, errors }: Answer): string =>
  errors[0]?.extensions.code ??
  data.recordEntries.refusals[0]?.code ??
  String(data.recordEntries.entries[0].value);
let asked = 0;
/** The state of the KPI of the value that was recorded last, or why it is not told: in other words each time. */
async function read(by: "session" | "token"): Promise<string> {
  const question = `query ($id: ID!) { changes(first: 1, filter: { assignmentId: $id, entities: [ENTRY] }) {
    nodes { assignment { kpi { retiredAt } } } } } # ${asked++}`;
  const { data, errors } = await world.ask(await credentials[by](), question, { id: assignmentId });
  if (errors[0]) return errors[0].extensions.code;
  return data.changes.nodes[0].assignment.kpi.retiredAt ? "RETIRED" : "ACTIVE";
}
const standing = async (): Promise<string[]> => {
  const rows = await world.owner.sql<{ value: string }[]>`
    select value::text from entries where assignment_id = ${assignmentId}`;
  return rows.map(({ value }) => value);
};

/** Asks while a write of the system holds the organization's lock, and lets it be done once somebody waits for it. */
async function whileWriting(
  write: (sql: Sql) => Promise<unknown>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  await stage.organization.write(async (sql) => {
    await write(sql);
    asked = ask();
    for (let waiting = 0; waiting === 0; )
      waiting = (
        await world.owner.sql`select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`
      ).length;
  });
  return asked as Promise<Answer>;
}

test("nobody is looked up who has just recorded a value", async () => {
  for (const by of ["session", "token"] as const) {
    expect(outcome(await record(by, "1"))).toBe("1");
    const answer = await world.owner.sql.begin(async (sql) => {
      await sql`lock table people in access exclusive mode`;
      return record(by, "2");
    });
    expect(outcome(answer)).toBe("2");
  }
});

const takings: [string, "session" | "token", (sql: Sql) => Promise<unknown>, string][] = [
  [
    "the session has ended",
    "session",
    (sql) => sql`insert into ended_sessions (id, organization_id, person_id)
      select ${sid}, organization_id, person_id from grants where id = ${grantId}`,
    "UNAUTHENTICATED",
  ],
  [
    "the access token was revoked",
    "token",
    (sql) => sql`update access_tokens set revoked_at = now() where id = ${tokenId}`,
    "UNAUTHENTICATED",
  ],
  ["the role was taken", "session", (sql) => sql`delete from grants where id = ${grantId}`, "FORBIDDEN"],
  [
    "the role was taken from who uses a token",
    "token",
    (sql) => sql`delete from grants where id = ${grantId}`,
    "FORBIDDEN",
  ],
  [
    "they were suspended",
    "session",
    (sql) => sql`update people set status = 'SUSPENDED'
      where id = (select person_id from grants where id = ${grantId})`,
    "SUSPENDED",
  ],
  [
    "the KPI was retired",
    "session",
    (sql) => sql`update kpis set retired_at = now()
      where id = (select kpi_id from assignments where id = ${assignmentId})`,
    "RETIRED",
  ],
];

describe.each(takings)("when %s", (_what, by, take, refused) => {
  test("the next value is refused", async () => {
    await record(by, "1");
    expect(outcome(await record(by, "2"))).toBe("2");
    await stage.organization.write(take);
    expect(outcome(await record(by, "3"))).toBe(refused);
    expect(await standing()).toEqual(["2"]);
  });

  test("what they read next is told to who they are now", async () => {
    const readAgain = () => read(by);
    await record(by, "1");
    expect([await readAgain(), await readAgain()]).toEqual(["ACTIVE", "ACTIVE"]);
    await stage.organization.write(take);
    expect(await readAgain()).toBe(refused);
    expect(await readAgain()).toBe(refused);
  });

  test("a value that waits for that to be done is refused", async () => {
    await record(by, "1");
    expect(outcome(await record(by, "2"))).toBe("2");
    expect(outcome(await whileWriting(take, () => record(by, "3")))).toBe(refused);
    expect(await standing()).toEqual(["2"]);
  });
});

test("who was suspended and is let in again records as before", async () => {
  const set = (status: string) =>
    stage.organization.write(
      (sql) => sql`update people set status = ${status}
        where id = (select person_id from grants where id = ${grantId})`,
    );
  await record("session", "1");
  await record("session", "2");
  await set("SUSPENDED");
  expect(outcome(await record("session", "3"))).toBe("SUSPENDED");
  await set("ACTIVE");
  expect(outcome(await record("session", "3"))).toBe("3");
});

test("what needs more than that is done by somebody who was looked up, all of it once", async () => {
  await record("session", "1");
  await record("session", "2");
  const { data, errors } = await world.ask(
    await credentials.session(),
    `mutation ($input: RecordEntriesInput!, $other: RecordEntriesInput!) {
      language: chooseLanguage(input: { locale: "de-CH" }) { person { locale } }
      first: recordEntries(input: $input) { entries { revision recordedBy { name } } refusals { code } }
      second: recordEntries(input: $other) { entries { revision } refusals { code } } }`,
    { input: input("3"), other: input("4") },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    language: { person: { locale: "de-CH" } },
    first: { entries: [{ revision: 3, recordedBy: { name: "Gita" } }], refusals: [] },
    second: { entries: [{ revision: 4 }], refusals: [] },
  });
});

test("what is refused without asking the database is refused to who was looked up", async () => {
  await record("session", "1");
  await record("session", "2");
  const tooMany = { entries: Array.from({ length: 5001 }, () => input("3").entries[0]) };
  const ask = async () => world.ask(await credentials.session(), recording, { input: tooMany });
  expect(outcome(await ask())).toBe("INVALID");
  await stage.organization.write(
    (sql) => sql`insert into ended_sessions (id, organization_id, person_id)
    select ${sid}, organization_id, person_id from grants where id = ${grantId}`,
  );
  expect(outcome(await ask())).toBe("UNAUTHENTICATED");
});
