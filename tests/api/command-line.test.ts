import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { CommandLine, type Said } from "../testkit/command-line";
import { createDatabase, type TestDatabase } from "../testkit/database";

const FIXTURES = path.resolve(import.meta.dirname, "../fixtures");
const CIRCLES = path.join(FIXTURES, "circles-2026.csv");

// Each command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

let line: CommandLine;
let database: TestDatabase;
let sql: postgres.Sql;
let folder: string;

beforeAll(async () => {
  [line, database] = await Promise.all([CommandLine.build(), createDatabase()]);
  sql = postgres(database.url, { max: 2, onnotice: () => undefined });
  folder = await mkdtemp(path.join(tmpdir(), "cairn-cli-test-"));
  expect(await cairn("organization", "create", "--name", "Way", "--slug", "way")).toMatchObject({
    code: 0,
    stderr: "",
  });
});

afterAll(async () => {
  await sql?.end();
  await Promise.all([line?.remove(), database?.drop(), rm(folder, { recursive: true, force: true })]);
});

const cairn = (...args: string[]): Promise<Said> => line.run(args, { DATABASE_URL: database.url }, folder);
const json = async (...args: string[]) => {
  const said = await cairn(...args, "--json");
  return { code: said.code, ...JSON.parse(said.stdout) };
};
const lastLine = ({ stdout }: Said) => stdout.trimEnd().split("\n").at(-1) ?? "";
const count = async (table: string): Promise<number> => {
  const [row] = await sql`select count(*)::int as count from ${sql(table)}`;
  return row?.count;
};

describe("help and wrong usage", () => {
  it("explains every command", async () => {
    const { stdout, code } = await cairn("--help");
    expect(code).toBe(0);
    const commands = ["migrate", "seed", "import", "export", "log", "person", "token"];
    for (const command of commands) expect(stdout).toContain(command);
    const helps = await Promise.all(commands.map((command) => cairn(command, "--help")));
    expect(helps.map((said) => said.code)).toEqual(commands.map(() => 0));
  });

  it.each([
    [[], "Usage: cairn"],
    [["dance"], "unknown command 'dance'"],
    [["import"], "missing required argument 'file'"],
    [["import", "a.csv", "--fast"], "unknown option '--fast'"],
    [["token", "create", "--email", "x", "--scope", "all", "--days", "1"], "Allowed choices are read, write"],
    [["token", "create", "--email", "x", "--scope", "read", "--days", "soon"], "It is a number of days"],
    [["person", "grant", "--email", "x", "--role", "king"], "A role is one of administrator"],
    [["log", "verify", "--expect", "7"], "A head is written SEQ:HASH"],
    [["organization", "create", "--slug", "x"], "required option '--name <name>' not specified"],
    [["organization", "create", "--name", "X", "--slug", "X Y"], "A slug is of small letters"],
    [["template"], "required option '--team <name>' not specified"],
    [["template", "--team", "A", "--format", "pdf"], "Allowed choices are xlsx, csv"],
    [["person", "create", "--email", "a@b.c", "--role", "manager"], "Say for which team this role is."],
    [["person", "grant", "--email", "a@b.c", "--role", "economist"], "Say for which team this role is."],
    [["person", "create", "--email", "a@b.c", "--team", "A"], "Say with --role"],
    [["person", "create", "--email", "a@b.c", "--issuer", "x"], "An identity is both"],
    [["token", "revoke"], "Say which token"],
  ])("ends with 2 for %j", async (args, sentence) => {
    const { code, stdout, stderr } = await cairn(...args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(sentence);
  });
});

describe("the database", () => {
  it("is told to be prepared first, and prepared", async () => {
    const server = postgres(inject("testDatabase").url, { max: 1, onnotice: () => undefined });
    await server`create database ${server("cli_empty")}`;
    const url = new URL(database.url);
    url.pathname = "cli_empty";
    const run = (...args: string[]) => line.run(args, { DATABASE_URL: url.href });
    try {
      expect(await run("export", "x.csv")).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^The database lacks \d+ migrations of this version\. Run/),
      });
      expect(await run("migrate")).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^\d+ migrations applied\.\n$/),
      });
      expect(await run("migrate", "--json")).toMatchObject({ code: 0, stdout: '{"ok":true,"applied":[]}\n' });
      expect(await run("export", "x.csv")).toMatchObject({
        code: 1,
        stderr: expect.stringContaining("There is no organization yet."),
      });
      expect(await run("seed")).toMatchObject({
        code: 0,
        stdout: "The demo organization “demo” is there.\n",
      });
      expect((await run("seed")).stdout).toContain("was there already");
    } finally {
      await server`drop database ${server("cli_empty")} with (force)`;
      await server.end();
    }
  });

  it.each([
    ["postgres://nobody@127.0.0.1:1/none", /^The database at 127\.0\.0\.1:1 cannot be used/],
    ["mysql://x", /^DATABASE_URL must look like postgres:/],
  ])("says in one sentence why %s cannot be used", async (url, sentence) => {
    const said = await line.run(["export", "x.csv"], { DATABASE_URL: url });
    expect(said.code).toBe(1);
    expect(said.stderr.trim().split("\n")).toHaveLength(1);
    expect(said.stderr).toMatch(sentence);
  });

  it("starts the embedded one where Cairn does not run, and stops it again", async () => {
    const dataDir = path.join(folder, "data");
    const run = (...args: string[]) => line.run(args, { CAIRN_DATA_DIR: dataDir });
    expect(await run("migrate")).toMatchObject({ code: 0 });
    expect(await run("organization", "list")).toMatchObject({ code: 0, stdout: "There is none.\n" });
    await expect(readFile(path.join(dataDir, "postgres/postmaster.pid"))).rejects.toThrow(/ENOENT|EACCES/);
  });
});

