import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act, refusedIn, tried } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let ada: TestPerson;
let teamId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
});
afterAll(() => world.close());
beforeEach(async () => {
  organization = await world.organization(`o-${randomUUID().slice(0, 8)}`);
  ada = await organization.person("Ada", ["ADMINISTRATOR"]);
  teamId = await organization.team("Fundraising");
});

const grant = (personId: string, role: string, forTeam?: string | null) =>
  act(ada, "grantRole", { input: { personId, role, ...(forTeam === undefined ? {} : { teamId: forTeam }) } });

describe("a role", () => {
  test("is given, given again without a trace, and taken", async () => {
    const gita = await organization.person("Gita");
    const { person } = await grant(gita.id, "ECONOMIST", teamId);
    expect(person.grants).toEqual([{ id: expect.any(String), role: "ECONOMIST", team: { id: teamId } }]);
    expect((await grant(gita.id, "ECONOMIST", teamId)).seq).toBeNull();
    const taken = await act(ada, "revokeRole", { grantId: person.grants[0].id });
    expect([taken.seq === null, taken.person.grants]).toEqual([false, []]);
    expect(await tried(ada, "revokeRole", { grantId: person.grants[0].id })).toMatch(/^NOT_FOUND/);
  });

  test.each(["MANAGER", "ECONOMIST"])("of a %s is for a team", async (role) => {
    const gita = await organization.person("Gita");
    expect(refusedIn(await grant(gita.id, role))).toEqual(["MISSING teamId"]);
    expect(refusedIn(await grant(gita.id, role, null))).toEqual(["MISSING teamId"]);
    expect(
      await tried(ada, "grantRole", { input: { personId: gita.id, role, teamId: randomUUID() } }),
    ).toMatch(/^NOT_FOUND/);
  });

  test.each(["ADMINISTRATOR", "GATEKEEPER", "ANALYST", "MEMBER"])("of a %s is for all", async (role) => {
    const gita = await organization.person("Gita");
    expect(refusedIn(await grant(gita.id, role, teamId))).toEqual(["INVALID teamId"]);
    expect(refusedIn(await grant(gita.id, role))).toEqual([]);
  });

  test("for a team holds for the teams below it, wherever they are moved", async () => {
    const below = await organization.team("Below", teamId);
    const elsewhere = await organization.team("Elsewhere");
    const gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
    const may = async (id: string) =>
      (await gita.ask(`query ($id: ID!) { team(id: $id) { viewerCanRecordEntries } }`, { id })).data.team
        .viewerCanRecordEntries;
    expect(await Promise.all([may(teamId), may(below), may(elsewhere)])).toEqual([true, true, false]);
    await act(ada, "reviseTeam", { input: { teamId: below, parentId: elsewhere } });
    expect(await Promise.all([may(teamId), may(below), may(elsewhere)])).toEqual([true, false, false]);
  });
});

describe("the last administrator", () => {
  const ownGrant = async (person: TestPerson) =>
    (await person.ask("{ viewer { grants { id role } } }")).data.viewer.grants.find(
      (each: { role: string }) => each.role === "ADMINISTRATOR",
    ).id;

  test("can neither be suspended nor lose the role, not even by their own hand", async () => {
    expect(refusedIn(await act(ada, "suspendPerson", { personId: ada.id }))).toEqual([
      "LAST_ADMINISTRATOR personId",
    ]);
    expect(refusedIn(await act(ada, "revokeRole", { grantId: await ownGrant(ada) }))).toEqual([
      "LAST_ADMINISTRATOR personId",
    ]);
  });

  test("is not saved by one who waits or is suspended", async () => {
    await organization.person("Waiting", ["ADMINISTRATOR"], { status: "WAITING" });
    await organization.person("Suspended", ["ADMINISTRATOR"], { status: "SUSPENDED" });
    expect(refusedIn(await act(ada, "suspendPerson", { personId: ada.id }))).toEqual([
      "LAST_ADMINISTRATOR personId",
    ]);
  });

  test("may go when there is another", async () => {
    const bea = await organization.person("Bea", ["ADMINISTRATOR"]);
    expect(refusedIn(await act(ada, "revokeRole", { grantId: await ownGrant(ada) }))).toEqual([]);
    expect(refusedIn(await act(bea, "revokeRole", { grantId: await ownGrant(bea) }))).toEqual([
      "LAST_ADMINISTRATOR personId",
    ]);
  });

  test("remains when two suspend each other at once", async () => {
    const bea = await organization.person("Bea", ["ADMINISTRATOR"]);
    const racing = await Promise.all([
      act(ada, "suspendPerson", { personId: bea.id }),
      act(bea, "suspendPerson", { personId: ada.id }),
    ]);
    expect(racing.map(refusedIn).sort()).toEqual([[], ["LAST_ADMINISTRATOR personId"]]);
  });
});

