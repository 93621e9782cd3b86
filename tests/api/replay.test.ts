import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { businessTables, tenantColumn } from "../testkit/tables";
import { act, type Payload } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let tables: string[];
let count = 0;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  tables = await businessTables(world.owner.sql);
});
afterAll(() => world.close());

/** An organization that random acts are done to, and what is known of it so far. */
interface Scene {
  organization: TestOrganization;
  helga: TestPerson;
  teams: string[];
  kpis: string[];
  assignments: string[];
  people: string[];
}

async function scene(): Promise<Scene> {
  const organization = await world.organization(`replay-${++count}`);
  const helga = await organization.person("Helga", ["GATEKEEPER", "ADMINISTRATOR"]);
  const teams = [await organization.team("First"), await organization.team("Second")];
  const first = await organization.kpi(helga, teams[0] as string, { decimals: 4 });
  const second = await organization.kpi(helga, teams[1] as string, {
    aggregation: "RATIO",
    ratioFactor: "100",
  });
  const people = [helga.id, (await organization.person("Mia")).id];
  return {
    organization,
    helga,
    teams,
    kpis: [first.kpiId, second.kpiId],
    assignments: [first.assignmentId, second.assignmentId],
    people,
  };
}

/** One random act: which verb, upon which of the things there are, with which figures. */
interface Act {
  verb: string;
  a: number;
  b: number;
  month: number;
  value: string;
}

const acts = fc.record<Act>({
  verb: fc.constantFrom(
    ...["recordEntries", "recordEntries", "recordEntries", "withdrawEntry", "setTargets", "removeTarget"],
    ...[
      "createTeam",
      "reviseTeam",
      "retireTeam",
      "restoreTeam",
      "defineKpi",
      "reviseKpi",
      "retireKpi",
      "restoreKpi",
    ],
    ...["assignKpi", "retireAssignment", "grantRole", "revokeRole", "suspendPerson", "restorePerson"],
    ...["closePeriod", "reopenPeriod", "requestReopening", "answerReopening", "reviseOrganization"],
    ...["returnEntry", "appointDeputy", "endDeputy", "chooseLanguage", "translateKpi"],
  ),
  a: fc.nat(9),
  b: fc.nat(9),
  month: fc.integer({ min: 1, max: 10 }),
  value: fc
    .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 4 }))
    .map(([n, d]) => decimal(n, d)),
});

/** An integer with its point moved: exactly, and in canonical form. */
function decimal(n: number, decimals: number): string {
  const digits = String(Math.abs(n)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, "");
  const sign = n < 0 ? "-" : "";
  return `${sign}${whole}${rest && decimals > 0 ? `.${rest}` : ""}`;
}

const pick = (list: string[], n: number): string => list[n % list.length] as string;

