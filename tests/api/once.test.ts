import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act, type Payload, refusedIn } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let teamId: string;
let assignmentId: string;
let key: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
});
afterAll(() => world.close());

beforeEach(async () => {
  key = randomUUID();
  ({ assignmentId } = await organization.kpi(helga, teamId, {
    decimals: 2,
    rangeMinimum: "0",
    rangeMaximum: "1000",
  }));
});

type Cell = Record<string, unknown>;
const cell = (given: Cell = {}): Cell => ({ assignmentId, period: "2026-08", value: "1", ...given });
const record = (entries: Cell[], input: object = {}, person = gita): Promise<Payload> =>
  act(person, "recordEntries", { input: { entries, idempotencyKey: key, ...input } });
const withdraw = (input: object = {}, person = gita): Promise<Payload> =>
  act(person, "withdrawEntry", {
    input: { assignmentId, period: "2026-08", reason: "a slip", idempotencyKey: key, ...input },
  });
const logged = async (): Promise<number> => {
  const [row] = await world.owner.sql`select count(*)::int as count from changes
    where entity = 'entries' and coalesce(after, before) ->> 'assignment_id' = ${assignmentId}`;
  return row?.count;
};

describe("a write that is sent again with its key", () => {
  test("is not done twice, and its own revision does not count against it", async () => {
    const first = await record([cell({ basedOn: 0 })]);
    const again = await record([cell({ basedOn: 0 })]);
    expect(again).toEqual(first);
    expect(again.entries).toMatchObject([{ revision: 1, value: "1" }]);
    expect(await logged()).toBe(1);
  });

  test("is recognised however its number, note and key are written", async () => {
    await record([cell({ value: "1.50", note: " about " })]);
    const again = await record([cell({ value: 1.5, note: "about", state: "REPORTED" })], {
      idempotencyKey: key.toUpperCase(),
    });
    expect([again.refusals, again.entries[0].revision, await logged()]).toEqual([[], 1, 1]);
  });

  test("is done for the cells that were refused before, in the order asked", async () => {
    const cells = [
      cell({ period: "2026-07" }),
      cell({ period: "2026-06", value: "5000" }),
      cell({ period: "2026-05" }),
    ];
    expect(refusedIn(await record(cells))).toEqual(["OUT_OF_RANGE entries.1.value"]);
    const again = await record([
      cells[0] as Cell,
      cell({ period: "2026-06", value: "500" }),
      cells[2] as Cell,
    ]);
    expect(again.refusals).toEqual([]);
    expect(again.entries.map((entry: Cell) => [entry.period, entry.revision])).toEqual([
      ["2026-07", 1],
      ["2026-06", 1],
      ["2026-05", 1],
    ]);
    expect(await logged()).toBe(3);
  });

  test("answers what stands there now, where somebody else went on since", async () => {
    await record([cell({ value: "7", basedOn: 0 })]);
    await act(helga, "recordEntries", { input: { entries: [cell({ value: "8", basedOn: 1 })] } });
    const again = await record([cell({ value: "7", basedOn: 0 })]);
    expect(again.entries).toMatchObject([{ value: "8", revision: 2, recordedBy: { id: helga.id } }]);
    expect(await logged()).toBe(2);
  });

  test("is answered after the month was closed and the right to enter was lost", async () => {
    const guest = await organization.person("Guest", [["ECONOMIST", teamId]]);
    await record([cell({ period: "2026-03" })], {}, guest);
    await act(helga, "closePeriod", { input: { period: "2026-03" } });
    await organization.write((sql) => sql`delete from grants where person_id = ${guest.id}`);
    expect((await record([cell({ period: "2026-03" })], {}, guest)).entries).toMatchObject([{ revision: 1 }]);
    expect(refusedIn(await record([cell({ period: "2026-04" })], {}, guest))).toEqual([
      "FORBIDDEN entries.0.assignmentId",
    ]);
  });

  test("a ratio by its parts, a not applicable by its words", async () => {
    const { assignmentId: ratio } = await organization.kpi(helga, teamId, { aggregation: "RATIO" });
    const cells = [
      { assignmentId: ratio, period: "2026-08", numerator: "1", denominator: "3" },
      { assignmentId: ratio, period: "2026-07", state: "NOT_APPLICABLE", note: "no event" },
    ];
    const first = await record(cells);
    expect(await record(cells)).toEqual(first);
    const other = await record([
      { ...cells[0], denominator: "4" },
      { ...cells[1], note: "none at all" },
    ]);
    expect(refusedIn(other)).toEqual(["DUPLICATE entries.0", "DUPLICATE entries.1"]);
  });
});

