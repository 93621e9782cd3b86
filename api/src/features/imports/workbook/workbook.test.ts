import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packParts } from "../../../../../tests/testkit/pack-parts";
import { packWorkbook, rowsXml, workbookParts } from "../../../../../tests/testkit/workbook";
import { withNotes } from "../details";
import { readTable } from "../read-table";
import { readWorkbook, writeWorkbook } from "./workbook";

const HEADINGS = ["team", "kpi", "period", "value"];
const one = (rows: string, after = "") => packWorkbook([{ name: "Werte", rows, after }]);
const tableOf = async (bytes: Uint8Array, sheet: string | null = null) => {
  const table = await readTable(bytes, { sheet });
  if ("code" in table) throw new Error(table.sentence);
  return table;
};
const sentenceOf = async (bytes: Uint8Array, sheet: string | null = null) => {
  const table = await readTable(bytes, { sheet });
  return "code" in table ? `${table.rule}: ${table.sentence}` : `read ${table.rows.length} rows`;
};
/** The text and kind of the only cell below a heading. */
const cellOf = async (xml: string, attributes = "") => {
  const { rows } = await tableOf(one(rowsXml([["value"], [{ xml, attributes }]])));
  return [rows[0]?.cells[0], rows[0]?.kinds?.[0]];
};

describe("a cell of a workbook", () => {
  it.each([
    ["a whole number", "<v>1234</v>", "", "1234", "number"],
    ["a decimal", "<v>12.5</v>", "", "12.5", "number"],
    ["the noise of binary fractions", "<v>0.30000000000000004</v>", "", "0.3", "number"],
    ["fifteen digits", "<v>123456789.012345</v>", "", "123456789.012345", "number"],
    ["a number with an exponent", "<v>1.5E-7</v>", "", "0.00000015", "number"],
    ["a large one", "<v>1E+16</v>", "", "10000000000000000", "number"],
    ["minus zero", "<v>-0</v>", "", "0", "number"],
    ["per cent", "<v>0.12</v>", 's="1"', "12%", "number"],
    ["per cent of a binary fraction", "<v>0.07</v>", 's="1"', "7%", "number"],
    ["a per cent sign that is only written", "<v>12</v>", 's="4"', "12", "number"],
    ["a day", "<v>46096</v>", 's="2"', "2026-03-15", "text"],
    ["a month and year", "<v>46082</v>", 's="5"', "2026-03-01", "text"],
    ["a day with its time", "<v>46096.5</v>", 's="2"', "2026-03-15 12:00", "text"],
    ["yes", "<v>1</v>", 't="b"', "TRUE", "text"],
    ["a formula with its result", "<f>A1*2</f><v>7</v>", "", "7", "number"],
    ["a formula with a text", "<f>A1</f><v>n/a</v>", 't="str"', "n/a", "text"],
    ["a formula without its result", "<f>A1*2</f>", "", "", "unsaved"],
    ["an error", "<f>1/0</f><v>#DIV/0!</v>", 't="e"', "#DIV/0!", "error"],
    ["a text that looks like a number", "<is><t>1'234,5</t></is>", 't="inlineStr"', "1'234,5", "text"],
    ["a text in two fonts", "<is><r><t>Zür</t></r><r><t>ich</t></r></is>", 't="inlineStr"', "Zürich", "text"],
  ])("reads %s", async (_, xml, attributes, text, kind) => {
    expect(await cellOf(xml, attributes)).toEqual([text, kind]);
  });
});

