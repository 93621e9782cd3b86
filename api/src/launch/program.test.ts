import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Program, startProgram } from "./program";
import { waitUntilReady } from "./ready";

let folder: string;
let program: Program | undefined;

async function run(script: string, told?: Promise<object>): Promise<Program> {
  const logFile = path.join(folder, "logs/api.log");
  const plan = { name: "API", args: ["-e", script], cwd: folder, env: process.env, logFile, told };
  program = await startProgram(plan);
  return program;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "cairn-program-"));
});

afterEach(async () => {
  await program?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe("a program", () => {
  it("that ends tells how, with its last words", async () => {
    const { ended } = await run("console.error('out of paper'); process.exit(3)");
    expect(await ended).toMatch(
      /^The API ended unexpectedly \(exit code 3\)\. The end of .*api\.log:\nout of paper$/,
    );
  });

  it("that is killed tells by what", async () => {
    const { ended } = await run("process.kill(process.pid, 'SIGKILL')");
    expect(await ended).toContain("(signal SIGKILL)");
  });

  it("does not repeat the words of an earlier run", async () => {
    await (await run("console.log('first')")).ended;
    const { ended } = await run("console.log('second')");
    expect(await ended).not.toContain("first");
    expect(await readFile(path.join(folder, "logs/api.log"), "utf8")).toBe("first\nsecond\n");
  });

  it("hears what is known only later, however late it listens", async () => {
    const listens = "process.once('message', ({ where }) => { console.log(where); process.exit(); })";
    for (const [script, wait] of [
      [listens, 500],
      [`setTimeout(() => ${listens}, 500)`, 0],
    ] as const) {
      const told = pause(wait).then(() => ({ where: `after ${wait} ms` }));
      expect(await (await run(script, told)).ended).toContain(`after ${wait} ms`);
    }
  });

  it("is stopped, by force if it does not listen, with what it started", async () => {
    const deaf = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);";
    const child = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(deaf)}], { stdio: 'ignore' })`;
    const stubborn = await run(`${deaf} console.log(${child}.pid)`);
    const logged = () => readFile(path.join(folder, "logs/api.log"), "utf8");
    await expect.poll(logged).toMatch(/\d+/);
    await stubborn.stop();
    expect(stubborn.hasEnded()).toBe(true);
    const grandchild = Number(await logged());
    await expect.poll(() => stateOf(grandchild)).not.toMatch(/^[RSD]/);
  });
});

/** The state letter of a process; empty when there is none. */
async function stateOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat.slice(stat.lastIndexOf(")") + 2);
}

describe("waitUntilReady", () => {
  const never = new AbortController().signal;

  it("waits for success", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.writeHead(asked < 3 ? 503 : 200).end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    await waitUntilReady(await run("setInterval(() => {}, 1000)"), `http://127.0.0.1:${port}/readyz`, never);
    expect(asked).toBe(3);
    server.close();
  });

  it("gives up when the program ends, with its last words", async () => {
    const ending = run("console.error('no paper'); process.exit(1)");
    await expect(waitUntilReady(await ending, "http://127.0.0.1:9/readyz", never)).rejects.toThrow(
      /no paper/,
    );
  });
});
