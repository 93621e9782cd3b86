"use client";
import { type ClipboardEvent, useRef } from "react";
import { copyText } from "../paste/clipboard-text";
import type { BlockVerbs } from "../paste/use-block-verbs";
import type { Settlements } from "../reading/read-cell";
import { useDesk } from "../screen/use-desk";
import { land } from "./model/landing";
import type { Layout } from "./model/layout";
import { cellAt, type Place } from "./model/place";
import { cellsIn, placesOf } from "./model/selection";
import { parseBlock, writeBlock } from "./model/tsv";
import { useGrid } from "./use-grid";

/** Copy, cut and paste of the selected block. Inside an open field they are the field's own, unless a block is pasted. */
export function useClipboard(layout: Layout, verbs: BlockVerbs) {
  const { cells } = useDesk();
  const grid = useGrid();
  const copied = useRef<{ text: string; settled: Settlements } | null>(null);

  function write({ row, column }: Place, settled: Record<string, Settlements[string]>): string {
    const cell = cellAt(layout, { row, column });
    if (!cell) return column === 0 ? (layout.rows[row]?.row.assignment.kpi.name ?? "") : "";
    const one = copyText(cell, cells.held(cell.key), cells.setting.locale);
    Object.assign(settled, one.settled);
    return one.text;
  }

  function copy(event: ClipboardEvent): boolean {
    if (grid.editing) return false;
    const settled: Record<string, Settlements[string]> = {};
    const text = writeBlock(placesOf(grid.selection).map((row) => row.map((place) => write(place, settled))));
    copied.current = { text, settled };
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    return true;
  }

  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) verbs.clear(cellsIn(layout, grid.selection));
    },
    onPaste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData("text/plain");
      const isBlock = /[\t\n\r]/.test(text.trimEnd());
      if (text === "" || (grid.editing && !isBlock)) return;
      event.preventDefault();
      if (grid.editing) {
        cells.restore(grid.editing.key);
        grid.endEdit({ focus: true });
      }
      const own = copied.current?.text === text ? copied.current.settled : undefined;
      verbs.paste(land(layout, parseBlock(text), grid.selection), own);
    },
  };
}
