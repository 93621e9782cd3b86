import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

const FIXTURE = path.resolve(import.meta.dirname, "../fixtures/circles-2026.csv");
const circles = readFileSync(FIXTURE, "utf8");
const base64 = (text: string) => Buffer.from(text).toString("base64");
const input = (content: string, more: Record<string, unknown> = {}) => ({
  fileName: "circles.csv",
  content: base64(content),
  ...more,
});

const PAYLOAD = `committed seq columns notes refusals { code path sentence }
  things { kind name outcome detail id } counts { outcome count }
  rows { line outcome team kpi period before after refusals { code path sentence } }`;
const PREVIEW = `query ($input: ImportEntriesInput!) { previewImport(input: $input) { ${PAYLOAD} } }`;
const IMPORT = `mutation ($input: ImportEntriesInput!) { importEntries(input: $input) { ${PAYLOAD} } }`;
const EXPORT = `query ($filter: ExportFilter, $layout: ExportLayout!) {
  exportEntries(filter: $filter, layout: $layout) { fileName content rowCount notes } }`;

let world: World;
let organization: TestOrganization;
let helga: TestPerson;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-11-20T10:00:00Z") });
  organization = await world.organization("Imports");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
});

afterAll(() => world.close());

const counts = (payload: { counts: { outcome: string; count: number }[] }) =>
  Object.fromEntries(
    payload.counts.filter(({ count }) => count > 0).map(({ outcome, count }) => [outcome, count]),
  );
const preview = async (who: TestPerson, content: string, more = {}) =>
  (await who.ask(PREVIEW, { input: input(content, more) })).data?.previewImport;
const importIt = async (who: TestPerson, content: string, more = {}) =>
  (await who.ask(IMPORT, { input: input(content, more) })).data?.importEntries;
const exportIt = async (who: TestPerson, layout: string, filter: object | null = null) =>
  (await who.ask(EXPORT, { layout, filter })).data?.exportEntries;
const logLength = async () => {
  const [head] = await world.owner
    .sql`select seq::int from change_heads where organization_id = ${organization.id}`;
  return head?.seq as number;
};
const sorted = (csv: string) => csv.trim().split(/\r?\n/).sort();

describe("importing a monthly file", () => {
  it("is for gatekeepers, preview and all", async () => {
    const team = await organization.team("Outside");
    const others = await Promise.all([
      organization.person("Ana", ["ANALYST"]),
      organization.person("Gita", [["ECONOMIST", team]]),
      organization.person("Ada", ["ADMINISTRATOR"]),
    ]);
    for (const who of others)
      for (const query of [PREVIEW, IMPORT]) {
        const { errors } = await who.ask(query, { input: input(circles) });
        expect(errors[0]?.extensions.code).toBe("FORBIDDEN");
      }
  });

  it("shows first what it would do, and writes nothing", async () => {
    const before = await logLength();
    const shown = await preview(helga, circles);
    expect(shown.committed).toBe(false);
    expect(counts(shown)).toEqual({ CREATED: 40, BLANK: 29 });
    expect(shown.things.filter(({ kind }: { kind: string }) => kind === "kpi")).toHaveLength(8);
    expect(shown.columns).toEqual(circles.split("\n")[0]?.split(","));
    expect(await logLength()).toBe(before);
  });

  it("writes all of it as one change request, each row in the log with its file", async () => {
    const before = await logLength();
    const done = await importIt(helga, circles, { reason: "First figures of the year" });
    expect(done).toMatchObject({ committed: true, refusals: [] });
    const rows = await world.owner.sql`
      select entity, count(*)::int as count, min(action) as action, min(reason) as reason, min(source) as source,
        count(distinct request_id)::int as requests, min(actor_id::text) as actor
      from changes where organization_id = ${organization.id} and seq > ${before} group by entity order by entity`;
    expect(rows.map(({ entity, count }) => [entity, count])).toEqual([
      ["assignments", 8],
      ["entries", 40],
      ["kpis", 8],
      ["teams", 5],
    ]);
    for (const row of rows)
      expect(row).toMatchObject({
        action: "importEntries",
        reason: "circles.csv: First figures of the year",
        source: "import",
        requests: 1,
        actor: helga.id,
      });
    expect(done.seq).toBe(await logLength());
  });

  it("changes nothing the second time", async () => {
    const before = await logLength();
    const again = await importIt(helga, circles);
    expect(again).toMatchObject({ committed: true, seq: null });
    expect(counts(again)).toEqual({ SAME: 40, BLANK: 29 });
    expect(await logLength()).toBe(before);
  });

  it("gives the same file back", async () => {
    const { content, rowCount, fileName } = await exportIt(helga, "SHORT");
    expect(sorted(content)).toEqual(sorted(circles));
    expect(rowCount).toBe(69);
    expect(fileName).toBe("imports-2026-11-20.csv");
  });

  it("leaves what was entered since where the file is blank, and replaces what differs", async () => {
    const line = (month: number, value: string) =>
      `${circles.split("\n")[0]}\nGiving,gifts of private persons,month,0 <= X,2026,${month},${value}\n`;
    expect(counts(await importIt(helga, line(9, "700100.5")))).toEqual({ CREATED: 1 });
    expect(counts(await importIt(helga, line(9, "")))).toEqual({ BLANK: 1 });
    const changed = await importIt(helga, line(9, "700200"));
    expect(changed.rows).toMatchObject([
      { outcome: "CHANGED", before: "700100.5", after: "700200", period: "2026-09" },
    ]);
  });
});

