import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let otto: TestPerson;
let assignmentId: string;
let kpiId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  const teamId = await organization.team("Fundraising");
  const other = await organization.team("Other");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
  otto = await organization.person("Otto", [["ECONOMIST", other]]);
  ({ assignmentId, kpiId } = await organization.kpi(helga, teamId, {
    name: "plain",
    firstPeriod: "2026-01",
  }));
  const months = ["2026-02", "2026-01", "2026-03", "2026-05"];
  await act(helga, "recordEntries", {
    input: { entries: months.map((period) => ({ assignmentId, period, value: "1" })) },
  });
  await act(helga, "recordEntries", {
    input: { entries: [{ assignmentId, period: "2026-06", value: "2" }] },
  });
});
afterAll(() => world.close());

interface Listed {
  seq: number;
  entity: string;
}

async function newest(first: number, after?: string): Promise<Listed[]> {
  const { data } = await helga.ask(
    "query ($first: Int!, $after: String) { changes(first: $first, after: $after) { nodes { seq entity } } }",
    { first, after },
  );
  return data.changes.nodes;
}

const RUN = `query ($seq: SafeInt!, $filter: ChangeFilter) { changeRun(seq: $seq, filter: $filter) {
  oldest newest counts { entity count } firstPeriod lastPeriod cursor endCursor } }`;

const runAt = (person: TestPerson, seq: number, filter: object | null = null) =>
  person.ask(RUN, { seq, filter });

test("any change of a request leads to all of it: how many of what, of which periods, and what comes before", async () => {
  const [last, ...block] = (await newest(6)) as [Listed, ...Listed[]];
  const values = block.slice(0, 4);
  const seqs = values.map(({ seq }) => seq);
  const whole = {
    oldest: Math.min(...seqs),
    newest: Math.max(...seqs),
    counts: [{ entity: "ENTRY", count: 4 }],
    firstPeriod: "2026-01",
    lastPeriod: "2026-05",
  };
  for (const { seq } of values) {
    const { data } = await runAt(helga, seq);
    expect(data.changeRun).toMatchObject(whole);
    expect((await newest(1, data.changeRun.cursor))[0]?.seq).toBe(seq - 1);
    expect((await newest(1, data.changeRun.endCursor))[0]?.seq).toBe(whole.oldest - 1);
  }
  const { data } = await runAt(helga, last.seq);
  expect(data.changeRun).toMatchObject({ oldest: last.seq, newest: last.seq, firstPeriod: "2026-06" });
});

test("what one may not read, or what a filter leaves out, is not counted", async () => {
  const [, change] = (await newest(2)) as [Listed, Listed];
  const counted = async (person: TestPerson, filter: object | null) => {
    const { data, errors } = await runAt(person, change.seq, filter);
    return errors[0]?.extensions.code ?? data.changeRun.counts;
  };
  expect(await counted(gita, null)).toEqual([{ entity: "ENTRY", count: 4 }]);
  expect(await counted(otto, null)).toBe("NOT_FOUND");
  expect(await counted(helga, { kpiId })).toEqual([{ entity: "ENTRY", count: 4 }]);
  expect(await counted(helga, { entities: ["TARGET"] })).toBe("NOT_FOUND");
  const { errors } = await runAt(helga, 1_000_000);
  expect(errors[0]?.extensions.code).toBe("NOT_FOUND");
});

test("what is no part of a request stands alone", async () => {
  await organization.write(async (sql) => {
    await sql`update teams set name = name || ' A' where organization_id = ${organization.id}`;
  });
  const [last, before] = (await newest(2)) as [Listed, Listed];
  for (const { seq } of [last, before]) {
    const { data } = await runAt(helga, seq);
    const counts = [{ entity: "TEAM", count: 1 }];
    expect(data.changeRun).toMatchObject({ oldest: seq, newest: seq, counts, firstPeriod: null });
  }
});
