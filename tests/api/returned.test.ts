import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act, type Payload, refusedIn, tried } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let teamId: string;
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
  ({ assignmentId } = await organization.kpi(helga, teamId));
});

const record = (value: string, input: object = {}, person = gita): Promise<Payload> =>
  act(person, "recordEntries", {
    input: { entries: [{ assignmentId, period: "2026-08", value, ...input }] },
  });
const sendBack = (input: object = {}, person = helga): Promise<Payload> =>
  act(person, "returnEntry", {
    input: { assignmentId, period: "2026-08", reason: "ten times July?", ...input },
  });
const history = async (): Promise<Record<string, unknown>[]> => {
  const { data } = await helga.ask(
    `query ($id: ID!) { assignment(id: $id) { series(from: "2026-08", to: "2026-08") { points { entry {
      returned { reason } history { revision value isReturn reason recordedAs actor { id } } } } } } }`,
    { id: assignmentId },
  );
  return data.assignment.series.points[0].entry.history;
};

describe("an entry that is sent back", () => {
  test("keeps its value and its revision, and says by whom and why", async () => {
    await record("70");
    const { entries, seq } = await sendBack({ basedOn: 1 });
    expect(entries).toMatchObject([
      { value: "70", revision: 1, returned: { reason: "ten times July?", by: { id: helga.id } } },
    ]);
    expect(seq).not.toBeNull();
    expect(await history()).toMatchObject([
      { revision: 1, value: "70", isReturn: false, recordedAs: "ECONOMIST", actor: { id: gita.id } },
      { revision: 1, isReturn: true, reason: "ten times July?", actor: { id: helga.id } },
    ]);
  });

  test("is cleared by the next value", async () => {
    await record("70");
    await sendBack();
    expect((await record("7", { basedOn: 1 })).entries).toMatchObject([
      { value: "7", revision: 2, returned: null },
    ]);
  });

  test("is cleared by the same value, which is a revision then", async () => {
    await record("70");
    await sendBack();
    expect((await record("70", { basedOn: 1 })).entries).toMatchObject([{ revision: 2, returned: null }]);
    expect((await record("70", { basedOn: 2 })).seq).toBeNull();
  });

  test("is cleared by taking it back", async () => {
    await record("70");
    await sendBack();
    const taken = await act(gita, "withdrawEntry", {
      input: { assignmentId, period: "2026-08", reason: "a slip" },
    });
    expect(taken.entries).toMatchObject([{ state: "WITHDRAWN", returned: null }]);
    expect(refusedIn(await sendBack())).toEqual(["NOT_FOUND period"]);
  });

  test("sent back again has the newer reason", async () => {
    await record("70");
    await sendBack();
    const again = await sendBack({ reason: "still" });
    expect(again.entries).toMatchObject([{ revision: 1, returned: { reason: "still" } }]);
  });

  test("is a gatekeeper's to send", async () => {
    await record("70");
    const input = { assignmentId, period: "2026-08", reason: "no" };
    expect(await tried(gita, "returnEntry", { input })).toMatch(/^FORBIDDEN/);
    const elsewhere = await world.organization(`other-${randomUUID().slice(0, 8)}`);
    const hugo = await elsewhere.person("Hugo", ["GATEKEEPER"]);
    expect(await tried(hugo, "returnEntry", { input })).toMatch(/^NOT_FOUND/);
  });

  test("is one that is there, in an open month, with a reason, as it was seen", async () => {
    expect(refusedIn(await sendBack())).toEqual(["NOT_FOUND period"]);
    await record("70");
    expect(refusedIn(await sendBack({ reason: " " }))).toEqual(["MISSING reason"]);
    expect(refusedIn(await sendBack({ reason: "x".repeat(2001) }))).toEqual(["INVALID reason"]);
    const stale = await sendBack({ basedOn: 2 });
    expect([refusedIn(stale), stale.conflicts]).toMatchObject([
      ["STALE_REVISION basedOn"],
      [{ value: "70", revision: 1 }],
    ]);
    await record("7", { period: "2026-02" });
    await act(helga, "closePeriod", { input: { period: "2026-02" } });
    expect(refusedIn(await sendBack({ period: "2026-02" }))).toEqual(["PERIOD_CLOSED period"]);
  });

  test("asks what is there by its present revision while the economist corrects it", async () => {
    await record("70");
    const [first, second] = await Promise.all([sendBack({ basedOn: 1 }), record("7", { basedOn: 1 })]);
    const returnCame = first.entries.length === 1;
    expect(second.entries).toMatchObject([{ value: "7", revision: 2, returned: null }]);
    expect(refusedIn(first)).toEqual(returnCame ? [] : ["STALE_REVISION basedOn"]);
  });
});

test("who entered is said with the right they had", async () => {
  expect((await record("1")).entries).toMatchObject([{ recordedAs: "ECONOMIST", recordedFor: null }]);
  expect((await record("2", {}, helga)).entries).toMatchObject([{ recordedAs: "GATEKEEPER" }]);
});
