import { randomUUID } from "node:crypto";
import { type Connection, connect } from "@cairn/drizzle/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idSlotsBelowTheRoot, idSlotsOf, operationFor, outcomeOf, rootFields } from "../testkit/contract";
import { EXAMPLES, type Example, labelOf } from "../testkit/examples";
import type { TestPerson } from "../testkit/organization";
import { type CastRole, Stage } from "../testkit/stage";
import { businessTables, sampleRow, tenantColumn } from "../testkit/tables";
import { World } from "../testkit/world";

let world: World;
let alpha: Stage;
let beta: Stage;
let tables: string[];
const present = new Date("2026-10-15T10:00:00Z");

beforeAll(async () => {
  world = await World.create({ poolSize: 2, now: present });
  alpha = await Stage.set(world, "Alpha");
  beta = await Stage.set(world, "Beta");
  tables = await businessTables(world.owner.sql);
});
afterAll(() => world.close());

/** Who may do most of it. */
const rightful: Record<string, CastRole> = {
  approvePerson: "administrator",
  suspendPerson: "administrator",
  restorePerson: "administrator",
  grantRole: "administrator",
  revokeRole: "administrator",
  revokeAccessToken: "administrator",
  reviseOrganization: "administrator",
};
const askerOf = (stage: Stage, field: string): TestPerson => stage.people[rightful[field] ?? "gatekeeper"];
const askable = EXAMPLES.filter(({ field }) => field !== "signIn");

/** Every id of an organization: of its rows in all tables, its own, and of what is gone and only in its log. */
async function idsOf(stage: Stage): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const table of tables) {
    const rows = await world.owner.sql<{ id: string }[]>`
      select id from ${world.owner.sql(table)} where ${world.owner.sql(tenantColumn(table))} = ${stage.organization.id}`;
    for (const { id } of rows) ids.add(id);
  }
  const logged = await world.owner.sql<{ id: string }[]>`
    select entity_id as id from changes where organization_id = ${stage.organization.id}`;
  for (const { id } of logged) ids.add(id);
  return ids;
}

const uuids = (value: unknown): string[] =>
  JSON.stringify(value).match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];

const wide = [
  `{ board(first: 50) { counts { status count } nodes { id kpi { id owner { id } } team { id } latest { entry { id recordedBy { id } } }
    series(last: 6) { actuals points { entry { id history { actor { id } } } } } } } }`,
  `{ changes(first: 100) { nodes { id entityId actor { id } team { id } kpi { id } assignment { id } person { id } before after } } }`,
  `{ teams { id children { id } parent { id } } people(first: 50) { nodes { id grants { id team { id } } } } viewer { person { id } organization { id } } }`,
  `{ desk(month: "2026-03") { rows { assignment { id team { id } } cells { entry { id assignment { id } } } } } }`,
  `{ kpis(first: 50) { nodes { id assignments { id team { id children { id } } } targets { id team { id } assignment { id } } } } }`,
];

test("more than fifty requests of two tenants at once, through a pool of two, see only their own and all come back", async () => {
  const asked: { stage: Stage; label: string; run: () => ReturnType<TestPerson["ask"]> }[] = [];
  for (const stage of [alpha, beta]) {
    await stage.newEntry({ assignment_id: stage.assignmentId });
    await stage.newTarget({ kpi_id: stage.kpiId });
    for (const example of askable) {
      const me = askerOf(stage, example.field);
      const variables = await example.variables(stage, me);
      const run = () => me.ask(operationFor(example.field, variables), variables);
      asked.push({ stage, label: labelOf(example), run });
    }
    for (const query of wide)
      asked.push({ stage, label: query, run: () => stage.people.gatekeeper.ask(query) });
  }
  expect(asked.length).toBeGreaterThan(80);
  const mixed = asked.sort((a, b) => a.label.localeCompare(b.label));
  const answers = await Promise.all(
    mixed.map(async ({ run, ...rest }) => ({ ...rest, answer: await run() })),
  );

  const own = new Map([
    [alpha, await idsOf(alpha)],
    [beta, await idsOf(beta)],
  ]);
  for (const { stage, label, answer } of answers) {
    expect([label, answer.errors]).toEqual([label, []]);
    const foreign = uuids(answer.data).filter((id) => !own.get(stage)?.has(id));
    expect([label, foreign]).toEqual([label, []]);
  }
  const seen = answers.flatMap(({ answer }) => uuids(answer.data));
  expect(seen.length).toBeGreaterThan(400);
});

/** A name for a question that was never asked: no answer to it is kept, and the tables are read. */
const unasked = () => `Q${randomUUID().replaceAll("-", "")}`;

