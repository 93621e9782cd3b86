import type { Place } from "./model/place";

/** How an element of the table says which place it is. */
export const placeMark = ({ row, column }: Place): string => `${row},${column}`;

/** The place under the pointer, or that holds the focus; null beside the cells. */
export function placeUnder(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
  const [row, column] = (cell?.dataset.at ?? "").split(",").map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
}
