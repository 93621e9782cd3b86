import type { Refusal } from "@cairn/schema/types/refusals";
import type { FirstRow, FirstRows, Statement } from "../first-rows";
import type { PlacedRow } from "../plan";
import type { ImportedRow } from "../read-rows";
import { CellTable } from "./cell-table";
import { mix } from "./mix";

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

/**
 * The first rows of a file that is never in memory as a whole. What they say is kept as a digest of 64 bits, in a table
 * for values and one for each part of targets that the file speaks of.
 */
export class PackedFirstRows implements FirstRows {
  private readonly assignments = new Numbers();
  private readonly periods = new Numbers();
  private readonly tables = new Map<Statement["about"], CellTable>();
  private batch: readonly ImportedRow[] = [];

  /** `refuseEarlier` takes the refusal of a row of an earlier batch. */
  constructor(
    private readonly rowCount: number,
    private readonly refuseEarlier: (line: number, why: Refusal, again: PlacedRow) => void,
  ) {}

  /** The rows that are judged next: theirs can be refused themselves. */
  begin(batch: readonly ImportedRow[]): void {
    this.batch = batch;
  }

  /** Nothing more is to be met: its memory is free. */
  end(): void {
    this.batch = [];
    this.tables.clear();
  }

  meet(placed: PlacedRow, { about, period, said }: Statement): FirstRow | null {
    const cell = {
      assignment: this.assignments.of(placed.assignment?.row.id ?? ""),
      period: this.periods.of(period),
    };
    const digest = digestOf(said);
    const first = this.tableOf(about).meet(cell, placed.row.line, digest);
    if (!first) return null;
    const { line } = first;
    return { line, isSame: first.isSame, refuse: (why) => this.refuse(line, why(line), placed) };
  }

  private tableOf(about: Statement["about"]): CellTable {
    const known = this.tables.get(about);
    if (known) return known;
    const made = new CellTable(this.rowCount);
    this.tables.set(about, made);
    return made;
  }

  private refuse(line: number, why: Refusal, again: PlacedRow): void {
    const own = line >= (this.batch[0]?.line ?? 0) && this.batch.find((row) => row.line === line);
    if (own) own.refusals.push(why);
    else this.refuseEarlier(line, why, again);
  }
}

function digestOf(text: string): [high: number, low: number] {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b) + at;
  }
  return [mix(high), mix(low)];
}
