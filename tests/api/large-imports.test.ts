import "@cairn/api/schema";
import { mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { exportEntries } from "@cairn/api/features/imports/export-entries";
import { importEntries } from "@cairn/api/features/imports/import-entries";
import {
  importLargeFile,
  type LargeImport,
  type LargeImported,
} from "@cairn/api/features/imports/large/import-large-file";
import { inspectText, type TextFile } from "@cairn/api/features/imports/large/text-file";
import { previewImport } from "@cairn/api/features/imports/preview-import";
import { systemViewer } from "@cairn/api/platform/system-viewer";
import type { Viewer } from "@cairn/api/platform/viewer";
import { type Connection, connect } from "@cairn/drizzle/client";
import { organizations } from "@cairn/drizzle/tables/organizations";
import { ExportLayout, ImportOutcome, type ImportPayload } from "@cairn/schema/types/imports";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agencyFile } from "../testkit/agency";
import { createDatabase, type TestDatabase } from "../testkit/database";

const CIRCLES = path.resolve(import.meta.dirname, "../fixtures/circles-2026.csv");
const now = new Date("2026-11-20T10:00:00Z");

let database: TestDatabase;
let owner: Connection;
let app: Connection;
let folder: string;
let count = 0;

beforeAll(async () => {
  database = await createDatabase();
  owner = connect(database.url, { as: "owner", max: 2 });
  app = connect(database.url, { as: "app", max: 4 });
  folder = await mkdtemp(path.join(tmpdir(), "cairn-large-test-"));
});

afterAll(async () => {
  await Promise.all([owner?.close(), app?.close()]);
  await Promise.all([database?.drop(), rm(folder, { recursive: true, force: true })]);
});

/** The system in an organization of its own. */
async function somewhere(): Promise<Viewer> {
  count += 1;
  const slug = `large-${count}`;
  const id = await owner.db.transaction(async (tx) => {
    const [{ id: made = "" } = {}] = await owner.sql<{ id: string }[]>`select gen_random_uuid() as id`;
    await tx.execute(`select open_change('${made}', 'system', 'arrange', null, 'seed', null)`);
    await tx.insert(organizations).values({ id: made, slug, name: slug });
    return made;
  });
  return systemViewer(app.db, id, { source: "command-line", now });
}

type Given = Partial<Pick<LargeImport, "mapping" | "acceptPartial" | "dryRun" | "batch">>;

async function fileOf(content: string | Uint8Array): Promise<TextFile> {
  const name = path.join(folder, "figures.csv");
  await writeFile(name, content);
  const file = await inspectText(name);
  if ("code" in file) throw new Error(file.sentence);
  return file;
}

async function importLarge(viewer: Viewer, content: string, given: Given = {}): Promise<LargeImported> {
  const usual = { acceptPartial: false, dryRun: false, batch: 3, signal: new AbortController().signal };
  const imported = await importLargeFile(viewer, await fileOf(content), { ...usual, ...given });
  await viewer.reading.letGo();
  return imported;
}

async function importWhole(viewer: Viewer, content: string, given: Given = {}): Promise<ImportPayload> {
  const { mapping, acceptPartial = false, dryRun = false } = given;
  const input = { fileName: "figures.csv", content: Buffer.from(content).toString("base64"), mapping };
  const asked = { ...input, acceptPartial, allRows: true };
  const payload = await (dryRun ? previewImport(viewer, asked) : importEntries(viewer, asked));
  await viewer.reading.letGo();
  return payload;
}

