import type { Transaction } from "@cairn/drizzle/client";
import { placeOf, readCurrent } from "../entries/write-entries";
import type { Held, PlacedRow, PlanSetting } from "./plan";

/** The entries that stand in the cells of the rows; assignments that are only just planned have none. */
export async function readHeld(
  tx: Transaction,
  placed: readonly PlacedRow[],
  { calendar }: PlanSetting,
): Promise<Held> {
  const cells = placed.flatMap(({ row, assignment, period }) =>
    assignment && period && assignment.outcome !== "CREATED"
      ? [{ row, assignmentId: assignment.row.id, period: period.text }]
      : [],
  );
  if (cells.length === 0) return new Map();
  const current = await readCurrent(tx, cells, calendar);
  return new Map(
    cells.flatMap((cell) => {
      const entry = current.get(placeOf(cell));
      return entry ? [[cell.row, entry]] : [];
    }),
  );
}
