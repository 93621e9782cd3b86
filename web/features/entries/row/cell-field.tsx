"use client";
import { Loader } from "@mantine/core";
import { IconAlertCircle, IconCheck, IconCloudOff, IconHelpCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type FocusEvent, memo } from "react";
import { useFormat } from "../../../lib/use-format";
import type { Cell, Part } from "../cell/cell";
import type { CellState } from "../desk/cell-state";
import { useCellState, useDesk, useFlow, useLocked } from "../screen/use-desk";
import { staysInCell } from "./field-keys";
import classes from "./row.module.css";
import { type CellSide, useCellKeys } from "./use-cell-keys";

interface CellFieldProps {
  cell: Cell;
  /** Opens what stands beside the cell: its menu, history, note, or what the KPI is about. */
  open: (side: CellSide) => void;
}

/** The field of a cell, or the two of a ratio. Saves as it is left. */
export const CellField = memo(function CellField({ cell, open }: CellFieldProps) {
  const t = useTranslations("entries.field");
  const isRatio = cell.parts.length === 2;
  return (
    <div className={isRatio ? classes.ratio : undefined} data-cell={cell.key}>
      {cell.parts.map((part, place) => (
        <span key={part} className={classes.part}>
          {place === 1 && (
            <span className={classes.over} aria-hidden="true">
              {t("over")}
            </span>
          )}
          <PartField cell={cell} part={part} open={open} isLast={place === cell.parts.length - 1} />
        </span>
      ))}
    </div>
  );
});

interface PartFieldProps extends CellFieldProps {
  part: Part;
  isLast: boolean;
}

function PartField({ cell, part, open, isLast }: PartFieldProps) {
  const t = useTranslations("entries.field");
  const format = useFormat();
  const { cells } = useDesk();
  const state = useCellState(cell.key);
  const onKeyDown = useCellKeys(cell, open);
  const isRefused = state.problem !== null && (state.problem.part ?? part) === part;
  const names = { kpi: cell.kpi.name, team: cell.teamName, period: format.period(cell.period) };
  const isLocked = useLocked();
  const hasOpened = cell.point.start <= cells.setting.today;

  function leave(event: FocusEvent) {
    if (!staysInCell(event.relatedTarget, cell.key)) cells.leave(cell.key);
  }

  return (
    <span className={classes.box} data-icon={isLast || undefined}>
      <input
        id={fieldId(cell.key, part)}
        type="text"
        className={classes.input}
        data-desk-field
        data-cell={cell.key}
        data-part={part}
        value={state.texts[part] ?? ""}
        onChange={(event) => cells.type(cell.key, part, event.currentTarget.value)}
        onFocus={(event) => {
          cells.enter(cell.key);
          event.currentTarget.select();
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
        disabled={!cell.isExpected || !hasOpened || isLocked}
        readOnly={state.conflict !== null}
        placeholder={part === "value" ? undefined : t(`placeholder.${part}`)}
        inputMode="decimal"
        enterKeyHint="next"
        autoComplete="off"
        spellCheck={false}
        aria-label={t(`label.${part}`, names)}
        aria-invalid={isRefused || undefined}
        aria-describedby={describedBy(cell, isRefused)}
        aria-keyshortcuts="Alt+ArrowDown Alt+ArrowUp F4 Shift+F2"
      />
      {isLast && (
        <span className={classes.icon}>
          <Progress state={state} />
        </span>
      )}
    </span>
  );
}

/** How far saving is, for the eye; for the ear the desk's live region says it. */
function Progress({ state }: { state: CellState }) {
  const flow = useFlow();
  const isOnItsWay = state.progress === "queued" || state.progress === "sending";
  if (state.problem) return <IconAlertCircle size={16} className={classes.alert} aria-hidden="true" />;
  if (state.conflict || state.question)
    return <IconHelpCircle size={16} className={classes.asks} aria-hidden="true" />;
  if (isOnItsWay && flow !== "flowing")
    return <IconCloudOff size={16} className={classes.waits} aria-hidden="true" />;
  if (isOnItsWay) return <Loader size={13} color="gray.6" aria-hidden="true" />;
  if (state.progress === "saved" && !state.touched)
    return <IconCheck size={16} className={classes.saved} aria-hidden="true" />;
  return null;
}

function describedBy({ key }: Cell, isRefused: boolean): string {
  const always = `${hintId(key)} ${standingId(key)}`;
  return isRefused ? `${problemId(key)} ${always}` : always;
}

export const fieldId = (key: string, part: Part) => `${part}-${key}`;
export const hintId = (key: string) => `hint-${key}`;
export const standingId = (key: string) => `standing-${key}`;
export const problemId = (key: string) => `problem-${key}`;
