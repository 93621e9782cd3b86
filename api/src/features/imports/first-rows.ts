import type { Refusal } from "@cairn/schema/types/refusals";
import type { EntryContent } from "../entries/check-entry";
import type { PlacedRow } from "./plan";
import type { ImportedRow } from "./read-rows";

/** An earlier row about the cell of another one. */
export interface FirstRow {
  line: number;
  /** Whether it says the same. */
  isSame: boolean;
  refuse(why: (line: number) => Refusal): void;
}

/** Which row of a file is the first about its cell. */
export interface FirstRows {
  /** The earlier row about the same cell; null when this is the first, which is remembered. */
  meet(placed: PlacedRow, content: EntryContent): FirstRow | null;
}

/** Of a file that is in memory as a whole. */
export class FirstRowsInMind implements FirstRows {
  private readonly first = new Map<unknown, Map<string, [row: ImportedRow, content: EntryContent]>>();

  meet({ row, assignment }: PlacedRow, content: EntryContent): FirstRow | null {
    const ofAssignment = this.first.get(assignment?.row.id);
    const known = ofAssignment?.get(content.period);
    if (known) {
      const [other, before] = known;
      return {
        line: other.line,
        isSame: sameContent(before, content),
        refuse: (why) => other.refusals.push(why(other.line)),
      };
    }
    if (ofAssignment) ofAssignment.set(content.period, [row, content]);
    else this.first.set(assignment?.row.id, new Map([[content.period, [row, content]]]));
    return null;
  }
}

const sameContent = (a: EntryContent, b: EntryContent): boolean =>
  a.value === b.value &&
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.state === b.state;
