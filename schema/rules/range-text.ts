import { Decimal, formatDecimalPlain, parseDecimal } from "./decimal";
import { UNLIMITED, type ValueRange } from "./range";
import { accept, type Refusal, type Result, refuse } from "./result";

/** A range as people write it into a definition, and the unit that its placeholder hints at. */
export interface RangeText {
  readonly range: ValueRange;
  readonly unit: "%" | null;
}

type Comparison = "<" | "<=" | ">" | ">=";

const TOKEN = /\s*(<=|>=|=<|=>|≤|≥|<|>|%|[xX](?![\p{L}\d])|[-−]?\d+(?:\.\d+)?)/uy;
const SIGNS: Record<string, Comparison> = {
  "<": "<",
  ">": ">",
  "<=": "<=",
  ">=": ">=",
  "=<": "<=",
  "=>": ">=",
  "≤": "<=",
  "≥": ">=",
};

/**
 * Reads `0 <= % <= 100`, `0 <= X`, `X < 5`, `100 >= x >= 0`: a placeholder (X, or % for percent) compared with a
 * number on one side or both. An empty text is no limit at all.
 */
export function parseRangeText(text: string): Result<RangeText> {
  if (text.trim() === "") return accept({ range: UNLIMITED, unit: null });
  const tokens = tokensOf(text);
  const at = tokens?.findIndex((token) => /^[xX%]$/.test(token)) ?? -1;
  if (!tokens || at < 0) return notRead(text);
  const left = sideOf(tokens.slice(0, at));
  const right = sideOf(tokens.slice(at + 1).reverse());
  if (!left || !right || (left === "empty" && right === "empty")) return notRead(text);

  // Seen from the placeholder the left comparison turns round: `0 <= X` says that X is at least 0.
  const bounds: Result<Bound>[] = [];
  if (left !== "empty") bounds.push(boundOf(left.number, turned(left.sign)));
  if (right !== "empty") bounds.push(boundOf(right.number, right.sign));
  return combine(bounds, tokens[at] === "%" ? "%" : null, text);
}

/** The text of a range, `0 <= X <= 100`: the inverse of `parseRangeText`; empty for no limit. */
export function formatRangeText({ range, unit }: RangeText): string {
  if (!range.min && !range.max) return "";
  const lower = range.min ? `${formatDecimalPlain(range.min)} ${range.minOpen ? "<" : "<="} ` : "";
  const upper = range.max ? ` ${range.maxOpen ? "<" : "<="} ${formatDecimalPlain(range.max)}` : "";
  return `${lower}${unit ?? "X"}${upper}`;
}

interface Bound {
  readonly side: "min" | "max";
  readonly value: Decimal;
  readonly open: boolean;
}

function combine(bounds: readonly Result<Bound>[], unit: "%" | null, text: string): Result<RangeText> {
  let range: ValueRange = UNLIMITED;
  for (const bound of bounds) {
    if (!bound.ok) return bound;
    const { side, value, open } = bound.value;
    if (range[side] !== null) return refuse("RANGE_SAME_SIDE_TWICE", { text: text.slice(0, 40) });
    range = { ...range, [side]: value, ...(open && { [`${side}Open`]: true }) };
  }
  const { min, max } = range;
  const nothingBetween = range.minOpen || range.maxOpen;
  if (min && max && (min.gt(max) || (nothingBetween && min.eq(max))))
    return refuse("RANGE_EMPTY", { text: text.slice(0, 40) });
  return accept({ range, unit });
}

function boundOf(number: string, sign: Comparison): Result<Bound> {
  const value = parseDecimal(number.replace("−", "-"));
  if (!value.ok) return value;
  return accept({
    side: sign.startsWith(">") ? "min" : "max",
    value: value.value,
    open: !sign.endsWith("="),
  });
}

/** Number and comparison beside the placeholder, the outer token first; "empty" for none, null for anything else. */
function sideOf(tokens: readonly string[]): { number: string; sign: Comparison } | "empty" | null {
  const [number, written] = tokens;
  if (number === undefined) return "empty";
  const sign = written === undefined ? undefined : SIGNS[written];
  return tokens.length === 2 && sign && /\d/.test(number) ? { number, sign } : null;
}

function turned(sign: Comparison): Comparison {
  return (sign.startsWith("<") ? sign.replace("<", ">") : sign.replace(">", "<")) as Comparison;
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  const trimmed = text.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const token = TOKEN.exec(trimmed)?.[1];
    if (token === undefined) return null;
    tokens.push(token);
  }
  return tokens;
}

function notRead(text: string): Refusal {
  return refuse("RANGE_NOT_READ", { text: text.slice(0, 40) });
}