describe("a sheet", () => {
  it("is read below the row with its headings, whatever stands above, with the lines of the spreadsheet", async () => {
    const rows = rowsXml([
      ["Kennzahlen 2026"],
      [],
      HEADINGS,
      ["Nord", "Fälle", "2026-03", 5],
      [],
      ["Süd", "Fälle", "2026-03", 0],
    ]);
    const { headings, rows: read } = await tableOf(one(rows));
    expect(headings).toEqual(HEADINGS);
    expect(read.map(({ line, cells }) => [line, ...cells])).toEqual([
      [4, "Nord", "Fälle", "2026-03", "5"],
      [6, "Süd", "Fälle", "2026-03", "0"],
    ]);
  });

  it("is the first that is not hidden and not empty, or the one that is named", async () => {
    const sheet = (name: string, value: number) => ({ name, rows: rowsXml([["value"], [value]]) });
    const bytes = packWorkbook([
      { ...sheet("Alt", 1), state: "hidden" },
      { name: "Leer", rows: "" },
      sheet("Werte", 2),
      sheet("Ziele", 3),
    ]);
    const found = await tableOf(bytes);
    expect([found.sheet, found.rows[0]?.cells[0]]).toEqual(["Werte", "2"]);
    expect(found.sheets).toEqual(["Leer", "Werte", "Ziele"]);
    expect(withNotes(found.notes).notes).toEqual(["Read from the sheet “Werte”, one of 3."]);
    expect((await tableOf(bytes, "Ziele")).rows[0]?.cells[0]).toBe("3");
    expect(await sentenceOf(bytes, "Alt")).toMatch(/no sheet “Alt”\. It has: Leer, Werte, Ziele\./);
    expect(await sentenceOf(packWorkbook([{ name: "Leer", rows: "" }]))).toMatch(/^FILE_SHEETS_EMPTY/);
  });

  it("is the one that looks like a table, where a cover comes first", async () => {
    const bytes = packWorkbook([
      { name: "Titel", rows: rowsXml([["Bericht"], ["Team Nord"]]) },
      { name: "Zahlen", rows: rowsXml([HEADINGS, ["Nord", "A", "2026-03", 5]]) },
    ]);
    expect((await tableOf(bytes)).sheet).toBe("Zahlen");
    expect((await tableOf(bytes, "Titel")).sheet).toBe("Titel");
  });

  it("says a merged team on each of its rows, and marks merged numbers", async () => {
    const rows = rowsXml([
      HEADINGS,
      ["Nord", "A", "2026-03", 5],
      ["", "B", "2026-03"],
      ["", "C", "2026-03", 7],
    ]);
    const merges = '<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="D2:D3"/></mergeCells>';
    const { rows: read } = await tableOf(one(rows, merges));
    expect(read.map(({ cells }) => cells[0])).toEqual(["Nord", "Nord", "Nord"]);
    expect(read.map(({ cells, kinds }) => [cells[3], kinds?.[3]])).toEqual([
      ["5", "number"],
      ["5", "merged"],
      ["7", "number"],
    ]);
  });

  it("reads 500 columns, and says so where there is more", async () => {
    const far = '<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>2</v></c></row>';
    const { headings, rows, notes } = await tableOf(one(rowsXml([["team", "value"]]) + far));
    expect([headings, rows.map(({ cells }) => cells)]).toEqual([["team", "value"], [["1", ""]]]);
    expect(withNotes(notes).notes).toEqual(["Only the first 500 columns were read."]);
  });

  it("reads hidden rows and says so", async () => {
    const rows = `${rowsXml([HEADINGS])}<row r="2" hidden="1"><c r="A2" t="str"><v>Nord</v></c></row>`;
    const { rows: read, notes } = await tableOf(one(rows));
    expect(read).toHaveLength(1);
    expect(withNotes(notes).notes).toEqual(["Hidden rows that were read as well: 1."]);
  });

  it("reads 200,000 rows, and refuses one more", { timeout: 120_000 }, async () => {
    const body = (count: number) =>
      Array.from(
        { length: count },
        (_, row) =>
          `<row r="${row + 2}"><c r="A${row + 2}" t="s"><v>0</v></c><c r="B${row + 2}"><v>${row}.5</v></c></row>`,
      ).join("");
    const of = (count: number) =>
      packWorkbook([{ name: "W", rows: rowsXml([["team", "value"]]) + body(count) }], ["Nord"]);
    const { rows } = await tableOf(of(200_000));
    expect([rows.length, rows.at(-1)?.cells]).toEqual([200_000, ["Nord", "199999.5"]]);
    expect(await sentenceOf(of(200_001))).toMatch(/more than 200,000 rows/);
  });
});

