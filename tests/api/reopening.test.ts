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
let otherTeamId: string;
let month: string;
let count = 0;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  otherTeamId = await organization.team("Counselling");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
});
afterAll(() => world.close());

/** Each test has a closed month of its own. */
beforeEach(async () => {
  month = `${2000 + Math.floor(count / 12)}-${String((count++ % 12) + 1).padStart(2, "0")}`;
  await act(helga, "closePeriod", { input: { period: month } });
});

const request = (input: object = {}, person = gita): Promise<Payload> =>
  act(person, "requestReopening", { input: { period: month, teamId, reason: "a late invoice", ...input } });
const answer = (id: string, input: object = { grant: true }, person = helga): Promise<Payload> =>
  act(person, "answerReopening", { input: { id, ...input } });
const isClosed = async (): Promise<boolean> => {
  const { data } = await gita.ask("{ closings { period reopenedAt } }");
  return data.closings.some((one: Record<string, unknown>) => one.period === month && !one.reopenedAt);
};

describe("asking to reopen a month", () => {
  test("leaves it closed, and waits for an answer", async () => {
    const { reopenRequest, refusals } = await request();
    expect([refusals, reopenRequest]).toMatchObject([
      [],
      {
        period: month,
        status: "OPEN",
        reason: "a late invoice",
        team: { id: teamId },
        requestedBy: { id: gita.id },
      },
    ]);
    expect(await isClosed()).toBe(true);
  });

  test("twice shows the request there is; another team asks for itself", async () => {
    const { reopenRequest } = await request();
    const again = await request({ reason: "please" });
    expect([refusedIn(again), again.reopenRequest]).toMatchObject([
      ["DUPLICATE period"],
      { id: reopenRequest.id, reason: "a late invoice" },
    ]);
    expect(refusedIn(await request({ teamId: otherTeamId }, helga))).toEqual([]);
    const both = await Promise.all([request({ teamId: otherTeamId }, helga), request()]);
    expect(both.map(({ seq }) => seq)).toEqual([null, null]);
  });

  test("at the same time makes one request", async () => {
    const payloads = await Promise.all([request(), request(), request()]);
    expect(payloads.filter(({ seq }) => seq !== null)).toHaveLength(1);
    expect(new Set(payloads.map(({ reopenRequest }) => reopenRequest.id)).size).toBe(1);
  });

  test("is refused for a month that is open, without a reason, and with one without end", async () => {
    expect(refusedIn(await request({ period: "2026-09" }))).toEqual(["INVALID period"]);
    expect(refusedIn(await request({ period: "2026-Q1" }))).toEqual(["INVALID period"]);
    expect(refusedIn(await request({ reason: " " }))).toEqual(["MISSING reason"]);
    expect(refusedIn(await request({ reason: "x".repeat(2001) }))).toEqual(["INVALID reason"]);
  });

  test("is for who may enter there: not for other teams, members, other organizations", async () => {
    const mia = await organization.person(`Mia ${randomUUID()}`, ["MEMBER"]);
    const elsewhere = await world.organization(`beta-${randomUUID().slice(0, 8)}`);
    const hugo = await elsewhere.person("Hugo", ["GATEKEEPER"]);
    const input = { period: month, teamId, reason: "x" };
    expect(await tried(mia, "requestReopening", { input })).toMatch(/^FORBIDDEN/);
    expect(await tried(gita, "requestReopening", { input: { ...input, teamId: otherTeamId } })).toMatch(
      /^FORBIDDEN/,
    );
    expect(await tried(hugo, "requestReopening", { input })).toMatch(/^NOT_FOUND/);
  });
});

