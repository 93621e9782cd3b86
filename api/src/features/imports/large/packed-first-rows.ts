import type { Refusal } from "@cairn/schema/types/refusals";
import type { EntryContent } from "../../entries/check-entry";
import type { FirstRow, FirstRows } from "../first-rows";
import type { PlacedRow } from "../plan";
import type { ImportedRow } from "../read-rows";

/** Numbers for texts of which there are few, however many rows there are. */
export class Numbers {
  private readonly known = new Map<string, number>();

  of(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, this.known.size);
    return this.known.size - 1;
  }
}

/** Of each cell: its assignment, its period, the line of its first row (0: free), and a digest of what that row says. */
const WIDTH = 5;
const fullest = 0.7;

/**
 * The first rows of a file that is never in memory as a whole: twenty bytes for each, in a table of open addressing.
 * What they say is kept as a digest of 64 bits.
 */
export class PackedFirstRows implements FirstRows {
  private readonly assignments = new Numbers();
  private readonly periods = new Numbers();
  private slots = new Uint32Array(WIDTH * 4096);
  private count = 0;
  private batch: readonly ImportedRow[] = [];

  /** `refuseEarlier` takes the refusal of a row of an earlier batch. */
  constructor(private readonly refuseEarlier: (line: number, why: Refusal, again: PlacedRow) => void) {}

  /** The rows that are judged next: theirs can be refused themselves. */
  begin(batch: readonly ImportedRow[]): void {
    this.batch = batch;
  }

  meet(placed: PlacedRow, content: EntryContent): FirstRow | null {
    const assignment = this.assignments.of(placed.assignment?.row.id ?? "");
    const period = this.periods.of(content.period);
    const [high, low] = digestOf(content);
    const at = this.find(assignment, period);
    const line = this.slots[at + 2] ?? 0;
    if (line > 0)
      return {
        line,
        isSame: this.slots[at + 3] === high && this.slots[at + 4] === low,
        refuse: (why) => this.refuse(line, why(line), placed),
      };
    const { slots } = this;
    slots[at] = assignment;
    slots[at + 1] = period;
    slots[at + 2] = placed.row.line;
    slots[at + 3] = high;
    slots[at + 4] = low;
    this.count += 1;
    if (this.count * WIDTH > fullest * this.slots.length) this.grow();
    return null;
  }

  private refuse(line: number, why: Refusal, again: PlacedRow): void {
    const own = line >= (this.batch[0]?.line ?? 0) && this.batch.find((row) => row.line === line);
    if (own) own.refusals.push(why);
    else this.refuseEarlier(line, why, again);
  }

  /** Where a cell is, or would be put. */
  private find(assignment: number, period: number): number {
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
    for (let at = 0; at < before.length; at += WIDTH)
      if (before[at + 2] !== 0)
        this.slots.set(before.subarray(at, at + WIDTH), this.find(before[at] ?? 0, before[at + 1] ?? 0));
  }
}

/** Spreads a number over 32 bits (the finish of MurmurHash3). */
function mix(number: number): number {
  let spread = number;
  spread = Math.imul(spread ^ (spread >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}

function digestOf({ value, numerator, denominator, state }: EntryContent): [high: number, low: number] {
  const text = `${state}|${value}|${numerator}|${denominator}`;
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b) + at;
  }
  return [mix(high), mix(low)];
}
