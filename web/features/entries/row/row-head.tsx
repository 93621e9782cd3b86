"use client";
import type { DeskRowFragment } from "@cairn/schema/generated/web/entries/graphql";
import { Table, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Cell } from "../cell/cell";
import { EarlierFigure, TargetFigure } from "./context-figures";
import { useRangeHint } from "./range-hint";
import classes from "./row.module.css";

/** Headings of the columns of a row, for the phone's cards to repeat beside the figures. */
export interface Columns {
  readonly earlier: readonly string[];
  readonly lastYear: string;
  readonly target: string;
}

interface KpiNameProps {
  cell: Cell;
  /** Id of the line under the name, which describes the field. */
  hintId?: string;
  person: string | undefined;
  /** What stands right after the name. */
  children: ReactNode;
}

/** The KPI, for whom it is measured, its unit and what is allowed. */
export function KpiName({ cell, hintId, person, children }: KpiNameProps) {
  const t = useTranslations("entries");
  const hint = useRangeHint()(cell.kpi);
  const [start, end] = lastWordApart(cell.kpi.name);
  return (
    <Table.Th scope="row" className={classes.name}>
      <span className={classes.nameLine}>
        {start}
        <span className={classes.nameEnd}>
          {end}
          {children}
        </span>
      </span>
      <Text size="xs" c="dimmed" fw={400} id={hintId}>
        {[person && t("forPerson", { name: person }), hint].filter(Boolean).join(" · ")}
      </Text>
    </Table.Th>
  );
}

interface ContextFiguresProps {
  row: DeskRowFragment;
  cell: Cell;
  columns: Columns;
}

/** Same period last year, the three periods before, the target: what one compares with while typing. */
export function ContextFigures({ row, cell, columns }: ContextFiguresProps) {
  return (
    <>
      <Table.Td className={classes.figure} data-label={columns.lastYear}>
        <EarlierFigure point={row.lastYear} cell={cell} />
      </Table.Td>
      {row.earlier.map((point, place) => (
        <Table.Td key={point.period} className={classes.figure} data-label={columns.earlier[place]}>
          <EarlierFigure point={point} cell={cell} />
        </Table.Td>
      ))}
      <Table.Td className={classes.figure} data-label={columns.target}>
        <TargetFigure point={cell.point} cell={cell} />
      </Table.Td>
    </>
  );
}

/** What stands after the name must not begin a line of its own. */
function lastWordApart(name: string): [string, string] {
  const at = name.lastIndexOf(" ") + 1;
  return [name.slice(0, at), name.slice(at)];
}
