import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { KpiGiven, TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let top: string;
let below: string;

/** KPIs whose names are hard to sort, to search and to page through. */
const KPIS: Record<string, KpiGiven & { category?: string; description?: string }> = {
  "100 % on time": { category: "Service", unit: "%" },
  snake_case: { category: "Service", description: "one of _ many" },
  snakeXcase: { category: "service" },
  "back\\slash": {},
  Ökostrom: { periodicity: "QUARTER", firstPeriod: "2020-Q1" },
  ökologie: { description: "Anteil 100 % Ökostrom" },
  İstanbul: {},
  ΟΔΟΣ: {},
  zulu: { direction: "INFORMATIONAL" },
  "Alpha 10": {},
  "alpha 9": { periodicity: "YEAR", firstPeriod: "2020" },
};
const names = Object.keys(KPIS);
const ids: Record<string, { kpiId: string; assignmentId: string }> = {};

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  top = await organization.team("Top");
  below = await organization.team("below", top);
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  for (const [place, name] of names.entries())
    ids[name] = await organization.kpi(helga, place % 2 ? below : top, { name, ...KPIS[name] });
  const values = ["zulu", "Alpha 10", "snake_case"].map((name) => ({
    assignmentId: ids[name]?.assignmentId,
    period: "2026-09",
    value: "5",
  }));
  await act(helga, "recordEntries", { input: { entries: values } });
  await act(helga, "setTargets", {
    input: { kpiId: ids["Alpha 10"]?.kpiId, targets: [{ validFrom: "2026-01", target: "100" }] },
  });
  await act(helga, "setTargets", {
    input: { kpiId: ids.snake_case?.kpiId, targets: [{ validFrom: "2026-01", target: "5" }] },
  });
});
afterAll(() => world.close());

const NODES: Record<string, string> = {
  kpis: "id name",
  assignments: "id kpi { name }",
  board: "id kpi { name }",
  changes: "id seq",
  people: "id name",
};
const LISTS = Object.keys(NODES);

async function page(list: string, args: Record<string, string | number> = {}) {
  const text = Object.entries(args).map(([name, value]) => `${name}: ${value}`);
  const { data, errors } = await helga.ask(`{ ${list}${text.length ? `(${text.join(", ")})` : ""} { totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } nodes { ${NODES[list]} } } }`);
  if (errors[0]) throw Object.assign(new Error(errors[0].message), { code: errors[0].extensions.code });
  return data[list];
}
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "fine",
    (error: { code: string }) => error.code,
  );
const idsOn = (found: { nodes: { id: string }[] }): string[] => found.nodes.map(({ id }) => id);
const named = async (list: string, args: Record<string, string | number>): Promise<string[]> => {
  const found = await page(list, args);
  return found.nodes
    .map((node: { name?: string; kpi?: { name: string } }) => node.name ?? node.kpi?.name)
    .sort();
};

/** All pages of a list of a size. */
async function walk(
  list: string,
  first: number,
  args: Record<string, string | number> = {},
): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const found: Awaited<ReturnType<typeof page>> = await page(list, {
      ...args,
      first,
      ...(after ? { after: JSON.stringify(after) } : {}),
    });
    expect(found.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(found.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(idsOn(found));
    seen.push(...idsOn(found));
    if (!found.pageInfo.hasNextPage) return seen;
    expect(found.nodes).toHaveLength(first);
    after = found.pageInfo.endCursor;
    expect(seen.length).toBeLessThan(200);
  }
}

describe.each(LISTS)("%s", (list) => {
  test("comes in the same order whatever the size of a page", async () => {
    const whole = await page(list, { first: 500 });
    expect(idsOn(whole).length).toBe(whole.totalCount);
    expect(new Set(idsOn(whole)).size).toBe(whole.totalCount);
    for (const size of [1, 3, whole.totalCount])
      expect([size, await walk(list, size)]).toEqual([size, idsOn(whole)]);
  });

  test.each([0, -1, 501, 2147483647])("refuses a page of %i", async (first) => {
    expect(await codeOf(page(list, { first }))).toMatch(/^(BAD_USER_INPUT|TOO_COSTLY)$/);
  });

  test.each<[string, string]>([
    ["no cursor at all", "x"],
    ["text", Buffer.from("hello").toString("base64url")],
    ["another shape", Buffer.from(JSON.stringify({ a: 1 })).toString("base64url")],
    ["too many parts", Buffer.from(JSON.stringify(["a", "b", "c", "d", "e", "f"])).toString("base64url")],
    ["other types", Buffer.from(JSON.stringify([true, null, {}])).toString("base64url")],
    ["a number beyond all", Buffer.from("[1e999]").toString("base64url")],
    ["a broken number", Buffer.from("[1.5]").toString("base64url")],
  ])("refuses as a cursor %s", async (_name, cursor) => {
    expect(await codeOf(page(list, { after: JSON.stringify(cursor) }))).toBe("BAD_USER_INPUT");
  });

  test("ends after its last one", async () => {
    const whole = await page(list, { first: 500 });
    const after = JSON.stringify(whole.pageInfo.endCursor);
    expect(await page(list, { after })).toMatchObject({
      totalCount: whole.totalCount,
      nodes: [],
      pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
    });
  });
});

