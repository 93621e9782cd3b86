import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, connect as connectTo, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { createApp } from "@cairn/api/app";
import { connect } from "@cairn/drizzle/client";
import { exportJWK } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listenAt } from "../testkit/live";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let teamId: string;
const crashes: unknown[] = [];
const note = (error: unknown) => void crashes.push(error);

beforeAll(async () => {
  world = await World.create({ poolSize: 4, requestTimeout: 4000 });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  process.on("uncaughtException", note);
});
afterAll(async () => {
  process.off("uncaughtException", note);
  // Who waited for a connection at the wrong moment gives up ten seconds later, and that is noted.
  world.errors();
  await world.close();
});

const cut = () => world.owner.sql`select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'cairn-app' and datname = current_database()`;

test("an API whose connections are cut off, at rest and in the middle, goes on when the database does", async () => {
  const read = () => helga.ask("{ teams { id children { id } } viewer { person { id } } }");
  const write = (n: number) =>
    helga.ask(`mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } } }`, {
      input: { name: `Team ${n}`, parentId: teamId },
    });
  for (let round = 0; round < 5; round++) {
    const asked = Array.from({ length: 12 }, (_, n) => (n % 3 === 0 ? write(round * 100 + n) : read()));
    await pause(round % 4);
    await cut();
    for (const answer of await Promise.all(asked))
      if (answer.errors.length > 0)
        expect(["INTERNAL_SERVER_ERROR", "TIMEOUT"]).toContain(answer.errors[0]?.extensions.code);
  }
  // Who waited for a connection at the wrong moment gives up after ten seconds; everybody else goes on at once.
  const recovered = async (): Promise<boolean> => (await read()).errors.length === 0;
  for (let tries = 0; tries < 40 && !(await recovered()); tries++) await pause(500);
  const { data, errors } = await read();
  expect([errors, data?.teams.length > 0]).toEqual([[], true]);
  expect((await write(9999)).errors).toEqual([]);
  expect(crashes).toEqual([]);
  world.errors();
}, 60_000);

/** A way to the database that can be closed and opened again, as a server that is restarted. */
class Gate {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  port = 0;

  constructor(private readonly target: URL) {}

  async open(): Promise<void> {
    this.server = createServer((socket) => {
      const on = connectTo(Number(this.target.port), this.target.hostname);
      for (const each of [socket, on]) {
        this.sockets.add(each);
        each.on("error", () => undefined).on("close", () => this.sockets.delete(each));
      }
      socket.pipe(on).pipe(socket);
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, "127.0.0.1", resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

test("who listens while the database is away for some seconds hears afterwards what was missed", async () => {
  const gate = new Gate(new URL(world.databaseUrl));
  await gate.open();
  const url = new URL(world.databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(gate.port);
  const connection = connect(url.href, { as: "app", max: 3 });
  const app = await createApp({
    connection,
    clock: () => new Date(),
    webTokenKey: await exportJWK(world.webTokenKey),
    log: () => undefined,
    requestTimeout: 4000,
    liveSetting: { lookEvery: 500 },
  });
  const server = createHttpServer(app.handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const listener = await listenAt(address, await helga.token());
  const { seq } = await listener.next();
  await gate.close();
  await pause(1000);
  await organization.team("Founded in the dark");
  await pause(1500);
  await gate.open();
  const news = await listener.next(30_000);
  expect(news.seq).toBe(seq + 1);
  expect(news.changes).toMatchObject([{ entity: "TEAM" }]);
  await organization.team("Founded in the light");
  expect((await listener.next()).seq).toBe(seq + 2);
  expect(crashes).toEqual([]);
  listener.leave();
  server.closeAllConnections();
  server.close();
  await app.stop();
  await connection.close();
  await gate.close();
}, 90_000);

test("a connection that is lost while the driver asks for types ends nothing", async () => {
  let cuts = 0;
  const gate = createServer((socket) => {
    const target = new URL(world.databaseUrl);
    const on = connectTo(Number(target.port), target.hostname);
    for (const each of [socket, on]) each.on("error", () => undefined);
    socket.on("data", (asked) => {
      if (!asked.includes("typarray") || cuts > 0) return;
      cuts += 1;
      on.unpipe(socket);
      socket.end(terminated);
    });
    socket.pipe(on).pipe(socket);
  });
  await new Promise<void>((resolve) => gate.listen(0, "127.0.0.1", resolve));
  const url = new URL(world.databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((gate.address() as AddressInfo).port);
  const { sql, close } = connect(url.href, { as: "app", max: 1 });
  const one = () => sql`select 1 as one`.catch(() => null);
  let answer = await one();
  for (let tries = 0; tries < 3 && !answer; tries++) answer = await one();
  expect(answer).toEqual([{ one: 1 }]);
  expect(cuts).toBe(1);
  // What nobody catches is told at the end of a turn.
  await pause(50);
  expect(crashes).toEqual([]);
  await close();
  gate.close();
});

/** What PostgreSQL says last to a connection that it ends. */
const terminated = (() => {
  const fields = ["SFATAL", "VFATAL", "C57P01", "Mterminating connection due to administrator command", ""];
  const body = Buffer.from(fields.map((field) => `${field}\0`).join(""));
  const head = Buffer.from("E    ");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
})();

test("an outage costs the pool no connection for good", async () => {
  const gate = new Gate(new URL(world.databaseUrl));
  await gate.open();
  const url = new URL(world.databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(gate.port);
  const { db, close } = connect(url.href, { as: "app", max: 2 });
  /** All connections at once: each transaction waits until the other has its own. */
  const both = async () => {
    let waiting = 2;
    let meet = () => {};
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const one = () =>
      db.transaction(async (tx) => {
        await tx.execute("select 1");
        if (--waiting === 0) meet();
        await met;
      });
    await Promise.all([one(), one()]);
  };
  await both();
  for (let outage = 0; outage < 6; outage++) {
    await gate.close();
    const failed = await Promise.allSettled(
      Array.from({ length: 6 }, () => db.transaction((tx) => tx.execute("select 1"))),
    );
    expect(failed.filter(({ status }) => status === "fulfilled")).toEqual([]);
    await gate.open();
    await both();
  }
  expect(crashes).toEqual([]);
  await close();
  await gate.close();
}, 120_000);
