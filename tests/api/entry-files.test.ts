import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../api/src/features/imports/workbook/workbook";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { packWorkbook, rowsXml } from "../testkit/workbook";
import { World } from "../testkit/world";

const TEMPLATE = `query ($teamId: ID!, $month: Period, $format: FileFormat!) {
  entryTemplate(teamId: $teamId, month: $month, format: $format) { fileName mediaType content rowCount } }`;
const READ = `query ($input: ReadEntryFileInput!) { readEntryFile(input: $input) { isTemplate sheets sheet columns notes
  counts { outcome count } refusals { code sentence rule }
  cells { line team kpi assignmentId period outcome text value numerator denominator state note basedOn before
    refusals { code path sentence rule } } } }`;
const IMPORT = `mutation ($input: ImportEntriesInput!) { importEntries(input: $input) { committed notes
  counts { outcome count } refusals { sentence } rows { line outcome refusals { code sentence rule } } things { name } } }`;

// biome-ignore lint/suspicious/noExplicitAny: an answer as it comes
type Cell = any;

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let team: string;
let other: string;
const kpis: Record<string, { kpiId: string; assignmentId: string }> = {};

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-04-07T10:00:00Z") });
  organization = await world.organization("Files");
  team = await organization.team("Nörd & Ost");
  other = await organization.team("Süd");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", team]]);
  const define = async (name: string, given: object, teamId = team) => {
    kpis[name] = await organization.kpi(helga, teamId, { name, firstPeriod: "2026-01", ...given });
  };
  await define("Cases", { unit: "cases", decimals: 0 });
  await define("=Risky", { unit: "CHF", decimals: 3 });
  await define("Share", { unit: "%", aggregation: "RATIO", ratioFactor: "100", decimals: 1 });
  await define("Error rate", {
    unit: "%",
    aggregation: "MEAN",
    decimals: 1,
    rangeMinimum: "0",
    rangeMaximum: "100",
  });
  await define("Elsewhere", { unit: "CHF" }, other);
  await define("By day", { periodicity: "DAY", firstPeriod: "2026-03-30" }, other);
  await enter("Cases", "2026-02", "40");
  await enter("Cases", "2026-03", "41", "counted twice");
  await enter("=Risky", "2026-03", "1.234");
  const share = {
    assignmentId: kpis.Share?.assignmentId,
    period: "2026-02",
    numerator: "1",
    denominator: "3",
  };
  await act(helga, "recordEntries", { input: { entries: [share], allOrNothing: true } });
});

afterAll(() => world.close());

const enter = (kpi: string, period: string, value: string, note = "") =>
  act(helga, "recordEntries", {
    input: { entries: [{ assignmentId: kpis[kpi]?.assignmentId, period, value, note }], allOrNothing: true },
  });
const templateOf = async (who: TestPerson, format = "XLSX", teamId = team) => {
  const { data, errors } = await who.ask(TEMPLATE, { teamId, month: "2026-03", format });
  return { ...data?.entryTemplate, errors };
};
const read = async (who: TestPerson, bytes: Uint8Array, more = {}) => {
  const content = Buffer.from(bytes).toString("base64");
  const { data, errors } = await who.ask(READ, { input: { fileName: "file.xlsx", content, ...more } });
  if (!data?.readEntryFile) throw new Error(JSON.stringify(errors));
  return data.readEntryFile;
};
const bytesOf = (template: { content: string }) => Buffer.from(template.content, "base64");
const cellsOf = ({ cells }: { cells: Cell[] }) => cells.map(({ kpi, outcome }) => [kpi, outcome]);

/** A template as somebody fills it in: its rows by KPI, changed by `change`, in the same form again. */
async function filled(bytes: Uint8Array, change: (rows: string[][]) => string[][]): Promise<Uint8Array> {
  const sheet = await readWorkbook(bytes, {
    sheet: null,
    mostRows: 1000,
    mostUnpacked: 1,
    looksLikeTable: () => true,
  });
  if (!("rows" in sheet)) throw new Error(sheet.text);
  const [heading = [], ...rows] = sheet.rows.map(({ cells }) => cells);
  return packWorkbook([
    { name: "W", rows: rowsXml([heading, ...change(rows)].map((row) => row.map(cellOf))) },
  ]);
}
const cellOf = (text: string) =>
  /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
/** Columns of the template: team, kpi, unit, period, last, target, value, numerator, denominator, note, id. */
const [KPI, PERIOD, VALUE, NUMERATOR, DENOMINATOR, NOTE, ID] = [1, 3, 6, 7, 8, 9, 10];
const put =
  (kpi: string, ...cells: [column: number, text: string][]) =>
  (rows: string[][]) =>
    rows.map((row) =>
      row[KPI] === kpi ? row.map((text, at) => cells.find(([column]) => column === at)?.[1] ?? text) : row,
    );