describe("what is refused", () => {
  const rows = "team,kpi,period,value\nNew,fresh,2026-01,1\nNew,fresh,2026-02,?\nOther,lost,2026-01,?\n";

  it("refuses all for one bad cell, and says which", async () => {
    const before = await logLength();
    const refused = await importIt(helga, rows);
    expect(refused).toMatchObject({ committed: false, seq: null });
    expect(refused.refusals[0].sentence).toBe(
      "Rows that are refused: 2 of 3, so nothing was imported. Correct them, or import the others without them.",
    );
    expect(refused.rows[0]).toMatchObject({
      line: 3,
      outcome: "REFUSED",
      refusals: [{ code: "NOT_A_NUMBER", path: ["3", "value"] }],
    });
    expect(await logLength()).toBe(before);
  });

  it("takes the others when told to, and creates nothing for the refused ones alone", async () => {
    const done = await importIt(helga, rows, { acceptPartial: true });
    expect(done).toMatchObject({ committed: true, refusals: [] });
    expect(counts(done)).toEqual({ CREATED: 1, REFUSED: 2 });
    const { data } = await helga.ask("{ teams { name } }");
    const names = data.teams.map(({ name }: { name: string }) => name);
    expect(names).toContain("New");
    expect(names).not.toContain("Other");
  });

  it.each([
    ["UNREADABLE_FILE", { content: "" }],
    ["UNREADABLE_FILE", { content: base64("\0\0") }],
    ["INVALID", { content: "not base64!" }],
    ["MISSING", { content: base64("a,b\n1,2") }],
    ["INVALID", { mapping: { colums: {} } }],
    ["MISSING", { mapping: { columns: { team: "nowhere" } } }],
    ["MISSING", { fileName: " " }],
  ])("answers %s for %j", async (code, more) => {
    const refused = await importIt(helga, circles, more);
    expect(refused).toMatchObject({ committed: false, seq: null, rows: [] });
    expect(refused.refusals[0]).toMatchObject({ code });
    expect((await preview(helga, circles, more)).refusals[0].code).toBe(code);
  });
});