describe("a key", () => {
  test("does not stand for two values of one cell", async () => {
    await record([cell({ value: "1" })]);
    const other = await record([cell({ value: "2" }), cell({ period: "2026-07", value: "3" })]);
    expect(refusedIn(other)).toEqual(["DUPLICATE entries.0"]);
    expect(other.entries).toMatchObject([{ period: "2026-07", value: "3" }]);
    expect(await logged()).toBe(2);
  });

  test("is each person's own", async () => {
    await record([cell({ value: "1" })]);
    const hers = await record([cell({ value: "2", basedOn: 1 })], {}, helga);
    expect(hers.entries).toMatchObject([{ value: "2", revision: 2 }]);
    expect((await record([cell({ value: "1" })])).entries).toMatchObject([{ value: "2", revision: 2 }]);
  });

  test("that is none is refused", async () => {
    for (const idempotencyKey of ["", "seven", `${key} `, "%"]) {
      expect(refusedIn(await record([cell()], { idempotencyKey }))).toEqual(["INVALID idempotencyKey"]);
      expect(refusedIn(await withdraw({ idempotencyKey }))).toEqual(["INVALID idempotencyKey"]);
    }
    expect(await logged()).toBe(0);
  });

  test("of an entry is none of its withdrawal", async () => {
    await record([cell()]);
    const taken = await withdraw();
    expect(taken.entries).toMatchObject([{ state: "WITHDRAWN", revision: 2 }]);
    expect(await withdraw()).toEqual(taken);
    expect(await logged()).toBe(2);
    const [row] = await world.owner.sql`select count(distinct request_id)::int as count from changes
      where request_id = ${`once:${key}`}`;
    expect(row?.count).toBe(1);
  });

  test("is looked up by its index, however long the log is", async () => {
    const plan = await world.owner.sql.begin(async (sql) => {
      await sql`set local role cairn_app`;
      await sql`set local enable_seqscan = off`;
      await sql`select set_config('app.organization_id', ${organization.id}, true)`;
      return sql`explain select 1 from changes where request_id = ${`once:${key}`}::text
        and request_id like 'once:%' and entity = 'entries'`;
    });
    expect(JSON.stringify(plan)).toContain("changes_once");
  });
});

describe("when things go wrong in between", () => {
  test("of identical requests at once one writes, and all get the same answer", async () => {
    const payloads = await Promise.all(
      Array.from({ length: 6 }, () =>
        record([cell({ basedOn: 0 }), cell({ period: "2026-07", basedOn: 0 })]),
      ),
    );
    for (const payload of payloads) expect(payload).toEqual(payloads[0]);
    expect(await logged()).toBe(2);
  });

  test("an API that ends between the commit and its answer is asked again, at another process", async () => {
    const api = await world.startApi();
    const cells = [cell({ basedOn: 0 }), cell({ period: "2026-07", basedOn: 0 })];
    const token = await gita.token();
    const body = JSON.stringify({
      query: `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { seq } }`,
      variables: { input: { entries: cells, idempotencyKey: key } },
    });
    // The answer is never read: the API ends once the log has the rows.
    const socket = connect(Number(new URL(api.address).port), "127.0.0.1").pause();
    socket.on("error", () => undefined);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: api\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    while ((await logged()) < 2) await pause(10);
    await api.close();
    socket.destroy();
    const again = await record(cells);
    expect([again.refusals, again.entries.map((entry: Cell) => entry.revision)]).toEqual([[], [1, 1]]);
    expect(await logged()).toBe(2);
  });

  test("an API that ends before the commit has written nothing, and the retry writes it once", async () => {
    const api = await world.startApi();
    const token = await gita.token();
    let gone: Promise<unknown> = Promise.resolve();
    await world.owner.sql.begin(async (sql) => {
      await sql`select from change_heads where organization_id = ${organization.id} for update`;
      gone = fetch(`${api.address}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify({
          query: `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { seq } }`,
          variables: { input: { entries: [cell({ basedOn: 0 })], idempotencyKey: key } },
        }),
      }).catch(() => null);
      // Longer than the lock is waited for the short way.
      await pause(800);
      void api.close();
      await pause(100);
    });
    expect(await gone).toBeNull();
    await pause(100);
    expect(await logged()).toBe(0);
    expect((await record([cell({ basedOn: 0 })])).entries).toMatchObject([{ revision: 1 }]);
    expect(await logged()).toBe(1);
  });

  test("the log that holds such writes is whole", async () => {
    await record([cell()]);
    expect(await world.owner.sql`select * from verify_changes(${organization.id})`).toEqual([]);
  });
});
