import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act, type Payload } from "../testkit/verbs";
import { World } from "../testkit/world";

/* Values that are saved at the same moment are written in one transaction: each must stand or fall by itself. */

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let teamId: string;
let assignmentIds: string[];

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
});
afterAll(() => world.close());
beforeEach(async () => {
  organization = await world.organization(`alpha-${randomUUID().slice(0, 8)}`);
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
  assignmentIds = [];
  for (let kpi = 0; kpi < 6; kpi++) assignmentIds.push((await organization.kpi(helga, teamId)).assignmentId);
});

interface Asked {
  by?: TestPerson;
  kpi?: number;
  value: string;
  basedOn?: number;
  reason?: string;
  idempotencyKey?: string;
}

const record = ({ by = gita, kpi = 0, value, basedOn, reason, idempotencyKey }: Asked): Promise<Payload> =>
  act(by, "recordEntries", {
    input: {
      reason,
      idempotencyKey,
      entries: [{ assignmentId: assignmentIds[kpi], period: "2026-08", value, basedOn }],
    },
  });

const outcomeOf = ({ entries, refusals }: Payload): string => refusals[0]?.code ?? entries[0].value;

/** Saves all of it while somebody else keeps the organization's head for a moment, so that it comes together. */
async function recordTogether(asked: Asked[]): Promise<Payload[]> {
  // Whose definitions lie ready and who was found before goes the short way.
  await Promise.all([gita, helga].map((by, kpi) => record({ by, kpi: 4 + kpi, value: "0.5" })));
  let payloads: Promise<Payload[]> | undefined;
  await organization.write(async (sql) => {
    await sql`select from change_heads where organization_id = ${organization.id} for update`;
    payloads = Promise.all(asked.map(record));
    for (let waiting = 0; waiting === 0; )
      waiting = (
        await world.owner.sql`select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`
      ).length;
  });
  return payloads as Promise<Payload[]>;
}

const logged = () => world.owner.sql<Record<string, string | number | null>[]>`
  select actor_id, reason, request_id, after ->> 'value' as value from changes
  where organization_id = ${organization.id} and entity = 'entries' and after ->> 'value' <> '0.5' order by seq`;

async function expectUnbroken(): Promise<void> {
  expect(await world.owner.sql`select * from verify_changes(${organization.id})`).toEqual([]);
}

test("each is logged with its own author, reason and request, and hears where the log stood then", async () => {
  const asked: Asked[] = [
    { kpi: 0, value: "1", reason: "late invoice" },
    { by: helga, kpi: 1, value: "2" },
    { kpi: 2, value: "3" },
    { by: helga, kpi: 3, value: "4", reason: "corrected" },
  ];
  const payloads = await recordTogether(asked);
  expect(payloads.map(outcomeOf)).toEqual(["1", "2", "3", "4"]);
  const rows = await logged();
  const byValue = new Map(rows.map((row) => [row.value, row]));
  expect(asked.map(({ value }) => byValue.get(value)?.reason)).toEqual([
    "late invoice",
    null,
    null,
    "corrected",
  ]);
  expect(asked.map(({ value }) => byValue.get(value)?.actor_id)).toEqual([
    gita.id,
    helga.id,
    gita.id,
    helga.id,
  ]);
  expect(new Set(rows.map((row) => row.request_id)).size).toBe(4);
  for (const { seq, entries } of payloads) {
    const [row] = await world.owner.sql`
      select after ->> 'value' as value from changes where organization_id = ${organization.id} and seq = ${seq}`;
    expect(row?.value).toBe(entries[0].value);
  }
  await expectUnbroken();
});

test("one that is refused takes none of the others with it", async () => {
  await record({ kpi: 1, value: "10" });
  const payloads = await recordTogether([
    { kpi: 0, value: "1" },
    { kpi: 1, value: "11", basedOn: 7 },
    { by: helga, kpi: 1, value: "12", basedOn: 1 },
    { kpi: 2, value: "3", basedOn: 2 },
    { kpi: 3, value: "4" },
  ]);
  expect(payloads.map(outcomeOf)).toEqual(["1", "STALE_REVISION", "12", "STALE_REVISION", "4"]);
  expect((await logged()).map(({ value }) => value).sort()).toEqual(["1", "10", "12", "4"]);
  await expectUnbroken();
});

test("of several who correct the same revision one is heard", async () => {
  await record({ value: "10" });
  const payloads = await recordTogether(
    ["11", "12", "13", "14"].map((value, place) => ({ by: place % 2 ? helga : gita, value, basedOn: 1 })),
  );
  const outcomes = payloads.map(outcomeOf);
  expect(outcomes.filter((outcome) => outcome === "STALE_REVISION")).toHaveLength(3);
  const [standing] = await world.owner.sql`
    select value::text, revision from entries where assignment_id = ${assignmentIds[0] as string}`;
  expect(standing).toEqual({ value: outcomes.find((outcome) => outcome !== "STALE_REVISION"), revision: 2 });
  await expectUnbroken();
});

test("what is sent twice at the same moment with one key is written once", async () => {
  const idempotencyKey = randomUUID();
  const twice = { kpi: 0, value: "1", idempotencyKey };
  const payloads = await recordTogether([twice, { kpi: 1, value: "2" }, twice]);
  expect(payloads.map(outcomeOf)).toEqual(["1", "2", "1"]);
  expect(payloads.map(({ entries }) => entries[0].revision)).toEqual([1, 1, 1]);
  expect((await logged()).map(({ value }) => value).sort()).toEqual(["1", "2"]);
});

test("the database answers whose writes stand, and keeps nothing of the others", async () => {
  const [{ definitions }] = await world.owner.sql<[{ definitions: string }]>`
    select definitions_stand_at(${organization.id})::text as definitions`;
  const write = (place: number, cell: object, judgedBy = definitions) => ({
    place,
    organizationId: organization.id,
    actor: gita.id,
    action: "recordEntries",
    reason: place === 0 ? "first" : null,
    source: "api",
    requestId: randomUUID(),
    judgedBy,
    session: null,
    tokenHash: null,
    recordedBy: gita.id,
    recordedAt: "2026-10-15T10:00:00Z",
    cells: [
      {
        assignment_id: assignmentIds[place],
        period: "2026-08",
        period_start: "2026-08-01",
        state: "REPORTED",
        note: "",
        ...cell,
      },
    ],
  });
  const writes = JSON.stringify([
    write(0, { value: "1" }),
    write(1, { value: "2", based_on: 3 }),
    write(2, { value: "3" }, "1"),
    write(3, { value: "4" }),
  ]);
  const answers = await world.owner.sql.begin(async (sql) => {
    await sql`set local role cairn_app`;
    return sql`select place, jsonb_array_length(written) as rows from record_together(${writes}::text::json)`;
  });
  expect([...answers]).toEqual([
    { place: 0, rows: 1 },
    { place: 3, rows: 1 },
  ]);
  expect((await logged()).map(({ value, reason }) => [value, reason])).toEqual([
    ["1", "first"],
    ["4", null],
  ]);
  await expectUnbroken();
});