/** Does it, whether it is refused or not; only an error is a failure. */
async function perform(at: Scene, { verb, a, b, month, value }: Act): Promise<void> {
  const { helga } = at;
  const period = `2026-${String(month).padStart(2, "0")}`;
  const team = pick(at.teams, a);
  const other = pick(at.teams, b);
  const kpiId = pick(at.kpis, a);
  const assignmentId = pick(at.assignments, a);
  const ratio = { numerator: value, denominator: String(b) };
  const cells = [0, 1, 2].map((n) => ({
    assignmentId: pick(at.assignments, a + n),
    period,
    ...(n === 1 ? ratio : { value }),
    note: b > 7 ? `note ${b}` : "",
  }));
  const name = `${verb} ${a}${b}${month}`;
  const person = pick(at.people, b);
  const inputs: Record<string, () => Promise<Payload | undefined>> = {
    recordEntries: () =>
      act(helga, "recordEntries", {
        input: { entries: [...cells, { assignmentId, period, ...ratio }], reason: name },
      }),
    withdrawEntry: () => act(helga, "withdrawEntry", { input: { assignmentId, period, reason: name } }),
    returnEntry: () => act(helga, "returnEntry", { input: { assignmentId, period, reason: name } }),
    requestReopening: () => act(helga, "requestReopening", { input: { period, teamId: team, reason: name } }),
    answerReopening: async () => {
      const [row] = await world.owner.sql`select id from reopen_requests
        where organization_id = ${at.organization.id} order by status = 'OPEN' desc limit 1`;
      const input = { id: row?.id, grant: b > 4, answer: name };
      return row ? act(helga, "answerReopening", { input }) : undefined;
    },
    appointDeputy: () =>
      act(helga, "appointDeputy", {
        input: {
          personId: person,
          deputyId: pick(at.people, a),
          firstDay: `2026-10-${10 + a}`,
          lastDay: `2026-10-${15 + b}`,
        },
      }),
    endDeputy: async () => {
      const [row] = await world.owner
        .sql`select id from deputies where organization_id = ${at.organization.id} limit 1`;
      return row ? act(helga, "endDeputy", { id: row.id }) : undefined;
    },
    chooseLanguage: () => act(helga, "chooseLanguage", { input: { locale: b > 5 ? "de-CH" : null } }),
    translateKpi: async () => {
      const [row] = await world.owner.sql`select revision from kpis where id = ${kpiId}`;
      const translations = b > 5 ? [{ locale: "de-CH", name }] : [];
      return act(helga, "reviseKpi", { input: { kpiId, revision: row?.revision, translations } });
    },
    setTargets: () =>
      act(helga, "setTargets", {
        input: {
          kpiId,
          targets: [{ validFrom: period, target: value, baseline: b % 3 === 0 ? "1" : null }],
          ...(b > 5 ? { teamId: other } : {}),
        },
      }),
    removeTarget: () => act(helga, "setTargets", { input: { kpiId, targets: [{ validFrom: period }] } }),
    createTeam: () => act(helga, "createTeam", { input: { name, parentId: other } }),
    reviseTeam: () =>
      act(helga, "reviseTeam", { input: { teamId: team, name, parentId: b > 5 ? null : other } }),
    retireTeam: () => act(helga, "retireTeam", { teamId: team }),
    restoreTeam: () => act(helga, "restoreTeam", { teamId: team }),
    defineKpi: () =>
      act(helga, "defineKpi", {
        input: {
          name,
          direction: "HIGHER_IS_BETTER",
          aggregation: "SUM",
          periodicity: "MONTH",
          rangeMinimum: decimal(-9, 1),
          teamIds: [other],
          firstPeriod: "2026-01",
        },
      }),
    reviseKpi: async () => {
      const [row] = await world.owner.sql`select revision from kpis where id = ${kpiId}`;
      return act(helga, "reviseKpi", {
        input: { kpiId, revision: row?.revision, unit: `u${b}`, tolerance: String(b) },
      });
    },
    retireKpi: () => act(helga, "retireKpi", { kpiId, reason: name }),
    restoreKpi: () => act(helga, "restoreKpi", { kpiId }),
    assignKpi: () => act(helga, "assignKpi", { input: { kpiId, teamId: other, firstPeriod: period } }),
    retireAssignment: () => act(helga, "retireAssignment", { assignmentId }),
    grantRole: () =>
      act(helga, "grantRole", { input: { personId: person, role: "ECONOMIST", teamId: team } }),
    revokeRole: async () => {
      const [row] = await world.owner
        .sql`select id from grants where person_id = ${person} and role = 'ECONOMIST' limit 1`;
      return row ? act(helga, "revokeRole", { grantId: row.id }) : undefined;
    },
    suspendPerson: () => act(helga, "suspendPerson", { personId: person }),
    restorePerson: () => act(helga, "restorePerson", { personId: person }),
    closePeriod: () => act(helga, "closePeriod", { input: { period, note: name } }),
    reopenPeriod: () => act(helga, "reopenPeriod", { input: { period, reason: name } }),
    reviseOrganization: () =>
      act(helga, "reviseOrganization", { input: { name, trustedDomains: [`d${b}.example`] } }),
  };
  const payload = await inputs[verb]?.();
  if (payload?.team) at.teams = [...new Set([...at.teams, payload.team.id])];
  if (payload?.kpi) at.kpis = [...new Set([...at.kpis, payload.kpi.id])];
  if (payload?.assignment) at.assignments = [...new Set([...at.assignments, payload.assignment.id])];
}

