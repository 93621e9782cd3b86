import { describe, expect, test } from "vitest";
import { type Cell, contentOf } from "../cell/cell";
import { freshState } from "../desk/cell-state";
import { aCell, anEntry } from "../test/desk-data";
import { copyText } from "./clipboard-text";
import { type PlanSetting, planBlock } from "./plan-block";

const setting = (cell: Cell, more: Partial<PlanSetting> = {}): PlanSetting => ({
  locale: "de-CH",
  held: () => contentOf(cell.point.entry),
  typed: () => freshState(cell, cell.point.entry, "de-CH"),
  lockOf: () => null,
  lockSaid: (lock) => `It is ${lock}.`,
  signs: {},
  ...more,
});
const plan = (cell: Cell, text: string, more?: Partial<PlanSetting>) =>
  planBlock([{ cell, text }], setting(cell, more))[0] as ReturnType<typeof planBlock>[number];

const empty = aCell({ decimals: 2 });
const filled = aCell({ decimals: 2 }, { entry: anEntry({ value: "1234.5", note: "kept" }) });

describe("a cell of a block", () => {
  test("is new, changed or the same, however the number is written; a blank changes nothing", () => {
    expect(plan(empty, "1’234.50")).toMatchObject({ kind: "new", content: { value: "1234.5" } });
    expect(plan(filled, "1234,5")).toMatchObject({ kind: "same" });
    expect(plan(filled, "99")).toMatchObject({ kind: "changed", content: { value: "99", note: "kept" } });
    expect(plan(filled, "  ")).toMatchObject({ kind: "same" });
  });

  test("is refused with a reason, its text kept", () => {
    expect(plan(empty, "abc")).toMatchObject({
      kind: "refused",
      texts: { value: "abc" },
      problem: { sentence: expect.stringContaining("abc") },
    });
    expect(plan(aCell({ rangeMaximum: "10" }), "11")).toMatchObject({ kind: "refused" });
    expect(plan(empty, "#DIV/0!")).toMatchObject({ kind: "refused" });
  });

  test("is the same where it says what stands, though a narrowed definition would refuse it now", () => {
    const narrowed = aCell({ rangeMaximum: "100" }, { entry: anEntry({ value: "1250" }) });
    expect(plan(narrowed, "1’250")).toMatchObject({ kind: "same" });
    expect(plan(narrowed, "1’251")).toMatchObject({ kind: "refused" });
  });

  test("of a closed period is refused where it would change something", () => {
    const closed = { lockOf: () => "closed" as const };
    expect(plan(empty, "5", closed)).toMatchObject({
      kind: "refused",
      problem: { sentence: "It is closed." },
    });
    expect(plan(filled, "1234.5", closed)).toMatchObject({ kind: "same" });
  });

  test("of a ratio is written as two parts", () => {
    const ratio = aCell({ aggregation: "RATIO", ratioFactor: "100", unit: "%" });
    expect(plan(ratio, "12/40")).toMatchObject({
      content: { numerator: "12", denominator: "40", value: "30" },
    });
    expect(plan(ratio, "12 ÷ 40")).toMatchObject({ kind: "new" });
    expect(plan(ratio, "30 %")).toMatchObject({ kind: "refused" });
    expect(plan(ratio, "12")).toMatchObject({ kind: "refused", problem: { part: "denominator" } });
    expect(plan(ratio, "n/a")).toMatchObject({ kind: "notApplicable" });
  });

  test("with two readings is asked about, and the answer counts for every cell with that sign", () => {
    const precise = aCell({ decimals: 3 });
    expect(plan(precise, "1,234")).toMatchObject({ kind: "ambiguous", sign: "," });
    const read = (text: string, signs: PlanSetting["signs"]) => plan(precise, text, { signs });
    expect(read("1,234", { ",": "groups" })).toMatchObject({ content: { value: "1234" } });
    expect(read("-1,234", { ",": "decimals" })).toMatchObject({ content: { value: "-1.234" } });
    expect(read("1.234", { ",": "groups" })).toMatchObject({ kind: "ambiguous", sign: "." });
    const ratio = aCell({ aggregation: "RATIO", ratioFactor: "1" });
    expect(plan(ratio, "1,500/3,000", { signs: { ",": "groups" } })).toMatchObject({
      content: { numerator: "1500", denominator: "3000" },
    });
  });
});

test("what was copied from the grid is never in doubt when it is put back", () => {
  const precise = aCell({ decimals: 3 }, { entry: anEntry({ value: "1.234" }) });
  const { text, settled } = copyText(precise, contentOf(precise.point.entry), "fr-CH");
  expect(plan(aCell({ decimals: 3 }), text, { copied: settled })).toMatchObject({
    content: { value: "1.234" },
  });
  expect(copyText(precise, null, "en").text).toBe("");
});