describe("exporting", () => {
  it("carries everything into an empty organization", async () => {
    const source = await world.organization("Source");
    const gatekeeper = await source.person("Helga", ["GATEKEEPER"]);
    const mapping = JSON.parse(
      readFileSync(path.resolve(import.meta.dirname, "../fixtures/agency-2025.mapping.json"), "utf8"),
    );
    const agency = readFileSync(path.resolve(import.meta.dirname, "../fixtures/agency-2025.csv"), "utf8");
    expect(await importIt(gatekeeper, agency, { mapping })).toMatchObject({ committed: true });
    const { content } = await exportIt(gatekeeper, "LONG");
    expect(counts(await importIt(gatekeeper, content))).toEqual({ SAME: 17, BLANK: 19 });

    const copy = await world.organization("Copy");
    const other = await copy.person("Hugo", ["GATEKEEPER"]);
    expect(await importIt(other, content)).toMatchObject({ committed: true });
    expect((await exportIt(other, "LONG")).content).toBe(content);
  });

  it("says of a target that it has ended, and takes that back", async () => {
    const home = await world.organization("Ended");
    const gatekeeper = await home.person("Helga", ["GATEKEEPER"]);
    const months = ["1,5", "2,", "3,none", "4,", "5,7"].map((month) => `A,b,up,2026-0${month},1`);
    const file = ["team,kpi,direction,period,target,value", ...months].join("\n");
    expect(await importIt(gatekeeper, file)).toMatchObject({ committed: true });
    const { content } = await exportIt(gatekeeper, "LONG");
    const [heading = "", ...rows] = content.trim().split("\n");
    const place = heading.split(",").indexOf("target");
    const targets = (lines: string[]) => lines.slice(0, 6).map((line) => line.split(",")[place]);
    expect(targets(rows)).toEqual(["5", "5", "none", "none", "7", "7"]);
    expect(await importIt(gatekeeper, content)).toMatchObject({ committed: true, seq: null });

    const copy = await (await world.organization("EndedAlike")).person("Hugo", ["GATEKEEPER"]);
    expect(await importIt(copy, content)).toMatchObject({ committed: true });
    expect((await exportIt(copy, "LONG")).content).toBe(content);
  });

  it("defuses what a spreadsheet would run, and takes it back", async () => {
    const home = await world.organization("Formulas");
    const gatekeeper = await home.person("Helga", ["GATEKEEPER"]);
    const risky =
      'team,kpi,range,period,value,note\n=HYPERLINK("x"),-5 degrees,-9 <= X,2026-01,-5,@home\n'.replace(
        '=HYPERLINK("x")',
        '"=HYPERLINK(""x"")"',
      );
    await importIt(gatekeeper, risky);
    const { content } = await exportIt(gatekeeper, "LONG");
    const [row] = content.split("\n").slice(1);
    expect(row).toContain(`"'=HYPERLINK(""x"")"`);
    expect(row).toContain("'-5 degrees");
    expect(row).toContain(",-5,");
    expect(row).toContain("'@home");
    expect(row).toContain(",'-9 <= X,");
    expect(await importIt(gatekeeper, content)).toMatchObject({ committed: true, seq: null });
  });

  it("takes its own export back after a definition was narrowed: what stands is the same, what is new is held to it", async () => {
    const owner = await world.organization("Narrowed");
    const gatekeeper = await owner.person("Helga", ["GATEKEEPER"]);
    await importIt(
      gatekeeper,
      "team,kpi,unit,decimals,range,period,value\nA,share,%,1,0 <= X <= 100,2026-01,95.5\nA,share,%,1,0 <= X <= 100,2026-02,20\n",
    );
    const { data } = await gatekeeper.ask("{ kpis { nodes { id revision } } }");
    const [kpi] = data.kpis.nodes;
    const revised = await gatekeeper.ask(`mutation { reviseKpi(input: {
      kpiId: "${kpi.id}", revision: ${kpi.revision}, rangeMaximum: "50", decimals: 0 }) { refusals { sentence } } }`);
    expect(revised.data.reviseKpi.refusals).toEqual([]);
    const { content } = await exportIt(gatekeeper, "LONG");
    const again = await importIt(gatekeeper, content);
    expect(again).toMatchObject({ committed: true, seq: null, refusals: [] });
    expect(counts(again)).toMatchObject({ SAME: 2 });
    const other = await preview(gatekeeper, content.replace("95.5", "96.5"));
    expect(counts(other)).toMatchObject({ REFUSED: 1, SAME: 1 });
    const twice = `${content.trim()}\n${content.split("\n")[1]?.replace("95.5", "30")}\n`;
    expect(counts(await preview(gatekeeper, twice))).toMatchObject({ REFUSED: 2, SAME: 1 });
  });

  it("exports a part: a team with those below it, a KPI, some periods", async () => {
    const { data } = await helga.ask("{ teams { id name } kpis { nodes { id name } } }");
    const team = data.teams.find(({ name }: { name: string }) => name === "Staff");
    const kpi = data.kpis.nodes.find(({ name }: { name: string }) => name === "short-term absence");
    const part = await exportIt(helga, "SHORT", {
      teamId: team.id,
      kpiId: kpi.id,
      from: "2026-Q2",
      to: "2026-Q2",
    });
    expect(part.content.trim().split("\n").slice(1)).toEqual([
      "Staff,short-term absence,month,0 <= % <= 100,2026,4,2.2",
      "Staff,short-term absence,month,0 <= % <= 100,2026,5,2.08",
      "Staff,short-term absence,month,0 <= % <= 100,2026,6,1.9",
    ]);
  });

  it("refuses more rows than a file holds, by a rule that can be said in any language", async () => {
    const owner = await world.organization("Long");
    const teams = Array.from({ length: 8 }, (_, at) => `Team ${at + 1}`);
    const gatekeeper = await owner.person("Helga", ["GATEKEEPER"]);
    await importIt(
      gatekeeper,
      ["team,kpi,period,value", ...teams.map((team) => `${team},daily,2026-01-01,1`)].join("\n"),
    );
    const filter = { from: "2026", to: "2199" };
    const { data, errors } = await gatekeeper.ask(EXPORT, { layout: "LONG", filter });
    expect(data ?? null).toBeNull();
    expect(errors[0]).toMatchObject({
      message: "This would be more than 500,000 rows. Export a part: one team, or some years.",
      extensions: {
        code: "BAD_USER_INPUT",
        rule: "EXPORT_TOO_LONG",
        params: { most: { number: "500000" } },
      },
    });
    expect((await exportIt(gatekeeper, "LONG", { from: "2026", to: "2026" })).rowCount).toBe(8 * 365);
  });

  it("never leaves the organization", async () => {
    const stranger = await (await world.organization("Strangers")).person("Sam", ["GATEKEEPER"]);
    expect((await exportIt(stranger, "LONG")).rowCount).toBe(0);
    expect(counts(await preview(stranger, circles))).toEqual({ CREATED: 40, BLANK: 29 });
  });
});
