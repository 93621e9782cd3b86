"use client";
import { formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { Badge } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { StatusExplained } from "../../kpis/status-explained";
import { type Cell, contentOf } from "../cell/cell";
import type { CellState } from "../desk/cell-state";
import { readCell } from "../reading/read-cell";
import { figureOfContent, figureOfValue, type Setting, type Standing, standingOf } from "../reading/standing";
import { useCellState, useDesk } from "../screen/use-desk";
import classes from "./bar.module.css";

interface CellStandingProps {
  cell: Cell;
  /** In the grid, which has one tab stop: the status says why by click, and by the keys of its cell. */
  inGrid?: boolean;
}

/** How a cell stands, and why: while one types how it would be rated, else as it is saved. */
export function CellStanding({ cell, inGrid = false }: CellStandingProps) {
  const state = useCellState(cell.key);
  const preview = usePreview(cell, state);
  return (
    <span className={classes.standing}>
      {preview ? (
        preview.status !== "INFORMATIONAL" && (
          <Explained cell={cell} standing={preview} actual={preview.value} inGrid={inGrid} />
        )
      ) : (
        <Held cell={cell} state={state} inGrid={inGrid} />
      )}
    </span>
  );
}

interface ExplainedProps {
  cell: Cell;
  standing: Standing;
  /** A canonical decimal; null where nothing was reported. */
  actual: string | null;
  inGrid: boolean;
}

function Explained({ cell, standing: { status, explanation }, actual, inGrid }: ExplainedProps) {
  const { kpi, period, point, assignmentId } = cell;
  return (
    <StatusExplained
      status={status}
      explanation={explanation}
      figure={{ ...point, period, actual, kpi }}
      href={`/kpis/${kpi.id}?assignment=${assignmentId}`}
      inGrid={inGrid}
    />
  );
}

interface Preview extends Standing {
  /** What would be saved, a canonical decimal. */
  readonly value: string;
  /** What would be saved, as the locale writes it, a ratio worked out. */
  readonly echo: string;
}

/** What would be saved of what is typed, and how it would be rated; null while nothing readable is typed. */
export function usePreview(cell: Cell, state: CellState): Preview | null {
  const { setting } = useDesk().cells;
  const format = useFormat();
  if (!state.touched) return null;
  const known = previews.get(state);
  if (known !== undefined) return known;
  const preview = previewOf(cell, state, setting, format);
  previews.set(state, preview);
  return preview;
}

/** Row and bar show the same of a state: it is worked out once. */
const previews = new WeakMap<CellState, Preview | null>();

function previewOf(
  cell: Cell,
  state: CellState,
  setting: Setting,
  format: ReturnType<typeof useFormat>,
): Preview | null {
  const reading = readCell(cell, state.texts, setting.locale, state.settled);
  if (reading.kind !== "figures") return null;
  const { valueKind } = cell.kpi;
  const value = formatDecimalPlain(reading.value);
  const figure = format.figure(value, cell.kpi);
  const standing = standingOf(cell, figureOfValue(reading.value), setting);
  return {
    ...standing,
    value,
    echo: valueKind === "YES_NO" ? "" : reading.numerator === null ? figure : `= ${figure}`,
  };
}

/** How a saved value is rated; for none by when it is due. */
function Held({ cell, state, inGrid }: { cell: Cell; state: CellState; inGrid: boolean }) {
  const t = useTranslations("entries.standing");
  const { setting } = useDesk().cells;
  const format = useFormat();
  const content = contentOf(state.entry);
  if (!cell.isExpected) return <Quiet text={t("notExpected")} />;
  if (cell.point.start > setting.today)
    return <Quiet text={t("notBegun", { day: format.day(cell.point.start, "short") })} />;
  const standing = standingOf(cell, figureOfContent(content), setting);
  const { status } = standing;
  const due = format.day(cell.point.dueOn, "short");
  if (status === "NOT_DUE")
    return <Quiet text={cell.point.dueOn === setting.today ? t("dueToday") : t("dueOn", { day: due })} />;
  return (
    <>
      {status === "NO_DATA" ? (
        <span className={classes.overdue}>{t("overdueSince", { day: due })}</span>
      ) : (
        <Explained cell={cell} standing={standing} actual={content?.value ?? null} inGrid={inGrid} />
      )}
      {content?.state === "PROVISIONAL" && <Badge color="gray">{t("provisional")}</Badge>}
    </>
  );
}

function Quiet({ text }: { text: string }) {
  return <span className={classes.quiet}>{text}</span>;
}
