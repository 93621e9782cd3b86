"use client";
import type { DeskRowFragment } from "@cairn/schema/generated/web/entries/graphql";
import { Table, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { useFormat } from "../../../lib/use-format";
import { type Cell, contentOf } from "../cell/cell";
import { countsOf } from "../desk/counts";
import { CellQuestion } from "../question/cell-question";
import { useWholeDesk } from "../screen/use-desk";
import { CellField, fieldId, hintId } from "./cell-field";
import { CellMenu } from "./cell-menu";
import { useCellSides } from "./cell-sides";
import { CellStanding } from "./cell-standing";
import { neighbour } from "./field-keys";
import { KpiAbout } from "./kpi-about";
import classes from "./row.module.css";
import { type Columns, ContextFigures, KpiName } from "./row-head";
import type { CellSide } from "./use-cell-keys";

interface FoldedCellsProps {
  row: DeskRowFragment;
  cells: readonly Cell[];
  columns: Columns;
}

/** A KPI that is entered several times a month: a summary that unfolds its fields. */
export function FoldedCells({ row, cells, columns }: FoldedCellsProps) {
  const t = useTranslations("entries.folded");
  const [isOpen, setOpen] = useState(false);
  const [about, setAbout] = useState(false);
  const id = useId();
  const desk = useWholeDesk();
  const { entered, expected, overdue } = countsOf(cells, (key) => desk.store.state(key), desk.setting);
  const first = cells[0] as Cell;
  const last = cells.at(-1) as Cell;

  function toggle() {
    setOpen(!isOpen);
    if (isOpen) return;
    const gap = cells.find((cell) => contentOf(desk.store.state(cell.key).entry) === null) ?? first;
    const [part = "value"] = gap.parts;
    requestAnimationFrame(() => document.getElementById(fieldId(gap.key, part))?.focus());
  }
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    neighbour(event.currentTarget, event.key === "ArrowDown" ? 1 : -1)?.focus();
  }

  return (
    <Table.Tbody className={classes.item}>
      <Table.Tr className={classes.row}>
        <KpiName cell={last} person={row.assignment.person?.name}>
          <KpiAbout cell={last} opened={about} onChange={setAbout} />
        </KpiName>
        <ContextFigures row={row} cell={last} columns={columns} />
        <Table.Td className={classes.field}>
          <UnstyledButton
            className={classes.fold}
            data-desk-field
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t("label", { kpi: last.kpi.name, entered, expected })}
            onClick={toggle}
            onKeyDown={onKeyDown}
          >
            <IconChevronRight size={16} stroke={1.8} aria-hidden="true" className={classes.chevron} />
            {t("summary", { entered, expected })}
          </UnstyledButton>
        </Table.Td>
        <Table.Td className={classes.standingCell}>
          {overdue > 0 && <span className={classes.overdue}>{t("overdue", { count: overdue })}</span>}
        </Table.Td>
        <Table.Td className={classes.menu} />
      </Table.Tr>
      {isOpen && (
        <Table.Tr className={classes.questionRow}>
          <Table.Td colSpan={8}>
            <ul id={id} className={classes.cells}>
              {cells.map((cell) => (
                <li key={cell.key}>
                  <UnfoldedCell
                    cell={cell}
                    canReadHistory={row.assignment.viewerCanReadChanges}
                    openAbout={() => setAbout(true)}
                  />
                </li>
              ))}
            </ul>
          </Table.Td>
        </Table.Tr>
      )}
    </Table.Tbody>
  );
}

interface UnfoldedCellProps {
  cell: Cell;
  canReadHistory: boolean;
  openAbout: () => void;
}

function UnfoldedCell({ cell, canReadHistory, openAbout }: UnfoldedCellProps) {
  const format = useFormat();
  const [menu, setMenu] = useState(false);
  const openSide = useCellSides();
  const open = (side: CellSide) => {
    if (side === "menu") setMenu(true);
    else if (side === "about") openAbout();
    else openSide(cell, side);
  };
  return (
    <div className={classes.unfolded}>
      <div className={classes.unfoldedHead}>
        <span id={hintId(cell.key)}>{format.period(cell.period, "short")}</span>
        <CellMenu cell={cell} canReadHistory={canReadHistory} opened={menu} onChange={setMenu} open={open} />
      </div>
      <CellField cell={cell} open={open} />
      <CellStanding cell={cell} />
      <CellQuestion cell={cell} />
    </div>
  );
}
