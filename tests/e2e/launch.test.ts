import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbedded } from "@cairn/drizzle/embedded";
import { isAlive } from "@cairn/drizzle/embedded-cluster";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Installation,
  makeInstallation,
  type Product,
  portsInUse,
  postmasterOf,
  programOf,
  programsBelow,
  startProduct,
} from "../testkit/product";

let home: Installation;
const running = new Set<Product>();

function start(options?: Parameters<typeof startProduct>[1]): Product {
  const product = startProduct(home, options);
  running.add(product);
  return product;
}

/** Nobody answers on the ports any more, and PostgreSQL has gone. */
async function expectNothingLeft(postmaster: number): Promise<void> {
  expect(await portsInUse(home)).toEqual([]);
  if (postmaster > 0) await expect.poll(() => isRunning(postmaster), { timeout: 5_000 }).toBe(false);
  expect(await postmasterOf(home)).toBe(0);
}

/** A process that has ended stays in the list until whoever adopted it takes notice. */
async function isRunning(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return isAlive(pid) && !/^State:\s+Z/m.test(status);
}

beforeEach(async () => {
  home = await makeInstallation();
});

afterEach(async () => {
  for (const product of running) {
    product.child.kill("SIGTERM");
    await product.ended;
  }
  running.clear();
  // Whatever a test killed, nothing may outlive it.
  await startEmbedded({ dataDir: home.dataDir, volatile: true })
    .then((server) => server.stop())
    .catch(() => undefined);
  await home.remove();
});

describe("npm start", () => {
  it("brings everything up on an empty folder, and takes everything down when npm is told to stop", async () => {
    const first = start({ by: "npm" });
    await first.up;
    for (const words of [first.url, "Gita", "Helga", "Ana", "Max", "Ada", home.dataDir])
      expect(first.said()).toContain(words);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    expect((await fetch(`${first.apiUrl}/readyz`)).status).toBe(200);
    expect((await stat(path.join(home.dataDir, "secrets.json"))).mode & 0o777).toBe(0o600);
    const postmaster = await postmasterOf(home);
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    await expectNothingLeft(postmaster);

    const second = start();
    await second.up;
    expect(second.said()).toMatch(/demo data +there already/);
    second.child.kill("SIGINT");
    second.child.kill("SIGINT");
    await pause(30);
    second.child.kill("SIGHUP");
    expect(await second.ended).toBe(0);
    await expectNothingLeft(0);
  });

  it("leaves nothing behind when it is told to stop while it starts", async () => {
    for (const moment of ["Cairn", "database", "demo data"]) {
      const product = start();
      while (!product.said().includes(moment)) await pause(10);
      expect(await product.stop()).toBe(0);
      expect(product.said()).not.toContain("Error");
      await expectNothingLeft(0);
    }
  });

  it("is picked up again after it was killed, by the database that lived on", async () => {
    const first = start();
    await first.up;
    const postmaster = await postmasterOf(home);
    first.child.kill("SIGKILL");
    await expect.poll(() => portsInUse(home), { timeout: 10_000 }).toEqual([]);
    expect(isAlive(postmaster)).toBe(true);

    const second = start();
    await second.up;
    expect(await postmasterOf(home)).toBe(postmaster);
    expect(await second.stop()).toBe(0);
    await expectNothingLeft(postmaster);
  });

  it("starts a program again that was killed", async () => {
    const product = start();
    await product.up;
    process.kill(programOf(product.child.pid ?? 0, "dist/main.js"), "SIGKILL");
    await expect.poll(() => product.said(), { timeout: 60_000 }).toContain("The API runs again.");
    expect(product.said()).toContain("signal SIGKILL");
    expect((await fetch(`${product.apiUrl}/readyz`)).status).toBe(200);
    expect(await product.stop()).toBe(0);
    await expectNothingLeft(0);
  });

  it("runs as many API processes as it is told, and leaves none of them behind when it is killed", async () => {
    const product = start({ env: { API_PROCESSES: "2" } });
    await product.up;
    const keeper = programOf(product.child.pid ?? 0, "dist/main.js");
    const serving = () => programsBelow(keeper, "dist/main.js");
    const [one = 0, other = 0] = serving();
    process.kill(one, "SIGKILL");
    const answers = () =>
      fetch(`${product.apiUrl}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(answers).toBe(true);
    await expect.poll(() => serving().filter((pid) => pid !== one), { timeout: 20_000 }).toHaveLength(2);
    expect(serving()).toContain(other);
    expect(product.said()).not.toContain("ended");
    const left = serving();
    product.child.kill("SIGKILL");
    await expect.poll(() => portsInUse(home), { timeout: 10_000 }).toEqual([]);
    for (const pid of [keeper, ...left])
      await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });

  it("says so and stops the rest when the database is killed, and recovers at the next start", async () => {
    const first = start();
    await first.up;
    process.kill(await postmasterOf(home), "SIGKILL");
    expect(await first.ended).toBe(1);
    expect(first.said()).toContain("The embedded database went away");
    expect(await portsInUse(home)).toEqual([]);

    const second = start();
    await second.up;
    expect(second.said()).toMatch(/demo data +there already/);
    expect(await second.stop()).toBe(0);
    await expectNothingLeft(0);
  });

  it("works on a given database, without the demo, and says what is missing before anyone can sign in", async () => {
    const given = await startEmbedded({ dataDir: path.join(home.dataDir, "given"), volatile: true });
    try {
      const product = start({ env: { DATABASE_URL: given.url } });
      await product.up;
      expect(product.said()).toContain("Nobody can sign in yet");
      expect(product.said()).toContain("OIDC_ISSUER");
      expect(product.said()).not.toContain("Gita");
      expect(await portsInUse(home)).toEqual([home.webPort, home.apiPort]);
      expect(await (await fetch(`${product.url}/en/sign-in`)).text()).toContain("Nobody can sign in yet");
      expect(await product.stop()).toBe(0);
      await expectNothingLeft(0);
    } finally {
      await given.stop();
    }
  });
});

describe("npm start refuses in one sentence", () => {
  async function refusal(env: Record<string, string>): Promise<string> {
    const product = start({ env });
    expect(await product.ended).toBe(1);
    await expectNothingLeft(0);
    return product.said();
  }

  it("a taken port", async () => {
    const other = createServer().listen(home.webPort, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const product = start();
    expect(await product.ended).toBe(1);
    expect(product.said()).toContain(`Port ${home.webPort} (web app) is taken by another program`);
    await new Promise((resolve) => other.close(resolve));
    await expectNothingLeft(0);
  });

  it("a database that cannot be reached", async () => {
    const DATABASE_URL = `postgres://cairn:secret@127.0.0.1:${home.identityPort}/cairn`;
    const said = await refusal({ DATABASE_URL });
    expect(said).toMatch(/The database at 127\.0\.0\.1:\d+ cannot be used \(.*ECONNREFUSED/);
    expect(said).not.toContain("secret");
  });

  it("a data folder of another major version", async () => {
    await mkdir(path.join(home.dataDir, "postgres"));
    await writeFile(path.join(home.dataDir, "postgres/PG_VERSION"), "14\n");
    expect(await refusal({})).toMatch(/was made by PostgreSQL 14, but Cairn brings PostgreSQL 18/);
  });

  it("a setting that makes no sense", async () => {
    expect(await refusal({ PORT: "many" })).toContain("PORT must be a port number");
  });
});
