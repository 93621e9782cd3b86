"use client";
import { Button } from "@mantine/core";
import { IconCornerDownLeft, IconLock, IconNote } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import type { Cell } from "../cell/cell";
import type { DeskRow } from "../cell/desk-row";
import type { Lock } from "../cell/lock";
import { useCellState, useDesk } from "../screen/use-desk";
import { AskReopening } from "./ask-reopening";
import classes from "./bar.module.css";
import { CellStanding, usePreview } from "./cell-standing";
import { useCellWay } from "./cell-way";
import { useLockSaid } from "./lock-said";
import { useRangeHint } from "./range-hint";

interface CellSummaryProps {
  cell: Cell;
  row: DeskRow;
  /** For a whole row: no period is meant. */
  withoutPeriod?: boolean;
  id: string;
}

/** Where one is, how it stands, what is allowed, and what others have remarked. */
export function CellSummary({ cell, row, withoutPeriod = false, id }: CellSummaryProps) {
  const t = useTranslations("entries");
  const format = useFormat();
  const { cells } = useDesk();
  const way = useCellWay();
  const state = useCellState(cell.key);
  const preview = usePreview(cell, state);
  const hint = useRangeHint()(cell.kpi);
  const lock = cells.lockOf(cell);
  const { person } = row.assignment;
  const { returned } = state.entry ?? {};
  return (
    <div className={classes.summary}>
      <div id={id}>
        <div className={classes.where}>
          <strong>{cell.kpi.name}</strong>
          {!withoutPeriod && <span>{format.period(cell.period)}</span>}
          <span className={classes.quiet}>
            {[cell.teamName, person && t("forPerson", { name: person.name }), hint]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </div>
        <div className={classes.how}>
          {preview?.echo && <span className="figure">{preview.echo}</span>}
          <CellStanding cell={cell} />
          {preview && preview.status !== "INFORMATIONAL" && (
            <span className={classes.quiet}>{preview.sentence}</span>
          )}
          {state.note && (
            <span className={classes.note}>
              <IconNote size={13} stroke={1.7} aria-hidden="true" />
              {state.note}
            </span>
          )}
        </div>
        {returned && (
          <div className={classes.returned}>
            <IconCornerDownLeft size={15} stroke={1.8} aria-hidden="true" />
            {t("returned", {
              who: returned.by?.name ?? t("conflict.system"),
              when: format.instant(returned.at),
              reason: returned.reason,
            })}
          </div>
        )}
        {lock && <Locked lock={lock} cell={cell} />}
      </div>
      {lock === "closed" && <AskReopening cell={cell} teamId={row.assignment.team.id} />}
      {returned && !lock && (
        <Button
          size="compact-sm"
          variant="default"
          w="fit-content"
          onClick={() => {
            cells.confirmReturned(cell.key);
            way.onward();
          }}
        >
          {t("returnedIsRight")}
        </Button>
      )}
    </div>
  );
}

function Locked({ lock, cell }: { lock: Lock; cell: Cell }) {
  const said = useLockSaid();
  return (
    <div className={classes.locked}>
      <IconLock size={14} stroke={1.8} aria-hidden="true" />
      {said(lock, cell)}
    </div>
  );
}
