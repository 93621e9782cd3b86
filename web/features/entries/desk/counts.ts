import { isOverdue } from "@cairn/schema/rules/due";
import { type Cell, contentOf } from "../cell/cell";
import type { HeldEntry } from "../cell/desk-row";
import type { Setting } from "../reading/standing";

export interface Counts {
  readonly expected: number;
  /** With a value, or not applicable. */
  readonly entered: number;
  /** Past their day without either. */
  readonly overdue: number;
}

/** How far a desk, or a part of it, is: by what is saved, not by what is typed. */
export function countsOf(
  cells: readonly Cell[],
  entryOf: (key: string) => HeldEntry | null,
  { today }: Pick<Setting, "today">,
): Counts {
  const expected = cells.filter((cell) => cell.isExpected);
  const contents = expected.map((cell) => ({ cell, content: contentOf(entryOf(cell.key)) }));
  const missing = contents.filter(({ content }) => content === null);
  const overdue = missing.filter(({ cell }) => isOverdue(cell.point.dueOn, today));
  return {
    expected: expected.length,
    entered: expected.length - missing.length,
    overdue: overdue.length,
  };
}