describe("without its policy a table leaks, so that every policy is needed", () => {
  let app: Connection;
  beforeAll(() => {
    app = connect(world.databaseUrl, { as: "app", max: 1 });
  });
  afterAll(() => app.close());

  /** Takes row-level security from a table for as long as `work` takes. */
  async function unguarded<T>(table: string, work: () => Promise<T>): Promise<T> {
    const { sql } = world.owner;
    const [policy] = await sql<{ name: string; using: string; check: string | null; command: string }[]>`
      select policyname as name, qual as using, with_check as check, cmd as command from pg_policies
      where schemaname = 'public' and tablename = ${table}`;
    if (!policy) throw new Error(`${table} has no policy.`);
    await sql.unsafe(
      `drop policy ${policy.name} on ${table}; alter table ${table} disable row level security`,
    );
    try {
      return await work();
    } finally {
      const check = policy.check ? `with check (${policy.check})` : "";
      await sql.unsafe(`alter table ${table} enable row level security;
        create policy ${policy.name} on ${table} for ${policy.command} using (${policy.using}) ${check}`);
    }
  }

  /** Rows of the other organization that Alpha sees in a table. */
  const leak = (table: string) =>
    app.sql.begin(async (tx) => {
      await tx`select set_config('app.organization_id', ${alpha.organization.id}, true)`;
      const column =
        table === "change_heads" || table === "changes" ? "organization_id" : tenantColumn(table);
      const [found] =
        await tx`select count(*)::int as count from ${tx(table)} where ${tx(column)} = ${beta.organization.id}`;
      return found?.count as number;
    });

  test("in the database, every table", async () => {
    for (const table of tables) {
      const present = await world.owner.sql`select from ${world.owner.sql(table)}
        where ${world.owner.sql(tenantColumn(table))} = ${beta.organization.id}`;
      if (present.length > 0) continue;
      const row = sampleRow(table, beta);
      await beta.organization.write((sql) => sql`insert into ${sql(table)} ${sql(row)}`);
    }
    for (const table of [...tables, "changes", "change_heads"]) {
      expect([table, await leak(table)]).toEqual([table, 0]);
      expect([table, await unguarded(table, () => leak(table))]).toEqual([table, expect.any(Number)]);
      expect([table, (await unguarded(table, () => leak(table))) > 0]).toEqual([table, true]);
      expect([table, await leak(table)]).toEqual([table, 0]);
    }
  });

  test.each<[string, string, string]>([
    ["teams", "{ teams { id } }", "member"],
    ["people", "{ people(first: 500) { nodes { id } } }", "analyst"],
    ["kpis", "{ kpis(first: 500) { nodes { id } } }", "member"],
    ["access_tokens", "{ accessTokens { id } }", "administrator"],
    ["changes", "{ changes(first: 500) { nodes { id } } }", "analyst"],
  ])("through the front door, %s", async (table, query, role) => {
    await beta.newAccessToken(beta.people.member.id);
    const theirs = await idsOf(beta);
    const foreign = async () => {
      const answer = await alpha.people[role as CastRole].ask(`query ${unasked()} ${query}`);
      return uuids(answer.data).filter((id) => theirs.has(id)).length;
    };
    expect(await foreign()).toBe(0);
    expect(await unguarded(table, foreign)).toBeGreaterThan(0);
    expect(await foreign()).toBe(0);
  });

  test("through the front door, an assignment by its id", async () => {
    const foreign = async () => {
      const query = `query ${unasked()} ($id: ID!) { assignment(id: $id) { id } }`;
      return (await alpha.people.member.ask(query, { id: beta.assignmentId })).data.assignment;
    };
    expect(await foreign()).toBeNull();
    expect(await unguarded("assignments", foreign)).toEqual({ id: beta.assignmentId });
    // Definitions are kept for as long as they stand: what was seen without the policy goes with the next change.
    await alpha.organization.write(
      (sql) => sql`update teams set name = name || '.' where id = ${alpha.teamId}`,
    );
    expect(await foreign()).toBeNull();
  });
});