test("a cursor of one list is none of another, nor of another order", async () => {
  const { pageInfo } = await page("changes", { first: 1 });
  expect(await codeOf(page("kpis", { after: JSON.stringify(pageInfo.endCursor) }))).toBe("BAD_USER_INPUT");
  const urgent = await page("board", { first: 1, order: "URGENCY" });
  expect(
    await codeOf(page("board", { after: JSON.stringify(urgent.pageInfo.endCursor), order: "TEAM" })),
  ).toBe("BAD_USER_INPUT");
});

test("a page stays where it was when something comes before it", async () => {
  const first = await page("kpis", { first: 3 });
  const after = JSON.stringify(first.pageInfo.endCursor);
  const before = idsOn(await page("kpis", { first: 3, after }));
  const { kpiId } = await organization.kpi(helga, top, { name: "  0 before all" });
  expect(idsOn(await page("kpis", { first: 3, after }))).toEqual(before);
  expect(idsOn(await page("kpis", { first: 1 }))).toEqual([kpiId]);
  await act(helga, "retireKpi", { kpiId });
});

describe("a filter", () => {
  const text = (wanted: string) => ({ filter: `{ text: ${JSON.stringify(wanted)} }` });

  test("by text finds what is written, whatever its signs mean in patterns", async () => {
    expect(await named("kpis", text("100 %"))).toEqual(["100 % on time", "ökologie"]);
    expect(await named("kpis", text("snake_"))).toEqual(["snake_case"]);
    expect(await named("kpis", text("_"))).toEqual(["snake_case"]);
    expect(await named("kpis", text("%"))).toEqual(["100 % on time", "ökologie"]);
    expect(await named("kpis", text("\\"))).toEqual(["back\\slash"]);
    expect(await named("kpis", text("ÖKO"))).toEqual(["Ökostrom", "ökologie"].sort());
    expect(await named("kpis", text("  ZULU "))).toEqual(["zulu"]);
    expect(await named("kpis", text("' or true --"))).toEqual([]);
    expect(await named("kpis", text("   "))).toHaveLength(names.length);
    expect(await named("board", text("snake_"))).toEqual(["snake_case"]);
  });

  test("by category, periodicity, KPI and team with those below, one upon another", async () => {
    const filtered = (filter: string) => named("assignments", { filter });
    expect(await filtered(`{ category: "Service" }`)).toEqual(["100 % on time", "snake_case"]);
    expect(await filtered(`{ category: "" }`)).toHaveLength(8);
    expect(await filtered("{ periodicities: [QUARTER, YEAR] }")).toEqual(["alpha 9", "Ökostrom"].sort());
    expect(await filtered("{ periodicities: [] }")).toEqual([]);
    expect(await filtered(`{ kpiId: "${ids.zulu?.kpiId}" }`)).toEqual(["zulu"]);
    expect(await filtered(`{ teamId: "${top}" }`)).toHaveLength(names.length);
    expect(await filtered(`{ teamId: "${below}" }`)).toEqual(names.filter((_, place) => place % 2).sort());
    expect(await filtered(`{ teamId: "${below}", category: "Service" }`)).toEqual(["snake_case"]);
    expect(await named("kpis", { filter: `{ teamId: "${below}", periodicities: [YEAR] }` })).toEqual([]);
    expect(await codeOf(page("kpis", { filter: `{ teamId: "seven" }` }))).toBe("NOT_FOUND");
  });

  test("leaves out what is retired unless it is asked for", async () => {
    const gone = await organization.kpi(helga, top, { name: "Gone" });
    await act(helga, "retireKpi", { kpiId: gone.kpiId });
    const half = await organization.kpi(helga, top, { name: "Half gone" });
    await act(helga, "retireAssignment", { assignmentId: half.assignmentId });
    const all = "{ includeRetired: true }";
    expect(await named("kpis", {})).toContain("Half gone");
    expect(await named("kpis", {})).not.toContain("Gone");
    expect(await named("kpis", { filter: all })).toEqual(expect.arrayContaining(["Gone", "Half gone"]));
    for (const list of ["assignments", "board"]) {
      expect(await named(list, {})).toHaveLength(names.length);
      expect(await named(list, { filter: all })).toEqual(expect.arrayContaining(["Gone", "Half gone"]));
    }
    await act(helga, "retireKpi", { kpiId: half.kpiId });
  });
});

