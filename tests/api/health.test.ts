import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { send } from "../testkit/ask";
import { World } from "../testkit/world";

let world: World;
beforeAll(async () => {
  world = await World.create({ poolSize: 1 });
});
afterAll(() => world.close());

const ask = async (path: string) => {
  const { status, text } = await send(world.address, { method: "GET", path });
  return [status, JSON.parse(text)];
};

test("alive is the process, ready is what it needs as well", async () => {
  expect(await ask("/livez")).toEqual([200, { status: "alive" }]);
  expect(await ask("/readyz")).toEqual([200, { status: "ready" }]);
});

test("not ready while a migration is missing, and ready when it has run", async () => {
  const { sql } = world.owner;
  const [last] = await sql`delete from drizzle.__drizzle_migrations
    where created_at = (select max(created_at) from drizzle.__drizzle_migrations) returning hash, created_at`;
  expect(await ask("/readyz")).toEqual([
    503,
    { status: "not ready", reason: "migrations are pending", pending: [expect.stringMatching(/^\d{4}_/)] },
  ]);
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${last?.hash}, ${last?.created_at})`;
  expect(await ask("/readyz")).toEqual([200, { status: "ready" }]);
});

test("not ready while the database does not answer, alive all the same, and ready when it is back", async () => {
  const name = new URL(world.databaseUrl).pathname.slice(1);
  const other = postgres(inject("testDatabase").url, { max: 1 });
  await other.unsafe(`alter database ${name} allow_connections false`);
  await other`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and application_name = 'cairn-app'`;
  expect(await ask("/readyz")).toEqual([
    503,
    { status: "not ready", reason: "the database does not answer" },
  ]);
  expect(await ask("/livez")).toEqual([200, { status: "alive" }]);
  await other.unsafe(`alter database ${name} allow_connections true`);
  await other.end();
  await expect.poll(async () => (await ask("/readyz"))[0], { timeout: 10_000 }).toBe(200);
});

test("not ready when the database is stuck, and says so in time", async () => {
  const { sql } = world.owner;
  const began = performance.now();
  const answer = await sql.begin(async (tx) => {
    await tx`lock table drizzle.__drizzle_migrations in access exclusive mode`;
    return ask("/readyz");
  });
  expect(answer).toEqual([503, { status: "not ready", reason: "the database does not answer" }]);
  expect(performance.now() - began).toBeLessThan(8000);
  expect(await ask("/readyz")).toEqual([200, { status: "ready" }]);
});
