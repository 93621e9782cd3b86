"use client";
import { ReturnDialog } from "../../kpis/return-dialog";
import { type Cell, contentOf } from "../cell/cell";
import { useCellState, useDesk } from "../screen/use-desk";

interface ReturnCellProps {
  cell: Cell;
  opened: boolean;
  onClose: () => void;
}

/** Sends what stands in a cell back to who entered it. */
export default function ReturnCell({ cell, opened, onClose }: ReturnCellProps) {
  const { entry } = useCellState(cell.key);
  const { store } = useDesk().cells;
  const returning = {
    assignmentId: cell.assignmentId,
    period: cell.period,
    revision: entry?.revision ?? null,
    value: contentOf(entry)?.value ?? null,
    kpi: cell.kpi,
    whose: entry?.recordedBy?.name ?? cell.teamName,
  };
  return (
    <ReturnDialog
      returning={opened ? returning : null}
      onClose={onClose}
      onReturned={({ returned }) => entry && store.takeIn(cell.key, { ...entry, returned })}
    />
  );
}
