import type { Transaction } from "@cairn/drizzle/client";
import { formatPeriod } from "@cairn/schema/rules/period";
import { type EntryRow, readCurrent } from "../entries/write-entries";
import type { PlacedRow, PlanSetting } from "./plan";

/** The entries that stand in the cells of the file; assignments that are only just planned have none. */
export function readHeld(
  tx: Transaction,
  placed: readonly PlacedRow[],
  { calendar }: PlanSetting,
): Promise<Map<string, EntryRow>> {
  const cells = placed.flatMap(({ assignment, period }) =>
    assignment && period && assignment.outcome !== "CREATED"
      ? [{ assignmentId: assignment.row.id, period: formatPeriod(period) }]
      : [],
  );
  return cells.length === 0 ? Promise.resolve(new Map()) : readCurrent(tx, cells, calendar);
}
