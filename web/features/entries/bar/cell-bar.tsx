"use client";
import { ActionIcon, Text } from "@mantine/core";
import { IconHistory, IconNote } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { useFormat } from "../../../lib/use-format";
import type { Cell } from "../cell/cell";
import type { GridRow, Layout } from "../grid/model/layout";
import { cellAt } from "../grid/model/place";
import { cellsIn } from "../grid/model/selection";
import { useGrid } from "../grid/use-grid";
import { useNextGap } from "../grid/use-next-gap";
import { CellQuestion } from "../question/cell-question";
import { useCellPart, useDesk } from "../screen/use-desk";
import classes from "./bar.module.css";
import { BAR_ID } from "./bar-ids";
import { CellMenu } from "./cell-menu";
import { useCellSides, useSide } from "./cell-sides";
import { CellSummary } from "./cell-summary";
import { CellWayProvider } from "./cell-way";
import { KpiAbout } from "./kpi-about";

/** Under the grid: what is to be known of the active cell, what it asks, and what else can be done with it. */
export function CellBar({ layout }: { layout: Layout }) {
  const t = useTranslations("entries.bar");
  const grid = useGrid();
  const { cells } = useDesk();
  const read = () => grid.active;
  const active = useSyncExternalStore(grid.subscribe, read, read);
  const onward = useNextGap();
  /** What was typed and put off is corrected in its field: standing in the cell it would pass for saved. */
  function back() {
    const here = cellAt(layout, grid.active);
    const state = here && cells.store.state(here.key);
    if (!here || !state?.touched || state.conflict) return grid.go(grid.active);
    cells.enter(here.key);
    grid.edit(here, here.parts[0] ?? "value", "correct");
  }
  const row = layout.rows[active.row];
  const cell = cellAt(layout, active) ?? row?.cells.at(-1) ?? null;
  const isNamed = cellAt(layout, active) === null;
  if (!row || !cell) return null;
  const way = { onward: () => onward(), back };
  return (
    <CellWayProvider value={way}>
      <section aria-label={t("label")} className={classes.bar}>
        {grid.isBlock ? (
          <Selected count={cellsIn(layout, grid.selection).length} />
        ) : (
          <>
            <div className={classes.line}>
              <CellSummary cell={cell} row={row.row} withoutPeriod={isNamed} id={BAR_ID} />
              <Actions cell={cell} row={row} />
            </div>
            <CellQuestion cell={cell} />
          </>
        )}
      </section>
    </CellWayProvider>
  );
}

function Selected({ count }: { count: number }) {
  const t = useTranslations("entries.bar");
  return (
    <Text size="sm" id={BAR_ID} role="status">
      {t("selected", { count })}
    </Text>
  );
}

function Actions({ cell, row }: { cell: Cell; row: GridRow }) {
  const t = useTranslations("entries.bar");
  const format = useFormat();
  const { cells } = useDesk();
  const hasEntry = useCellPart(cell.key, (state) => state.entry !== null);
  const open = useCellSides();
  const { side, close } = useSide();
  const isLocked = cells.lockOf(cell) !== null;
  const canReadHistory = row.row.assignment.viewerCanReadChanges;
  const names = { kpi: cell.kpi.name, period: format.period(cell.period) };
  const onChange = (what: "menu" | "about") => (opened: boolean) => (opened ? open(cell, what) : close(what));
  return (
    <div className={classes.actions}>
      <KpiAbout cell={cell} opened={side === "about"} onChange={onChange("about")} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        disabled={isLocked}
        aria-label={t("note", names)}
        onClick={() => open(cell, "note")}
      >
        <IconNote size={18} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
      {canReadHistory && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          disabled={!hasEntry}
          aria-label={t("history", names)}
          onClick={() => open(cell, "history")}
        >
          <IconHistory size={18} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      )}
      <CellMenu
        cell={cell}
        canReadHistory={canReadHistory}
        opened={side === "menu"}
        onChange={onChange("menu")}
        open={(what) => open(cell, what)}
      />
    </div>
  );
}
