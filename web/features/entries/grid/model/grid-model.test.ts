import { describe, expect, test } from "vitest";
import type { Cell } from "../../cell/cell";
import { aPoint, aRow } from "../../test/desk-data";
import { firstGap, nextGap } from "./gaps";
import { fillDown, land } from "./landing";
import { layOut } from "./layout";
import { cellAt, type Move, moved, placeOf } from "./place";
import { blockOf, cellsIn, isWithin } from "./selection";

const weeks = (...numbers: number[]) => numbers.map((week) => aPoint({ period: `2026-W${week}` }));

/** Two teams with a monthly KPI each, three months before; a weekly KPI with three weeks before and two of the month. */
const layout = layOut([
  aRow({ id: "a", team: "Alpha" }),
  aRow({
    id: "w",
    team: "Alpha",
    kpi: { periodicity: "WEEK" },
    earlier: weeks(33, 34, 35),
    cells: weeks(36, 37),
  }),
  aRow({ id: "b", team: "Beta" }),
]);
const name = (cell: Cell | null) => cell?.key ?? null;

describe("the layout", () => {
  test("goes by pace, then by team, every row ending in the same column", () => {
    expect(layout.lines.map((line) => line.key)).toEqual([
      ...["MONTH", "MONTH team-Alpha", "a", "MONTH team-Beta", "b"],
      ...["WEEK", "WEEK team-Alpha", "w"],
    ]);
    expect(layout.rows.map(({ from }) => from)).toEqual([2, 2, 1]);
    expect([layout.lastPeriod, layout.columnCount]).toEqual([5, 9]);
    const [months] = layout.lines;
    expect(months?.kind === "pace" && months.section).toMatchObject({
      periods: ["2026-06", "2026-07", "2026-08", "2026-09"],
      current: 1,
    });
  });

  test("knows what stands where, and where something stands", () => {
    expect(name(cellAt(layout, { row: 0, column: 5 }))).toBe("a|2026-09");
    expect(cellAt(layout, { row: 0, column: 0 })).toBeNull();
    expect(cellAt(layout, { row: 0, column: 1 })).toBeNull();
    expect(cellAt(layout, { row: 0, column: layout.context.target })).toBeNull();
    expect(placeOf(layout, "w|2026-W33")).toEqual({ row: 2, column: 1 });
    expect(placeOf(layout, "x|2026-09")).toBeNull();
  });

  test("of nothing is nothing", () => {
    const empty = layOut([]);
    expect(empty.lines).toEqual([]);
    expect(firstGap(empty, () => true)).toEqual({ row: 0, column: 0 });
    expect(moved(empty, { row: 0, column: 0 }, "down")).toEqual({ row: 0, column: 0 });
  });
});

test.each<[Move, [number, number], [number, number]]>([
  ["up", [0, 3], [0, 3]],
  ["down", [0, 3], [1, 3]],
  ["down", [2, 3], [2, 3]],
  ["left", [0, 2], [0, 0]],
  ["left", [0, 0], [0, 0]],
  ["right", [0, 0], [0, 2]],
  ["right", [2, 0], [2, 1]],
  ["right", [0, 8], [0, 8]],
  // Where the row above has no such period, its first one is meant.
  ["up", [2, 1], [1, 2]],
  ["rowStart", [1, 4], [1, 0]],
  ["rowEnd", [1, 4], [1, 8]],
  ["gridStart", [2, 5], [0, 0]],
  ["gridEnd", [0, 0], [2, 8]],
  ["pageDown", [0, 5], [2, 5]],
  ["pageUp", [2, 5], [0, 5]],
])("%s from %j leads to %j", (move, [row, column], [toRow, toColumn]) => {
  expect(moved(layout, { row, column }, move, 7)).toEqual({ row: toRow, column: toColumn });
});

test("a selection holds the cells between its corners, whichever is the first", () => {
  const block = blockOf({ row: 1, column: 5 }, { row: 0, column: 4 });
  expect(cellsIn(layout, block).map(name)).toEqual(["a|2026-08", "a|2026-09", "b|2026-08", "b|2026-09"]);
  expect(isWithin(block, { row: 1, column: 4 })).toBe(true);
  expect(isWithin(block, { row: 2, column: 4 })).toBe(false);
});

describe("gaps", () => {
  const gaps =
    (...keys: string[]) =>
    (cell: Cell) =>
      keys.includes(cell.key);

  test("are filled row by row, those of a week one after the other, and earlier periods are none", () => {
    const isGap = gaps("a|2026-08", "b|2026-09", "w|2026-W36", "w|2026-W37");
    const first = firstGap(layout, isGap);
    expect(name(cellAt(layout, first))).toBe("b|2026-09");
    const second = nextGap(layout, first, isGap);
    expect(second && name(cellAt(layout, second))).toBe("w|2026-W36");
    const third = second && nextGap(layout, second, isGap);
    expect(third && name(cellAt(layout, third))).toBe("w|2026-W37");
  });

  test("begin anew from the end, and where there is none left there is none", () => {
    const isGap = gaps("a|2026-09", "w|2026-W37");
    expect(nextGap(layout, { row: 2, column: 5 }, isGap)).toEqual({ row: 0, column: 5 });
    expect(nextGap(layout, { row: 0, column: 5 }, gaps("a|2026-09"))).toBeNull();
    expect(firstGap(layout, gaps())).toEqual({ row: 0, column: 5 });
  });
});

describe("a block lands", () => {
  const at = (row: number, column: number) => blockOf({ row, column }, { row, column });
  const landed = (texts: string[][], selection: ReturnType<typeof at>) => {
    const { landings, beside } = land(layout, texts, selection);
    return [landings.map(({ cell, text }) => `${cell.key}=${text}`), beside];
  };

  test("where it is dropped, of any shape, and says what falls beside the cells", () => {
    expect(landed([["1", "2"], ["3"]], at(0, 4))).toEqual([["a|2026-08=1", "a|2026-09=2", "b|2026-08=3"], 0]);
    expect(landed([["1", "2"]], at(0, 5))).toEqual([["a|2026-09=1"], 1]);
    expect(landed([["1"], ["2"], ["3"], ["4"], [""]], at(1, 5))).toEqual([
      ["b|2026-09=1", "w|2026-W37=2"],
      2,
    ]);
  });

  test("one text fills the selection, and a block that fits is repeated", () => {
    const selection = blockOf({ row: 0, column: 4 }, { row: 1, column: 5 });
    expect(landed([["7"]], selection)[0]).toHaveLength(4);
    expect(landed([["1", "2"]], selection)[0]).toEqual([
      "a|2026-08=1",
      "a|2026-09=2",
      "b|2026-08=1",
      "b|2026-09=2",
    ]);
    expect(landed([["1"], ["2"], ["3"]], selection)[0]).toEqual([
      "a|2026-08=1",
      "b|2026-08=2",
      "w|2026-W36=3",
    ]);
  });

  test("filling down takes the top of each column, or the row above where one row is chosen", () => {
    const filled = (selection: ReturnType<typeof at>) =>
      fillDown(layout, selection, (cell) => `of ${cell.key}`).map(({ cell, text }) => `${cell.key} ${text}`);
    expect(filled(blockOf({ row: 0, column: 5 }, { row: 2, column: 5 }))).toEqual([
      "b|2026-09 of a|2026-09",
      "w|2026-W37 of a|2026-09",
    ]);
    expect(filled(at(1, 4))).toEqual(["b|2026-08 of a|2026-08"]);
    expect(filled(at(0, 4))).toEqual([]);
  });
});