/** The columns of a table that its triggers keep out of the log. */
async function privateColumns(table: string): Promise<string[]> {
  const [row] = await world.owner
    .sql`select encode(tgargs, 'escape') as args from pg_trigger where tgname = ${`${table}_log_insert`}`;
  return String(row?.args)
    .replace(/\\000$/, "")
    .split(",")
    .filter(Boolean);
}

type State = Record<string, Record<string, string>>;

/** What the tables hold of an organization, row by row as JSON, without the private columns. */
async function held({ id }: TestOrganization): Promise<State> {
  const state: State = {};
  for (const table of tables) {
    const { sql } = world.owner;
    const rows = await sql<{ id: string; row: string }[]>`
      select id, (to_jsonb(t) - ${await privateColumns(table)}::text[])::text as row from ${sql(table)} t
      where ${sql(tenantColumn(table))} = ${id}`;
    state[table] = Object.fromEntries(rows.map((row) => [row.id, row.row]));
  }
  return state;
}

/** What the log makes of it, from its first row on; each row must begin where the one before has ended. */
async function replayed({ id }: TestOrganization): Promise<State> {
  const state: State = Object.fromEntries(tables.map((table) => [table, {}]));
  const rows = await world.owner
    .sql`select seq, entity, entity_id, before::text as before, after::text as after from changes
    where organization_id = ${id} order by seq`;
  for (const { seq, entity, entity_id, before, after } of rows) {
    const table = state[entity] as Record<string, string>;
    expect([seq, table[entity_id] ?? null]).toEqual([seq, before]);
    if (after === null) delete table[entity_id];
    else table[entity_id] = after;
  }
  return state;
}

test("the log replayed from its first row is what the tables hold, to the letter", async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 12, maxLength: 30 }), async (plan) => {
      const at = await scene();
      for (const each of plan) await perform(at, each);
      expect(await replayed(at.organization)).toEqual(await held(at.organization));
      expect(await world.owner.sql`select * from verify_changes(${at.organization.id})`).toHaveLength(0);
      const [head] = await world.owner
        .sql`select seq from change_heads where organization_id = ${at.organization.id}`;
      written += Number(head?.seq);
    }),
    { numRuns: 12 },
  );
  // most of what was tried was done
  expect(written).toBeGreaterThan(12 * 15);
});

test("and so it is when everything is done at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 15, maxLength: 25 }), async (plan) => {
      const at = await scene();
      await Promise.all(plan.map((each) => perform({ ...at }, each)));
      expect(await replayed(at.organization)).toEqual(await held(at.organization));
      expect(await world.owner.sql`select * from verify_changes(${at.organization.id})`).toHaveLength(0);
    }),
    { numRuns: 6 },
  );
});

test("whatever way values are recorded and taken back at once, an entry's revision is the number of its rows in the log", async () => {
  const step = fc.record({
    withdraw: fc.boolean(),
    month: fc.integer({ min: 1, max: 2 }),
    value: fc.integer({ min: 0, max: 3 }).map(String),
    basedOn: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    wait: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const { organization, helga, assignments } = await scene();
      const underWay: Promise<unknown>[] = [];
      for (const { withdraw, month, value, basedOn, wait } of steps) {
        const cell = { assignmentId: assignments[0], period: `2026-0${month}`, basedOn };
        const doing = withdraw
          ? act(helga, "withdrawEntry", { input: { ...cell, reason: "x" } })
          : act(helga, "recordEntries", { input: { entries: [{ ...cell, value }] } });
        underWay.push(doing);
        if (wait) await doing;
      }
      await Promise.all(underWay);
      const rows = await world.owner.sql`
        select e.revision, e.state, e.value, count(c.*)::int as logged,
          array_agg((c.after ->> 'revision')::int order by c.seq) as revisions
        from entries e left join changes c on c.entity_id = e.id
        where e.organization_id = ${organization.id} group by e.id`;
      for (const row of rows) {
        expect(row.logged).toBe(row.revision);
        expect(row.revisions).toEqual(Array.from({ length: row.revision }, (_, n) => n + 1));
      }
    }),
    { numRuns: 12 },
  );
});
