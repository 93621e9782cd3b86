import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act, type Payload, refusedIn, tried } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let dora: TestPerson;
let teamId: string;
let belowId: string;
let assignmentId: string;
let value = 0;

/** The database says which deputies lie long behind, by its own clock: these days are those around the present one. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const today = new Date(`${dayFromNow(0)}T12:00:00Z`);

beforeAll(async () => {
  world = await World.create({ now: today });
  organization = await world.organization("Alpha");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
});
afterAll(() => world.close());

/** Each test has people and a team of its own; Dora holds no role at all. */
beforeEach(async () => {
  world.setNow(today);
  teamId = await organization.team(`Fundraising ${randomUUID()}`);
  belowId = await organization.team(`Events ${randomUUID()}`, teamId);
  gita = await organization.person(`Gita ${randomUUID()}`, [["ECONOMIST", teamId]]);
  dora = await organization.person(`Dora ${randomUUID()}`);
  ({ assignmentId } = await organization.kpi(helga, belowId));
});

const appoint = (input: object = {}, person = gita): Promise<Payload> =>
  act(person, "appointDeputy", {
    input: { deputyId: dora.id, firstDay: dayFromNow(-5), lastDay: dayFromNow(5), ...input },
  });
const record = (person: TestPerson, value = "1", input: object = {}): Promise<Payload> =>
  act(person, "recordEntries", {
    input: { entries: [{ assignmentId, period: "2026-08", value, ...input }] },
  });
const asToken = async (person: TestPerson, scope: "READ" | "WRITE") => {
  const { data } = await person.ask(
    `mutation ($scope: TokenScope!) { createAccessToken(input: { name: "t", scope: $scope, days: 30 }) { secret } }`,
    { scope },
  );
  const { secret } = data.createAccessToken;
  const ask: TestPerson["ask"] = (query, variables) => world.ask(secret, query, variables);
  return { ...person, ask };
};