describe("importing and exporting", () => {
  it("shows first, then writes, then changes nothing", async () => {
    const dry = await json("import", CIRCLES, "--dry-run");
    expect(dry).toMatchObject({ code: 0, ok: true, dryRun: true, committed: false, organization: "way" });
    expect(await count("entries")).toBe(0);
    const done = await cairn("import", CIRCLES, "--reason", "New year");
    expect(done.code).toBe(0);
    expect(done.stdout).toContain("Rows: 40 new, 29 blank.");
    expect(lastLine(done)).toMatch(/^Imported into Way; the log reached 62 changes\.$/);
    expect(lastLine(await cairn("import", CIRCLES))).toBe(
      "Way holds all of this already; nothing was written.",
    );
    expect(
      await sql`select distinct source, reason, actor_id from changes where action = 'importEntries'`,
    ).toEqual([{ source: "import", reason: "circles-2026.csv: New year", actor_id: null }]);
  });

  it("shows before what becomes what, and that refused rows bar the rest", async () => {
    const file = path.join(folder, "dry.csv");
    const rows = Array.from(
      { length: 30 },
      (_, day) => `Dry,daily,2026-01-${String(day + 1).padStart(2, "0")},1`,
    );
    await writeFile(file, `team,kpi,period,value\n${rows.join("\n")}\n`);
    const dry = await cairn("import", file, "--dry-run");
    expect(dry.code).toBe(0);
    expect(dry.stdout).toContain("line 2, Dry, daily, 2026-01-01: new value 1\n");
    expect(dry.stdout).toContain("\nand 10 more (--all shows them)\n");
    expect((await cairn("import", file, "--dry-run", "--all")).stdout).toContain("line 31, Dry, daily");
    expect((await cairn("import", file)).code).toBe(0);
    await writeFile(file, "team,kpi,period,value\nDry,daily,2026-01-01,2\nDry,daily,2026-01-02,much\n");
    const barred = await cairn("import", file, "--dry-run");
    expect(barred).toMatchObject({ code: 1, stdout: "" });
    expect(barred.stderr).toContain("line 2, Dry, daily, 2026-01-01: 1 becomes 2\n");
    expect(barred.stderr).toContain("1 row is refused, so the import as it is would write nothing at all.");
  });

  it("says in its help which headings it knows, and what may not be left out", async () => {
    const { stdout } = await cairn("import", "--help");
    expect(stdout).toMatch(/^ {2}team {9}team, circle, department/m);
    expect(stdout).not.toContain("cairnId");
    expect((await cairn("template", "--help")).stdout.replace(/\s+/g, " ")).toContain("the team (required)");
  });

  it.each(["xlsx", "csv"])("writes a template to fill in, and takes it back (%s)", async (format) => {
    const output = path.join(folder, `filled.${format}`);
    const args = ["--team", "giving", "--month", "2026-02", "--format", format, "--output", output];
    expect(lastLine(await cairn("template", ...args))).toMatch(
      /^\d+ rows? of “giving” to fill in written to/,
    );
    const back = await json("import", output);
    expect(back).toMatchObject({ code: 0, isTemplate: true, committed: true, seq: null });
    const piped = await cairn(
      "template",
      "--team",
      "giving",
      "--month",
      "2026-02",
      "--format",
      "csv",
      "--output",
      "-",
    );
    expect(piped.stdout).toMatch(/^\ufeffTeam,KPI,Unit,Period,Last value,Target,Value,Note,Cairn id\n/);
    const german = await cairn(
      "template",
      ...args.slice(0, 4),
      "--format",
      "csv",
      "--language",
      "de-CH",
      "--output",
      "-",
    );
    expect(german.stdout).toMatch(/^\ufeffTeam,Kennzahl,/);
    const unknown = await cairn("template", "--team", "Moon");
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining("There is no team “Moon”.") });
  });

  it("takes a mapping, and finds files from where the person stands", async () => {
    const mapping = path.relative(folder, path.join(FIXTURES, "agency-2025.mapping.json"));
    const file = path.relative(folder, path.join(FIXTURES, "agency-2025.csv"));
    const without = await cairn("import", file);
    expect(without.code).toBe(1);
    expect(without.stderr).toContain("A mapping says which column means what: give it with --mapping FILE.");
    expect(await json("import", file, "--mapping", mapping)).toMatchObject({ code: 0, committed: true });
  });

  it("gives the same values back", async () => {
    const said = await cairn("export", "out.csv", "--layout", "short", "--from", "2026", "--to", "2026");
    expect(said.code).toBe(0);
    const rows = async (file: string) => (await readFile(file, "utf8")).trim().split("\n");
    const own = new Set(await rows(path.join(folder, "out.csv")));
    for (const row of await rows(CIRCLES)) expect(own).toContain(row);
    const piped = await cairn("export", "-", "--team", "giving", "--layout", "short");
    expect(piped.stdout.split("\n")[1]).toBe("Giving,gifts of private persons,month,0 <= X,2026,1,812450");
  });

  it("refuses a file with its lines, and takes the rest when told to", async () => {
    const file = path.join(folder, "partly.csv");
    await writeFile(file, "team,kpi,period,value\nA,b,2026-01,1\nA,b,2026-02,much\n");
    const refused = await cairn("import", file);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toBe("");
    expect(refused.stderr).toContain("line 3, value: “much” isn't a number.");
    expect((await cairn("import", file, "--dry-run")).code).toBe(1);
    expect(await json("import", file, "--accept-partial")).toMatchObject({
      code: 0,
      ok: true,
      committed: true,
    });
  });

  it.each([
    [["import", "nowhere.csv"], /^There is no file .*nowhere\.csv\.$/],
    [["import", "."], /is a folder/],
    [["import", CIRCLES, "--mapping", CIRCLES], /is no JSON/],
    [["export", "no/where.csv"], /^There is no folder /],
    [["export", "x.csv", "--team", "Nobody"], /^There is no team “Nobody”\.$/],
    [["export", "x.csv", "--from", "2026-13"], /is not a period/],
    [["export", "x.csv", "--organization", "other"], /^There is no organization “other”\. There is: way\.$/],
  ])("ends with 1 and one sentence for %j", async (args, sentence) => {
    const { code, stderr, stdout } = await cairn(...args, "--json");
    expect(code).toBe(1);
    expect(stderr.trim().split("\n").at(-1)).toMatch(sentence);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(JSON.parse(stdout)).toEqual({ ok: false, error: expect.stringMatching(sentence) });
  });
});

