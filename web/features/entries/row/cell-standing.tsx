"use client";
import { formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { isOverdue } from "@cairn/schema/rules/due";
import { Badge, Text } from "@mantine/core";
import { IconNote } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { StatusMark } from "../../../ui/status-mark";
import { type Cell, contentOf } from "../cell/cell";
import type { CellState } from "../desk/cell-state";
import { readCell } from "../reading/read-cell";
import { figureOfContent, figureOfValue, standingOf } from "../reading/standing";
import { useCellState, useDesk } from "../screen/use-desk";
import { standingId } from "./cell-field";
import classes from "./row.module.css";

/** How a cell stands: while one types what would be saved and how it would be rated, else what is saved. */
export function CellStanding({ cell }: { cell: Cell }) {
  const state = useCellState(cell.key);
  return (
    <div id={standingId(cell.key)} className={classes.standing}>
      {state.touched ? <Preview cell={cell} state={state} /> : <Held cell={cell} state={state} />}
    </div>
  );
}

function Preview({ cell, state }: { cell: Cell; state: CellState }) {
  const { setting } = useDesk().cells;
  const format = useFormat();
  const reading = readCell(cell, state.texts, setting.locale, state.settled);
  if (reading.kind !== "figures") return <Held cell={cell} state={state} isOld />;
  const { status, sentence } = standingOf(cell, figureOfValue(reading.value), setting);
  const { unit, decimals } = cell.kpi;
  const isRatio = reading.numerator !== null;
  return (
    <>
      <span className={classes.echo}>
        <span className="figure">
          {isRatio && "= "}
          {format.figure(formatDecimalPlain(reading.value), { unit, decimals })}
        </span>
        {status !== "INFORMATIONAL" && <StatusMark status={status} />}
      </span>
      {status !== "INFORMATIONAL" && (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {sentence}
        </Text>
      )}
    </>
  );
}

interface HeldProps {
  cell: Cell;
  state: CellState;
  /** What is typed can't be rated: the status is that of the value it would replace. */
  isOld?: boolean;
}

function Held({ cell, state, isOld = false }: HeldProps) {
  const t = useTranslations("entries.standing");
  const { setting } = useDesk().cells;
  const format = useFormat();
  const content = contentOf(state.entry);
  if (!cell.isExpected) return <Quiet text={t("notExpected")} />;
  if (cell.point.start > setting.today)
    return <Quiet text={t("notBegun", { day: format.day(cell.point.start, "short") })} />;
  const { status } = standingOf(cell, figureOfContent(content), setting);
  const due = format.day(cell.point.dueOn, "short");
  if (isOld && content === null) return null;
  const { unit, decimals } = cell.kpi;
  if (status === "NOT_DUE")
    return (
      <>
        <Quiet text={t("dueOn", { day: due })} />
        <Remark state={state} />
      </>
    );
  return (
    <>
      <span className={classes.echo}>
        {content?.numerator != null && content.value !== null && (
          <span className="figure">= {format.figure(content.value, { unit, decimals })}</span>
        )}
        {status === "NO_DATA" ? (
          <span className={classes.overdue}>
            {isOverdue(cell.point.dueOn, setting.today) ? t("overdueSince", { day: due }) : t("dueToday")}
          </span>
        ) : (
          <StatusMark status={status} />
        )}
        {content?.state === "PROVISIONAL" && <Badge color="gray">{t("provisional")}</Badge>}
      </span>
      <Remark state={state} />
    </>
  );
}

/** The note; where there is no value yet it waits for one. */
function Remark({ state: { note } }: { state: CellState }) {
  if (!note) return null;
  return (
    <Text size="xs" c="dimmed" lineClamp={1} title={note} component="div" className={classes.note}>
      <IconNote size={13} stroke={1.7} aria-hidden="true" />
      <span>{note}</span>
    </Text>
  );
}

function Quiet({ text }: { text: string }) {
  return (
    <Text size="xs" c="dimmed">
      {text}
    </Text>
  );
}
