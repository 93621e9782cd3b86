import { randomUUID } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect } from "@cairn/drizzle/client";
import { migrate } from "@cairn/drizzle/migrate";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type TestDatabase } from "../testkit/database";
import type { TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

const MIGRATIONS = path.resolve(import.meta.dirname, "../../drizzle/migrations");

/** Brings an empty database to where the version stood whose last migration was this one. */
async function migrateUpTo(url: string, last: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "cairn-upgrade-"));
  await cp(MIGRATIONS, folder, { recursive: true });
  const file = path.join(folder, "meta/_journal.json");
  const journal = JSON.parse(await readFile(file, "utf8"));
  const position = journal.entries.findIndex((entry: { tag: string }) => entry.tag === last);
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, position + 1) }));
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await runMigrations(drizzle(sql), { migrationsFolder: folder });
  await sql.end();
  await rm(folder, { recursive: true });
}

let database: TestDatabase;
let world: World;
let organizationId: string;
let helga: TestPerson;
let assignmentId: string;
let before: string;

/** What an organization of the former version had: people, a KPI with a target, values, a closed month. */
async function fillAsBefore(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql.begin(async (tx) => {
    const id = randomUUID();
    organizationId = id;
    await tx`select open_change(${id}, 'system', 'arrange', null, 'seed', null)`;
    await tx`insert into organizations (id, slug, name) values (${id}, 'alpha', 'Alpha')`;
    const [team] =
      await tx`insert into teams (organization_id, name) values (${id}, 'Fundraising') returning id`;
    const [person] = await tx`insert into people (organization_id, issuer, subject, name, email, status)
      values (${id}, 'test', 'helga', 'Helga', 'helga@test.example', 'ACTIVE') returning id`;
    await tx`insert into grants (organization_id, person_id, role) values (${id}, ${person?.id}, 'GATEKEEPER')`;
    const [kpi] =
      await tx`insert into kpis (organization_id, name, direction, aggregation, team_aggregation, periodicity)
      values (${id}, 'Donations', 'HIGHER_IS_BETTER', 'SUM', 'SUM', 'MONTH') returning id`;
    const [assignment] = await tx`insert into assignments (organization_id, kpi_id, team_id, first_period)
      values (${id}, ${kpi?.id}, ${team?.id}, '2026-01') returning id`;
    assignmentId = assignment?.id;
    await tx`insert into entries (organization_id, assignment_id, period, period_start, state, value, recorded_by)
      values (${id}, ${assignmentId}, '2026-07', '2026-07-01', 'REPORTED', 7, ${person?.id}),
        (${id}, ${assignmentId}, '2026-08', '2026-08-01', 'REPORTED', 8, ${person?.id})`;
    await tx`insert into targets (organization_id, kpi_id, valid_from, valid_from_date, target)
      values (${id}, ${kpi?.id}, '2026-01', '2026-01-01', 10)`;
  });
  await sql.begin(async (tx) => {
    await tx`select open_change(${organizationId}, 'system', 'closePeriod', null, 'seed', null)`;
    await tx`insert into closings (organization_id, period, period_start, number, seq, closed_at)
      select ${organizationId}, '2026-07', '2026-07-01', 1, seq, clock_timestamp() from change_heads`;
  });
  const [clock] = await sql`select clock_timestamp() as now`;
  before = clock?.now.toISOString();
  await sql.end();
}

beforeAll(async () => {
  database = await createDatabase({ empty: true });
  await migrateUpTo(database.url, "0002_time_travel");
  await fillAsBefore(database.url);
  await migrate(database.url);
  world = await World.create({ database });
  const token = () => world.webToken({ sub: "helga" });
  const ask: TestPerson["ask"] = async (query, variables) => world.ask(await token(), query, variables);
  helga = { id: "", name: "Helga", subject: "helga", token, ask };
});
afterAll(() => world.close());

describe("a database of the version before requests, deputies and kinds of values", () => {
  test("keeps its log whole", async () => {
    expect(await world.owner.sql`select * from verify_changes(${organizationId})`).toEqual([]);
  });

  test("answers its figures as before", async () => {
    const { data, errors } =
      await helga.ask(`{ board(first: 5) { nodes { kpi { name } latest { period actual } } }
      viewer { viewerCanRecordEntries } closings { period number } changes(first: 50) { totalCount } }`);
    expect(errors).toEqual([]);
    expect(data.board.nodes).toMatchObject([{ kpi: { name: "Donations" } }]);
    expect(data.closings).toEqual([{ period: "2026-07", number: 1 }]);
  });

  test("takes values from then on, and asks its past", async () => {
    const payload = await act(helga, "recordEntries", {
      input: { entries: [{ assignmentId, period: "2026-08", value: "80", basedOn: 1 }] },
    });
    expect(payload.entries).toMatchObject([{ value: "80", revision: 2 }]);
    const { data, errors } = await helga.ask(
      `query ($id: ID!, $earlier: DateTimeISO!) { assignment(id: $id) { series(from: "2026-07", to: "2026-08") { actuals } }
        earlier: assignment(id: $id, asOf: $earlier) { kpi { name } series(from: "2026-07", to: "2026-08") { actuals } } }`,
      { id: assignmentId, earlier: before },
    );
    expect(errors).toEqual([]);
    expect(data.assignment.series.actuals).toEqual(["7", "80"]);
    expect(data.earlier).toEqual({ kpi: { name: "Donations" }, series: { actuals: ["7", "8"] } });
  });

  test("is migrated a second time without any effect", async () => {
    await migrate(database.url);
    const app = connect(database.url, { as: "app", max: 1 });
    expect(await app.sql`select count(*)::int from entries`).toEqual([{ count: 0 }]);
    await app.close();
  });
});
