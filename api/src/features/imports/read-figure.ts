import { type Decimal, formatDecimalPlain, parseDecimal } from "@cairn/schema/rules/decimal";
import type { Locale } from "@cairn/schema/rules/locale";
import { separatorsOf } from "@cairn/schema/rules/number-format";
import { readTypedNumber, type TypedNumber } from "@cairn/schema/rules/number-typed";
import { type Refusal, refuse } from "@cairn/schema/rules/result";
import { readYesNo } from "@cairn/schema/rules/value-kind";
import { endsTarget } from "./words";

/** What a cell for a figure says. */
export type Figure =
  | { kind: "blank" }
  | { kind: "notApplicable" }
  | {
      kind: "value";
      value: Decimal;
      percent: boolean;
      /** Of a text that may mean two numbers: the text, and what else it may mean. */
      unsure?: { written: string; other: Decimal };
      /** What the file says, where it was rounded. */
      roundedFrom?: Decimal;
    }
  | { kind: "yesNo"; yes: boolean }
  /** Of a target: there is none from here on. */
  | { kind: "end" }
  | { kind: "refused"; refusal: Refusal };

const BLANK: Figure = { kind: "blank" };
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Grouped thousands or three decimals: it depends on who wrote it. */
const UNSURE = /^[^\d]*[1-9]\d{0,2}[.,]\d{3}[^\d]*$/;

/** How the numbers of a file are read. */
export interface NumberReading {
  locale: Locale;
  /** The mark before decimals, where the mapping says it or the file shows it. */
  mark: "." | "," | null;
  /** Whether the file contradicts itself: then nobody can know what an ambiguous number means. */
  contradicts?: boolean;
}

/** An actual may be a word that means yes or no; `1` and `0` are numbers that mean it too. */
export function readActual(text: string, numbers: NumberReading, isNumber = false): Figure {
  const yes = PLAIN.test(text) ? null : readYesNo(text);
  return yes === null ? readFigure(text, numbers, isNumber) : { kind: "yesNo", yes };
}

/** A target may be a word that ends the one before it. */
export const readTarget = (text: string, numbers: NumberReading, isNumber = false): Figure =>
  endsTarget(text) ? { kind: "end" } : readFigure(text, numbers, isNumber);

/** Reads a cell for a figure. `isNumber`: the file keeps it as a number, so that a point is before decimals. */
export function readFigure(text: string, numbers: NumberReading, isNumber = false): Figure {
  if (text === "") return BLANK;
  if (isNumber) return readExact(text);
  const unsure = UNSURE.test(text);
  if (!unsure && PLAIN.test(text)) {
    const plain = parseDecimal(text);
    return plain.ok
      ? { kind: "value", value: plain.value, percent: false }
      : { kind: "refused", refusal: plain };
  }
  const read = readTypedNumber(text, numbers.locale);
  switch (read.kind) {
    case "blank":
    case "notApplicable":
      return read;
    case "refused":
      return { kind: "refused", refusal: read.refusal };
    case "value":
      return { kind: "value", value: read.value, percent: read.percent };
    case "ambiguous":
      return settled(text, read, numbers);
  }
}

/** A number with two readings: decided by the mark of the file, else by the locale, unless the file contradicts itself. */
function settled(
  text: string,
  { readings, chosen, percent }: Extract<TypedNumber, { kind: "ambiguous" }>,
  { mark, contradicts = false }: NumberReading,
): Figure {
  const [first, second] = readings;
  const [smaller, larger] = first.abs().lt(second.abs()) ? [first, second] : [second, first];
  if (mark !== null) return { kind: "value", value: text.includes(mark) ? smaller : larger, percent };
  if (contradicts) {
    const both = { smaller: formatDecimalPlain(smaller), larger: formatDecimalPlain(larger) };
    return { kind: "refused", refusal: refuse("ROW_SIGNS_CONTRADICT", { text, ...both }) };
  }
  const other = chosen.equals(first) ? second : first;
  return { kind: "value", value: chosen, percent, unsure: { written: text, other } };
}

function readExact(text: string): Figure {
  const percent = text.endsWith("%");
  const read = parseDecimal(percent ? text.slice(0, -1) : text);
  return read.ok ? { kind: "value", value: read.value, percent } : { kind: "refused", refusal: read };
}

/** Finds the mark before decimals that the cells of a file show, one cell after the other. */
export class MarkFinder {
  private readonly shown = new Set<"." | ",">();
  /** The signs of numbers that can be read in two ways. */
  private readonly doubtful = new Set<"." | ",">();

  see(cell: string): void {
    if (this.shown.size === 2) return;
    const mark = markIn(cell);
    if (mark) this.shown.add(mark);
    else if (UNSURE.test(cell)) this.doubtful.add(cell.includes(".") ? "." : ",");
  }

  /**
   * By a number that can only be read one way, such as `1,5`, `0.125` or `1.234,5`. Null where none shows it, or where
   * they contradict one another.
   */
  get mark(): "." | "," | null {
    return this.shown.size === 2 ? null : ([...this.shown][0] ?? null);
  }

  /**
   * Whether the numbers contradict one another as a locale reads them: both signs stand before decimals, or both may,
   * where the locale groups by neither.
   */
  contradictsIn(locale: Locale): boolean {
    if (this.shown.size === 2) return true;
    const { group } = separatorsOf(locale);
    const isTold = [...this.doubtful].some((sign) => sign === group);
    return this.shown.size === 0 && this.doubtful.size === 2 && !isTold;
  }
}

function markIn(cell: string): "." | "," | null {
  if (!/[.,]/.test(cell)) return null;
  const digits = cell.replace(/[^\d.,]/g, "");
  const marks: string[] = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as "." | "," | undefined;
  if (!last) return null;
  const other = last === "." ? "," : ".";
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  return UNSURE.test(cell) || /^[^\d]*$/.test(cell) ? null : last;
}
