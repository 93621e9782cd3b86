import { type Decimal, formatDecimalPlain, parseDecimal } from "./decimal";
import type { Locale } from "./locale";
import { formatNumber, separatorsOf } from "./number-format";
import { type Refusal, refuse } from "./result";
import type { SentenceKey } from "./sentences";

/**
 * What a person meant by what they typed or pasted.
 * - `value`: one meaning only. `echoed` is the number as the reader's locale writes it.
 * - `ambiguous`: `1,234` may be 1234 or 1.234; `chosen` is the reading of the reader's locale. Say so before keeping it.
 * - `blank`: nothing to report (also a lone dash). `notApplicable`: `n/a`.
 * - `refused`: not a number, with the reason.
 */
export type TypedNumber =
  | { readonly kind: "value"; readonly value: Decimal; readonly echoed: string; readonly percent: boolean }
  | {
      readonly kind: "ambiguous";
      readonly readings: readonly [Decimal, Decimal];
      readonly chosen: Decimal;
      readonly echoed: string;
      readonly percent: boolean;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "notApplicable" }
  | {
      readonly kind: "refused";
      readonly reason: SentenceKey;
      readonly sentence: string;
      readonly refusal: Refusal;
    };

/** What is known of the KPI; each narrows what a text can mean. */
export interface Expected {
  /** A percent sign is refused when this is known and isn't "%". */
  readonly unit?: string;
  /** Decimals that the KPI keeps: a reading with more is ruled out where there are two. */
  readonly decimals?: number;
}

