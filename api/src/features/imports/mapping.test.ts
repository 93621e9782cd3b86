import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { nameColumns } from "./columns";
import { withNotes } from "./details";
import { type Mapping, readMapping } from "./mapping";
import { readCsv } from "./read-csv";

const FIXTURES = path.resolve(import.meta.dirname, "../../../../tests/fixtures");

function tableOf(text: string) {
  const table = readCsv(new TextEncoder().encode(text));
  if ("code" in table) throw new Error(table.sentence);
  return table;
}

function mappingOf(given: unknown): Mapping {
  const mapping = readMapping(given);
  if (Array.isArray(mapping)) throw new Error(mapping.map(({ sentence }) => sentence).join(" "));
  return mapping;
}

const named = (text: string, given: unknown = null) => {
  const table = tableOf(text);
  const result = nameColumns(table, mappingOf(given));
  if (Array.isArray(result)) throw new Error(result.map(({ sentence }) => sentence).join(" "));
  return { ...result, rows: table.rows.map(result.name) };
};

const refusalsOf = (text: string, given: unknown = null) => {
  const result = nameColumns(tableOf(text), mappingOf(given));
  return Array.isArray(result) ? result.map(({ path: place, sentence }) => [place.join("."), sentence]) : [];
};

describe("readMapping", () => {
  it("takes names of fields however they are written", () => {
    const { columns } = mappingOf({ columns: { "parent team": "Under", KPI: "What", parentTeam: "Over" } });
    expect(columns).toEqual({ parentTeam: "Over", kpi: "What" });
  });

  it.each<[unknown, string, RegExp]>([
    ["circles", "mapping", /is an object/],
    [{ colums: {} }, "mapping.colums", /has no “colums”/],
    [{ columns: [] }, "mapping.columns", /is an object with fields/],
    [{ columns: { group2: "x" } }, "mapping.columns.group2", /There is no field “group2”/],
    [{ columns: { team: 3 } }, "mapping.columns.team", /heading of a column/],
    [{ defaults: { unit: {} } }, "mapping.defaults.unit", /text or a number/],
    [{ defaults: { actual: 0 } }, "mapping.defaults.actual", /a blank actual stays blank/],
    [{ values: { direction: "up" } }, "mapping.values.direction", /is an object such as/],
    [{ values: { direction: { up: null } } }, "mapping.values.direction", /leads to a text/],
    [{ numberLocale: "de" }, "mapping.numberLocale", /one of these: en, de-CH/],
    [{ decimalMark: ";" }, "mapping.decimalMark", /one of these: \., ,/],
    [{ definitions: "replace" }, "mapping.definitions", /one of these: keep, update/],
  ])("refuses %j at its place", (given, place, sentence) => {
    const refused = readMapping(given);
    expect(Array.isArray(refused) && refused.map((one) => one.path.join("."))).toEqual([place]);
    expect(Array.isArray(refused) && refused[0]?.sentence).toMatch(sentence);
  });

  it("takes the mapping of the fixture", () => {
    const given: unknown = JSON.parse(readFileSync(path.join(FIXTURES, "agency-2025.mapping.json"), "utf8"));
    expect(mappingOf(given).columns.actual).toBeUndefined();
  });
});

describe("nameColumns", () => {
  it.each([
    "circle,kpi,periodicity,range,period_year,period_month,value",
    "team,parent team,KPI,description,category,unit,decimals,direction,aggregation,periodicity,year,month,actual,target,numerator,denominator,note",
    "Abteilung;Kennzahl;Jahr;Monat;Istwert;Zielwert",
    "Équipe;Indicateur;Période;Valeur",
    "Circolo;Indicatore;Periodo;Valore",
    "TEAM,KPI,Period,Actual",
  ])("recognises %s", (heading) => {
    expect(refusalsOf(`${heading}\n`)).toEqual([]);
    expect(named(`${heading}\n`).notes).toEqual([]);
  });

  it("says what is missing, and what is there", () => {
    expect(refusalsOf("circle,kpi,range\nA,b,c")).toEqual([
      [
        "content",
        "The file lacks a column “period”, or “year” and “month”. Its headings are “circle”, “kpi”, “range”.",
      ],
      [
        "content",
        "The file lacks a column “actual” (or “value”). Its headings are “circle”, “kpi”, “range”.",
      ],
    ]);
  });

  it("refuses a mapping to a column that is not there", () => {
    expect(refusalsOf("MONTH;AMOUNT\n", { columns: { period: "MONAT" } })[0]).toEqual([
      "mapping.columns.period",
      "The file lacks a column “MONAT”. Its headings are “MONTH”, “AMOUNT”.",
    ]);
  });

  it("refuses two columns of one meaning unless the mapping decides", () => {
    const heading = "team,kpi,period,value,actual\nA,b,2026-01,1,2";
    expect(refusalsOf(heading)[0]?.[1]).toMatch(/“value” and “actual”/);
    expect(named(heading, { columns: { actual: "value" } }).rows[0]?.text("actual")).toBe("1");
  });

  it("leaves a column aside that the mapping sets to null, and says what is not used", () => {
    const table = named("team,kpi,period,value,note,extra\nA,b,2026-01,1,x,y", { columns: { note: null } });
    expect(table.rows[0]?.text("note")).toBe("");
    expect(withNotes(table.notes).notes).toEqual(["Not used: “note”, “extra”."]);
  });

  it("puts defaults into blanks and other words for words", () => {
    const table = named("kpi,period,value,way\nb,2026-01,NULL, Up \nc,2026-01,0,", {
      columns: { direction: "way" },
      defaults: { team: "All", direction: "neutral" },
      values: { actual: { null: "" }, direction: { up: "HIGHER_IS_BETTER" } },
    });
    expect(table.rows.map((row) => [row.text("team"), row.text("actual"), row.text("direction")])).toEqual([
      ["All", "", "HIGHER_IS_BETTER"],
      ["All", "0", "neutral"],
    ]);
  });

  it("refuses rows whose cells have slipped, and forgives empty cells at the end", () => {
    const table = named("team,kpi,period,value\nA,b,2026-01,1,,\nA,b,2026-02\nA,b,2026-03,1,2\n");
    expect(table.rows.map((row) => row.refusals.map(({ sentence }) => sentence))).toEqual([
      [],
      [
        "The number of cells in this row is 3, of headings 4. A separator inside a text must stand in quotation marks.",
      ],
      [
        "The number of cells in this row is 5, of headings 4. A separator inside a text must stand in quotation marks.",
      ],
    ]);
  });

  it("takes the apostrophe off texts that an export defused", () => {
    expect(named("team,kpi,period,value\n'=A,b,2026-01,-1").rows[0]?.text("team")).toBe("=A");
  });

  it("says that “Einheit” was read as the unit where the teams are missing", () => {
    expect(refusalsOf("Einheit,Kennzahl,Monat,Jahr,Wert\nHR,Fälle,3,2026,5\n")).toEqual([
      ["content", expect.stringMatching(/^The file lacks a column “team”\. “Einheit” was read as the unit/)],
    ]);
    expect(
      named("Einheit,Kennzahl,Monat,Jahr,Wert\nHR,Fälle,3,2026,5\n", { columns: { team: "Einheit" } }).rows,
    ).toHaveLength(1);
  });
});