describe("a template", () => {
  it("is for those who enter the team's values", async () => {
    const ana = await organization.person("Ana", ["ANALYST"]);
    expect((await templateOf(ana)).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    expect((await templateOf(gita, "XLSX", other)).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    // By month, and of the days the two that are expected.
    expect((await templateOf(helga, "XLSX", other)).rowCount).toBe(3);
    const elsewhere = await world.organization("Elsewhere");
    const foreign = await elsewhere.team("Foreign");
    expect((await templateOf(gita, "XLSX", foreign)).errors?.[0]?.extensions?.code).toBe("NOT_FOUND");
  });

  it("has what is to be entered, and what helps to enter it", async () => {
    const template = await templateOf(gita);
    expect(template).toMatchObject({ fileName: "nord-ost-2026-03.xlsx", rowCount: 4 });
    const sheet = await readWorkbook(bytesOf(template), {
      sheet: null,
      mostRows: 100,
      mostUnpacked: 1,
      looksLikeTable: () => true,
    });
    const rows = "rows" in sheet ? sheet.rows.map(({ cells }) => cells.slice(0, ID)) : [];
    expect(rows).toEqual([
      ["Team", "KPI", "Unit", "Period", "Last value", "Target", "Value", "Numerator", "Denominator", "Note"],
      ["Nörd & Ost", "'=Risky", "CHF", "2026-03", "", "", "1.234", "", "", ""],
      ["Nörd & Ost", "Cases", "cases", "2026-03", "40", "", "41", "", "", "counted twice"],
      ["Nörd & Ost", "Error rate", "%", "2026-03", "", "", "", "", "", ""],
      // 33.3333…, for reading
      ["Nörd & Ost", "Share", "%", "2026-03", "33.3", "", "", "", "", ""],
    ]);
  });

  it.each(["XLSX", "CSV"])("comes back as it was: nothing to record (%s)", async (format) => {
    const file = await read(gita, bytesOf(await templateOf(gita, format)));
    expect(file.isTemplate).toBe(true);
    expect(file.notes).toEqual([]);
    expect(cellsOf(file)).toEqual([
      ["=Risky", "SAME"],
      ["Cases", "SAME"],
      ["Error rate", "BLANK"],
      ["Share", "BLANK"],
    ]);
  });

  it("comes back filled in, in any order, for recordEntries to take", async () => {
    const bytes = await filled(bytesOf(await templateOf(gita)), (rows) =>
      [
        put("Share", [NUMERATOR, "3"], [DENOMINATOR, "4"]),
        put("Error rate", [VALUE, "12 %"], [NOTE, "new way"]),
      ]
        .reduce((so, change) => change(so), rows)
        .reverse(),
    );
    const { cells, counts } = await read(gita, bytes);
    expect(counts.filter(({ count }: Cell) => count > 0)).toEqual([
      { outcome: "CREATED", count: 2 },
      { outcome: "SAME", count: 2 },
    ]);
    expect(cells[0]).toMatchObject({
      kpi: "Share",
      text: "3 / 4",
      value: null,
      numerator: "3",
      denominator: "4",
      basedOn: 0,
    });
    expect(cells[1]).toMatchObject({ kpi: "Error rate", value: "12", note: "new way", state: "REPORTED" });
    const entries = cells
      .filter(({ outcome }: Cell) => outcome === "CREATED")
      .map(({ assignmentId, period, value, numerator, denominator, state, note, basedOn }: Cell) => ({
        ...{ assignmentId, period, value, numerator, denominator, state, note, basedOn },
      }));
    const { refusals, entries: recorded } = await act(gita, "recordEntries", {
      input: { entries, allOrNothing: true },
    });
    expect(refusals).toEqual([]);
    expect(recorded.map(({ value }: Cell) => value)).toEqual(["75", "12"]);
  });

  it("finds its way by ids when a KPI is called otherwise since", async () => {
    const bytes = bytesOf(await templateOf(gita));
    await organization.write(
      (sql) => sql`update kpis set name = 'Cases closed' where id = ${kpis.Cases?.kpiId ?? ""}`,
    );
    const file = await read(gita, await filled(bytes, put("Cases", [VALUE, "43"])));
    expect(file.cells[1]).toMatchObject({
      assignmentId: kpis.Cases?.assignmentId,
      value: "43",
      basedOn: 1,
      before: "41",
    });
    await organization.write(
      (sql) => sql`update kpis set name = 'Cases' where id = ${kpis.Cases?.kpiId ?? ""}`,
    );
  });

  it("comes back from a spreadsheet that writes numbers and months in its own way", async () => {
    const csv = bytesOf(await templateOf(gita, "CSV")).toString("utf8");
    const german = csv
      .replaceAll(",", ";")
      .replaceAll(/;2026-03;/g, ";Mrz 26;")
      .replaceAll(/;1\.2340;/g, ";1,234;");
    expect(german).toContain(";Mrz 26;");
    const file = await read(gita, Buffer.from(german));
    expect(cellsOf(file)).toEqual(cellsOf(await read(gita, Buffer.from(csv))));
  });

  it("overwrites nothing that a colleague changed meanwhile, and leaves alone what nobody touched", async () => {
    const bytes = bytesOf(await templateOf(gita));
    await enter("Cases", "2026-03", "50");
    expect(cellsOf(await read(gita, bytes))[1]).toEqual(["Cases", "SAME"]);
    const file = await read(gita, await filled(bytes, put("Cases", [VALUE, "44"])));
    expect(file.cells[1]).toMatchObject({ outcome: "REFUSED", before: "50" });
    expect(file.cells[1].refusals).toMatchObject([
      {
        code: "STALE_REVISION",
        rule: "TEMPLATE_ROW_CHANGED",
        sentence: expect.stringMatching(/it now reads 50/),
      },
    ]);
    const same = await read(gita, await filled(bytes, put("Cases", [VALUE, "50"], [NOTE, ""])));
    expect(cellsOf(same)[1]).toEqual(["Cases", "SAME"]);
  });

  it("refuses rows whose ids were sorted away, cut off, or are of somebody else", async () => {
    const bytes = bytesOf(await templateOf(gita));
    const swapped = (rows: string[][]) =>
      rows.map((row, place) =>
        row.map((text, at) => (at === ID ? (rows[(place + 1) % 4]?.[ID] ?? "") : text)),
      );
    const mixed = await read(gita, await filled(bytes, swapped));
    expect(mixed.cells.flatMap(({ refusals }: Cell) => refusals.map(({ rule }: Cell) => rule))).toEqual(
      Array(4).fill("TEMPLATE_ROW_MIXED_UP"),
    );
    const broken = await read(gita, await filled(bytes, put("Cases", [ID, "abc"])));
    expect(broken.cells[1].refusals[0].rule).toBe("TEMPLATE_ID_BROKEN");
    const period = await read(gita, await filled(bytes, put("Cases", [PERIOD, "2026-02"])));
    expect(period.cells[1].refusals[0].rule).toBe("TEMPLATE_ROW_MIXED_UP");

    const elsewhere = await world.organization("Foreigners");
    const foreigner = await elsewhere.person("Fritz", ["GATEKEEPER"]);
    const foreign = await read(foreigner, bytes);
    expect(foreign.cells.map(({ refusals }: Cell) => refusals[0]?.rule)).toEqual(
      Array(4).fill("TEMPLATE_ROW_UNKNOWN"),
    );
    const notHers = await read(gita, bytesOf(await templateOf(helga, "XLSX", other)));
    expect(notHers.cells[0].refusals[0]).toMatchObject({ code: "FORBIDDEN", rule: "CELL_NOT_YOURS" });
  });

  it("holds values to the rules of their KPIs, and keeps what was emptied", async () => {
    const bytes = bytesOf(await templateOf(gita));
    const file = await read(
      gita,
      await filled(bytes, (rows) =>
        put("Cases", [VALUE, ""])(put("Error rate", [VALUE, "250"])(put("'=Risky", [VALUE, "1.2345"])(rows))),
      ),
    );
    expect(file.cells.map(({ refusals }: Cell) => refusals[0]?.code)).toEqual([
      "TOO_MANY_DECIMALS",
      undefined,
      "OUT_OF_RANGE",
      undefined,
    ]);
    expect(file.notes).toEqual([expect.stringMatching(/^Values emptied in the file: 1/)]);
  });

  it("is imported by a gatekeeper without a mapping, all or nothing", async () => {
    const bytes = await filled(bytesOf(await templateOf(helga)), put("Cases", [VALUE, "60"]));
    const input = { fileName: "nord.xlsx", content: Buffer.from(bytes).toString("base64") };
    const { data } = await helga.ask(IMPORT, { input });
    expect(data?.importEntries).toMatchObject({ committed: true, things: [], refusals: [] });
    expect(data?.importEntries.rows).toMatchObject([{ outcome: "CHANGED" }]);
    const again = await helga.ask(IMPORT, { input });
    expect(again.data?.importEntries.counts.find(({ outcome }: Cell) => outcome === "SAME").count).toBe(4);
  });
});

describe("any other file, read for those who enter", () => {
  const sheet = (...rows: (string | number)[][]) =>
    packWorkbook([{ name: "W", rows: rowsXml([["Kreis", "Kennzahl", "Monat", "Jahr", "Ist"], ...rows]) }]);

  it("gives the cells of her teams, and creates nothing", async () => {
    const file = await read(
      gita,
      sheet(
        ["Nörd &amp; Ost", "Cases", 1, 2026, 7],
        ["Süd", "Elsewhere", 1, 2026, 7],
        ["Nirgends", "Cases", 1, 2026, 7],
        ["Nörd &amp; Ost", "Nichts", 1, 2026, 7],
        ["Nörd &amp; Ost", "Elsewhere", 1, 2026, 7],
        ["Nörd &amp; Ost", "Cases", 12, 2025, 7],
        ["Nörd &amp; Ost", "Cases", 5, 2026, 7],
        ["Nörd &amp; Ost", "Cases", 2, 2026, "sieben"],
      ),
    );
    expect(file.isTemplate).toBe(false);
    expect(file.cells[0]).toMatchObject({ outcome: "CREATED", value: "7", period: "2026-01", basedOn: 0 });
    expect(file.cells.slice(1).map(({ refusals }: Cell) => refusals[0]?.rule ?? refusals[0]?.code)).toEqual([
      "CELL_NOT_YOURS",
      "CELL_TEAM_UNKNOWN",
      "CELL_KPI_UNKNOWN",
      "CELL_NOT_MEASURED",
      expect.stringMatching(/EXPECTED|FIRST/),
      expect.stringMatching(/FUTURE|BEGUN/),
      "TYPED_NOT_A_NUMBER",
    ]);
  });

  it("says what is wrong with a file as a whole", async () => {
    const refused = await read(gita, packWorkbook([{ name: "W", rows: "" }]));
    expect(refused.refusals[0]).toMatchObject({ code: "UNREADABLE_FILE", rule: "FILE_SHEETS_EMPTY" });
    const large = await read(gita, Buffer.alloc(2 * 1024 * 1024 + 10));
    expect(large.refusals[0].rule).toBe("FILE_TOO_LARGE");
    const many = Buffer.from(`team,kpi,period,value\n${"a,b,2026-01,1\n".repeat(5001)}`);
    expect((await read(gita, many)).refusals[0].rule).toBe("FILE_TOO_MANY_ROWS");
  });

  it("is for those who enter", async () => {
    const max = await organization.person("Max", [["MANAGER", team]]);
    const { errors } = await max.ask(READ, { input: { fileName: "a.csv", content: "YQ==" } });
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });
});

describe("a workbook that is imported", () => {
  it("refuses errors, merged numbers and formulas without a result, and takes shares as per cent", async () => {
    const rows = rowsXml([
      ["team", "kpi", "period", "value"],
      ["Süd", "Rate", "2026-01", { xml: "<v>0.12</v>", attributes: 's="1"' }],
      [
        "Süd",
        "Rate",
        { xml: "<v>46054</v>", attributes: 's="2"' },
        { xml: "<v>0.1</v>", attributes: 's="1"' },
      ],
      ["Süd", "Rate", "2026-03", { xml: "<f>1/0</f><v>#DIV/0!</v>", attributes: 't="e"' }],
      ["Süd", "Rate", 2026.1, 5],
      ["Süd", "Rate", "2025-12", { xml: "<f>A1</f>" }],
      ["Süd", "Rate", "2025-11", 4],
      ["Süd", "Rate", "2025-10"],
    ]);
    const bytes = packWorkbook([
      { name: "W", rows, after: '<mergeCells count="1"><mergeCell ref="D7:D8"/></mergeCells>' },
    ]);
    const input = { fileName: "rates.xlsx", content: bytes.toString("base64"), acceptPartial: true };
    const { data } = await helga.ask(IMPORT, { input });
    expect(
      data?.importEntries.rows.map(({ line, outcome, refusals }: Cell) => [line, outcome, refusals[0]?.rule]),
    ).toEqual([
      [4, "REFUSED", "TYPED_SPREADSHEET_ERROR"],
      [5, "REFUSED", "PERIOD_OF_NUMBER"],
      [6, "REFUSED", "CELL_FORMULA_WITHOUT_RESULT"],
      [8, "REFUSED", "CELL_MERGED"],
      [2, "CREATED", undefined],
      [3, "CREATED", undefined],
      [7, "CREATED", undefined],
    ]);
    const [rate] = await world.owner.sql`
      select e.value::text, k.unit from entries e join assignments a on a.id = e.assignment_id join kpis k on k.id = a.kpi_id
      where k.name = 'Rate' and e.period = '2026-02'`;
    expect(rate).toEqual({ value: "10", unit: "%" });
  });
});