const SPACES = /[\s\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g;
const DASHES = /[-−‐‑‒–—]/g;
const NOT_APPLICABLE = /^n\s*\/\s*a$|^n\.\s*a\.$/i;
const CURRENCY = /^(?:CHF|SFr\.?|Fr\.?|EUR|USD|GBP|€|\$|£)\s*|\s*(?:CHF|SFr\.?|Fr\.?|EUR|USD|GBP|€|\$|£)$/i;
const SPREADSHEET_ERROR = /^#(?:N\/A|NV|DIV\/0!|VALUE!|WERT!|REF!|BEZUG!|NAME\?|NUM!|ZAHL!|NULL!)$/i;
const LONGEST_TEXT = 80;

/** Reads a number as people of any of our locales type it: `1'234.50`, `1 234,5`, `12 %`, `(3.1)`, `5-`. */
export function readTypedNumber(typed: string, locale: Locale, expected: Expected = {}): TypedNumber {
  const text = typed.replace(SPACES, " ").replace(DASHES, "-").trim();
  if (text === "" || text === "-") return { kind: "blank" };
  if (NOT_APPLICABLE.test(text)) return { kind: "notApplicable" };
  if (text.length > LONGEST_TEXT)
    return refused(refuse("NUMBER_TOO_MANY_DIGITS", { digits: { number: "15" } }));
  if (SPREADSHEET_ERROR.test(text)) return refused(refuse("TYPED_SPREADSHEET_ERROR", { text }));
  if (/^[-+]?[\d.,]+e[-+]?\d+$/i.test(text)) return refused(refuse("NUMBER_HAS_EXPONENT", { text }));

  const bare = undress(text);
  if (!bare) return refused(refuse("TYPED_NOT_A_NUMBER", { text: shown(typed) }));
  if (bare.percent && expected.unit !== undefined && expected.unit !== "%")
    return refused(refuse("TYPED_PERCENT_UNEXPECTED", { unit: expected.unit || "–" }));
  const bodies = readingsOf(bare.body, locale);
  if (typeof bodies === "string") return refused(refuse(bodies, { text: shown(typed) }));
  return meaningOf(bodies, bare, locale, expected);
}

interface Bare {
  readonly body: string;
  readonly negative: boolean;
  readonly percent: boolean;
}

/** Takes off currency, percent, the Swiss `.–` for no cents, and at most one sign; null when there are two. */
function undress(text: string): Bare | null {
  let body = text;
  let signs = 0;
  let percent = false;
  const strip = (form: RegExp): boolean => {
    const shorter = body.replace(form, "").trim();
    const found = shorter !== body;
    body = shorter;
    return found;
  };
  if (/^\(.*\)$/.test(body)) {
    body = body.slice(1, -1).trim();
    signs++;
  }
  if (strip(/^-/)) signs++;
  const plus = strip(/^\+/);
  strip(CURRENCY);
  percent = strip(/%$/);
  strip(/(?<=\d)[.,]--?$/);
  if (strip(/^-/)) signs++;
  if (strip(/(?<=\d)\s*-$/)) signs++;
  return signs > 1 || (plus && signs > 0) || !/\d/.test(body)
    ? null
    : { body, negative: signs === 1, percent };
}

type Reasons = "TYPED_NOT_A_NUMBER" | "TYPED_GROUPING";

/** The plain texts that the digits and separators may stand for, the locale's own reading first. */
function readingsOf(body: string, locale: Locale): string[] | Reasons {
  const straight = body.replace(/[’‘ʼ´`]/g, "'");
  if (/[^\d.,' ]/.test(straight)) return "TYPED_NOT_A_NUMBER";
  const marks = [...new Set(straight.match(/[.,]/g) ?? [])];
  // Apostrophes and spaces only ever group; beside one, a point or comma can't group as well.
  const group = /[' ]/.exec(straight)?.[0] ?? "";
  if (marks.length === 0) return single(ungroup(straight, group));
  if (marks.length === 2) {
    const decimal = straight.lastIndexOf(".") > straight.lastIndexOf(",") ? "." : ",";
    return group ? "TYPED_GROUPING" : single(split(straight, decimal, decimal === "." ? "," : "."));
  }
  const mark = marks[0] as string;
  const often = straight.split(mark).length > 2;
  if (often) return group ? "TYPED_GROUPING" : single(ungroup(straight, mark));
  const asDecimal = split(straight, mark, group);
  if (group || !/^[1-9]\d{0,2}[.,]\d{3}$/.test(straight)) return single(asDecimal);
  const both = [asDecimal as string, straight.replace(mark, "")];
  return separatorsOf(locale).group === mark ? both.reverse() : both;
}

function single(text: string | null): string[] | Reasons {
  return text === null ? "TYPED_GROUPING" : [text];
}

/** Whole part, grouped by `group` or not at all, and decimals; null when it isn't so written. */
function split(text: string, decimal: string, group: string): string | null {
  const [whole = "", fraction = "", ...more] = text.split(decimal);
  if (more.length > 0 || /\D/.test(fraction)) return null;
  const digits = whole === "" ? "0" : ungroup(whole, group);
  return digits === null ? null : fraction === "" ? digits : `${digits}.${fraction}`;
}

/** The digits without their grouping; null unless the groups are of three. */
function ungroup(text: string, group: string): string | null {
  if (/^\d+$/.test(text)) return text;
  if (group === "") return null;
  const [first = "", ...rest] = text.split(group);
  const wellFormed = /^\d{1,3}$/.test(first) && rest.every((digits) => /^\d{3}$/.test(digits));
  return wellFormed ? first + rest.join("") : null;
}

function meaningOf(bodies: readonly string[], bare: Bare, locale: Locale, expected: Expected): TypedNumber {
  const values: Decimal[] = [];
  for (const body of bodies) {
    const value = parseDecimal(body.replace(/^0+(?=\d)/, ""));
    if (!value.ok) return refused(value);
    values.push(bare.negative && !value.value.isZero() ? value.value.negated() : value.value);
  }
  const fitting = values.filter((value) => value.decimalPlaces() <= (expected.decimals ?? Infinity));
  const [first, second] = fitting.length === 0 ? values : fitting;
  const chosen = first as Decimal;
  const echoed = formatNumber(formatDecimalPlain(chosen), locale);
  const { percent } = bare;
  return second === undefined
    ? { kind: "value", value: chosen, echoed, percent }
    : { kind: "ambiguous", readings: [chosen, second], chosen, echoed, percent };
}

function refused(refusal: Refusal): TypedNumber {
  return { kind: "refused", reason: refusal.code, sentence: refusal.sentence, refusal };
}

function shown(typed: string): string {
  const trimmed = typed.trim();
  return trimmed.length <= 24 ? trimmed : `${trimmed.slice(0, 23)}…`;
}
