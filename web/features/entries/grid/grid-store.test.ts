import { expect, test, vi } from "vitest";
import type { Cell } from "../cell/cell";
import { aRow } from "../test/desk-data";
import { GridStore, SHOWN } from "./grid-store";
import { layOut } from "./model/layout";

const rows = (...ids: string[]) => layOut(ids.map((id) => aRow({ id })));
const at = (row: number, column: number) => ({ row, column });

test("only the cells that one leaves and enters show something else", () => {
  const grid = new GridStore(rows("a", "b", "c"));
  grid.go(at(0, 4));
  const look = () => [0, 1, 2].map((row) => grid.shownAt(at(row, 4), null));
  const [a, b, c] = look();
  grid.move("down", 1);
  const [laterA, laterB, laterC] = look();
  expect([a !== laterA, b !== laterB, c === laterC]).toEqual([true, true, true]);
  expect((laterB as number) & SHOWN.active).toBeTruthy();
});

test("a selection grows from where it began, and ends with the next step", () => {
  const grid = new GridStore(rows("a", "b", "c"));
  grid.go(at(1, 3));
  grid.move("down", 1, true);
  grid.move("right", 1, true);
  expect(grid.selection).toEqual({ top: 1, bottom: 2, left: 3, right: 4 });
  expect(grid.shownAt(at(1, 4), null) & SHOWN.selected).toBeTruthy();
  grid.move("up", 1);
  expect(grid.isBlock).toBe(false);
});

test("when values come in everything stays; when rows come in, whoever is in a cell stays in it", () => {
  const grid = new GridStore(rows("a", "b", "c"));
  grid.go(at(1, 3));
  grid.move("down", 1, true);
  grid.relay(rows("a", "b", "c"), at(0, 4));
  expect(grid.selection).toEqual({ top: 1, bottom: 2, left: 3, right: 3 });
  grid.relay(rows("new", "a", "b", "c"), at(0, 4));
  expect(grid.active).toEqual(at(3, 3));
  grid.relay(rows("x"), at(0, 4));
  expect(grid.active).toEqual(at(0, 4));
});

test("a field that is open is closed when its row has gone", () => {
  const layout = rows("a", "b");
  const grid = new GridStore(layout);
  grid.go(at(1, 4));
  grid.edit(layout.rows[1]?.cells.at(-1) as Cell, "value", "change");
  grid.relay(rows("b"), at(0, 4));
  expect(grid.editing?.key).toBe("b|2026-09");
  grid.relay(rows("a"), at(0, 4));
  expect(grid.editing).toBeNull();
});

test("a cell lights up for a moment", () => {
  vi.useFakeTimers();
  const grid = new GridStore(rows("a"));
  const told = vi.fn();
  grid.subscribe(told);
  grid.flash("a|2026-09");
  expect(grid.shownAt(at(0, 4), "a|2026-09") & SHOWN.flashing).toBeTruthy();
  vi.advanceTimersByTime(3_000);
  expect(grid.shownAt(at(0, 4), "a|2026-09") & SHOWN.flashing).toBe(0);
  expect(told).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
