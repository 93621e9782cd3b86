import { type Decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import type { JudgedRow } from "./plan";
import { isBlank, isDeviating } from "./plan-entries";

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

/** What to know of the rows that were judged, gathered one after the other. */
export class PlanNotes {
  private readonly unsure = tally<{ written: string; line: number; taken: string }>();
  private readonly lost = tally<number>();
  private readonly deviating = tally<number>();
  private readonly rounded = tally<{ line: number; from: Decimal; to: Decimal }>();
  private bare = 0;

  add(judged: readonly JudgedRow[]): void {
    for (const each of judged) this.addRow(each);
  }

  private addRow(each: JudgedRow): void {
    const { row, content, bare } = each;
    const { line, figures, written } = row;
    const { actual } = figures;
    if (Object.values(figures).some((figure) => figure.kind === "value" && figure.unsure))
      count(this.unsure, () => ({ written, line, taken: content?.value ?? "written" }));
    if (row.note !== "" && isBlank(row)) count(this.lost, () => line);
    if (bare !== undefined && content === bare) this.bare += 1;
    if (isDeviating(each)) count(this.deviating, () => line);
    if (actual.kind !== "value" || row.refusals.length > 0) return;
    const { roundedFrom, value } = actual;
    if (roundedFrom) count(this.rounded, () => ({ line, from: roundedFrom, to: value }));
  }

  /** The notes as sentences. */
  list(): string[] {
    const { unsure, lost, bare, deviating, rounded } = this;
    return [
      ...(unsure.first
        ? [
            `${unsure.count} numbers can be read in two ways; “${unsure.first.written}” on line ${unsure.first.line} was taken as ${unsure.first.taken}. A mapping can say which with “decimalMark”.`,
          ]
        : []),
      ...(lost.first
        ? [`${lost.count} notes stand beside blank values and are not kept, the first on line ${lost.first}.`]
        : []),
      ...(bare > 0
        ? [
            `${bare} ratios come without numerator and denominator: they are kept as they are, and cannot be combined over time or teams.`,
          ]
        : []),
      ...(deviating.first
        ? [
            `${deviating.count} values differ from numerator ÷ denominator, the first on line ${deviating.first}; the ratio is what is kept.`,
          ]
        : []),
      ...(rounded.first
        ? [
            `${rounded.count} ${rounded.count === 1 ? "value is" : "values are"} rounded to the decimals of the KPI, the first on line ${rounded.first.line}: ${formatDecimalPlain(rounded.first.from)} to ${formatDecimalPlain(rounded.first.to)}.`,
          ]
        : []),
    ];
  }
}
