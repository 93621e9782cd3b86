import "reflect-metadata";
import { formatDecimalPlain } from "@cairn/schema/rules/decimal";
import type { Grain } from "@cairn/schema/rules/grain";
import { formatPeriod } from "@cairn/schema/rules/period";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MarkFinder, type NumberReading, readFigure } from "./read-figure";
import { type PeriodText, readPeriod } from "./read-period";
import { escapeText, unescapeText } from "./safe-text";
import { aggregationOf, directionOf, periodicityNamed } from "./words";

const figure = (text: string, numbers: Partial<NumberReading> = {}) => {
  const read = readFigure(text, { locale: "de-CH", mark: null, ...numbers });
  if (read.kind !== "value") return read.kind;
  return formatDecimalPlain(read.value) + (read.unsure ? " ?" : "");
};

describe("figures", () => {
  it.each([
    ["35", "35"],
    ["13707.0", "13707"],
    ["-0", "0"],
    ["1'234.50", "1234.5"],
    ["1.234,5", "1234.5"],
    ["12 %", "12"],
    ["", "blank"],
    ["–", "blank"],
    ["n/a", "notApplicable"],
    ["twelve", "refused"],
    ["1e5", "refused"],
    ["#DIV/0!", "refused"],
    ["0.30000000000000004", "refused"],
  ])("reads %j as %s", (text, meaning) => {
    expect(figure(text)).toBe(meaning);
  });

  it("lets the file decide what a lone mark before three digits means", () => {
    expect(figure("1.234")).toBe("1.234 ?");
    expect(figure("1.234", { mark: "." })).toBe("1.234");
    expect(figure("1.234", { mark: "," })).toBe("1234");
    expect(figure("1,234", { locale: "en" })).toBe("1234 ?");
    expect(figure("1,234", { locale: "en", mark: "," })).toBe("1.234");
    expect(figure("-1,234", { locale: "en", mark: "," })).toBe("-1.234");
  });

  it("asks where the file contradicts itself, and is told by mapping or locale", () => {
    expect(figure("1,234", { contradicts: true })).toBe("refused");
    expect(figure("1,234", { contradicts: true, mark: "," })).toBe("1.234");
    expect(figure("1.5", { contradicts: true })).toBe("1.5");
  });

  it.each([
    [["1,234", "1.234"], "de-CH", true],
    [["1,234", "1.234"], "fr-CH", true],
    [["1,234", "1.234"], "en", false],
    [["1,234", "2,345"], "de-CH", false],
    [["1,234", "1.234", "0,5"], "de-CH", false],
    [["1,234", "0.5", "0,5"], "en", true],
  ] as const)("%j contradict one another in %s: %s", (cells, locale, contradicts) => {
    const finder = new MarkFinder();
    for (const cell of cells) finder.see(cell);
    expect(finder.contradictsIn(locale)).toBe(contradicts);
  });

  it.each([
    [["1,234", "0,5"], ","],
    [["1.234", "2.5"], "."],
    [["1.234,50"], ","],
    [["1.234.567"], ","],
    [["1.234", "12"], null],
    [["0.5", "0,5"], null],
    [["0.125"], "."],
  ])("finds the mark of %j: %s", (cells, mark) => {
    const finder = new MarkFinder();
    for (const cell of cells) finder.see(cell);
    expect(finder.mark).toBe(mark);
  });
});

