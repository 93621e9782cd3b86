"use client";
import { useTranslations } from "next-intl";
import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { CellBar } from "../bar/cell-bar";
import { CellSides } from "../bar/cell-sides";
import type { DeskRow } from "../cell/desk-row";
import { useBlockVerbs } from "../paste/use-block-verbs";
import { useDesk } from "../screen/use-desk";
import { Columns, useWidths } from "./columns";
import classes from "./grid.module.css";
import { GridLine } from "./grid-line";
import { layOut } from "./model/layout";
import { useClipboard } from "./use-clipboard";
import { GridProvider, useGridStore } from "./use-grid";
import { useFlashes, useLedTo } from "./use-grid-events";
import { useGridKeys } from "./use-grid-keys";
import { useDrop, usePointer } from "./use-pointer";
import { Spacer, useShownLines } from "./use-shown-lines";

interface DeskGridProps {
  rows: readonly DeskRow[];
  /** Of which month, in words. */
  month: string;
}

/** The economist's grid: a row a KPI, a column a period, and under it what is to be known of the active cell. */
export default function DeskGrid({ rows, month }: DeskGridProps) {
  const layout = useMemo(() => layOut(rows), [rows]);
  const { cells } = useDesk();
  const store = useGridStore(layout, cells);
  const back = useCallback(() => store.go(store.active), [store]);
  useLedTo(store);
  useFlashes(store);
  return (
    <GridProvider value={store}>
      <CellSides onClosed={back}>
        <Sheet layout={layout} month={month} />
      </CellSides>
    </GridProvider>
  );
}

function Sheet({ layout, month }: { layout: ReturnType<typeof layOut>; month: string }) {
  const t = useTranslations("entries.grid");
  const box = useRef<HTMLDivElement>(null);
  const shown = useShownLines(layout, box);
  const widths = useWidths(layout);
  const { verbs, review } = useBlockVerbs();
  // What is entered now, and what it is compared with, stand at the end of the line.
  useLayoutEffect(() => {
    if (box.current) box.current.scrollLeft = box.current.scrollWidth;
  }, []);
  const onKeyDown = useGridKeys(layout, box, verbs);
  const clipboard = useClipboard(layout, verbs);
  const pointer = usePointer(layout);
  const drop = useDrop(layout, verbs);
  return (
    <div className={classes.sheet} data-desk>
      <div ref={box} className={classes.box} data-grid-box {...drop}>
        <table
          className={classes.table}
          style={widths}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that one moves in is a grid (WAI-ARIA APG)
          role="grid"
          aria-label={t("label", { month })}
          aria-rowcount={layout.lines.length}
          aria-colcount={layout.columnCount}
          aria-multiselectable
          onKeyDown={onKeyDown}
          {...clipboard}
          {...pointer}
        >
          <Columns layout={layout} />
          <tbody>
            {shown.map((item) =>
              item.kind === "space" ? (
                <Spacer key={item.key} height={item.height} columns={layout.columnCount} />
              ) : (
                <GridLine
                  key={item.line.key}
                  layout={layout}
                  line={item.line}
                  place={item.place}
                  measure={item.measure}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
      <CellBar layout={layout} />
      {review}
    </div>
  );
}
