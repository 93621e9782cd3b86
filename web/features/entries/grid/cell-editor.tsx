"use client";
import { useTranslations } from "next-intl";
import { type FocusEvent, useLayoutEffect, useRef } from "react";
import { useFormat } from "../../../lib/use-format";
import { BAR_ID } from "../bar/bar-ids";
import type { Cell, Part } from "../cell/cell";
import { partsTyped } from "../cell/parts-typed";
import { useCellState, useDesk } from "../screen/use-desk";
import { bringIntoView } from "./bring-into-view";
import classes from "./grid.module.css";
import type { Place } from "./model/place";
import { useEditKeys } from "./use-edit-keys";
import { useGrid } from "./use-grid";

interface CellEditorProps {
  cell: Cell;
  place: Place;
}

/** The open field of a cell, or the two of a ratio. What is typed is saved as the cell is left. */
export function CellEditor({ cell, place }: CellEditorProps) {
  const { cells } = useDesk();
  const grid = useGrid();
  const frame = useRef<HTMLSpanElement>(null);
  const onKeyDown = useEditKeys(cell, place);

  function leave({ relatedTarget }: FocusEvent) {
    // Enter, arrows and Esc have closed the field already; this is a click or a Tab to somewhere else.
    if (frame.current?.contains(relatedTarget as Node | null)) return;
    if (grid.editing?.key !== cell.key) return;
    grid.endEdit({ focus: false });
    cells.leave(cell.key);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what bubbles up from its fields
    <span ref={frame} className={classes.editor} onBlur={leave} onKeyDown={onKeyDown}>
      {cell.parts.map((part) => (
        <PartField key={part} cell={cell} part={part} />
      ))}
    </span>
  );
}

function PartField({ cell, part }: { cell: Cell; part: Part }) {
  const t = useTranslations("entries.field");
  const format = useFormat();
  const grid = useGrid();
  const { cells } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const state = useCellState(cell.key);
  const isRefused = state.problem !== null && (state.problem.part ?? part) === part;
  const isWanted = grid.editing?.part === part;

  useLayoutEffect(() => {
    const input = field.current;
    if (!isWanted || !input) return;
    input.focus({ preventScroll: true });
    if (grid.editing?.mode === "correct") input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
    bringIntoView(input);
  }, [isWanted, grid]);

  function type(text: string) {
    if (part === "numerator" && /[/÷]/.test(text) && !/^n\s*\//i.test(text)) {
      const { numerator = "", denominator = "" } = partsTyped(cell, text);
      cells.type(cell.key, "numerator", numerator);
      if (denominator) cells.type(cell.key, "denominator", denominator);
      const next = field.current?.parentElement?.querySelector<HTMLInputElement>("[data-part=denominator]");
      next?.focus();
      return;
    }
    cells.type(cell.key, part, text);
  }

  return (
    <input
      ref={field}
      type="text"
      className={classes.input}
      data-part={part}
      value={state.texts[part] ?? ""}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={() => cells.enter(cell.key)}
      placeholder={part === "value" ? undefined : t(`placeholder.${part}`)}
      inputMode={cell.kpi.valueKind === "YES_NO" ? "text" : "decimal"}
      autoComplete="off"
      spellCheck={false}
      aria-label={t(`label.${part}`, {
        kpi: cell.kpi.name,
        team: cell.teamName,
        period: format.period(cell.period),
      })}
      aria-invalid={isRefused || undefined}
      aria-describedby={BAR_ID}
    />
  );
}
