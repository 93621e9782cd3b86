"use client";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useMemo } from "react";
import type { Layout, Line } from "./model/layout";
import { useGrid } from "./use-grid";

/** Lines up to this number are all drawn: searching the page and printing it finds everything. */
const ALL_DRAWN = 60;
/** About how high a line is, in pixels, until it is measured. */
const HEIGHT: Record<Line["kind"], number> = { pace: 38, team: 38, row: 49 };

/** Lines drawn above and below those in view: each one more is drawn anew with every step. */
const OVERSCAN = 5;

type ShownLine =
  | {
      readonly kind: "line";
      readonly line: Line;
      readonly place: number;
      readonly measure?: (element: HTMLElement | null) => void;
    }
  | { readonly kind: "space"; readonly key: string; readonly height: number };

/** The lines to draw: all of a short grid, of a long one those in view, the active row and the heads that stick. */
export function useShownLines(layout: Layout, box: RefObject<HTMLElement | null>): readonly ShownLine[] {
  const { lines } = layout;
  const isLong = lines.length > ALL_DRAWN;
  const grid = useGrid();
  const lineOf = useMemo(() => linesOf(layout), [layout]);
  const heads = useMemo(() => lines.flatMap((line, place) => (line.kind === "pace" ? [place] : [])), [lines]);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const head = heads.findLast((place) => place <= range.startIndex);
      const held = [grid.active.row, grid.focusedRow].map((row) => lineOf[row]);
      const pinned = [head, ...held].filter((place) => place !== undefined && place >= 0) as number[];
      return [...new Set([...pinned, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
    [heads, lineOf, grid],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    enabled: isLong,
    getScrollElement: () => box.current,
    estimateSize: (place) => HEIGHT[(lines[place] as Line).kind],
    getItemKey: (place) => (lines[place] as Line).key,
    rangeExtractor,
    overscan: OVERSCAN,
    initialRect: { width: 1000, height: 800 },
  });
  useEffect(() => {
    if (!isLong) return;
    let last = grid.active.row;
    return grid.subscribe(() => {
      if (grid.active.row === last) return;
      last = grid.active.row;
      const line = lineOf[last];
      // A line that is drawn is brought into view as its cell takes the focus.
      if (line === undefined || virtual.getVirtualItems().some(({ index }) => index === line)) return;
      virtual.scrollToIndex(line, { align: "auto" });
    });
  }, [grid, virtual, lineOf, isLong]);
  if (!isLong) return lines.map((line, place) => ({ kind: "line", line, place }));
  return withSpaces(virtual.getVirtualItems(), lines, virtual.getTotalSize(), virtual.measureElement);
}

interface Item {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** What isn't drawn leaves its room. */
function withSpaces(
  items: readonly Item[],
  lines: readonly Line[],
  total: number,
  measure: (element: HTMLElement | null) => void,
): ShownLine[] {
  const shown: ShownLine[] = [];
  let end = 0;
  for (const item of items) {
    if (item.start > end)
      shown.push({ kind: "space", key: `before ${item.index}`, height: item.start - end });
    shown.push({ kind: "line", line: lines[item.index] as Line, place: item.index, measure });
    end = item.end;
  }
  if (total > end) shown.push({ kind: "space", key: "end", height: total - end });
  return shown;
}

/** Which line each row is. */
function linesOf({ lines }: Layout): readonly number[] {
  return lines.flatMap((line, place) => (line.kind === "row" ? [place] : []));
}

/** The room of lines that aren't drawn. */
export function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a table takes no focus
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}