test("names stand as their readers expect: whatever the case, accents beside their letters, 9 before 10", async () => {
  const expected = [
    "100 % on time",
    "alpha 9",
    "Alpha 10",
    "back\\slash",
    "İstanbul",
    "ökologie",
    "Ökostrom",
    "snake_case",
    "snakeXcase",
    "zulu",
    "ΟΔΟΣ",
  ];
  const { nodes } = await page("kpis");
  expect(nodes.map(({ name }: { name: string }) => name)).toEqual(expected);
  const { data } = await helga.ask(
    "{ board(first: 500, order: TEAM) { nodes { team { name } kpi { name } } } }",
  );
  const ofTop = data.board.nodes.filter((node: { team: { name: string } }) => node.team.name === "Top");
  const names = ofTop.map((node: { kpi: { name: string } }) => node.kpi.name);
  expect(names).toEqual(expected.filter((name) => names.includes(name)));
  expect(data.board.nodes[0].team.name).toBe("below");
});

describe("a board", () => {
  test("is of those that stand so, in every order, in pages without gaps; its counts are of all", async () => {
    expect(await named("board", { statuses: "[OFF_TRACK]" })).toEqual(["Alpha 10"]);
    expect(await named("board", { statuses: "[ON_TRACK, INFORMATIONAL]" })).toEqual(["snake_case", "zulu"]);
    expect(await named("board", { statuses: "[]" })).toEqual([]);
    for (const order of ["TEAM", "CATEGORY", "URGENCY"]) {
      const whole = idsOn(await page("board", { first: 500, order }));
      expect([order, whole.length]).toEqual([order, names.length]);
      for (const size of [1, 4])
        expect([order, await walk("board", size, { order })]).toEqual([order, whole]);
    }
    const [urgent] = (await page("board", { first: 1, order: "URGENCY" })).nodes;
    expect(urgent.kpi.name).toBe("Alpha 10");
    const { data } = await helga.ask(
      "{ board(first: 1, statuses: [OFF_TRACK]) { totalCount counts { status count } } }",
    );
    const counts = Object.fromEntries(
      data.board.counts.map((each: { status: string; count: number }) => [each.status, each.count]),
    );
    expect(data.board.totalCount).toBe(1);
    expect(counts).toEqual({ OFF_TRACK: 1, ON_TRACK: 1, INFORMATIONAL: 1, NO_DATA: names.length - 3 });
  });
});

describe("the change log", () => {
  const found = (filter: string) => page("changes", { first: 500, filter });

  test("is newest first and never skips", async () => {
    const { nodes, totalCount } = await page("changes", { first: 500 });
    const seqs = nodes.map((node: { seq: number }) => node.seq);
    expect(seqs).toEqual(Array.from({ length: totalCount }, (_, n) => totalCount - n));
  });

  test("is filtered by kind, thing, person and time, one upon another", async () => {
    expect((await found("{ entities: [ENTRY] }")).totalCount).toBe(3);
    expect((await found("{ entities: [] }")).totalCount).toBe(0);
    expect((await found(`{ kpiId: "${ids["Alpha 10"]?.kpiId}" }`)).totalCount).toBe(4);
    expect((await found(`{ assignmentId: "${ids["Alpha 10"]?.assignmentId}" }`)).totalCount).toBe(2);
    expect((await found(`{ actorId: "${helga.id}", entities: [KPI, TARGET] }`)).totalCount).toBeGreaterThan(
      names.length,
    );
    expect((await found(`{ since: "2100-01-01T00:00:00Z" }`)).totalCount).toBe(0);
    expect((await found(`{ until: "2000-01-01T00:00:00Z" }`)).totalCount).toBe(0);
    expect(
      (await found(`{ until: "2100-01-01T00:00:00Z", teamId: "${below}", entities: [TEAM] }`)).totalCount,
    ).toBe(1);
  });

  test("shows to those of a team what touches it, definitions, and nothing about people", async () => {
    const max = await organization.person("Max", [["MANAGER", below]]);
    const seen = await max.ask("{ changes(first: 500) { nodes { entity team { id } } } }");
    const kinds = new Set(seen.data.changes.nodes.map((node: { entity: string }) => node.entity));
    expect([...kinds].sort()).toEqual(["ASSIGNMENT", "ENTRY", "KPI", "TARGET", "TEAM"]);
    const teams = new Set(
      seen.data.changes.nodes.map((node: { team: { id: string } | null }) => node.team?.id ?? null),
    );
    expect(teams).toEqual(new Set([below, null]));
    const hidden = await max.ask(
      `{ changes(filter: { entities: [PERSON, GRANT, ACCESS_TOKEN, ORGANIZATION] }) { totalCount } }`,
    );
    expect(hidden.data.changes.totalCount).toBe(0);
  });
});
