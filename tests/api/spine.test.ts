import { type Connection, connect } from "@cairn/drizzle/client";
import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Stage } from "../testkit/stage";
import { businessTables, type Row, sampleRow, tenantColumn } from "../testkit/tables";
import { World } from "../testkit/world";

let world: World;
let app: Connection;
let tables: string[];
let alpha: Stage;
let beta: Stage;

beforeAll(async () => {
  world = await World.create();
  app = connect(world.databaseUrl, { as: "app", max: 2 });
  tables = await businessTables(world.owner.sql);
  alpha = await Stage.set(world, "Alpha");
  beta = await Stage.set(world, "Beta");
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** What the log is told of a write; each of the first four is required. */
const opened = (stage: Stage) => ({
  "app.organization_id": stage.organization.id,
  "app.actor": stage.people.gatekeeper.id,
  "app.action": "probe",
  "app.source": "seed",
  "app.reason": "to see",
  "app.request_id": "request-1",
});

/** Runs in a transaction with these settings, and rolls back in the end: each probe starts from the same state. */
async function probe<T>(
  sql: Sql,
  settings: Record<string, string>,
  work: (tx: Sql) => Promise<T>,
): Promise<T> {
  let result!: T;
  const undo = new Error("rolled back");
  await sql
    .begin(async (tx) => {
      for (const [name, value] of Object.entries(settings))
        await tx`select set_config(${name}, ${value}, true)`;
      result = await work(tx as unknown as Sql);
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
    });
  return result;
}

const insert = (tx: Sql, table: string, row: Row) => tx`insert into ${tx(table)} ${tx(row)}`;
/** Changes a row of any table without breaking any rule of it. */
const touch = (tx: Sql, table: string, id: unknown) =>
  tx`update ${tx(table)} set created_at = created_at + interval '1 second' where id = ${String(id)}`;
const remove = (tx: Sql, table: string, id: unknown) => tx`delete from ${tx(table)} where id = ${String(id)}`;
/** An organization's own row is there already. */
const place = async (tx: Sql, table: string, row: Row) => {
  if (table !== "organizations") await insert(tx, table, row);
};
const lastChanges = (tx: Sql, stage: Stage, count: number) => tx`
  select seq, actor_id, action, entity, entity_id, before, after, reason, source, request_id from changes
  where organization_id = ${stage.organization.id} order by seq desc limit ${count}`;
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "allowed",
    (error: { code?: string }) => error.code ?? String(error),
  );

test("every business table is logged by three triggers, never truncated, and guarded by a policy", async () => {
  expect(tables).toEqual(
    expect.arrayContaining(["entries", "kpis", "organizations", "people", "targets", "teams"]),
  );
  const found = await world.owner.sql`
    select c.relname as name, c.relrowsecurity as secured,
      (select array_agg(t.tgname::text order by t.tgname) from pg_trigger t
        where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled = 'O') as triggers,
      (select array_agg(p.polname::text || ' ' || p.polcmd::text) from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relname = any(${tables}) and c.relnamespace = 'public'::regnamespace order by 1`;
  expect(found.map((row) => ({ ...row }))).toEqual(
    tables.map((name) => ({
      name,
      secured: true,
      triggers: ["delete", "insert", "update"]
        .map((verb) => `${name}_log_${verb}`)
        .concat(`${name}_never_truncate`),
      policies: [`${name}_tenant *`],
    })),
  );
});

test("the application may do to each table what is listed here and no more", async () => {
  const rows = await world.owner.sql<{ name: string; may: string }[]>`
    select c.relname as name, string_agg(lower(p.verb), ' ' order by p.n) as may
    from pg_class c, unnest(array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER']) with ordinality p(verb, n)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and has_table_privilege('cairn_app', c.oid, p.verb)
    group by 1 order by 1`;
  expect(Object.fromEntries(rows.map((row) => [row.name, row.may]))).toEqual({
    access_tokens: "select insert update",
    assignments: "select insert update",
    change_heads: "select",
    changes: "select",
    closings: "select insert update",
    deputies: "select insert update delete",
    ended_sessions: "select insert",
    entries: "select insert update",
    grants: "select insert delete",
    import_mappings: "select insert update delete",
    kpis: "select insert update",
    organizations: "select update",
    people: "select insert update",
    reopen_requests: "select insert update",
    targets: "select insert update delete",
    teams: "select insert update",
  });
});

test("the views of the past show what their reader may see, and are for reading", async () => {
  const views = await world.owner.sql`
    select c.relname as name, coalesce(c.reloptions::text like '%security_invoker=true%', false) as invoker,
      has_table_privilege('cairn_app', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') as writable
    from pg_class c where c.relnamespace = 'as_of'::regnamespace and c.relkind = 'v' order by 1`;
  expect(views.map((view) => view.name)).toEqual(
    expect.arrayContaining(["entries", "kpis", "targets", "teams"]),
  );
  for (const view of views) expect(view).toEqual({ name: view.name, invoker: true, writable: false });
});

test("the application owns nothing, is nobody special, and can make or unmake nothing", async () => {
  const { sql } = world.owner;
  const [role] =
    await sql`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, rolcanlogin
    from pg_roles where rolname = 'cairn_app'`;
  expect(Object.values(role ?? {})).toEqual([false, false, false, false, false, false]);
  const [owned] = await sql`select count(*)::int as count from pg_shdepend
    where refobjid = 'cairn_app'::regrole and deptype = 'o'`;
  expect(owned?.count).toBe(0);
  const definers = await sql<{ name: string }[]>`select proname as name from pg_proc
    where prosecdef and has_function_privilege('cairn_app', oid, 'EXECUTE') order by 1`;
  expect(definers.map((row) => row.name)).toEqual([
    "data_version",
    "definitions_stand_at",
    "find_person",
    "open_change",
    "open_change_as_judged",
    "place_for_newcomer",
  ]);
  for (const statement of [
    "create table mine (id int)",
    "create schema mine",
    "create function mine() returns int language sql as 'select 1'",
    "create role mine",
    "alter table teams disable trigger all",
    "alter table teams disable row level security",
    "drop policy teams_tenant on teams",
    "drop trigger teams_log_update on teams",
    "create trigger mine after insert on teams for each row execute function suppress_redundant_updates_trigger()",
    "set session_replication_role = replica",
    "select record_changes()",
    "select keep_in_log('teams', '', 'select')",
  ])
    expect([statement, await refusalOf(app.sql.unsafe(statement))]).toEqual([statement, "42501"]);
});

describe("the log is written by its triggers alone", () => {
  const statements: [string, string][] = [
    ["update changes", "update changes set reason = 'other'"],
    ["delete from changes", "delete from changes"],
    ["truncate changes", "truncate changes"],
    ["insert into changes", "insert into changes (seq) select seq from changes"],
    ["update change_heads", "update change_heads set seq = 0"],
    ["delete from change_heads", "delete from change_heads"],
    ["truncate change_heads", "truncate change_heads"],
    ["insert into change_heads", "insert into change_heads values (gen_random_uuid(), 1, sha256(''), now())"],
  ];
  test.each(statements)("the application cannot %s", async (_name, statement) => {
    expect(await refusalOf(probe(app.sql, opened(alpha), (tx) => tx.unsafe(statement)))).toBe("42501");
  });

  test.each(statements.slice(0, 3))("even its owner cannot %s", async (_name, statement) => {
    expect(await refusalOf(probe(world.owner.sql, {}, (tx) => tx.unsafe(statement)))).toBe("CA003");
  });

  test("nobody truncates a business table, not even its owner", async () => {
    for (const table of tables) {
      const work = probe(world.owner.sql, opened(alpha), (tx) => tx`truncate ${tx(table)} cascade`);
      expect([table, await refusalOf(work)]).toEqual([table, "CA003"]);
    }
  });
});

describe("every write of every table", () => {
  test("appends a row of what was and what is, in a chain that stands", async () => {
    for (const table of tables)
      await probe(world.owner.sql, opened(alpha), async (tx) => {
        const row = sampleRow(table, alpha);
        const [at] = await tx`select seq from change_heads where organization_id = ${alpha.organization.id}`;
        await place(tx, table, row);
        await touch(tx, table, row.id);
        if (table !== "organizations") await remove(tx, table, row.id);
        const logged = await lastChanges(tx, alpha, table === "organizations" ? 1 : 3);
        const [removed, touched, placed] = table === "organizations" ? [null, logged[0], null] : logged;
        const said = {
          actor_id: alpha.people.gatekeeper.id,
          action: "probe",
          reason: "to see",
          source: "seed",
        };
        for (const change of logged)
          expect(change).toMatchObject({
            ...said,
            entity: table,
            entity_id: row.id,
            request_id: "request-1",
          });
        expect(touched?.before.created_at).not.toBe(touched?.after.created_at);
        if (placed && removed) {
          expect([placed.before, removed.after]).toEqual([null, null]);
          expect(placed.after).toMatchObject({ id: row.id, organization_id: alpha.organization.id });
          expect(removed.before).toEqual(touched?.after);
        }
        expect(logged.map((change) => Number(change.seq))).toEqual(
          logged.map((_, index) => Number(at?.seq) + logged.length - index),
        );
        expect(await tx`select * from verify_changes(${alpha.organization.id})`).toHaveLength(0);
      });
  });

  test.each(["app.organization_id", "app.actor", "app.action", "app.source"])(
    "fails in the database without %s",
    async (missing) => {
      const { [missing]: _left, ...settings } = opened(alpha) as Record<string, string>;
      const writes: Record<string, (tx: Sql, table: string, row: Row) => Promise<unknown>> = {
        insert: place,
        update: (tx, table, row) => touch(tx, table, row.id),
      };
      for (const table of tables)
        for (const [verb, write] of Object.entries(writes)) {
          if (verb === "insert" && table === "organizations") continue;
          const refused = refusalOf(
            probe(world.owner.sql, settings, (tx) => write(tx, table, sampleRow(table, alpha))),
          );
          expect([verb, table, await refused]).toEqual([verb, table, "CA001"]);
        }
    },
  );

  test("fails when it was not opened by open_change()", async () => {
    const id = "01234567-89ab-4cde-8f01-23456789abcd";
    const write = probe(
      world.owner.sql,
      { ...opened(alpha), "app.organization_id": id },
      (tx) => tx`insert into organizations (id, slug, name) values (${id}, 'gamma', 'Gamma')`,
    );
    expect(await refusalOf(write)).toBe("CA001");
  });

  test("fails when it reaches into another organization, even for the owner", async () => {
    for (const table of tables) {
      const row = sampleRow(table, beta);
      const whole = async (tx: Sql) => {
        await tx`select set_config('app.organization_id', ${beta.organization.id}, true)`;
        await place(tx, table, row);
        await tx`select set_config('app.organization_id', ${alpha.organization.id}, true)`;
      };
      const attempts: Record<string, (tx: Sql) => Promise<unknown>> = {
        insert: async (tx) => insert(tx, table, row),
        update: async (tx) => whole(tx).then(() => touch(tx, table, row.id)),
        delete: async (tx) => whole(tx).then(() => remove(tx, table, row.id)),
      };
      if (table === "organizations") {
        delete attempts.delete; // nothing can be removed that so much belongs to
        attempts.insert = (tx) => insert(tx, table, { ...row, id: "01234567-89ab-4cde-8f01-23456789abcd" });
      }
      for (const [verb, attempt] of Object.entries(attempts))
        expect([verb, table, await refusalOf(probe(world.owner.sql, opened(alpha), attempt))]).toEqual([
          verb,
          table,
          "CA002",
        ]);
    }
  });

  test("fails for the application when it reaches into another organization", async () => {
    for (const table of tables) {
      const row = sampleRow(table, beta);
      const inserted = refusalOf(probe(app.sql, opened(alpha), async (tx) => insert(tx, table, row)));
      expect([table, await inserted]).toEqual([table, "42501"]);
      const moved = probe(app.sql, opened(alpha), async (tx) => {
        const seen =
          await tx`select id from ${tx(table)} where ${tx(tenantColumn(table))} = ${beta.organization.id}`;
        return seen.length;
      });
      expect([table, await moved]).toEqual([table, 0]);
    }
  });
});

describe("what would slip past a trigger that joins old and new rows by id", () => {
  test("a row that is given another id is logged as gone and come", async () => {
    await probe(world.owner.sql, opened(alpha), async (tx) => {
      const row = sampleRow("teams", alpha);
      await insert(tx, "teams", row);
      const other = "01234567-89ab-4cde-8f01-23456789abcd";
      await tx`update teams set id = ${other} where id = ${String(row.id)}`;
      const logged = await lastChanges(tx, alpha, 2);
      expect(
        new Set(
          logged.map((change) => [change.entity_id, change.before === null, change.after === null].join()),
        ),
      ).toEqual(new Set([`${row.id},false,true`, `${other},true,false`]));
      expect(await tx`select * from verify_changes(${alpha.organization.id})`).toHaveLength(0);
    });
  });

  test("a row cannot be moved from one organization into another", async () => {
    const row = sampleRow("teams", beta);
    const moved = probe(world.owner.sql, opened(beta), async (tx) => {
      await insert(tx, "teams", row);
      await tx`select set_config('app.organization_id', ${alpha.organization.id}, true)`;
      await tx`update teams set organization_id = ${alpha.organization.id} where id = ${String(row.id)}`;
    });
    expect(await refusalOf(moved)).toBe("CA002");
  });
});

describe("the time of a change", () => {
  const stampAfter = (sql: Sql, at: string) =>
    probe(sql, { ...opened(alpha), "app.at": at }, async (tx) => {
      await insert(tx, "teams", sampleRow("teams", alpha));
      const [row] = await tx`select at::text, clock_timestamp() - at < interval '1 minute' as recent,
        at < (select max(at) from changes c where c.seq < changes.seq and c.organization_id = changes.organization_id) as earlier
        from changes where organization_id = ${alpha.organization.id} order by seq desc limit 1`;
      return { recent: row?.recent, earlier: row?.earlier };
    });

  test("is now, whatever the application says", async () => {
    expect(await stampAfter(app.sql, "2020-01-01T00:00:00Z")).toEqual({ recent: true, earlier: false });
    expect(await stampAfter(app.sql, "2099-01-01T00:00:00Z")).toEqual({ recent: true, earlier: false });
  });

  test("may be told by the owner of the log, but never goes back behind the row before", async () => {
    expect(await stampAfter(world.owner.sql, "2099-01-01T00:00:00Z")).toMatchObject({ earlier: false });
    expect(await stampAfter(world.owner.sql, "2020-01-01T00:00:00Z")).toMatchObject({ earlier: false });
    const gamma = await world.organization("Gamma");
    const [first] = await world.owner.sql.begin(async (tx) => {
      await tx`select set_config('app.at', '2199-05-01T00:00:00Z', true), open_change(${gamma.id}, 'system', 'probe', null, 'seed', null)`;
      await tx`insert into teams (organization_id, name) values (${gamma.id}, 'of the future')`;
      return tx`select extract(year from at)::int as year from changes where organization_id = ${gamma.id} order by seq desc limit 1`;
    });
    expect(first?.year).toBe(2199);
  });
});
