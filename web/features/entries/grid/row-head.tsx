"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { KpiAbout } from "../bar/kpi-about";
import { useRangeHint } from "../bar/range-hint";
import type { Cell } from "../cell/cell";
import type { DeskRow } from "../cell/desk-row";
import classes from "./grid.module.css";
import { placeMark } from "./grid-place";
import { SHOWN } from "./grid-store";
import type { Place } from "./model/place";
import { useFocusWish } from "./use-focus-wish";
import { useShown } from "./use-grid";

interface RowHeadProps {
  row: DeskRow;
  cell: Cell;
  place: Place;
}

/** The KPI, for whom it is measured, its unit and what is allowed. */
export function RowHead({ row, cell, place }: RowHeadProps) {
  const t = useTranslations("entries");
  const hint = useRangeHint()(cell.kpi);
  const shown = useShown(place, null);
  const element = useRef<HTMLTableCellElement>(null);
  const [about, setAbout] = useState(false);
  const isActive = (shown & SHOWN.active) > 0;
  useFocusWish(element, isActive);
  const { assignment } = row;
  const person = assignment.person?.name;
  return (
    <th
      ref={element}
      id={rowHeadId(assignment.id)}
      scope="row"
      className={classes.name}
      data-at={placeMark(place)}
      data-selected={(shown & SHOWN.selected) > 0 || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-colindex={1}
      aria-labelledby={rowNameId(assignment.id)}
      aria-describedby={`${rowHeadId(assignment.id)}-hint`}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        setAbout(true);
      }}
    >
      <span className={classes.nameLine}>
        <span id={rowNameId(assignment.id)} className={classes.nameText} title={cell.kpi.name}>
          {cell.kpi.name}
        </span>
        <KpiAbout cell={cell} opened={about} onChange={setAbout} />
      </span>
      <Text size="xs" c="dimmed" fw={400} truncate id={`${rowHeadId(assignment.id)}-hint`}>
        {[person && t("forPerson", { name: person }), hint].filter(Boolean).join(" · ")}
      </Text>
    </th>
  );
}

export const rowHeadId = (assignmentId: string) => `row-${assignmentId}`;
export const rowNameId = (assignmentId: string) => `row-${assignmentId}-name`;
