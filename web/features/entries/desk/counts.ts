import { isOverdue } from "@cairn/schema/rules/due";
import { type Cell, contentOf } from "../cell/cell";
import type { HeldEntry } from "../cell/desk-row";
import type { Setting } from "../reading/standing";

export interface Counts {
  /** Those that are not applicable are expected no longer. */
  readonly expected: number;
  /** With a value. */
  readonly entered: number;
  /** Past their day without one. */
  readonly overdue: number;
}

/** How far a desk, or a part of it, is: by what is saved, not by what is typed. */
export function countsOf(
  cells: readonly Cell[],
  entryOf: (key: string) => HeldEntry | null,
  { today }: Pick<Setting, "today">,
): Counts {
  const expected = cells
    .filter((cell) => cell.isExpected)
    .map((cell) => ({ cell, content: contentOf(entryOf(cell.key)) }))
    .filter(({ content }) => content?.state !== "NOT_APPLICABLE");
  const missing = expected.filter(({ content }) => content === null);
  const overdue = missing.filter(({ cell }) => isOverdue(cell.point.dueOn, today));
  return {
    expected: expected.length,
    entered: expected.length - missing.length,
    overdue: overdue.length,
  };
}
