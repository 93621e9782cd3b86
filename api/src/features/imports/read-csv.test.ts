import { describe, expect, it } from "vitest";
import { withNotes } from "./details";
import { readCsv } from "./read-csv";
import { IMPORT_LIMITS, type Table } from "./table";

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (bytes: Uint8Array) => {
  const table = readCsv(bytes);
  if ("code" in table) throw new Error(table.sentence);
  return table;
};
const sentenceOf = (bytes: Uint8Array) => {
  const table = readCsv(bytes);
  return "code" in table ? table.sentence : `read ${(table as Table).rows.length} rows`;
};

describe("encodings", () => {
  const text = "team,kpi,value\nZürich,Erträge,5\n";
  const utf16 = (bigEndian: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
    return bigEndian ? bytes.swap16() : bytes;
  };

  it.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a mark", utf8(`\ufeff${text}`)],
    ["UTF-16, little end first", utf16(false)],
    ["UTF-16, big end first", utf16(true)],
    ["Windows-1252", Buffer.from(text, "latin1")],
  ])("reads %s", (_, bytes) => {
    const { headings, rows } = rowsOf(bytes);
    expect(headings).toEqual(["team", "kpi", "value"]);
    expect(rows).toEqual([{ line: 2, cells: ["Zürich", "Erträge", "5"] }]);
  });

  it("says so when it is not UTF-8", () => {
    expect(withNotes(rowsOf(Buffer.from(text, "latin1")).notes).notes).toEqual([
      "Read as Windows-1252, separated by commas.",
    ]);
    expect(rowsOf(utf8(text)).notes).toEqual([]);
  });

  it("reads the characters that only Windows has", () => {
    const bytes = Buffer.concat([
      Buffer.from("team,kpi,value\nA"),
      Buffer.from([0x80, 0x99]),
      Buffer.from(",b,1"),
    ]);
    expect(rowsOf(bytes).rows[0]?.cells[0]).toBe("A€™");
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["an empty file", new Uint8Array(), /^The file is empty\.$/],
    ["only a mark", utf8("\ufeff"), /^The file is empty\.$/],
    ["only empty lines", utf8("\n\n , \n"), /^The file is empty\.$/],
    ["zero bytes", utf8("team,kpi\nA\0B,c"), /zero byte at position 11/],
    ["UTF-16 without a mark", Buffer.from("team", "utf16le"), /zero byte/],
    ["half a UTF-16 character", Uint8Array.from([0xff, 0xfe, 0x41]), /damaged or cut off/],
    ["an unknown encoding", Uint8Array.from([0x61, 0x0a, 0x81, 0x8d]), /encoding .* not known \(line 2\)/],
  ])("refuses %s", (_, bytes, sentence) => {
    expect(sentenceOf(bytes)).toMatch(sentence);
  });
});

describe("separators", () => {
  it.each([
    ["commas", "team,kpi,value\nA,b,1"],
    ["semicolons", "team;kpi;value\nA;b;1"],
    ["tabs", "team\tkpi\tvalue\nA\tb\t1"],
    ["a declaration", "sep=;\r\nteam;kpi;value\r\nA;b;1"],
    ["quoted semicolons", '"team";"kpi, and more";"value"\nA;b;1'],
  ])("finds %s", (_, text) => {
    expect(rowsOf(utf8(text)).rows[0]?.cells).toEqual(["A", "b", "1"]);
  });

  it("believes known headings more than the number of pieces", () => {
    const { headings } = rowsOf(utf8("Team;KPI;Wert (in %, gerundet, ohne a, b, c)\nA;b;1"));
    expect(headings).toHaveLength(3);
  });
});

describe("lines", () => {
  it("counts lines as an editor does, over empty lines and line breaks in texts", () => {
    const { rows } = rowsOf(utf8('team,note\nA,"one\ntwo"\n\nB,\r\nC,"x\r\ny"\nD,'));
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, "A"],
      [5, "B"],
      [6, "C"],
      [8, "D"],
    ]);
  });

  it("counts on from a declaration", () => {
    expect(rowsOf(utf8("sep=;\nteam;kpi\nA;b")).rows[0]?.line).toBe(3);
  });

  it.each([
    [
      'team,note\nA,x\nB,"never closed\nC,x\nD,x\n',
      "A quotation mark in the row that begins on line 3 is never closed.",
    ],
    ['team,note\n\n\nA,"opened\nB,"x"\n', /begins on line 4 don't match/],
    ['team,note\nA,in"side\n', /begins on line 2 don't match/],
    ['"team,note\nA,b\n', /line 1 is never closed/],
    ['team,note\nA,"a\nb"\nB,"open', /line 4 is never closed/],
  ])("says where quotation marks go wrong in %j", (text, sentence) => {
    expect(sentenceOf(utf8(text))).toMatch(sentence);
  });
});

describe("size", () => {
  it("takes as many rows as allowed, and refuses one more with what to do", () => {
    const rows = (count: number) => utf8(`team,kpi\n${"A,b\n".repeat(count)}`);
    expect(sentenceOf(rows(IMPORT_LIMITS.rows))).toBe("read 200000 rows");
    expect(sentenceOf(rows(IMPORT_LIMITS.rows + 1))).toMatch(/more than 200,000 rows\. Split it/);
    expect(sentenceOf(rows(1_000_000))).toMatch(/more than 200,000 rows\. Split it/);
  });
});