/** What there is to be told of an import, whichever way it was made. */
const mostShown = 2_000;
const toldOf = ({ things, rows, counts, notes, refusals, committed }: ImportPayload) => ({
  things: things.map(({ kind, name, outcome, detail }) => [kind, name, outcome, detail]),
  rows: Object.values(ImportOutcome)
    .flatMap((outcome) => rows.filter((row) => row.outcome === outcome).slice(0, mostShown))
    .map(({ line, outcome, team, kpi, period, before, after, refusals: why }) => {
      const sentences = why.map(({ path: place, sentence }) => [...place, sentence]).sort();
      return { line, outcome, team, kpi, period, before, after, sentences };
    })
    .sort((a, b) => a.line - b.line),
  counts,
  // A row that is contradicted by one of a later batch was noted before.
  notes: rows.some(({ refusals: why }) => why.some(({ rule }) => rule?.startsWith("ROWS_CONTRADICT")))
    ? []
    : notes,
  refusals,
  committed,
});

/** What the register holds, and what its log says of it. */
async function heldBy(viewer: Viewer) {
  const { content } = await exportEntries(viewer, { filter: {}, layout: ExportLayout.LONG });
  await viewer.reading.letGo();
  const log = await owner.sql`select entity, before is null as is_new, source, reason, action, count(*)::int
    from changes where organization_id = ${viewer.organization.id} and source <> 'seed'
    group by 1, 2, 3, 4, 5 order by 1, 2`;
  const broken = await owner.sql`select * from verify_changes(${viewer.organization.id})`;
  return { lines: content.trim().split(/\r?\n/).sort(), log: [...log], broken: [...broken] };
}

async function expectAlike(content: string, given: Given = {}) {
  const [one, other] = [await somewhere(), await somewhere()];
  for (const dryRun of [true, false]) {
    const whole = await importWhole(one, content, { ...given, dryRun });
    const large = await importLarge(other, content, { ...given, dryRun });
    expect(toldOf(large.payload)).toEqual(toldOf(whole));
    expect(large.ended).toBeNull();
  }
  expect(await heldBy(other)).toEqual(await heldBy(one));
  const { payload, written } = await importLarge(other, content, given);
  if (payload.refusals.length === 0) expect([payload.seq, written]).toEqual([null, 0]);
  return { one, other };
}

const RUBBISH = [
  "team,parent team,kpi,unit,decimals,period,value,numerator,denominator,target,minimum,note,state",
  "Nord,Haus,Cost,CHF,2,01/02/2026,1.234,,,10,5,,",
  "Nord,Haus,Cost,CHF,2,01/03/2026,2,,,10,,,",
  "Süd,Haus,Cost,EUR,2,01/01/2026,3.5,,,,,,",
  'Nord,Haus,Share,%,,2026-02,,1,4,,,"two\nlines",provisional',
  "Nord,Haus,Share,%,,2026-03,12.5,1,8,50,,,",
  "Nord,Haus,Cost,CHF,2,01/02/2026,1.234,,,12,5,,",
  "Nord,Haus,Cost,CHF,2,01/03/2026,9,,,,,again,",
  ",,Cost,,,01/02/2026,1,,,,,,",
  "Nord,,Later,,,2027-02,1,,,,,,",
  "Ring,Ring2,Cost,,,01/05/2026,1,,,,,,",
  "Ring2,Ring,Cost,,,01/05/2026,1,,,,,,",
  "Nord,,Cost,,,01/04/2026,,,,7,,lost,",
  "Nord,,Cost,,,01/04/2026,much,,,,,,",
  "Nord,,Cost,,,01/01/2026,n/a,,,8,,why,",
  "short,row",
].join("\n");

