import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { History, type Known } from "../testkit/history";
import type { TestOrganization } from "../testkit/organization";
import { World } from "../testkit/world";

/** A random history of an organization, told by the log as of every step. */
let world: World;
let organization: TestOrganization;
let history: History;
/** What was known after each step, kept in memory beside the database, and an instant between it and the next. */
const snapshots: { at: string; known: Known }[] = [];

const STEPS = 70;

beforeAll(async () => {
  world = await World.create();
  organization = await world.organization("alpha");
  history = await History.begin(organization, 20_260_101);
  for (let step = 0; step < STEPS; step++) {
    await pause(2);
    snapshots.push({ at: new Date().toISOString(), known: structuredClone(history.known) });
    await pause(2);
    await history.step();
  }
}, 120_000);
afterAll(() => world.close());

test("the history has something of everything", () => {
  const verbs = new Set(history.done);
  expect([...verbs].sort()).toEqual([
    "assignKpi",
    "defineKpi",
    "recordEntries",
    "removeTarget",
    "restoreKpi",
    "retireAssignment",
    "retireKpi",
    "reviseKpi",
    "reviseTeam",
    "setTargets",
    "withdrawEntry",
  ]);
});

describe("as of an instant", () => {
  test("values, targets and definitions are those that a model kept in memory knows, at every step", async () => {
    for (const { at, known } of snapshots) expect(await history.ask(at)).toEqual(known);
    expect(await history.ask(null)).toEqual(history.known);
  });

  test("now is the present: boards, series, definitions, targets, versions", async () => {
    const fields = `totalCount standings { standing count } counts { status count } score { value rated expected }
      nodes { id firstPeriod retiredAt weight
        kpi { id name unit direction version versions { number from } targets { id validFrom minimum target stretch baseline } }
        latest { period missingSince actual target baseline status achievement explanation { sentence } }
        series(last: 30) { periods actuals targets carried statuses breaks }
        years: series(last: 2, grain: YEAR) { actuals targets points { coverage { reported expected } } } }`;
    const { data, errors } = await history.helga.ask(
      `{ now: board(filter: { includeRetired: true }) { ${fields} }
         past: board(filter: { includeRetired: true }, asOf: "2100-01-01T00:00:00Z") { ${fields} } }`,
    );
    expect(errors).toEqual([]);
    expect(data.now.nodes.length).toBeGreaterThan(3);
    expect(data.past).toEqual(data.now);
  });

  test("now is the present: what is due, closings, restatements, the log", async () => {
    const list = `totalCount totals { state count } punctuality { expected reported onTime }
      nodes { id state dueOn onTime firstRecordedAt entry { value revision } }`;
    const whole = `filter: { includeRetired: true, everybody: true }, first: 100`;
    const later = `asOf: "2100-01-01T00:00:00Z"`;
    const closing = "period number closedAt reopenedAt reopenReason";
    const difference = "period published current difference changes { seq }";
    const month = (await history.helga.ask(`{ closings { period } }`)).data.closings[0]?.period ?? "2026-03";
    const { data, errors } = await history.helga.ask(
      `{ now: due(${whole}) { ${list} } past: due(${whole}, ${later}) { ${list} }
         closingsNow: closings { ${closing} } closingsPast: closings(${later}) { ${closing} }
         restatedNow: restatements(period: "${month}") { ${difference} }
         restatedPast: restatements(period: "${month}", ${later}) { ${difference} }
         logNow: changes(first: 20) { totalCount nodes { seq } } logPast: changes(first: 20, ${later}) { totalCount nodes { seq } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.now.totalCount).toBeGreaterThan(3);
    expect([data.past, data.closingsPast, data.restatedPast, data.logPast]).toEqual([
      data.now,
      data.closingsNow,
      data.restatedNow,
      data.logNow,
    ]);
  });

  test("the views answer what replaying the log up to that instant comes to, at the instant of every change", async () => {
    const tables = ["teams", "kpis", "assignments", "entries", "targets"];
    const log = await readLog();
    const instants = [...new Set(log.map(({ at }) => at))];
    expect(instants.length).toBeGreaterThan(STEPS);
    for (const instant of instants) {
      const replayed = replay(log.filter(({ at }) => at <= instant));
      for (const table of tables)
        expect([instant, table, await asOfView(table, instant)]).toEqual([
          instant,
          table,
          rowsOf(replayed, table),
        ]);
    }
  });
});

type Row = Record<string, unknown> & { id: string };
interface LogRow {
  at: string;
  entity: string;
  entity_id: string;
  after: Row | null;
}

const readLog = async (): Promise<LogRow[]> =>
  (await world.owner.sql`
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, entity, entity_id, after
    from changes where organization_id = ${organization.id} order by seq`) as unknown as LogRow[];

/** What stands after these changes: rows by table and id. */
function replay(log: readonly LogRow[]): Map<string, Map<string, Row>> {
  const tables = new Map<string, Map<string, Row>>();
  for (const { entity, entity_id, after } of log) {
    const rows = tables.get(entity) ?? new Map<string, Row>();
    tables.set(entity, rows);
    if (after) rows.set(entity_id, after);
    else rows.delete(entity_id);
  }
  return tables;
}

const byId = (rows: Row[]): Row[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
const rowsOf = (tables: Map<string, Map<string, Row>>, table: string): Row[] =>
  byId([...(tables.get(table)?.values() ?? [])]);

async function asOfView(table: string, instant: string): Promise<Row[]> {
  const rows = await world.owner.sql.begin(async (tx) => {
    await tx`select set_config('app.organization_id', ${organization.id}, true), set_config('app.as_of', ${instant}, true)`;
    return tx.unsafe(`select to_jsonb(t) as row from as_of.${table} t where organization_id = $1`, [
      organization.id,
    ]);
  });
  return byId(rows.map(({ row }) => row));
}