describe("a long import that is ended in the middle", () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => {
    const [month, kpi] = [n % 200, Math.floor(n / 200)];
    const period = `${2005 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return `Large,KPI ${kpi},${period},${n}`;
  });
  const state = async () => [await count("changes"), await count("entries"), await count("teams")];
  let file: string;

  beforeAll(async () => {
    file = path.join(folder, "large.csv");
    await writeFile(file, ["team,kpi,period,value", ...rows].join("\n"));
  });

  it.each([
    ["SIGTERM", 143],
    ["SIGKILL", null],
  ] as const)("leaves nothing after %s", async (signal, code) => {
    const before = await state();
    // Nobody writes while this lock is held: the signal is sure to come in the middle of the writing.
    const blocker = await sql.reserve();
    await blocker`begin`;
    await blocker`lock table entries in share mode`;
    const child = line.start(["import", file], { DATABASE_URL: database.url });
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    const waiting = () => sql`select from pg_locks where relation = 'entries'::regclass and not granted`;
    await expect.poll(async () => (await waiting()).length, { timeout: 90_000 }).toBe(1);
    child.kill(signal);
    const [ended] = await once(child, "exit");
    await blocker`rollback`;
    blocker.release();
    expect(ended).toBe(code);
    expect(said).toContain("writing 20,000 values");
    if (signal === "SIGTERM") expect(said).toMatch(/\nStopped\.\n$/);
    await expect.poll(async () => (await waiting()).length).toBe(0);
    await pause(500);
    expect(await state()).toEqual(before);
  });

  it("succeeds the next time", async () => {
    const [, before = 0] = await state();
    expect(await json("import", file)).toMatchObject({ code: 0, committed: true });
    expect(await count("entries")).toBe(before + rows.length);
    expect(await cairn("log", "verify")).toMatchObject({ code: 0 });
  });
});

describe("a file of more rows than are imported as a whole", () => {
  const HEADING = "team,kpi,period,value";
  const distinct = 6_000;
  let file: string;

  beforeAll(async () => {
    file = path.join(folder, "long.csv");
    // Many rows say again what others say: what counts here is how long the file is, not what is written.
    const rows = Array.from({ length: 205_000 }, (_, n) => {
      const [month, kpi] = [n % 240, Math.floor((n % distinct) / 240)];
      const period = `${2005 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
      return `Long,Measure ${kpi},${period},${n % distinct}.25`;
    });
    await writeFile(file, [HEADING, ...rows].join("\n"));
  });

  it("is imported in memory that does not grow with it", { timeout: 400_000 }, async () => {
    const before = await count("entries");
    // As a whole its rows alone would take many times as much.
    const env = { DATABASE_URL: database.url, NODE_OPTIONS: "--max-old-space-size=80" };
    const { code, stderr, stdout } = await line.run(["import", file], env);
    expect(stderr).toMatch(/… checking, [\d,]+ of 205,000 rows/);
    expect(stderr).toMatch(/… writing, [\d,]+ of 6,000 rows/);
    expect(stdout).toContain("Rows: 6,000 new, 199,000 same.");
    expect(code).toBe(0);
    expect(await count("entries")).toBe(before + distinct);
    expect(await cairn("log", "verify")).toMatchObject({ code: 0 });
  });

  it("is stopped where nothing was written yet", { timeout: 200_000 }, async () => {
    const child = line.start(["import", file], { DATABASE_URL: database.url });
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    const closed = once(child, "close");
    await expect.poll(() => said.includes("checking"), { timeout: 120_000 }).toBe(true);
    child.kill("SIGINT");
    const [code] = await closed;
    expect(code).toBe(130);
    expect(said).toMatch(/\nStopped\. Nothing was written\.\n$/);
  });

  it("is refused as a whole when a quote is never closed", { timeout: 200_000 }, async () => {
    const broken = path.join(folder, "broken.csv");
    await writeFile(broken, `${HEADING}\nA,"b,2026-01,1\n${"A,b,2026-01,1\n".repeat(205_000)}`);
    const { code, stderr } = await cairn("import", broken);
    expect(code).toBe(1);
    expect(stderr).toContain("line 2");
  });
});

