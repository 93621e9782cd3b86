import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act, type Payload } from "../testkit/verbs";
import { World } from "../testkit/world";

/* An entry is judged before the lock is had: what comes between must count as if it had been judged behind it. */

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let teamId: string;
let kpiId: string;
let assignmentId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ kpiId, assignmentId } = await organization.kpi(helga, teamId));
});

const record = (value: string, input: object = {}): Promise<Payload> =>
  act(gita, "recordEntries", {
    input: { entries: [{ assignmentId, period: "2026-08", value, ...input }] },
  });
const codesOf = ({ refusals }: Payload): string[] => refusals.map(({ code }: { code: string }) => code);

/** Writes as the owner, and keeps the organization's head for some milliseconds before it commits. */
const meanwhile = (
  milliseconds: number,
  write: (sql: typeof world.owner.sql) => Promise<unknown>,
): Promise<void> =>
  organization.write(async (sql) => {
    await write(sql);
    await pause(milliseconds);
  });

describe.each([
  ["shortly", 80],
  ["for longer than is waited the short way", 700],
])("who waits %s", (_how, milliseconds) => {
  test("is refused when the KPI was retired in between", async () => {
    const retiring = meanwhile(
      milliseconds,
      (sql) => sql`update kpis set retired_at = now() where id = ${kpiId}`,
    );
    await pause(20);
    const payload = await record("1");
    await retiring;
    expect([codesOf(payload), payload.entries, payload.seq]).toEqual([["RETIRED"], [], null]);
  });

  test("does not overwrite what came in between", async () => {
    await record("1");
    const correcting = meanwhile(
      milliseconds,
      (sql) =>
        sql`update entries set value = 2, revision = revision + 1 where assignment_id = ${assignmentId}`,
    );
    await pause(20);
    const payload = await record("3", { basedOn: 1 });
    await correcting;
    expect([codesOf(payload), payload.conflicts[0].value]).toEqual([["STALE_REVISION"], "2"]);
  });

  test("writes when what came in between is nothing to it", async () => {
    const other = meanwhile(
      milliseconds,
      (sql) => sql`update teams set name = name || '.' where id = ${teamId}`,
    );
    await pause(20);
    const payload = await record("4");
    await other;
    expect([codesOf(payload), payload.entries[0].value, payload.entries[0].revision]).toEqual([[], "4", 1]);
  });
});

test("of many who write the same cell each leaves a revision, and the chain holds", async () => {
  const values = Array.from({ length: 12 }, (_, place) => String(place + 1));
  const payloads = await Promise.all(values.map((value) => record(value)));
  expect(payloads.flatMap(codesOf)).toEqual([]);
  expect(payloads.map(({ entries }) => entries[0].revision).sort((a, b) => a - b)).toEqual(
    values.map((_, place) => place + 1),
  );
  const seqs = payloads.map(({ seq }) => seq);
  expect(new Set(seqs).size).toBe(values.length);
  for (const { seq, entries } of payloads) {
    const [logged] = await world.owner.sql`
      select (after ->> 'revision')::int as revision from changes where organization_id = ${organization.id} and seq = ${seq}`;
    expect(logged?.revision).toBe(entries[0].revision);
  }
  const broken = await world.owner.sql`select * from verify_changes(${organization.id})`;
  expect(broken).toEqual([]);
});

test("cells that stand and cells that are new are written together, in the order asked for", async () => {
  await record("1");
  const { assignmentId: other } = await organization.kpi(helga, teamId);
  const cells = [
    { assignmentId: other, period: "2026-07", value: "10" },
    { assignmentId, period: "2026-08", value: "11", basedOn: 1 },
    { assignmentId: other, period: "2026-08", value: "12", basedOn: 0 },
  ];
  const payload = await act(gita, "recordEntries", { input: { entries: cells } });
  expect(payload.entries.map(({ period, value, revision }: Payload) => [period, value, revision])).toEqual([
    ["2026-07", "10", 1],
    ["2026-08", "11", 2],
    ["2026-08", "12", 1],
  ]);
  const { sql } = world.owner;
  const [head] = await sql`select seq::int from change_heads where organization_id = ${organization.id}`;
  expect(payload.seq).toBe(head?.seq);
  expect(await sql`select * from verify_changes(${organization.id})`).toHaveLength(0);
});