describe("a packed file that is not what it seems", () => {
  const parts = workbookParts([{ name: "W", rows: rowsXml([["value"], [1]]) }]);
  const withPart = (name: string, content: string | Uint8Array, more = {}) =>
    packParts([...parts, { name, content, ...more }]);
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);

  it.each<[string, () => Uint8Array, string]>([
    ["a bomb", () => withPart("xl/worksheets/sheet2.xml", zeros(100)), "FILE_WORKBOOK_TOO_DENSE"],
    ["a large one", () => withPart("xl/worksheets/sheet2.xml", zeros(200)), "FILE_WORKBOOK_TOO_LARGE"],
    [
      "a bomb that claims to be small",
      () => withPart("xl/worksheets/sheet2.xml", zeros(50), { claimedSize: 1000 }),
      "FILE_WORKBOOK_BROKEN",
    ],
    [
      "a part that leaves its size open",
      () => withPart("xl/worksheets/sheet2.xml", "", { flags: 8, packed: new Uint8Array() }),
      "FILE_WORKBOOK_BROKEN",
    ],
    [
      "very many parts",
      () =>
        packParts([...parts, ...Array.from({ length: 2100 }, (_, i) => ({ name: `x${i}`, content: "" }))]),
      "FILE_WORKBOOK_TOO_MANY_PARTS",
    ],
    ["a packed file inside", () => withPart("inner.zip", packParts(parts)), "FILE_WORKBOOK_NESTED"],
    ["two parts of one name", () => packParts([...parts, ...parts]), "FILE_WORKBOOK_BROKEN"],
    ["an encrypted part", () => withPart("x", "secret", { flags: 1 }), "FILE_WORKBOOK_ENCRYPTED"],
    [
      "a damaged part",
      () => withPart("x", "abc", { packed: deflateRawSync("abd").subarray(1) }),
      "FILE_WORKBOOK_BROKEN",
    ],
    ["a file cut off", () => packParts(parts).subarray(0, 900), "FILE_WORKBOOK_BROKEN"],
    ["something after its end", () => Buffer.concat([packParts(parts), zeros(1)]), "FILE_WORKBOOK_BROKEN"],
    [
      "any other packed file",
      () => packParts([{ name: "content.xml", content: "<a/>" }]),
      "FILE_WORKBOOK_OTHER",
    ],
    [
      "an old workbook, whatever it is called",
      () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), zeros(1)]),
      "FILE_WORKBOOK_OLD",
    ],
    [
      "a workbook with a password",
      () =>
        Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "FILE_WORKBOOK_ENCRYPTED",
    ],
    [
      "a sheet of two far corners",
      () =>
        one('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      "FILE_WORKBOOK_BROKEN",
    ],
    ["a sheet that is no XML", () => one("<row><c></row>"), "FILE_SHEETS_EMPTY"],
    [
      "entities within entities",
      () =>
        packParts(
          parts.map((part) =>
            part.name === "xl/sharedStrings.xml"
              ? {
                  ...part,
                  content: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]><sst><si><t>&j;</t></si></sst>`,
                }
              : part,
          ),
        ),
      "read 1 rows",
    ],
  ])("is refused: %s", { timeout: 60_000 }, async (_, bytes, rule) => {
    const before = process.memoryUsage().rss;
    expect(await sentenceOf(bytes())).toMatch(new RegExp(`^${rule}`));
    expect(process.memoryUsage().rss - before).toBeLessThan(600e6);
  });
});

describe("a workbook in which bytes have changed on the way", () => {
  const whole = packWorkbook([{ name: "W", rows: rowsXml([HEADINGS, ["Nord", "A", "2026-03", 5]]) }], ["x"]);

  it("is read or refused, and never a surprise", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 6,
        }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(await sentenceOf(bytes)).toMatch(/^(read \d rows|(FILE|undefined)[A-Z_]*: )/);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("a workbook that is written", () => {
  it("reads back as it was, with its numbers exact", async () => {
    const bytes = await writeWorkbook({
      name: "März 2026",
      columns: [
        { heading: "KPI", width: 30 },
        { heading: "value", width: 12 },
        { heading: "Cairn id", width: 10, hidden: true },
      ],
      rows: [
        ["=1+1", { number: "1234.50" }, "x"],
        ["Fälle", "", "y"],
        ["Klein", { number: "0.000000000000123" }, "z"],
      ],
      isOpen: (_, column) => column === 1,
      formatOf: (_, column) => (column === 1 ? "#,##0.00" : undefined),
    });
    const sheet = await readWorkbook(bytes, {
      sheet: null,
      mostRows: 10,
      mostUnpacked: 1,
      looksLikeTable: () => true,
    });
    expect("rows" in sheet && sheet.rows.map(({ cells }) => cells)).toEqual([
      ["KPI", "value", "Cairn id"],
      ["=1+1", "1234.5", "x"],
      ["Fälle", "", "y"],
      ["Klein", "0.000000000000123", "z"],
    ]);
  });
});
