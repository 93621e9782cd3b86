import { connect } from "@cairn/drizzle/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Stage } from "../testkit/stage";
import { World, type WorldOptions } from "../testkit/world";

/** As long as a busy machine may take. */
const soon = { timeout: 10_000 };

let world: World;
let stage: Stage;

const open = async (options: WorldOptions) => {
  world = await World.create(options);
  stage = await Stage.set(world, "Alpha");
};
afterEach(() => world.close());

const createTeam = (name: string) =>
  stage.people.gatekeeper.ask(
    `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } } }`,
    {
      input: { name },
    },
  );
const kpiCount = () => stage.people.member.ask("{ kpis { totalCount } }");

/** Holds a lock until the function it gives is called. */
async function hold(what: "head" | "kpis"): Promise<() => Promise<void>> {
  const other = connect(world.databaseUrl, { as: "owner", max: 1 });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let locked = () => {};
  const ready = new Promise<void>((resolve) => {
    locked = resolve;
  });
  const done = other.sql.begin(async (tx) => {
    if (what === "head")
      await tx`select from change_heads where organization_id = ${stage.organization.id} for update`;
    else await tx`lock table kpis in access exclusive mode`;
    locked();
    await held;
  });
  await ready;
  return async () => {
    release();
    await done;
    await other.close();
  };
}

/** What the API's sessions are doing at the database: `active`, `idle in transaction`; idle ones are left out. */
const busy = async (): Promise<string[]> => {
  const rows = await world.owner.sql<{ state: string }[]>`select state from pg_stat_activity
    where application_name = 'cairn-app' and datname = current_database() and state <> 'idle'`;
  return rows.map((row) => row.state);
};
const teams = async (...names: string[]) => {
  const rows = await world.owner.sql<
    { name: string }[]
  >`select name from teams where name = any(${names}) order by 1`;
  return rows.map((row) => row.name);
};

describe("a request that takes too long", () => {
  beforeEach(() => open({ poolSize: 2, requestTimeout: 800 }));

  test("is answered in time, its statement cancelled, its connection free again", async () => {
    const release = await hold("kpis");
    const began = performance.now();
    const answers = await Promise.all([kpiCount(), kpiCount()]);
    expect(performance.now() - began).toBeLessThan(6000);
    for (const { errors } of answers) expect(errors[0]?.extensions.code).toBe("TIMEOUT");
    await expect.poll(busy, soon).toEqual([]);
    // the lock is still held: only what was waiting for it is gone
    expect((await stage.people.member.ask("{ teams { id } }")).errors).toEqual([]);
    await release();
    expect((await kpiCount()).data.kpis.totalCount).toBe(1);
    world.errors();
  });

  test("writes nothing, not even later", async () => {
    const release = await hold("head");
    const { status, errors } = await createTeam("Too late");
    expect([status === 504 || status === 200, errors[0]?.extensions.code]).toEqual([true, "TIMEOUT"]);
    await expect.poll(busy, soon).toEqual([]);
    await release();
    expect((await createTeam("In time")).errors).toEqual([]);
    expect(await teams("Too late", "In time")).toEqual(["In time"]);
    world.errors();
  });

  test("of somebody who signs in ends as well", async () => {
    const release = await hold("head");
    const profile = { email: "new@test.example", emailVerified: true, name: "New", roles: [], locale: null };
    const token = await world.webToken({ sub: "new", profile });
    const { errors } = await world.ask(token, "mutation { signIn { status } }");
    expect(errors[0]?.extensions.code).toBe("TIMEOUT");
    await expect.poll(busy, soon).toEqual([]);
    await release();
    world.errors();
  });

  test("and never got a connection does not begin when there is one", async () => {
    const release = await hold("head");
    const answers = await Promise.all(["A", "B", "C", "D", "E", "F"].map(createTeam));
    for (const { errors } of answers) expect(errors[0]?.extensions.code).toBe("TIMEOUT");
    await release();
    await expect.poll(busy, soon).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await teams("A", "B", "C", "D", "E", "F")).toEqual([]);
    expect((await createTeam("G")).errors).toEqual([]);
    world.errors();
  });
});

describe("a client that leaves", () => {
  beforeEach(() => open({ poolSize: 1, requestTimeout: 10_000 }));

  /** Sends a request and hangs up as soon as the database is busy with it. */
  async function hangUp(query: string, variables: object = {}): Promise<void> {
    const leaving = new AbortController();
    const request = fetch(`${world.address}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${await stage.people.gatekeeper.token()}`,
      },
      body: JSON.stringify({ query, variables }),
      signal: leaving.signal,
    });
    await expect.poll(busy, soon).toEqual(["active"]);
    leaving.abort();
    await expect(request).rejects.toThrow();
  }

  test("leaves its only connection to the next one", async () => {
    const release = await hold("kpis");
    await hangUp("{ kpis { nodes { id assignments { id team { id } } } } }");
    await release();
    expect((await kpiCount()).data.kpis.totalCount).toBe(1);
    await expect.poll(busy, soon).toEqual([]);
    world.errors();
  });

  test("before its write was done has written nothing", async () => {
    const release = await hold("head");
    await hangUp(`mutation ($input: CreateTeamInput!) { createTeam(input: $input) { seq } }`, {
      input: { name: "Gone" },
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await release();
    expect((await createTeam("Here")).errors).toEqual([]);
    expect(await teams("Gone", "Here")).toEqual(["Here"]);
    world.errors();
  });

  test("in the middle of what it sends is nobody's error", async () => {
    const leaving = new AbortController();
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"query":')),
    });
    const request = fetch(`${world.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      duplex: "half",
      signal: leaving.signal,
    } as RequestInit);
    await new Promise((resolve) => setTimeout(resolve, 100));
    leaving.abort();
    await expect(request).rejects.toThrow();
    expect((await kpiCount()).errors).toEqual([]);
    expect(world.errors()).toEqual([]);
  });
});

describe("a write that waited for its turn", () => {
  beforeEach(() => open({}));

  test("while the fiscal year moved is not made by the old calendar", async () => {
    const { organization, people, teamId } = stage;
    const { assignmentId } = await organization.kpi(people.gatekeeper, teamId, {
      periodicity: "QUARTER",
      firstPeriod: "2020-Q1",
    });
    const record = () =>
      people.gatekeeper.ask(
        `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { seq } }`,
        {
          input: { entries: [{ assignmentId, period: "2025-Q1", value: "1" }] },
        },
      );
    let waiting: ReturnType<typeof record> | undefined;
    await organization.write(async (sql) => {
      await sql`update organizations set fiscal_year_start_month = 4 where id = ${organization.id}`;
      waiting = record();
      await expect.poll(busy, soon).toEqual(["active"]);
    });
    expect((await waiting)?.errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(await world.owner.sql`select from entries`).toHaveLength(0);
    expect((await record()).errors).toEqual([]);
    const [entry] = await world.owner.sql`select period_start::text as start from entries`;
    expect(entry?.start).toBe("2025-04-01");
  });
});
