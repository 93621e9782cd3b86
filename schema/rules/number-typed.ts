import { type Decimal, formatDecimalPlain, parseDecimal } from "./decimal";
import { readingsOf } from "./digit-groups";
import type { Locale } from "./locale";
import { formatNumber } from "./number-format";
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
  /** Where this is known, a percent sign or a currency that isn't it is refused. */
  readonly unit?: string;
  /** Decimals that the KPI keeps: where there are two readings, they rule out one with more that isn't the locale's own. */
  readonly decimals?: number;
}

const SPACES = /[\s\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g;
const DASHES = /[-−‐‑‒–—]/g;
const NOT_APPLICABLE = /^n\s*\/\s*a$|^n\.\s*a\.$/i;
const CURRENCY = /^(?:CHF|SFr\.?|Fr\.?|EUR|USD|GBP|€|\$|£)\s*|\s*(?:CHF|SFr\.?|Fr\.?|EUR|USD|GBP|€|\$|£)$/i;
const CURRENCIES: ReadonlySet<string> = new Set(["CHF", "EUR", "USD", "GBP"]);
const CURRENCY_CODES: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP" };
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
  const strange = strangeUnit(bare, expected.unit);
  if (strange) return refused(strange);
  const bodies = readingsOf(bare.body, locale);
  if (typeof bodies === "string") return refused(refuse(bodies, { text: shown(typed) }));
  return meaningOf(bodies, bare, locale, expected);
}

interface Bare {
  /** Digits and separators, nothing else that is known. */
  readonly body: string;
  readonly negative: boolean;
  readonly percent: boolean;
  readonly currency: string | null;
}

/** Takes off currency, percent, the Swiss `.–` for no cents, and at most one sign; null when there are two. */
function undress(text: string): Bare | null {
  const inside = /^\((.*)\)$/.exec(text)?.[1];
  let body = (inside ?? text).trim();
  const strip = (form: RegExp): string | null => {
    const found = form.exec(body)?.[0] ?? null;
    if (found !== null) body = body.replace(form, "").trim();
    return found;
  };
  const before = strip(/^[-+]/);
  const currency = strip(CURRENCY);
  const percent = strip(/%$/) !== null;
  strip(/(?<=\d)[.,]--?$/);
  const signs = [before, strip(/^-/), strip(/(?<=\d)\s*-$/), inside === undefined ? null : "()"].filter(
    (sign) => sign,
  );
  if (signs.length > 1 || !/\d/.test(body)) return null;
  return {
    body,
    negative: signs.length === 1 && before !== "+",
    percent,
    currency: currency && currencyOf(currency),
  };
}

function currencyOf(written: string): string {
  const sign = written.trim().toUpperCase();
  return CURRENCY_CODES[sign] ?? (sign.includes("FR") ? "CHF" : sign);
}

/** A percent sign at a figure whose KPI has another unit, or none. */
export const refusePercent = (unit: string): Refusal =>
  unit === "" ? refuse("TYPED_PERCENT_OF_COUNT", {}) : refuse("TYPED_PERCENT_UNEXPECTED", { unit });

/** A unit that was typed and can't be the KPI's. */
function strangeUnit({ percent, currency }: Bare, unit: string | undefined): Refusal | null {
  if (unit === undefined) return null;
  if (percent && unit !== "%") return refusePercent(unit);
  const other = currency !== null && currency !== unit && CURRENCIES.has(unit);
  return other ? refuse("TYPED_OTHER_CURRENCY", { typed: currency, unit }) : null;
}

function meaningOf(bodies: readonly string[], bare: Bare, locale: Locale, expected: Expected): TypedNumber {
  const values: Decimal[] = [];
  for (const body of bodies) {
    const value = parseDecimal(body.replace(/^0+(?=\d)/, ""));
    if (!value.ok) return refused(value);
    values.push(bare.negative && !value.value.isZero() ? value.value.negated() : value.value);
  }
  const [first, second] = narrowed(values, expected.decimals);
  const chosen = first as Decimal;
  const echoed = formatNumber(formatDecimalPlain(chosen), locale);
  const { percent } = bare;
  return second === undefined
    ? { kind: "value", value: chosen, echoed, percent }
    : { kind: "ambiguous", readings: [chosen, second], chosen, echoed, percent };
}

/**
 * Of two readings the KPI's decimals rule out the one that isn't the locale's own. The locale's own is never dropped
 * for the other: `1.234` typed in English where whole numbers are kept is not one thousand, and has to be asked about.
 */
function narrowed(values: readonly Decimal[], decimals = Number.POSITIVE_INFINITY): readonly Decimal[] {
  const fitting = values.filter((value) => value.decimalPlaces() <= decimals);
  return fitting[0] === values[0] ? fitting : values;
}

function refused(refusal: Refusal): TypedNumber {
  return { kind: "refused", reason: refusal.code, sentence: refusal.sentence, refusal };
}

function shown(typed: string): string {
  const trimmed = typed.trim();
  return trimmed.length <= 24 ? trimmed : `${trimmed.slice(0, 23)}…`;
}