describe("a person", () => {
  test("is approved from waiting, restored from suspension, and never the other way round", async () => {
    const waiting = await organization.person("Wanda", [], { status: "WAITING" });
    const suspended = await organization.person("Susi", ["ANALYST"], { status: "SUSPENDED" });
    expect(refusedIn(await act(ada, "restorePerson", { personId: waiting.id }))).toEqual([
      "INVALID personId",
    ]);
    expect(refusedIn(await act(ada, "approvePerson", { personId: suspended.id }))).toEqual([
      "INVALID personId",
    ]);
    expect((await act(ada, "approvePerson", { personId: waiting.id })).person).toMatchObject({
      status: "ACTIVE",
      grants: [{ role: "MEMBER" }],
    });
    expect((await act(ada, "restorePerson", { personId: suspended.id })).person).toMatchObject({
      status: "ACTIVE",
      grants: [{ role: "ANALYST" }],
    });
  });

  test("who is that already is not written", async () => {
    const mia = await organization.person("Mia", ["MEMBER"]);
    for (const verb of ["approvePerson", "restorePerson"])
      expect((await act(ada, verb, { personId: mia.id })).seq).toBeNull();
    await act(ada, "suspendPerson", { personId: mia.id });
    expect((await act(ada, "suspendPerson", { personId: mia.id })).seq).toBeNull();
  });

  test("who waits may be kept out", async () => {
    const waiting = await organization.person("Wanda", [], { status: "WAITING" });
    expect((await act(ada, "suspendPerson", { personId: waiting.id })).person.status).toBe("SUSPENDED");
  });

  test("who is unknown is not found", async () => {
    for (const verb of ["approvePerson", "suspendPerson", "restorePerson"])
      for (const personId of [randomUUID(), "seven"])
        expect(await tried(ada, verb, { personId })).toMatch(/^NOT_FOUND/);
  });

  test("shows address and roles to themselves and those who may see them", async () => {
    const mia = await organization.person("Mia", ["MEMBER"]);
    const ana = await organization.person("Ana", ["ANALYST"]);
    const helga = await organization.person("Helga", ["GATEKEEPER"]);
    const { kpi } = await act(helga, "defineKpi", {
      input: {
        name: "Owned",
        direction: "INFORMATIONAL",
        aggregation: "SUM",
        periodicity: "MONTH",
        ownerId: ana.id,
      },
    });
    const seenBy = async (person: TestPerson) => {
      const query = `query ($id: ID!) { kpi(id: $id) { owner { name email grants { role } } } }`;
      const { owner } = (await person.ask(query, { id: kpi.id })).data.kpi;
      return [owner.name, owner.email === null, owner.grants.length];
    };
    expect(await seenBy(mia)).toEqual(["Ana", true, 0]);
    expect(await seenBy(helga)).toEqual(["Ana", true, 1]);
    expect(await seenBy(ana)).toEqual(["Ana", false, 1]);
    expect(await seenBy(ada).catch(() => "none")).toEqual(["Ana", false, 1]);
  });
});

describe("the list of people", () => {
  const list = async (person: TestPerson, filter: object = {}, page: object = {}) => {
    const query = `query ($filter: PersonFilter, $first: Int, $after: String) {
      people(filter: $filter, first: $first, after: $after) { totalCount nodes { id name } pageInfo { hasNextPage endCursor } } }`;
    return (await person.ask(query.replace("$first: Int,", "$first: Int! = 50,"), { filter, ...page })).data
      .people;
  };

  test("is searched for what is written, whatever the signs mean elsewhere", async () => {
    for (const name of ["100% Ernst", "a_b", "aXb", "back\\slash", "Zoë"])
      await organization.person(name.replaceAll("\\", "\\"), []);
    const names = async (text: string) =>
      (await list(ada, { text })).nodes.map((node: { name: string }) => node.name);
    expect(await names("%")).toEqual(["100% Ernst"]);
    expect(await names("a_b")).toEqual(["a_b"]);
    expect(await names("\\")).toEqual(["back\\slash"]);
    expect(await names("zoË")).toEqual(["Zoë"]);
    expect(await names("  ")).toHaveLength(6);
  });

  test("is searched by address only by those who may see it", async () => {
    const ana = await organization.person("Ana", ["ANALYST"]);
    expect((await list(ada, { text: ana.subject })).totalCount).toBe(1);
    expect((await list(ana, { text: ana.subject })).totalCount).toBe(0);
  });

  test("comes in pages without gaps, whatever letters the names have", async () => {
    const names = ["İpek", "ΣΊΣΥΦΟΣ", "Zoë", "zoe", "Ärni", "Arni", "arni", "Ömer", "Straße", "STRASSE"];
    for (const name of names) await organization.person(name);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await list(ada, {}, { first: 1, after });
      seen.push(...page.nodes.map((node: { id: string }) => node.id));
      expect(page.totalCount).toBe(names.length + 1);
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
      expect(seen.length).toBeLessThan(50);
    }
    expect([seen.length, new Set(seen).size]).toEqual([names.length + 1, names.length + 1]);
  });

  test("is of one status when that is asked for", async () => {
    await organization.person("Wanda", [], { status: "WAITING" });
    expect((await list(ada, { status: "WAITING" })).nodes).toMatchObject([{ name: "Wanda" }]);
  });
});

