import type { Cell } from "../../cell/cell";
import type { Layout } from "./layout";
import type { Place } from "./place";

/** The cells of the month in the order they are entered: row by row, each from its first period to its last. */
function inOrder({ rows }: Layout): { cell: Cell; place: Place }[] {
  return rows.flatMap(({ cells, from, index }) =>
    cells.flatMap((cell, along) =>
      cell.isCurrent ? [{ cell, place: { row: index, column: from + along } }] : [],
    ),
  );
}

/** Where entering starts: the first cell of the month that is a gap, else the first of the month, else the top. */
export function firstGap(layout: Layout, isGap: (cell: Cell) => boolean): Place {
  const cells = inOrder(layout);
  return (cells.find(({ cell }) => isGap(cell)) ?? cells[0])?.place ?? { row: 0, column: 0 };
}

/** The next gap after a place, from the end on again at the beginning; null when there is none left. */
export function nextGap(layout: Layout, after: Place, isGap: (cell: Cell) => boolean): Place | null {
  const gaps = inOrder(layout).filter(({ cell }) => isGap(cell));
  const isAfter = ({ row, column }: Place) => row > after.row || (row === after.row && column > after.column);
  const isHere = ({ row, column }: Place) => row === after.row && column === after.column;
  return (
    gaps.find(({ place }) => isAfter(place))?.place ?? gaps.find(({ place }) => !isHere(place))?.place ?? null
  );
}
