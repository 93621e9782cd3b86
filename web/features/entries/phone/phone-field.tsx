"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { useFormat } from "../../../lib/use-format";
import { problemId } from "../bar/bar-ids";
import type { Cell, Part } from "../cell/cell";
import { useCellState, useDesk } from "../screen/use-desk";
import classes from "./phone.module.css";

interface PhoneFieldProps {
  cell: Cell;
  part: Part;
  onEnter: () => void;
}

/** A big field with the number pad. Saves as it is left; Enter goes on. */
export function PhoneField({ cell, part, onEnter }: PhoneFieldProps) {
  const t = useTranslations("entries.field");
  const format = useFormat();
  const { cells } = useDesk();
  const state = useCellState(cell.key);
  const isRefused = state.problem !== null && (state.problem.part ?? part) === part;
  const names = { kpi: cell.kpi.name, team: cell.teamName, period: format.period(cell.period) };

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Escape") cells.restore(cell.key);
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const other =
      event.currentTarget.parentElement?.querySelector<HTMLInputElement>("[data-part=denominator]");
    if (part === "numerator" && other && !state.texts.denominator) other.focus();
    else onEnter();
  }
  return (
    <input
      type="text"
      className={classes.field}
      data-part={part}
      value={state.texts[part] ?? ""}
      onChange={(event) => cells.type(cell.key, part, event.currentTarget.value)}
      onFocus={(event) => {
        cells.enter(cell.key);
        event.currentTarget.select();
      }}
      onBlur={(event) => {
        const stays = event.currentTarget.parentElement?.contains(event.relatedTarget as Node | null);
        if (!stays) cells.leave(cell.key);
      }}
      onKeyDown={onKeyDown}
      disabled={cells.lockOf(cell) !== null}
      readOnly={state.conflict !== null}
      placeholder={part === "value" ? undefined : t(`placeholder.${part}`)}
      inputMode="decimal"
      enterKeyHint="next"
      autoComplete="off"
      aria-label={t(`label.${part}`, names)}
      aria-invalid={isRefused || undefined}
      aria-describedby={`${isRefused ? `${problemId(cell.key)} ` : ""}summary-${cell.key}`}
    />
  );
}
