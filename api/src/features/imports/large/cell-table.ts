import { mix } from "./mix";

/** Of each cell: its assignment, its period, the line of its first row (0: free), and a digest of what that row says. */
const WIDTH = 5;
const fullest = 0.8;

/** A cell by the numbers of its assignment and its period. */
export interface Cell {
  assignment: number;
  period: number;
}

/**
 * The first row of each cell, in a table of open addressing: twenty-five bytes for each row of the file, all of them
 * from the beginning, so that no row of a file takes more memory than the one before.
 */
export class CellTable {
  private slots: Uint32Array;
  private count = 0;

  constructor(cells: number) {
    this.slots = new Uint32Array(WIDTH * Math.ceil((cells + 1) / fullest));
  }

  /** The line of the first row of a cell and whether it says the same; null when this is the first. */
  meet(cell: Cell, line: number, [high, low]: readonly [number, number]) {
    const at = this.find(cell);
    const { slots } = this;
    const first = slots[at + 2] ?? 0;
    if (first > 0) return { line: first, isSame: slots[at + 3] === high && slots[at + 4] === low };
    slots.set([cell.assignment, cell.period, line, high, low], at);
    this.count += 1;
    // More than there were when they were counted: somebody writes to the file, which is refused in the end.
    if (this.count * WIDTH > fullest * slots.length) this.grow();
    return null;
  }

  /** Where a cell is, or would be put. */
  private find({ assignment, period }: Cell): number {
    const { slots } = this;
    const places = slots.length / WIDTH;
    let place = mix(Math.imul(assignment, 0x9e3779b1) ^ mix(period)) % places;
    for (;;) {
      const at = place * WIDTH;
      if (slots[at + 2] === 0 || (slots[at] === assignment && slots[at + 1] === period)) return at;
      place = (place + 1) % places;
    }
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += WIDTH) {
      const cell = before.subarray(at, at + WIDTH);
      if (cell[2] !== 0) this.slots.set(cell, this.find({ assignment: cell[0] ?? 0, period: cell[1] ?? 0 }));
    }
  }
}