describe("the log", () => {
  const verify = (...args: string[]) => json("log", "verify", ...args);

  it("stands, and gives a head to note", async () => {
    const { code, organizations } = await verify();
    expect(code).toBe(0);
    const [{ seq, hash }] = organizations;
    expect((await cairn("log", "verify")).stdout).toContain(`head ${seq}:${hash}`);
    await cairn("person", "create", "--email", "noted@way.test");
    expect(await verify("--expect", `${seq}:${hash}`)).toMatchObject({ code: 0 });
    expect(await verify("--expect", `${seq}:${"0".repeat(64)}`)).toMatchObject({
      code: 1,
      organizations: [{ brokenSeq: seq, problem: "it is not the one that was noted" }],
    });
  });

  it("names the first change that a superuser altered", async () => {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`update changes set after = after || '{"value": 1}' where seq in (9, 12)`;
    });
    const said = await cairn("log", "verify");
    expect(said.code).toBe(1);
    expect(said.stderr).toContain("way: change 9 does not stand: its content was altered.");
  });
});

describe("people and tokens", () => {
  const address = "hilde@way.test";
  const statusOf = async (token: string) => {
    const [row] = await sql`
      select t.scope, t.revoked_at is not null as revoked, p.email from access_tokens t
      join people p on p.id = t.person_id where t.secret_hash = encode(sha256(${token}::bytea), 'hex')`;
    return row;
  };

  it("lets somebody in with a role, and gives further ones", async () => {
    const made = await cairn(
      "person",
      "create",
      "--email",
      address,
      "--name",
      "Hilde",
      "--role",
      "gatekeeper",
    );
    expect(made).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Hilde <hilde@way.test> is a person of Way, gatekeeper."),
    });
    expect(
      await json("person", "grant", "--email", address, "--role", "economist", "--team", "giving"),
    ).toMatchObject({
      code: 0,
      already: false,
    });
    expect(
      await json("person", "grant", "--email", address, "--role", "economist", "--team", "giving"),
    ).toMatchObject({
      already: true,
    });
    const held = await sql`
      select g.role, t.name from grants g join people p on p.id = g.person_id left join teams t on t.id = g.team_id
      where p.email = ${address} order by g.role`;
    expect(held).toEqual([
      { role: "ECONOMIST", name: "Giving" },
      { role: "GATEKEEPER", name: null },
    ]);
  });

  it("lets in who waits", async () => {
    const [way] = await sql`select id from organizations`;
    await sql.begin(async (tx) => {
      await tx`select open_change(${way?.id}, 'system', 'signIn', null, 'web', null)`;
      await tx`insert into people (organization_id, issuer, subject, name, email, status)
        values (${way?.id}, 'i', 's', 'Noemi', 'noemi@way.test', 'WAITING')`;
    });
    expect((await cairn("person", "approve", "--email", "NOEMI@way.test")).stdout).toBe(
      "Noemi is let into Way.\n",
    );
    expect(await sql`select status from people where subject = 's'`).toEqual([{ status: "ACTIVE" }]);
  });

  it.each([
    [["person", "create", "--email", address], "Hilde has this address or identity already."],
    [["person", "create", "--email", "nonsense"], "“nonsense” is no e-mail address."],
    [["person", "approve", "--email", "who@way.test"], "Nobody has the address who@way.test."],
    [
      ["person", "grant", "--email", address, "--role", "economist", "--team", "Moon"],
      "There is no team “Moon”.",
    ],
    [["token", "create", "--email", address, "--scope", "read", "--days", "900"], "From 1 to 366 days."],
    [["token", "create", "--email", address, "--scope", "read", "--days", "99999"], "From 1 to 366 days."],
    [["token", "revoke", "cairn_pat_none"], "There is no such token"],
  ])("refuses %j", async (args, sentence) => {
    expect(await cairn(...args)).toMatchObject({ code: 1, stderr: expect.stringContaining(sentence) });
  });

  it("prints a token alone on its last line, and stops it", async () => {
    const made = await cairn("token", "create", "--email", address, "--scope", "write", "--days", "30");
    const token = lastLine(made);
    expect(token).toMatch(/^cairn_pat_[\w-]{43}$/);
    expect(await statusOf(token)).toEqual({ scope: "WRITE", revoked: false, email: address });
    expect(await cairn("token", "revoke", token)).toMatchObject({ code: 0 });
    expect(await statusOf(token)).toMatchObject({ revoked: true });
    const { token: other, id } = await json(
      "token",
      "create",
      "--email",
      address,
      "--scope",
      "read",
      "--days",
      "1",
    );
    expect(await json("token", "revoke", "--id", id)).toMatchObject({ ok: true, already: false });
    expect(await statusOf(other)).toMatchObject({ scope: "READ", revoked: true });
  });

  it("knows by the token in which of several organizations it is", async () => {
    const make = ["token", "create", "--email", address, "--scope", "read", "--days", "1"];
    const [first, second] = [lastLine(await cairn(...make)), lastLine(await cairn(...make))];
    await cairn("organization", "create", "--name", "Other way", "--slug", "other-way");
    expect(await cairn(...make)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("which one is meant"),
    });
    expect(await cairn("token", "revoke", first)).toMatchObject({ code: 0 });
    expect(await statusOf(first)).toMatchObject({ revoked: true });
    // An organization that is named is the one that is meant
    expect(await cairn("token", "revoke", second, "--organization", "other-way")).toMatchObject({ code: 1 });
    expect(await statusOf(second)).toMatchObject({ revoked: false });
    expect(await cairn("token", "revoke", "cairn_pat_none")).toMatchObject({ code: 1 });
  });
});
