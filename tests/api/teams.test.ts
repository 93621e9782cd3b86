import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act, refusedIn, tried } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;

beforeAll(async () => {
  world = await World.create();
  organization = await world.organization("Alpha");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
});
afterAll(() => world.close());

const unique = () => `Team ${randomUUID()}`;
const create = async (input: object = {}) =>
  act(helga, "createTeam", { input: { name: unique(), ...input } });
const revise = (input: object) => act(helga, "reviseTeam", { input });

describe("a team", () => {
  test("is created, renamed, moved under another and to the top", async () => {
    const { team: parent } = await create();
    const { team, refusals } = await create({ name: "  Fundraising  ", parentId: parent.id });
    expect([refusals, team]).toEqual([
      [],
      { id: team.id, name: "Fundraising", retiredAt: null, parent: { id: parent.id } },
    ]);
    expect((await revise({ teamId: team.id, name: "Giving" })).team).toMatchObject({
      name: "Giving",
      parent: { id: parent.id },
    });
    expect((await revise({ teamId: team.id, parentId: null })).team).toMatchObject({
      name: "Giving",
      parent: null,
    });
  });

  test("that is revised to what it is is not written", async () => {
    const { team } = await create();
    expect((await revise({ teamId: team.id, name: ` ${team.name} ` })).seq).toBeNull();
    expect((await revise({ teamId: team.id })).seq).toBeNull();
  });

  test.each<[string, string, string]>([
    ["none", "  ", "MISSING name"],
    ["one without end", "x".repeat(121), "INVALID name"],
  ])("cannot have %s for a name", async (_name, name, refused) => {
    expect(refusedIn(await create({ name }))).toEqual([refused]);
    const { team } = await create();
    expect(refusedIn(await revise({ teamId: team.id, name }))).toEqual([refused]);
  });

  test("has a name of its own, in any case of letters and in a race", async () => {
    await create({ name: "Équipe Ärzte" });
    expect(refusedIn(await create({ name: "équipe ÄRZTE " }))).toEqual(["NAME_TAKEN name"]);
    const { team } = await create();
    expect(refusedIn(await revise({ teamId: team.id, name: "ÉQUIPE ärzte" }))).toEqual(["NAME_TAKEN name"]);
    const name = unique();
    const racing = await Promise.all(Array.from({ length: 5 }, () => create({ name })));
    expect(racing.map(refusedIn).sort()).toEqual([[], ...Array(4).fill(["NAME_TAKEN name"])]);
  });

  test("never lies under itself, near or far, nor when two are moved at once", async () => {
    const { team: top } = await create();
    const { team: middle } = await create({ parentId: top.id });
    const { team: low } = await create({ parentId: middle.id });
    for (const parentId of [top.id, middle.id, low.id])
      expect(refusedIn(await revise({ teamId: top.id, parentId }))).toEqual(["INVALID parentId"]);
    const { team: a } = await create();
    const { team: b } = await create();
    const racing = await Promise.all([
      revise({ teamId: a.id, parentId: b.id }),
      revise({ teamId: b.id, parentId: a.id }),
    ]);
    expect(racing.map(refusedIn).sort()).toEqual([[], ["INVALID parentId"]]);
  });

  test("is put under none that is unknown or retired", async () => {
    const { team: gone } = await create();
    await act(helga, "retireTeam", { teamId: gone.id });
    expect(refusedIn(await create({ parentId: gone.id }))).toEqual(["RETIRED parentId"]);
    for (const parentId of [randomUUID(), "seven"])
      expect(await tried(helga, "createTeam", { input: { name: unique(), parentId } })).toMatch(/^NOT_FOUND/);
    expect(await tried(helga, "reviseTeam", { input: { teamId: randomUUID(), name: unique() } })).toMatch(
      /^NOT_FOUND/,
    );
  });
});

describe("retiring a team", () => {
  test("is refused while teams below it or KPIs of its own are in use", async () => {
    const { team } = await create();
    const { team: below } = await create({ parentId: team.id });
    const { assignmentId } = await organization.kpi(helga, team.id);
    const retire = (teamId = team.id) => act(helga, "retireTeam", { teamId });
    const refused = await retire();
    expect(refusedIn(refused)).toEqual(["IN_USE teamId"]);
    expect(refused.refusals[0]?.sentence).toMatch(/teams below it: 1; KPIs assigned to it: 1/);
    await retire(below.id);
    expect(refusedIn(await retire())).toEqual(["IN_USE teamId"]);
    await act(helga, "retireAssignment", { assignmentId });
    expect((await retire()).team.retiredAt).not.toBeNull();
  });

  test("twice is retiring once, and so is restoring", async () => {
    const { team } = await create();
    const { team: retired } = await act(helga, "retireTeam", { teamId: team.id });
    expect(await act(helga, "retireTeam", { teamId: team.id })).toMatchObject({ seq: null, team: retired });
    expect((await act(helga, "restoreTeam", { teamId: team.id })).team).toEqual(team);
    expect((await act(helga, "restoreTeam", { teamId: team.id })).seq).toBeNull();
  });

  test("and restoring it under one that is retired is refused", async () => {
    const { team } = await create();
    const { team: below } = await create({ parentId: team.id });
    await act(helga, "retireTeam", { teamId: below.id });
    await act(helga, "retireTeam", { teamId: team.id });
    expect(refusedIn(await act(helga, "restoreTeam", { teamId: below.id }))).toEqual(["RETIRED teamId"]);
    await act(helga, "restoreTeam", { teamId: team.id });
    expect(refusedIn(await act(helga, "restoreTeam", { teamId: below.id }))).toEqual([]);
  });

  test("leaves it readable, in its place, and out of the usual list", async () => {
    const { team } = await create();
    await act(helga, "retireTeam", { teamId: team.id });
    const { data } = await helga.ask(
      `query ($id: ID!) { team(id: $id) { retiredAt } usual: teams { id } all: teams(includeRetired: true) { id } }`,
      { id: team.id },
    );
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    expect([
      data.team.retiredAt !== null,
      ids(data.usual).includes(team.id),
      ids(data.all).includes(team.id),
    ]).toEqual([true, false, true]);
  });
});
