"use client";
import { Group, Text } from "@mantine/core";
import type { KeyboardEvent, ReactNode } from "react";
import { useCellWay } from "../bar/cell-way";
import type { Cell } from "../cell/cell";
import { useDesk } from "../screen/use-desk";
import classes from "./question.module.css";

interface QuestionFrameProps {
  cell: Cell;
  /** KPI and period, for those who come here without seeing the row. */
  name: string;
  /** What is asked. */
  text: ReactNode;
  /** What else is to be filled in. */
  children?: ReactNode;
  actions: ReactNode;
}

/** A question at a cell. Esc puts it off and leads back to the field. */
export function QuestionFrame({ cell, name, text, children, actions }: QuestionFrameProps) {
  const { cells } = useDesk();
  const way = useCellWay();
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    cells.putOff(cell.key);
    way.back();
  }
  return (
    <fieldset aria-label={name} onKeyDown={onKeyDown} className={classes.frame}>
      <Text size="sm" component="div">
        {text}
      </Text>
      {children}
      <Group gap="xs">{actions}</Group>
    </fieldset>
  );
}