describe("ids of another organization", () => {
  type Variables = Record<string, unknown>;

  /** Puts a value at a place such as `input.entries.assignmentId`, in each element of lists; false if nothing is there. */
  function put(target: unknown, place: string[], value: string): boolean {
    const [name, ...rest] = place;
    if (Array.isArray(target)) return target.map((each) => put(each, place, value)).some(Boolean);
    if (name === undefined || target === null || typeof target !== "object" || !(name in target))
      return false;
    const object = target as Variables;
    if (rest.length > 0) return put(object[name], rest, value);
    object[name] = Array.isArray(object[name]) ? [value] : value;
    return true;
  }

  /** What the other organization has of the kind that the name of an argument asks for. */
  async function theirs(field: string, slot: string): Promise<string> {
    const name = slot.split(".").at(-1) ?? "";
    const kind = name === "id" ? field : name;
    if (/^(team|parent)(Ids?)?$/.test(kind)) return beta.teamId;
    if (/^kpi(Ids?)?$/.test(kind)) return beta.kpiId;
    if (/^assignment(Id)?$/.test(kind)) return beta.assignmentId;
    if (/^(person|owner|actor|deputy)Id$/.test(kind)) return beta.people.member.id;
    if (kind === "entityId") return beta.kpiId;
    if (kind === "grantId") return beta.newGrant();
    if (kind === "tokenId") return (await beta.newAccessToken(beta.people.member.id)).id;
    if (kind === "endDeputy") return beta.newDeputy();
    if (kind === "answerReopening") return beta.newReopenRequest();
    if (kind === "removeImportMapping") return beta.newMapping();
    throw new Error(`Say in isolation.test.ts what ${field}(${slot}) is the id of.`);
  }

  const heads = async () =>
    (await world.owner.sql`select organization_id, seq from change_heads order by 1`).map((row) => ({
      ...row,
    }));

  const cases = [...rootFields.keys()].flatMap((field) =>
    idSlotsOf(field).map((slot) => [field, slot] as const),
  );

  test("below the root lead to nothing as well", async () => {
    expect(idSlotsBelowTheRoot()).toEqual(["Kpi.series(teamId)"]);
    const query = `query ($id: ID!, $teamId: ID!) { kpi(id: $id) { series(teamId: $teamId, last: 1) { actuals } } }`;
    const asked = (teamId: string) => alpha.people.analyst.ask(query, { id: alpha.kpiId, teamId });
    await alpha.newEntry({ assignment_id: alpha.assignmentId, period: "2026-10" });
    await beta.newEntry({ assignment_id: beta.assignmentId, period: "2026-10" });
    expect((await asked(alpha.teamId)).data.kpi.series.actuals).toEqual(["1"]);
    const { data, errors } = await asked(beta.teamId);
    expect(errors[0]?.extensions.code ?? data.kpi.series.actuals).toSatisfy(
      (found) => found === "NOT_FOUND" || (Array.isArray(found) && found[0] === null),
    );
  });

  test("in a formula are KPIs that do not exist", async () => {
    const before = await heads();
    const answer = await alpha.people.gatekeeper.ask(
      `mutation ($input: DefineKpiInput!) { defineKpi(input: $input) { kpi { id } refusals { code path } } }`,
      {
        input: {
          name: "Theirs",
          direction: "HIGHER_IS_BETTER",
          aggregation: "SUM",
          periodicity: "MONTH",
          formula: `2 * {${beta.kpiId}}`,
        },
      },
    );
    expect(answer.data.defineKpi).toMatchObject({
      kpi: null,
      refusals: [{ path: expect.arrayContaining(["formula"]) }],
    });
    expect(await heads()).toEqual(before);
  });

  test("lead nowhere in the past either", async () => {
    const ids = { assignment: beta.assignmentId, kpi: beta.kpiId, team: beta.teamId };
    for (const [field, id] of Object.entries(ids)) {
      const query = `query ($id: ID!) { ${field}(id: $id, asOf: "2100-01-01T00:00:00Z") { id } }`;
      expect([field, (await alpha.people.analyst.ask(query, { id })).data]).toEqual([
        field,
        { [field]: null },
      ]);
    }
    // the log keeps the database's own time
    world.setNow(new Date(Date.now() + 60_000));
    const then = `(first: 500, asOf: "2100-01-01T00:00:00Z") { nodes { id } }`;
    const past = await alpha.people.analyst.ask(
      `{ kpis${then} assignments${then} board${then} teams(asOf: "2100-01-01T00:00:00Z") { id } }`,
    );
    const own = await idsOf(alpha);
    expect(past.errors).toEqual([]);
    expect(uuids(past.data).length).toBeGreaterThan(10);
    expect(uuids(past.data).filter((id) => !own.has(id))).toEqual([]);
    world.setNow(present);
  });

  test("there are such arguments", () => expect(cases.length).toBeGreaterThan(30));

  test.each(cases)("%s refuses or does not find one as %s, and nothing is written", async (field, slot) => {
    const foreign = await theirs(field, slot);
    const me = askerOf(alpha, field);
    let example: Example | undefined;
    let variables: Variables = {};
    for (const candidate of askable.filter((each) => each.field === field)) {
      variables = await candidate.variables(alpha, me);
      example = candidate;
      if (put(variables, slot.split("."), foreign)) break;
      example = undefined;
    }
    if (!example) throw new Error(`No example of ${field} fills ${slot}.`);
    const before = await heads();
    const answer = await me.ask(operationFor(field, variables), variables);
    expect(outcomeOf(field, answer)).toMatch(/^(NOT_FOUND|nothing|empty|refused NOT_FOUND)$/);
    expect(await heads()).toEqual(before);
  });
});
