"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { Figure } from "../../../ui/figure";
import { CellMenu } from "../bar/cell-menu";
import { useCellSides, useSide } from "../bar/cell-sides";
import { CellSummary } from "../bar/cell-summary";
import { KpiAbout } from "../bar/kpi-about";
import type { Cell } from "../cell/cell";
import type { DeskRow } from "../cell/desk-row";
import { CellProgress } from "../grid/cell-progress";
import { TargetFigure } from "../grid/context-figures";
import { useCellState, useDesk } from "../screen/use-desk";
import classes from "./phone.module.css";
import { PhoneField } from "./phone-field";

interface PhoneCardProps {
  cell: Cell;
  row: DeskRow;
  /** Enter on the number pad. */
  onEnter: () => void;
}

/** One KPI: what it is, its field, and what one compares with. */
export function PhoneCard({ cell, row, onEnter }: PhoneCardProps) {
  const open = useCellSides();
  const { side, close } = useSide();
  const state = useCellState(cell.key);
  const onChange = (what: "menu" | "about") => (opened: boolean) => (opened ? open(cell, what) : close(what));
  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <CellSummary cell={cell} row={row} id={`summary-${cell.key}`} />
        <div className={classes.actions}>
          <KpiAbout cell={cell} opened={side === "about"} onChange={onChange("about")} />
          <CellMenu
            cell={cell}
            canReadHistory={row.assignment.viewerCanReadChanges}
            opened={side === "menu"}
            onChange={onChange("menu")}
            open={(what) => open(cell, what)}
          />
        </div>
      </div>
      <div className={classes.fields}>
        {cell.parts.map((part) => (
          <PhoneField key={part} cell={cell} part={part} onEnter={onEnter} />
        ))}
        <span className={classes.progress}>
          <CellProgress state={state} />
        </span>
      </div>
      <Signs cell={cell} />
      <Compared cell={cell} row={row} />
    </div>
  );
}

/** What the number pad of a phone lacks: the minus sign; and yes and no as buttons. */
function Signs({ cell }: { cell: Cell }) {
  const t = useTranslations("entries.phone");
  const { cells } = useDesk();
  const { texts } = useCellState(cell.key);
  if (cells.lockOf(cell) !== null || cell.parts.length > 1) return null;
  const { valueKind, rangeMinimum } = cell.kpi;
  const text = texts.value ?? "";
  const choose = (value: string) => {
    cells.enter(cell.key);
    cells.type(cell.key, "value", value);
    cells.leave(cell.key);
  };
  if (valueKind === "YES_NO" || valueKind === "RATING") {
    const answers = valueKind === "YES_NO" ? (["1", "0"] as const) : (["1", "2", "3", "4", "5"] as const);
    return (
      <div className={classes.answers}>
        {answers.map((value) => (
          <Button key={value} variant="default" size="md" onClick={() => choose(value)}>
            {valueKind === "YES_NO" ? t(value === "1" ? "yes" : "no") : value}
          </Button>
        ))}
      </div>
    );
  }
  if (rangeMinimum !== null && !rangeMinimum.startsWith("-")) return null;
  const turned = /^[-−]/.test(text) ? text.slice(1) : `-${text}`;
  return (
    <Button
      variant="default"
      size="compact-md"
      // The field keeps the focus: it isn't left, and saved, for the sake of a sign.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => cells.type(cell.key, "value", turned)}
    >
      {t("sign")}
    </Button>
  );
}

const EARLIER_SHOWN = 3;

function Compared({ cell, row }: { cell: Cell; row: DeskRow }) {
  const t = useTranslations("entries.columns");
  const format = useFormat();
  const { decimals, valueKind } = cell.kpi;
  const all = [...row.earlier, ...row.cells];
  const here = all.findIndex((point) => point.period === cell.period);
  const earlier = all.slice(Math.max(0, here - EARLIER_SHOWN), here);
  return (
    <dl className={classes.compared}>
      <div>
        <dt>{t("target")}</dt>
        <dd>
          <TargetFigure point={cell.point} cell={cell} />
        </dd>
      </div>
      <div>
        <dt>{t("lastYear")}</dt>
        <dd>
          <Figure value={row.lastYear?.actual} decimals={decimals} valueKind={valueKind} />
        </dd>
      </div>
      {earlier.map((point) => (
        <div key={point.period}>
          <dt>{format.period(point.period, "short")}</dt>
          <dd>
            <Figure
              value={point.entry?.value}
              decimals={decimals}
              valueKind={valueKind}
              notApplicable={point.entry?.state === "NOT_APPLICABLE"}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
