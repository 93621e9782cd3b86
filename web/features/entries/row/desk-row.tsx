"use client";
import type { DeskRowFragment } from "@cairn/schema/generated/web/entries/graphql";
import { Table } from "@mantine/core";
import { memo, useState } from "react";
import { type Cell, cellsOf } from "../cell/cell";
import { CellQuestion } from "../question/cell-question";
import { useCellState } from "../screen/use-desk";
import { CellField, hintId } from "./cell-field";
import { CellMenu } from "./cell-menu";
import { useCellSides } from "./cell-sides";
import { CellStanding } from "./cell-standing";
import { FoldedCells } from "./folded-cells";
import { KpiAbout } from "./kpi-about";
import classes from "./row.module.css";
import { type Columns, ContextFigures, KpiName } from "./row-head";
import type { CellSide } from "./use-cell-keys";

interface DeskRowProps {
  row: DeskRowFragment;
  columns: Columns;
}

/** One KPI of a team: what was, what should be, and the field for what is. */
export const DeskRow = memo(function DeskRow({ row, columns }: DeskRowProps) {
  const cells = cellsOf(row);
  const [only] = cells;
  if (!only) return null;
  return cells.length === 1 ? (
    <SingleCell row={row} cell={only} columns={columns} />
  ) : (
    <FoldedCells row={row} cells={cells} columns={columns} />
  );
});

function SingleCell({ row, cell, columns }: DeskRowProps & { cell: Cell }) {
  const [about, setAbout] = useState(false);
  const [menu, setMenu] = useState(false);
  const openSide = useCellSides();
  const open = (side: CellSide) => {
    if (side === "menu") setMenu(true);
    else if (side === "about") setAbout(true);
    else openSide(cell, side);
  };
  return (
    <Table.Tbody className={classes.item}>
      <Table.Tr className={classes.row}>
        <KpiName cell={cell} hintId={hintId(cell.key)} person={row.assignment.person?.name}>
          <KpiAbout cell={cell} opened={about} onChange={setAbout} />
        </KpiName>
        <ContextFigures row={row} cell={cell} columns={columns} />
        <Table.Td className={classes.field}>
          <CellField cell={cell} open={open} />
        </Table.Td>
        <Table.Td className={classes.standingCell}>
          <CellStanding cell={cell} />
        </Table.Td>
        <Table.Td className={classes.menu}>
          <CellMenu
            cell={cell}
            canReadHistory={row.assignment.viewerCanReadChanges}
            opened={menu}
            onChange={setMenu}
            open={open}
          />
        </Table.Td>
      </Table.Tr>
      <QuestionRow cell={cell} />
    </Table.Tbody>
  );
}

/** Refusals and questions stand under their row, over its whole width. */
function QuestionRow({ cell }: { cell: Cell }) {
  const { problem, question, conflict } = useCellState(cell.key);
  if (!problem && !question && !conflict) return null;
  return (
    <Table.Tr className={classes.questionRow}>
      <Table.Td colSpan={8}>
        <CellQuestion cell={cell} />
      </Table.Td>
    </Table.Tr>
  );
}
