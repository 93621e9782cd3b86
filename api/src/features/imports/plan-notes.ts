import { type Decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import type { Param } from "@cairn/schema/rules/sentence";
import { listed, told } from "./details";
import type { JudgedRow } from "./plan";
import { isBlank, isDeviating } from "./plan-entries";
import type { Figure } from "./read-figure";

/** How many rows a note is about, and the first of them. */
interface Tally<First> {
  count: number;
  first: First | undefined;
}

const tally = <First>(): Tally<First> => ({ count: 0, first: undefined });

function count<First>(so: Tally<First>, first: () => First): void {
  so.count += 1;
  so.first ??= first();
}

/** More writings of numbers are not named one by one: in the preview each stands in its row. */
const mostNamed = 50;

const number = (value: number): Param => ({ number: String(value) });

/** What to know of the rows that were judged, gathered one after the other. */
export class PlanNotes {
  /** Numbers that may be two: each writing once, with the line where it stands first. */
  private readonly taken = new Map<string, { line: number; value: Decimal }>();
  private unsure = 0;
  private readonly lost = tally<number>();
  private readonly deviating = tally<number>();
  private readonly rounded = tally<{ line: number; from: Decimal; to: Decimal }>();
  private bare = 0;

  add(judged: readonly JudgedRow[]): void {
    for (const each of judged) this.addRow(each);
  }

  private addRow(each: JudgedRow): void {
    const { row, content, bare } = each;
    const { line, figures } = row;
    const { actual } = figures;
    for (const figure of Object.values(figures)) this.addDoubtful(figure, line);
    if (row.note !== "" && isBlank(row)) count(this.lost, () => line);
    if (bare !== undefined && content === bare) this.bare += 1;
    if (isDeviating(each)) count(this.deviating, () => line);
    if (actual.kind !== "value" || row.refusals.length > 0) return;
    const { roundedFrom, value } = actual;
    if (roundedFrom) count(this.rounded, () => ({ line, from: roundedFrom, to: value }));
  }

  private addDoubtful(figure: Figure, line: number): void {
    if (figure.kind !== "value" || !figure.unsure) return;
    const { value, unsure } = figure;
    this.unsure += 1;
    if (this.taken.size < mostNamed && !this.taken.has(unsure.written))
      this.taken.set(unsure.written, { line, value });
  }

  /** The notes, without a language. */
  list(): Param[] {
    const { unsure, lost, bare, deviating, rounded } = this;
    const notes: Param[] = [];
    if (unsure > 0) notes.push(told("NOTE_TWO_WAYS", { count: number(unsure), taken: this.writings() }));
    if (lost.first)
      notes.push(told("NOTE_NOTES_LOST", { count: number(lost.count), line: String(lost.first) }));
    if (bare > 0) notes.push(told("NOTE_RATIOS_BARE", { count: number(bare) }));
    if (deviating.first)
      notes.push(told("NOTE_DEVIATING", { count: number(deviating.count), line: String(deviating.first) }));
    if (rounded.first) {
      const { line, from, to } = rounded.first;
      const [before, after] = [formatDecimalPlain(from), formatDecimalPlain(to)];
      notes.push(
        told("NOTE_ROUNDED", { count: number(rounded.count), line: String(line), from: before, to: after }),
      );
    }
    return notes;
  }

  private writings(): Param {
    const named = [...this.taken].map(([written, { line, value }]) =>
      // Without grouping: so written it cannot be mistaken again.
      told("NOTE_TAKEN", { written, value: formatDecimalPlain(value), line: String(line) }),
    );
    return listed(this.taken.size < mostNamed ? named : [...named, "…"], ", ");
  }
}