describe("periods", () => {
  const january = { startMonth: 1, namedBy: "start" } as const;
  const july = { startMonth: 7, namedBy: "end" } as const;
  const read = (
    text: Partial<PeriodText>,
    grain: Grain | null,
    calendar: typeof january | typeof july = january,
  ) => {
    const found = readPeriod({ period: "", year: "", month: "", ...text }, grain, calendar);
    return found && formatPeriod(found);
  };

  it.each([
    ["2026-03", "month", "2026-03"],
    ["2026-3", "month", "2026-03"],
    ["3/2026", "month", "2026-03"],
    ["03.2026", "month", "2026-03"],
    ["202603", "month", "2026-03"],
    ["2026M3", "month", "2026-03"],
    ["2026-03-01", "month", "2026-03"],
    ["2026-03-31 00:00:00", "month", "2026-03"],
    ["31.3.2026", "month", "2026-03"],
    ["März 2026", "month", "2026-03"],
    ["mar 2026", "month", "2026-03"],
    ["juillet 2026", "month", "2026-07"],
    ["Dez. 2026", "month", "2026-12"],
    ["2026-Q1", "quarter", "2026-Q1"],
    ["Q1 2026", "quarter", "2026-Q1"],
    ["T3/2026", "quarter", "2026-Q3"],
    ["2026-03", "quarter", "2026-Q1"],
    ["2026-H2", "halfyear", "2026-H2"],
    ["S2 2026", "halfyear", "2026-H2"],
    ["2026-W11", "week", "2026-W11"],
    ["KW 11/2026", "week", "2026-W11"],
    ["2026-03-14", "day", "2026-03-14"],
    ["14/03/2026", "day", "2026-03-14"],
    ["03/14/2026", "day", "2026-03-14"],
    ["2026", "year", "2026"],
    ["2026-12", "year", "2026"],
  ] as const)("reads %s by %s as %s", (period, grain, meaning) => {
    expect(read({ period }, grain)).toBe(meaning);
  });

  it.each([
    ["03/04/2026", "day"],
    ["2026", "month"],
    ["2026-Q1", "month"],
    ["2026-13", "month"],
    ["2026-02-30", "day"],
    ["soon", "month"],
    ["", "month"],
  ] as const)("does not guess %j by %s", (period, grain) => {
    expect(read({ period }, grain)).toBeNull();
  });

  it("takes year and month for the longer period that the month lies in", () => {
    expect(read({ year: "2023", month: "3" }, "quarter")).toBe("2023-Q1");
    expect(read({ year: "2023", month: "12" }, "year")).toBe("2023");
    expect(read({ year: "2023", month: "6" }, "halfyear")).toBe("2023-H1");
    expect(read({ year: "2023", month: "1" }, null)).toBe("2023-01");
    expect(read({ year: "2023.0", month: "1.0" }, "month")).toBe("2023-01");
    expect(read({ year: "2023", month: "août" }, "month")).toBe("2023-08");
    expect(read({ year: "2023", month: "Q2" }, "quarter")).toBe("2023-Q2");
    expect(read({ year: "2023", month: "" }, "year")).toBe("2023");
    expect(read({ year: "2023", month: "13" }, "month")).toBeNull();
    expect(read({ year: "23", month: "1" }, "month")).toBeNull();
  });

  it("places months in the organization's own quarters and years", () => {
    expect(read({ year: "2023", month: "9" }, "quarter", july)).toBe("2024-Q1");
    expect(read({ year: "2023", month: "6" }, "year", july)).toBe("2023");
  });
});

describe("words", () => {
  it.each([
    [directionOf("up"), "HIGHER_IS_BETTER"],
    [directionOf("Tiefer ist besser"), "LOWER_IS_BETTER"],
    [directionOf("-"), "LOWER_IS_BETTER"],
    [directionOf("neutral"), "INFORMATIONAL"],
    [directionOf("sideways"), undefined],
    [aggregationOf("closing value"), "LAST"],
    [aggregationOf("YTD"), "CUMULATIVE"],
    [aggregationOf("Durchschnitt"), "MEAN"],
    [periodicityNamed("mensuel"), "MONTH"],
    [periodicityNamed("half-year"), "HALFYEAR"],
  ])("%s is %s", (read, meaning) => {
    expect(read).toBe(meaning);
  });
});

describe("texts that look like formulas", () => {
  it.each(["=1+1", "+41 79", "-5 degrees", "@SUM(A1)", "\tx", "'=1", "''-2", "＝1"])("defuses %j", (text) => {
    expect(escapeText(text)).toBe(`'${text}`);
  });

  it.each(["Team A", "'quoted'", "5 - 3", ""])("leaves %j alone", (text) => {
    expect(escapeText(text)).toBe(text);
  });

  it("gives every text back", () => {
    const risky = fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "a", "\t") });
    fc.assert(fc.property(fc.oneof(fc.string(), risky), (text) => unescapeText(escapeText(text)) === text));
  });
});