describe("the organization", () => {
  const revise = (input: object) => act(ada, "reviseOrganization", { input });

  test("is changed where something is given", async () => {
    const { organization: revised, refusals } = await revise({
      name: " Pro Alpha ",
      locale: "de-CH",
      timezone: "Europe/Paris",
      currency: "EUR",
      fiscalYearStartMonth: 4,
      fiscalYearNamedBy: "END",
      trustedDomains: [" Alpha.Example "],
    });
    expect([refusals, revised]).toEqual([
      [],
      {
        name: "Pro Alpha",
        locale: "de-CH",
        timezone: "Europe/Paris",
        currency: "EUR",
        fiscalYearStartMonth: 4,
        fiscalYearNamedBy: "END",
        trustedDomains: ["alpha.example"],
      },
    ]);
    expect((await revise({ currency: "EUR", name: null })).seq).toBeNull();
    expect((await revise({})).seq).toBeNull();
  });

  test.each<[object, string]>([
    [{ name: " " }, "MISSING name"],
    [{ name: "x".repeat(121) }, "INVALID name"],
    [{ locale: "de" }, "INVALID locale"],
    [{ timezone: "Mars/Olympus" }, "INVALID timezone"],
    [{ timezone: "" }, "INVALID timezone"],
    [{ currency: "chf" }, "INVALID currency"],
    [{ fiscalYearStartMonth: 0 }, "INVALID fiscalYearStartMonth"],
    [{ fiscalYearStartMonth: 13 }, "INVALID fiscalYearStartMonth"],
    [{ trustedDomains: ["@alpha.example"] }, "INVALID trustedDomains"],
    [{ trustedDomains: ["localhost"] }, "INVALID trustedDomains"],
    [{ trustedDomains: ["*.example"] }, "INVALID trustedDomains"],
  ])("is not changed by %j", async (input, refused) => {
    const payload = await revise(input);
    expect([refusedIn(payload), payload.seq, payload.organization]).toEqual([[refused], null, null]);
  });

  test.each(["QUARTER", "HALFYEAR", "YEAR"])(
    "keeps its fiscal year once there are values by %s",
    async (periodicity) => {
      const helga = await organization.person("Helga", ["GATEKEEPER"]);
      const firstPeriod = { QUARTER: "2026-Q1", HALFYEAR: "2026-H1", YEAR: "2026" }[periodicity] as string;
      const { assignmentId } = await organization.kpi(helga, teamId, { periodicity, firstPeriod });
      const monthly = await organization.kpi(helga, teamId, { periodicity: "MONTH" });
      const record = (id: string, period: string) =>
        act(helga, "recordEntries", { input: { entries: [{ assignmentId: id, period, value: "1" }] } });
      await record(monthly.assignmentId, "2026-01");
      expect(refusedIn(await revise({ fiscalYearStartMonth: 7 }))).toEqual([]);
      expect(refusedIn(await revise({ fiscalYearStartMonth: 1 }))).toEqual([]);
      expect(refusedIn(await record(assignmentId, firstPeriod))).toEqual([]);
      expect(refusedIn(await revise({ fiscalYearStartMonth: 4 }))).toEqual(["IN_USE fiscalYearStartMonth"]);
      // a fiscal year that starts in January is named alike by its start and its end
      expect(refusedIn(await revise({ fiscalYearNamedBy: "END" }))).toEqual([]);
      expect(refusedIn(await revise({ fiscalYearStartMonth: 1, name: "Same year" }))).toEqual([]);
    },
  );

  test("keeps its fiscal year once there are targets by year", async () => {
    const helga = await organization.person("Helga", ["GATEKEEPER"]);
    const { kpiId } = await organization.kpi(helga, teamId, { periodicity: "YEAR", firstPeriod: "2026" });
    await act(helga, "setTargets", { input: { kpiId, targets: [{ validFrom: "2026", target: "1" }] } });
    expect(refusedIn(await revise({ fiscalYearStartMonth: 4 }))).toEqual(["IN_USE fiscalYearStartMonth"]);
  });
});