describe("a deputy", () => {
  test("enters for the economist's teams, those below included, and every value says for whom", async () => {
    expect(refusedIn(await record(dora))).toEqual(["FORBIDDEN entries.0.assignmentId"]);
    const { deputy, refusals } = await appoint();
    expect([refusals, deputy]).toMatchObject([
      [],
      { isActive: true, person: { id: gita.id }, deputy: { id: dora.id }, lastDay: dayFromNow(5) },
    ]);
    const { entries } = await record(dora);
    expect(entries).toMatchObject([
      { recordedBy: { id: dora.id }, recordedAs: "DEPUTY", recordedFor: { id: gita.id } },
    ]);
    const { data } = await helga.ask(
      `query ($id: ID!) { changes(filter: { assignmentId: $id, entities: [ENTRY] }) { nodes {
        actor { id } standsInFor { id } } } }`,
      { id: assignmentId },
    );
    expect(data.changes.nodes).toMatchObject([{ actor: { id: dora.id }, standsInFor: { id: gita.id } }]);
  });

  test("finds what is due for them in the list of what is to be done, and only then", async () => {
    const due = async () => {
      const { data, errors } = await dora.ask(
        `{ due(to: "2026-08") { edges { node { assignment { id } } } } }`,
      );
      if (errors[0]) return errors[0].extensions.code;
      return [
        ...new Set(
          data.due.edges.map(({ node }: { node: { assignment: { id: string } } }) => node.assignment.id),
        ),
      ];
    };
    expect(await due()).toBe("FORBIDDEN");
    await appoint();
    expect(await due()).toEqual([assignmentId]);
  });

  test("is told for whom and until when, and by which roles", async () => {
    await appoint();
    const { data } = await dora.ask(`{ viewer { viewerCanRecordEntries viewerCanAppointDeputies
      standsInFor { lastDay person { id name } } grants { role team { id } standsInFor { id } } } }`);
    expect(data.viewer).toEqual({
      viewerCanRecordEntries: true,
      viewerCanAppointDeputies: false,
      standsInFor: [{ lastDay: dayFromNow(5), person: { id: gita.id, name: gita.name } }],
      grants: [{ role: "ECONOMIST", team: { id: teamId }, standsInFor: { id: gita.id } }],
    });
    const own = await gita.ask("{ viewer { standsInFor { id } grants { standsInFor { id } } } }");
    expect(own.data.viewer).toEqual({ standsInFor: [], grants: [{ standsInFor: null }] });
  });

  test.each<[string, number, number, string, boolean]>([
    ["the day before", 1, 5, "UTC", false],
    ["the first day", 0, 5, "UTC", true],
    ["the last day", -5, 0, "UTC", true],
    ["the day after", -5, -1, "UTC", false],
    ["the day after, where it has begun already", -5, 0, "Pacific/Kiritimati", false],
    ["the first day, where it has begun already", 1, 5, "Pacific/Kiritimati", true],
  ])("on %s", async (_name, first, last, timezone, may) => {
    await organization.write(async (sql) => {
      await sql`update organizations set timezone = ${timezone} where id = ${organization.id}`;
      await sql`insert into deputies (organization_id, person_id, deputy_id, first_day, last_day)
        values (${organization.id}, ${gita.id}, ${dora.id}, ${dayFromNow(first)}, ${dayFromNow(last)})`;
    });
    const { data } = await dora.ask("{ viewer { viewerCanRecordEntries standsInFor { id } } }");
    expect([data.viewer.viewerCanRecordEntries, data.viewer.standsInFor.length]).toEqual([may, may ? 1 : 0]);
    await organization.write(
      (sql) => sql`update organizations set timezone = 'UTC' where id = ${organization.id}`,
    );
  });

  test("is refused above and beside the economist's teams, and may do nothing else in their name", async () => {
    await appoint();
    const other = await organization.team(`Other ${randomUUID()}`);
    const { assignmentId: beside } = await organization.kpi(helga, other);
    expect(refusedIn(await record(dora, "1", { assignmentId: beside }))).toEqual([
      "FORBIDDEN entries.0.assignmentId",
    ]);
    const max = await organization.person(`Max ${randomUUID()}`);
    expect(
      await tried(dora, "appointDeputy", {
        input: { deputyId: max.id, firstDay: dayFromNow(0), lastDay: dayFromNow(1) },
      }),
    ).toMatch(/^FORBIDDEN/);
    expect(
      await tried(dora, "appointDeputy", {
        input: { personId: gita.id, deputyId: max.id, firstDay: dayFromNow(0), lastDay: dayFromNow(1) },
      }),
    ).toMatch(/^FORBIDDEN/);
  });

  test("who is an economist of the team too enters as one, and as a gatekeeper rather as the deputy", async () => {
    const own = await organization.person(`Own ${randomUUID()}`, [["ECONOMIST", teamId]]);
    await appoint({ deputyId: own.id });
    expect((await record(own)).entries).toMatchObject([{ recordedAs: "ECONOMIST", recordedFor: null }]);
    await appoint({ deputyId: helga.id });
    expect((await record(helga, "2")).entries).toMatchObject([
      { recordedAs: "DEPUTY", recordedFor: { id: gita.id } },
    ]);
  });

  test("does with a token what they may do, and with a reading one nothing", async () => {
    await appoint();
    const [writing, reading] = [await asToken(dora, "WRITE"), await asToken(dora, "READ")];
    expect((await record(writing)).entries).toMatchObject([{ recordedAs: "DEPUTY" }]);
    expect(
      await tried(reading, "recordEntries", {
        input: { entries: [{ assignmentId, period: "2026-08", value: "2" }] },
      }),
    ).toMatch(/^FORBIDDEN/);
  });

  test("loses it all with the economist's role, their suspension, and the end of the time", async () => {
    await appoint();
    await organization.write((sql) => sql`update people set status = 'SUSPENDED' where id = ${gita.id}`);
    expect(refusedIn(await record(dora))).toEqual(["FORBIDDEN entries.0.assignmentId"]);
    await organization.write((sql) => sql`update people set status = 'ACTIVE' where id = ${gita.id}`);
    expect(refusedIn(await record(dora))).toEqual([]);
    await organization.write((sql) => sql`delete from grants where person_id = ${gita.id}`);
    expect(refusedIn(await record(dora, "2"))).toEqual(["FORBIDDEN entries.0.assignmentId"]);
  });

  test("suspended does nothing at all", async () => {
    await appoint();
    await organization.write((sql) => sql`update people set status = 'SUSPENDED' where id = ${dora.id}`);
    expect((await dora.ask("{ teams { id } }")).errors[0]?.extensions.code).toBe("SUSPENDED");
  });
});

