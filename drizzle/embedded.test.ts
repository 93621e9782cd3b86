import { chmod, lstat, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from "./embedded";
import { isAlive } from "./embedded-cluster";

const running = new Set<EmbeddedServer>();
let root: string;
let dataDir: string;

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, ...options });
  running.add(server);
  return server;
}

async function ask(server: EmbeddedServer, question: string): Promise<postgres.RowList<postgres.Row[]>> {
  const sql = postgres(server.url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe(question);
  } finally {
    await sql.end();
  }
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(path.join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "cairn-embedded-"));
  await chmod(root, 0o755);
  dataDir = path.join(root, "data");
});

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
  const cluster = await realpath(path.join(dataDir, "postgres")).catch(() => undefined);
  if (cluster) await rm(cluster, { recursive: true, force: true });
  await rm(root, { recursive: true, force: true });
});

describe("startEmbedded", () => {
  it("keeps what was written over a stop, with a UTF-8 database in UTC", async () => {
    const first = await start();
    expect(first.started).toBe(true);
    await ask(first, "create table stone (name text); insert into stone values ('Matterhörn')");
    await first.stop();
    const second = await start();
    expect(await ask(second, "select name from stone")).toEqual([{ name: "Matterhörn" }]);
    expect(await ask(second, "show timezone")).toEqual([{ TimeZone: "UTC" }]);
    expect(await ask(second, "show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
    expect(await ask(second, "show fsync")).toEqual([{ fsync: "on" }]);
  });

  it("listens on loopback, asks for a password and keeps it from others", async () => {
    const server = await start({ volatile: true });
    expect(await ask(server, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const stranger = server.url.replace(/:[0-9a-f]{48}@/, ":wrong@");
    await expect(ask({ ...server, url: stranger }, "select 1")).rejects.toThrow(/password authentication/);
    expect((await lstat(path.join(dataDir, "postgres", "cairn.json"))).mode & 0o077).toBe(0);
  });

  it("serves several users at once and stops with the last of them", async () => {
    const servers = await Promise.all([1, 2, 3].map(() => start({ volatile: true })));
    expect(new Set(servers.map((server) => server.url)).size).toBe(1);
    const pid = await postmasterPid();
    const [first, second, third] = servers;
    await Promise.all([first?.stop(), second?.stop()]);
    expect(isAlive(pid)).toBe(true);
    expect(await ask(third!, "select 1 as one")).toEqual([{ one: 1 }]);
    await third?.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it("recovers what was committed before the server was killed", async () => {
    let lost = 0;
    const first = await start({ onLost: () => lost++ });
    await ask(first, "create table stone (name text); insert into stone values ('kept')");
    process.kill(await postmasterPid(), "SIGKILL");
    await expect.poll(() => lost, { timeout: 10_000 }).toBe(1);
    const second = await start();
    expect(second.started).toBe(true);
    expect(await ask(second, "select name from stone")).toEqual([{ name: "kept" }]);
    await first.stop();
    expect(await ask(second, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("takes no stranger's process for its server", async () => {
    const first = await start();
    await first.stop();
    const stale = `${process.pid}\n${dataDir}/postgres\n0\n5432\n\n127.0.0.1\n\nready\n`;
    await writeFile(path.join(dataDir, "postgres", "postmaster.pid"), stale, { mode: 0o600 });
    expect((await start()).started).toBe(true);
  });

  it("takes another port when its own was taken meanwhile", async () => {
    const first = await start();
    await first.stop();
    const other = await startEmbedded({ dataDir: path.join(root, "other"), volatile: true });
    running.add(other);
    const notes = path.join(dataDir, "postgres", "cairn.json");
    const { password } = JSON.parse(await readFile(notes, "utf8"));
    await writeFile(notes, JSON.stringify({ password, port: Number(new URL(other.url).port) }));
    const second = await start();
    expect(new URL(second.url).port).not.toBe(new URL(other.url).port);
    expect(await ask(second, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("works below a folder that others may not enter", async () => {
    await chmod(root, 0o700);
    const first = await start();
    await ask(first, "create table stone (name text); insert into stone values ('private')");
    await first.stop();
    const second = await start();
    expect(await ask(second, "select name from stone")).toEqual([{ name: "private" }]);
  });

  it("refuses the data of another major version in one sentence", async () => {
    await mkdir(path.join(dataDir, "postgres"), { recursive: true });
    await writeFile(path.join(dataDir, "postgres", "PG_VERSION"), "14\n");
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 14, but Cairn brings PostgreSQL 18/);
  });

  it("refuses a folder that is no cluster", async () => {
    await mkdir(path.join(dataDir, "postgres"), { recursive: true });
    await expect(start()).rejects.toThrow(/is no PostgreSQL data folder/);
  });

  it("leaves nothing behind when it is called off", async () => {
    const signal = AbortSignal.timeout(300);
    await expect(start({ signal })).rejects.toThrow(/abort/i);
    await expect(lstat(path.join(dataDir, "postgres"))).rejects.toThrow(/ENOENT/);
    expect((await start({ volatile: true })).started).toBe(true);
  });
});
