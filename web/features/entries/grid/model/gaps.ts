import type { Cell } from "../../cell/cell";
import type { Layout } from "./layout";
import type { Place } from "./place";

interface Placed {
  readonly cell: Cell;
  readonly place: Place;
}

/** The cells of the month in the order they are entered: row by row, each from its first period to its last. */
function* inOrder({ rows }: Layout, firstRow = 0): Generator<Placed> {
  for (let index = firstRow; index < rows.length; index++) {
    const { cells, from } = rows[index] as Layout["rows"][number];
    for (const [along, cell] of cells.entries())
      if (cell.isCurrent) yield { cell, place: { row: index, column: from + along } };
  }
}

/** The first that is wanted; the others aren't looked at. */
function first(cells: Iterable<Placed>, isWanted: (placed: Placed) => boolean): Place | null {
  for (const placed of cells) if (isWanted(placed)) return placed.place;
  return null;
}

/** Where entering starts: the first cell of the month that is a gap, else the first of the month, else the top. */
export function firstGap(layout: Layout, isGap: (cell: Cell) => boolean): Place {
  return (
    first(inOrder(layout), ({ cell }) => isGap(cell)) ??
    first(inOrder(layout), () => true) ?? { row: 0, column: 0 }
  );
}

/** The next gap after a place, from the end on again at the beginning; null when there is none left. */
export function nextGap(layout: Layout, after: Place, isGap: (cell: Cell) => boolean): Place | null {
  const isAfter = ({ row, column }: Place) => row > after.row || (row === after.row && column > after.column);
  const isHere = ({ row, column }: Place) => row === after.row && column === after.column;
  return (
    first(inOrder(layout, after.row), ({ cell, place }) => isAfter(place) && isGap(cell)) ??
    first(inOrder(layout), ({ cell, place }) => !isHere(place) && isGap(cell))
  );
}