describe("appointing", () => {
  test.each<[string, () => object, string[]]>([
    ["oneself", () => ({ deputyId: gita.id }), ["INVALID deputyId"]],
    ["backwards", () => ({ firstDay: dayFromNow(5), lastDay: dayFromNow(1) }), ["INVALID lastDay"]],
    [
      "for days that are over",
      () => ({ firstDay: dayFromNow(-10), lastDay: dayFromNow(-1) }),
      ["INVALID lastDay"],
    ],
    ["for years", () => ({ firstDay: dayFromNow(0), lastDay: dayFromNow(400) }), ["INVALID lastDay"]],
  ])("%s is refused", async (_name, given, refused) => {
    expect(refusedIn(await appoint(given()))).toEqual(refused);
  });

  test("somebody who is not let in, or for somebody who enters nothing, is refused", async () => {
    const waiting = await organization.person(`W ${randomUUID()}`, [], { status: "WAITING" });
    expect(refusedIn(await appoint({ deputyId: waiting.id }))).toEqual(["INVALID deputyId"]);
    const member = await organization.person(`M ${randomUUID()}`, ["MEMBER"]);
    expect(refusedIn(await appoint({ personId: member.id }, helga))).toEqual(["INVALID personId"]);
  });

  test("the same twice shows the one there is; other days and other people are fine", async () => {
    const { deputy } = await appoint();
    const again = await appoint({ firstDay: dayFromNow(5), lastDay: dayFromNow(10) });
    expect([refusedIn(again), again.deputy.id]).toEqual([["DUPLICATE deputyId"], deputy.id]);
    expect(refusedIn(await appoint({ firstDay: dayFromNow(6), lastDay: dayFromNow(10) }))).toEqual([]);
    const second = await organization.person(`Second ${randomUUID()}`);
    expect(refusedIn(await appoint({ deputyId: second.id }))).toEqual([]);
    expect((await record(second)).entries).toMatchObject([{ recordedAs: "DEPUTY" }]);
  });

  test("at the same time makes one", async () => {
    const payloads = await Promise.all([appoint(), appoint(), appoint()]);
    expect(payloads.filter(({ seq }) => seq !== null)).toHaveLength(1);
  });

  test("for others is for gatekeepers and administrators", async () => {
    const other = await organization.person(`Other ${randomUUID()}`, [["ECONOMIST", teamId]]);
    const input = { personId: gita.id, deputyId: dora.id, firstDay: dayFromNow(0), lastDay: dayFromNow(1) };
    expect(await tried(other, "appointDeputy", { input })).toMatch(/^FORBIDDEN/);
    expect(refusedIn(await act(helga, "appointDeputy", { input }))).toEqual([]);
  });

  test("knows nobody of another organization", async () => {
    const elsewhere = await world.organization(`beta-${randomUUID().slice(0, 8)}`);
    const foreign = await elsewhere.person("Hugo");
    const input = { deputyId: foreign.id, firstDay: dayFromNow(0), lastDay: dayFromNow(1) };
    expect(await tried(gita, "appointDeputy", { input })).toMatch(/^NOT_FOUND/);
    const { deputy } = await appoint();
    const hugo = await elsewhere.person("Helge", ["GATEKEEPER", "ADMINISTRATOR"]);
    expect(await tried(hugo, "endDeputy", { id: deputy.id })).toMatch(/^NOT_FOUND/);
  });

  test("finds people by name, without their addresses", async () => {
    const { data } = await gita.ask(
      `query ($text: String) { deputyCandidates(text: $text) { id name email } }`,
      {
        text: dora.name.toUpperCase(),
      },
    );
    expect(data.deputyCandidates).toEqual([{ id: dora.id, name: dora.name, email: null }]);
    const all = await gita.ask(`{ deputyCandidates { id } }`);
    expect(all.data.deputyCandidates.length).toBeLessThanOrEqual(20);
    expect(all.data.deputyCandidates).not.toContainEqual({ id: gita.id });
    expect((await dora.ask(`{ deputyCandidates { id } }`)).errors[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

describe("ending", () => {
  test("is for both of them and for gatekeepers, and holds at once", async () => {
    for (const who of [() => gita, () => dora, () => helga]) {
      const { deputy } = await appoint();
      expect(refusedIn(await record(dora, String(++value)))).toEqual([]);
      expect((await act(who(), "endDeputy", { id: deputy.id })).deputy.id).toBe(deputy.id);
      expect(refusedIn(await record(dora))).toEqual(["FORBIDDEN entries.0.assignmentId"]);
    }
    const { deputy } = await appoint();
    const stranger = await organization.person(`S ${randomUUID()}`, ["MEMBER"]);
    expect(await tried(stranger, "endDeputy", { id: deputy.id })).toMatch(/^FORBIDDEN/);
    await act(gita, "endDeputy", { id: deputy.id });
    expect(await tried(gita, "endDeputy", { id: deputy.id })).toMatch(/^NOT_FOUND/);
  });

  test("leaves what was entered, with whom it was for", async () => {
    const { deputy } = await appoint();
    await record(dora);
    await act(gita, "endDeputy", { id: deputy.id });
    const { data } = await gita.ask(
      `query ($id: ID!) { assignment(id: $id) { series(from: "2026-08", to: "2026-08") { points { entry {
        recordedAs recordedFor { id } history { recordedAs recordedFor { id } } } } } } }`,
      { id: assignmentId },
    );
    const said = { recordedAs: "DEPUTY", recordedFor: { id: gita.id } };
    expect(data.assignment.series.points[0].entry).toEqual({ ...said, history: [said] });
  });
});

test("one sees the deputies one is part of, gatekeepers all", async () => {
  const { deputy } = await appoint();
  const ids = async (person: TestPerson, past = false): Promise<string[]> => {
    const { data } = await person.ask(`query ($past: Boolean!) { deputies(past: $past) { id } }`, { past });
    return data.deputies.map(({ id }: { id: string }) => id);
  };
  expect([await ids(gita), await ids(dora)]).toEqual([[deputy.id], [deputy.id]]);
  expect(await ids(await organization.person(`X ${randomUUID()}`, ["MEMBER"]))).toEqual([]);
  expect(await ids(helga)).toContain(deputy.id);
  world.setNow(new Date(today.getTime() + 6 * 86_400_000));
  expect([await ids(gita), await ids(gita, true)]).toEqual([[], [deputy.id]]);
});
