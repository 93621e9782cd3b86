import type { TargetLevels } from "@cairn/schema/rules/target";
import type { Refusal } from "@cairn/schema/types/refusals";
import type { PlacedRow } from "./plan";
import type { ImportedRow } from "./read-rows";

/** What a row says of its assignment in a period, as a text that is the same for the same. */
export interface Statement {
  about: "value" | keyof TargetLevels;
  period: string;
  said: string;
}

/** An earlier row that says something about the same. */
export interface FirstRow {
  line: number;
  /** Whether it says the same. */
  isSame: boolean;
  refuse(why: (line: number) => Refusal): void;
}

/** Which row of a file is the first to say something. */
export interface FirstRows {
  /** The earlier row about the same; null when this is the first, which is remembered. */
  meet(placed: PlacedRow, statement: Statement): FirstRow | null;
}

type Said = [row: ImportedRow, said: string];

/** Of a file that is in memory as a whole. */
export class FirstRowsInMind implements FirstRows {
  private readonly first = new Map<Statement["about"], Map<unknown, Map<string, Said>>>();

  meet({ row, assignment }: PlacedRow, { about, period, said }: Statement): FirstRow | null {
    const ofAssignment = inMap(inMap(this.first, about), assignment?.row.id);
    const known = ofAssignment.get(period);
    if (!known) {
      ofAssignment.set(period, [row, said]);
      return null;
    }
    const [other, before] = known;
    return {
      line: other.line,
      isSame: before === said,
      refuse: (why) => other.refusals.push(why(other.line)),
    };
  }
}

/** The map that stands under a key, made when it is asked for first. */
function inMap<Key, Inner, Value>(map: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const known = map.get(key);
  if (known) return known;
  const made = new Map<Inner, Value>();
  map.set(key, made);
  return made;
}
