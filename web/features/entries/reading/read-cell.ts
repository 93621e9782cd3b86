import { type Decimal, decimal, formatDecimalPlain, roundForContract } from "@cairn/schema/rules/decimal";
import { formatNumber } from "@cairn/schema/rules/number-format";
import { readTypedNumber } from "@cairn/schema/rules/number-typed";
import { checkDecimals, checkInRange, type ValueRange } from "@cairn/schema/rules/range";
import { figureOf } from "@cairn/schema/rules/reading";
import { checkKind, readYesNo, refuseTypedKind, yesNoValue } from "@cairn/schema/rules/value-kind";
import type { AppLocale } from "../../../lib/i18n/routing";
import { refusalSaid, said } from "../../../lib/said";
import type { Cell, Part, Texts } from "../cell/cell";

/** One of the numbers an ambiguous text may stand for. */
export interface Choice {
  /** The number as the locale writes it, with so many decimals that it can't be mistaken again. */
  readonly text: string;
  readonly value: Decimal;
}

/** What the fields of a cell say, checked against the KPI as the server will check it. */
export type CellReading =
  | { readonly kind: "blank" }
  | { readonly kind: "notApplicable" }
  | {
      readonly kind: "figures";
      /** The value in the KPI's unit, a ratio worked out. */
      readonly value: Decimal;
      readonly numerator: Decimal | null;
      readonly denominator: Decimal | null;
    }
  | { readonly kind: "ambiguous"; readonly part: Part; readonly choices: readonly [Choice, Choice] }
  | { readonly kind: "refused"; readonly part: Part; readonly code: string; readonly sentence: string };

type Settled = Exclude<CellReading, { kind: "figures" }>;

/** Answers to earlier questions: what a text that has two readings was said to mean. */
export type Settlements = Readonly<Record<string, Decimal>>;

/** Reads what stands in the fields of a cell in the writing of a locale. */
export function readCell(
  cell: Cell,
  texts: Texts,
  locale: AppLocale,
  settled: Settlements = {},
): CellReading {
  return cell.parts.length === 2
    ? readRatio(cell, texts, locale, settled)
    : readValue(cell, texts.value ?? "", locale, settled);
}

function readValue(cell: Cell, text: string, locale: AppLocale, settled: Settlements): CellReading {
  const { unit, decimals, valueKind } = cell.kpi;
  const answer = valueKind === "YES_NO" ? readYesNo(text) : null;
  if (answer !== null) return figures(yesNoValue(answer));
  const read = readPart("value", text, locale, settled, { unit, decimals });
  if (!("value" in read)) return read.kind === "refused" ? inWordsOfKind(read, cell, text, locale) : read;
  const ofKind = checkKind(valueKind, read.value);
  if (!ofKind.ok)
    return { kind: "refused", part: "value", code: ofKind.code, sentence: refusalSaid(ofKind, locale) };
  const refused = outside(cell, read.value, locale, "value");
  if (refused) return refused;
  const kept = checkDecimals(read.value, decimals);
  return kept.ok
    ? figures(read.value)
    : { kind: "refused", part: "value", code: kept.code, sentence: refusalSaid(kept, locale) };
}

/** What isn't a number at all is answered with what may be typed here. */
function inWordsOfKind(
  read: Settled & { kind: "refused" },
  { kpi: { valueKind } }: Cell,
  text: string,
  locale: AppLocale,
): CellReading {
  if (valueKind === "NUMBER" || read.code !== "TYPED_NOT_A_NUMBER") return read;
  const refusal = refuseTypedKind(valueKind, text.trim());
  return { ...read, code: refusal.code, sentence: refusalSaid(refusal, locale) };
}

const figures = (value: Decimal): CellReading => ({
  kind: "figures",
  value,
  numerator: null,
  denominator: null,
});

function readRatio(cell: Cell, texts: Texts, locale: AppLocale, settled: Settlements): CellReading {
  // The unit is that of the quotient; a percent sign at one of its parts is a slip.
  const [top, bottom] = (["numerator", "denominator"] as const).map((part) =>
    readPart(part, texts[part] ?? "", locale, settled, { unit: "" }),
  ) as [PartReading, PartReading];
  for (const read of [top, bottom])
    if ("kind" in read && (read.kind === "refused" || read.kind === "ambiguous")) return read;
  const without = [top, bottom].filter((read) => "kind" in read) as Settled[];
  if (without.some((read) => read.kind === "notApplicable")) return { kind: "notApplicable" };
  if (without.length === 2) return { kind: "blank" };
  if (!("value" in top)) return missing("numerator", locale);
  if (!("value" in bottom)) return missing("denominator", locale);
  return quotient(cell, top.value, bottom.value, locale);
}

function quotient(cell: Cell, numerator: Decimal, denominator: Decimal, locale: AppLocale): CellReading {
  const figure = figureOf({ kind: "ratio", numerator, denominator }, decimal(cell.kpi.ratioFactor));
  if (figure.kind === "noValue")
    return {
      kind: "refused",
      part: "denominator",
      code: figure.reason.key,
      sentence: said(figure.reason, locale),
    };
  const value = roundForContract(figure.kind === "value" ? figure.value : decimal("0"));
  return outside(cell, value, locale, "numerator") ?? { kind: "figures", value, numerator, denominator };
}

type PartReading = { readonly value: Decimal } | Settled;

function readPart(
  part: Part,
  text: string,
  locale: AppLocale,
  settled: Settlements,
  expected: { unit?: string; decimals?: number },
): PartReading {
  const answered = settled[text.trim()];
  if (answered) return { value: answered };
  const read = readTypedNumber(text, locale, expected);
  if (read.kind === "value") return { value: read.value };
  if (read.kind === "refused")
    return {
      kind: "refused",
      part,
      code: read.reason,
      sentence: refusalSaid({ code: read.reason, params: read.refusal.params }, locale),
    };
  if (read.kind !== "ambiguous") return { kind: read.kind };
  const choices = read.readings.map((value) => ({ value, text: unmistakable(value, locale) }));
  return { kind: "ambiguous", part, choices: choices as [Choice, Choice] };
}

/** Outside what the KPI can be: refused, its range stated. Null when it is inside. */
function outside(cell: Cell, value: Decimal, locale: AppLocale, part: Part): CellReading | null {
  const inRange = checkInRange(value, rangeOf(cell.kpi), cell.kpi.unit);
  return inRange.ok
    ? null
    : { kind: "refused", part, code: inRange.code, sentence: refusalSaid(inRange, locale) };
}

/** The values a KPI can have at all, bounds inclusive. */
function rangeOf(kpi: { rangeMinimum: string | null; rangeMaximum: string | null }): ValueRange {
  const bound = (text: string | null) => (text === null ? null : decimal(text));
  return { min: bound(kpi.rangeMinimum), max: bound(kpi.rangeMaximum) };
}

const missingSentence = {
  numerator: "RATIO_NUMERATOR_MISSING",
  denominator: "RATIO_DENOMINATOR_MISSING",
} as const;

function missing(part: "numerator" | "denominator", locale: AppLocale): CellReading {
  const code = missingSentence[part];
  return { kind: "refused", part, code, sentence: said({ key: code, params: {} }, locale) };
}

/** "1,234" beside "1.234" is hard to tell apart: whole numbers are written out to a decimal. */
function unmistakable(value: Decimal, locale: AppLocale): string {
  return formatNumber(formatDecimalPlain(value), locale, Math.max(value.decimalPlaces(), 1));
}