describe("a large file is taken as a short one is", () => {
  it("of a month", async () => {
    await expectAlike(await readFile(CIRCLES, "utf8"));
  });

  it("of an agency's four years, with a mapping", { timeout: 120_000 }, async () => {
    const { csv, mapping } = agencyFile();
    await expectAlike(csv, { mapping, batch: 700 });
  });

  it.each([true, false])("of rubbish, its other rows taken: %s", async (acceptPartial) => {
    await expectAlike(RUBBISH, { acceptPartial });
  });

  it.each([1, 2, 50])(
    "of targets that contradict one another, end and begin, %i rows at a time",
    async (batch) => {
      const lines = [
        ...["2026-01,1,5,", "2026-02,,5,", "2026-03,1,6,", "2026-04,1,none,", "2026-05,1,,", "2026-06,1,7,2"],
        ...["2026-02,,6,", "2026-01,2,8,", "2026-03,1,6,", "2026-06,1,none,", "2026-07,1,,1", "2026-07,1,9,"],
      ];
      const csv = [
        "team,kpi,direction,period,value,target,minimum",
        ...lines.map((line) => `A,b,up,${line}`),
      ];
      await expectAlike(csv.join("\n"), { batch, acceptPartial: true });
      await expectAlike(csv.join("\n"), { batch });
    },
  );

  it("with windows line ends, a byte order mark, and values that begin before those there are", async () => {
    const { other } = await expectAlike(
      "\uFEFFteam,kpi,period,value\r\nA,b,2026-05,1\r\n\r\nA,b,2026-06,2\r\n",
    );
    expect(
      (await importLarge(other, "team;kpi;period;value\nA;b;2025-01;15\n")).payload.things,
    ).toMatchObject([
      { kind: "team", outcome: "SAME" },
      { kind: "kpi" },
      { kind: "assignment", outcome: "CHANGED" },
    ]);
  });

  it("with definitions that are redefined, of which each part stands on another row", async () => {
    const viewers = await expectAlike("team,kpi,period,value\nA,b,2026-05,1\nA,c,2026-05,1\n");
    const csv = [
      "team,kpi,period,value,description,decimals,unit",
      ...[
        "A,b,2026-06,1,,,",
        "A,c,2026-06,1,what c is,,",
        "A,b,2026-07,1.25,what b is,2,",
        "A,b,2026-08,1,other,1,kg",
      ],
    ].join("\n");
    const given = { mapping: { definitions: "update" }, batch: 1 };
    const whole = await importWhole(viewers.one, csv, given);
    const { payload } = await importLarge(viewers.other, csv, given);
    expect(toldOf(payload)).toEqual(toldOf(whole));
    expect(payload.committed).toBe(true);
    expect((await heldBy(viewers.other)).lines).toEqual((await heldBy(viewers.one)).lines);
  });

  const cell = fc.record({
    team: fc.constantFrom("A", "a", "B", "C", ""),
    parent: fc.constantFrom("", "B", "C"),
    kpi: fc.constantFrom("x", "X", "y", "z"),
    unit: fc.constantFrom("", "", "", "kg", "CHF"),
    period: fc.constantFrom("2026-01", "2026-02", "2026-03", "2026-04", "3/4/2026", "2026-Q1", "soon"),
    value: fc.constantFrom("", "1", "2", "2.50", "1,234", "1.5", "7 %", "n/a", "yes", "x"),
    target: fc.constantFrom("", "", "5", "6", "7", "none"),
    denominator: fc.constantFrom("", "", "", "4"),
  });
  const partly = fc.boolean();

  it("whatever stands in it", { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 14 }),
        partly,
        fc.integer({ min: 1, max: 5 }),
        async (cells, acceptPartial, batch) => {
          const heading = "team;parent team;kpi;unit;period;value;target;denominator;numerator";
          const lines = cells.map(({ denominator, ...each }) =>
            [...Object.values(each), denominator, denominator && "1"].join(";"),
          );
          await expectAlike([heading, ...lines].join("\n"), { acceptPartial, batch });
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("a large import that does not come to its end", () => {
  const rows = Array.from({ length: 10 }, (_, n) => `A,b,2026-${String((n % 10) + 1).padStart(2, "0")},${n}`);
  const csv = ["team,kpi,period,value", ...rows].join("\n");

  it("is stopped after a batch, says how far it came, and takes the rest the next time", async () => {
    const viewer = await somewhere();
    const stopping = new AbortController();
    const file = await fileOf(csv);
    const onProgress: LargeImport["onProgress"] = (step, done) => {
      if (step === "writing" && done >= 6) stopping.abort();
    };
    const usual = { acceptPartial: false, dryRun: false, batch: 3 };
    const cut = await importLargeFile(viewer, file, { ...usual, signal: stopping.signal, onProgress });
    expect(cut).toMatchObject({ written: 6, toWrite: 10, ended: "stopped" });
    expect(cut.payload.committed).toBe(false);
    const rest = await importLarge(viewer, csv);
    expect(rest).toMatchObject({ written: 4, toWrite: 4, ended: null });
    const held = await owner.sql`select from entries where organization_id = ${viewer.organization.id}`;
    expect(held).toHaveLength(10);
    expect((await heldBy(viewer)).broken).toEqual([]);
  });

  it("writes nothing when it is stopped before", async () => {
    const viewer = await somewhere();
    const signal = AbortSignal.abort();
    await expect(
      importLargeFile(viewer, await fileOf(csv), { acceptPartial: false, dryRun: false, signal }),
    ).rejects.toThrow();
    expect((await heldBy(viewer)).log).toEqual([]);
  });

  /** Does something when the first batch of values is written. */
  async function meddling(viewer: Viewer, acceptPartial: boolean, meddle: (id: string) => Promise<unknown>) {
    let meddled = false;
    const onProgress: LargeImport["onProgress"] = async (step) => {
      if (step !== "writing" || meddled) return;
      meddled = true;
      await meddle(viewer.organization.id);
    };
    const file = await fileOf(csv);
    const signal = new AbortController().signal;
    return importLargeFile(viewer, file, {
      acceptPartial,
      dryRun: false,
      batch: 3,
      signal,
      onProgress,
    });
  }

  const opened = (id: string, statement: string) =>
    owner.sql.begin(async (tx) => {
      await tx`select open_change(${id}, 'system', 'meddle', null, 'seed', null)`;
      await tx.unsafe(statement, [id]);
    });
  const close = (id: string) =>
    opened(
      id,
      `insert into closings (organization_id, period, period_start, number, seq, closed_at)
        values ($1, '2026-08', '2026-08-01', 1, 1, now())`,
    );

  it("refuses what cannot be taken any more, with its line", async () => {
    const viewer = await somewhere();
    const { payload, written, ended } = await meddling(viewer, false, close);
    expect(ended).toBeNull();
    expect(written).toBeLessThan(10);
    expect(payload.committed).toBe(false);
    expect(payload.refusals).toHaveLength(1);
    expect(payload.rows.filter(({ outcome }) => outcome === "REFUSED")).toMatchObject([{ line: 9 }]);
  });

  it("leaves it out where the other rows are to be taken", async () => {
    const viewer = await somewhere();
    const { payload, written } = await meddling(viewer, true, close);
    expect([payload.committed, written]).toEqual([true, 9]);
    expect(payload.counts.filter(({ count: rows }) => rows > 0)).toEqual([
      { outcome: "CREATED", count: 9 },
      { outcome: "REFUSED", count: 1 },
    ]);
  });

  it("makes nothing a second time that got another name", async () => {
    const viewer = await somewhere();
    const { ended } = await meddling(viewer, false, (id) =>
      opened(id, "update teams set name = 'Z' where organization_id = $1"),
    );
    expect(ended).toMatchObject({ trouble: { message: expect.stringContaining("changed while") } });
    const teams = await owner.sql`select name from teams where organization_id = ${viewer.organization.id}`;
    expect([...teams]).toEqual([{ name: "Z" }]);
  });

  it("is refused as a whole when the file changes under it", async () => {
    const viewer = await somewhere();
    const file = await fileOf(csv);
    await utimes(file.path, now, now);
    const signal = new AbortController().signal;
    await expect(
      importLargeFile(viewer, file, { acceptPartial: false, dryRun: false, signal }),
    ).rejects.toThrow("The file was changed while it was read.");
  });
});