describe("a gatekeeper's answer", () => {
  test("that grants reopens the month for the reason given, in the same write", async () => {
    const { reopenRequest } = await request();
    const before = await act(helga, "createTeam", { input: { name: randomUUID() } });
    const payload = await answer(reopenRequest.id, { grant: true, answer: "until Friday" });
    expect(payload.reopenRequest).toMatchObject({
      status: "GRANTED",
      answer: "until Friday",
      answeredBy: { id: helga.id },
    });
    expect(await isClosed()).toBe(false);
    const rows = await world.owner.sql`select entity, action, after ->> 'reopen_reason' as reason, request_id
      from changes where organization_id = ${organization.id} and seq > ${before.seq} order by entity`;
    expect(rows.map(({ entity, action, reason }) => [entity, action, reason])).toEqual(
      expect.arrayContaining([["closings", "answerReopening", "a late invoice"]]),
    );
    expect(new Set(rows.map((row) => row.request_id)).size).toBe(1);
    const { assignmentId } = await organization.kpi(helga, teamId, { firstPeriod: "2000-01" });
    const entered = await act(gita, "recordEntries", {
      input: { entries: [{ assignmentId, period: month, value: "1" }] },
    });
    expect(refusedIn(entered)).toEqual([]);
  });

  test("that declines needs a word, and leaves it closed", async () => {
    const { reopenRequest } = await request();
    expect(refusedIn(await answer(reopenRequest.id, { grant: false }))).toEqual(["MISSING answer"]);
    const payload = await answer(reopenRequest.id, { grant: false, answer: "The report is printed." });
    expect(payload.reopenRequest).toMatchObject({ status: "DECLINED", answer: "The report is printed." });
    expect(await isClosed()).toBe(true);
    expect(refusedIn(await request())).toEqual([]);
  });

  test("is given once", async () => {
    const { reopenRequest } = await request();
    await answer(reopenRequest.id, { grant: false, answer: "no" });
    const again = await answer(reopenRequest.id);
    expect([refusedIn(again), again.reopenRequest.status]).toEqual([["DUPLICATE id"], "DECLINED"]);
    expect(await isClosed()).toBe(true);
  });

  test("of two gatekeepers at once is that of one", async () => {
    const { reopenRequest } = await request();
    const payloads = await Promise.all([
      answer(reopenRequest.id),
      answer(reopenRequest.id, { grant: false, answer: "no" }),
    ]);
    expect(payloads.filter(({ seq }) => seq !== null)).toHaveLength(1);
  });

  test("grants other requests for the month with it, as reopening by hand does", async () => {
    const [one, other] = [await request(), await request({ teamId: otherTeamId }, helga)];
    await answer(one.reopenRequest.id);
    const status = async (id: string) => {
      const { data } = await helga.ask("{ reopenRequests(first: 100) { nodes { id status } } }");
      return data.reopenRequests.nodes.find((each: { id: string }) => each.id === id).status;
    };
    expect(await status(other.reopenRequest.id)).toBe("GRANTED");
    await act(helga, "closePeriod", { input: { period: month } });
    const third = await request();
    await act(helga, "reopenPeriod", { input: { period: month, reason: "by hand" } });
    expect(await status(third.reopenRequest.id)).toBe("GRANTED");
  });

  test("is a gatekeeper's alone, of the own organization", async () => {
    const { reopenRequest } = await request();
    expect(await tried(gita, "answerReopening", { input: { id: reopenRequest.id, grant: true } })).toMatch(
      /^FORBIDDEN/,
    );
    const elsewhere = await world.organization(`beta-${randomUUID().slice(0, 8)}`);
    const hugo = await elsewhere.person("Hugo", ["GATEKEEPER"]);
    expect(await tried(hugo, "answerReopening", { input: { id: reopenRequest.id, grant: true } })).toMatch(
      /^NOT_FOUND/,
    );
    expect(await isClosed()).toBe(true);
  });
});

describe("requests", () => {
  const listed = async (person: TestPerson, filter: object = {}, page: object = {}) => {
    const { data, errors } = await person.ask(
      `query ($filter: ReopenRequestFilter, $first: Int!, $after: String) {
        reopenRequests(first: $first, after: $after, filter: $filter) { totalCount
          nodes { id period team { id } } pageInfo { endCursor hasNextPage } } }`,
      { filter: { period: month, ...filter }, first: 50, ...page },
    );
    if (errors[0]) throw new Error(errors[0].message);
    return data.reopenRequests;
  };

  test("are seen by gatekeepers, and by the team they are of", async () => {
    const { reopenRequest: own } = await request();
    const { reopenRequest: others } = await request({ teamId: otherTeamId }, helga);
    const seen = (await listed(helga)).nodes.map(({ id }: { id: string }) => id);
    expect(new Set(seen)).toEqual(new Set([others.id, own.id]));
    expect((await listed(gita)).nodes.map(({ id }: { id: string }) => id)).toEqual([own.id]);
    const mia = await organization.person(`Mia ${randomUUID()}`, ["MEMBER"]);
    expect((await listed(mia)).totalCount).toBe(0);
    expect((await listed(gita, { teamId: otherTeamId })).totalCount).toBe(0);
    await answer(own.id, { grant: false, answer: "no" });
    expect((await listed(helga, { status: "OPEN" })).nodes).toMatchObject([{ id: others.id }]);
  });

  test("come in pages, newest first", async () => {
    const teams = await Promise.all([1, 2, 3].map((n) => organization.team(`T${n} ${randomUUID()}`)));
    for (const each of teams) await request({ teamId: each }, helga);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo, totalCount } = await listed(helga, {}, { first: 1, after });
      expect(totalCount).toBe(3);
      seen.push(...nodes.map((node: { team: { id: string } }) => node.team.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect([...seen].sort()).toEqual([...teams].sort());
  });

  test("of a team are news for it and for gatekeepers alone", async () => {
    const { reopenRequest } = await request();
    const { data } = await gita.ask(`{ changes(first: 1) { nodes { entity action entityId team { id } } } }`);
    expect(data.changes.nodes).toEqual([
      {
        entity: "REOPEN_REQUEST",
        action: "requestReopening",
        entityId: reopenRequest.id,
        team: { id: teamId },
      },
    ]);
  });
});
