import { accept, type Result, refuse, type Span } from "../result";
import { LIMITS } from "./limits";
import { readReference } from "./reference-text";

export type Token =
  | { readonly kind: "number"; readonly text: string; readonly at: Span }
  | { readonly kind: "name"; readonly text: string; readonly at: Span }
  | { readonly kind: "reference"; readonly name: string; readonly optional: boolean; readonly at: Span }
  | { readonly kind: "sign"; readonly text: Sign; readonly written: string; readonly at: Span }
  | { readonly kind: "end"; readonly at: Span };

export type Sign = "+" | "-" | "*" | "/" | "(" | ")" | ",";

/** What people paste for the four operations, and the semicolon of German spreadsheets. */
const SIGNS: Readonly<Record<string, Sign>> = {
  "+": "+",
  "-": "-",
  "−": "-",
  "–": "-",
  "*": "*",
  "×": "*",
  "·": "*",
  "/": "/",
  "÷": "/",
  "(": "(",
  ")": ")",
  ",": ",",
  ";": ",",
};

const SPACE = /[\s\u00a0\u202f]+/uy;
const NUMBER = /\d+(?:\.\d+)?/uy;
const NAME = /\p{L}[\p{L}\d_]*/uy;

/** Whether a name is that of a KPI. */
export type IsKnown = (name: string) => boolean;

/** The words of a formula, with their places; an `end` closes them. */
export function tokensOf(text: string, isKnown?: IsKnown): Result<Token[]> {
  const tokens: Token[] = [];
  let place = 0;
  const take = (form: RegExp): string | null => {
    form.lastIndex = place;
    return form.exec(text)?.[0] ?? null;
  };
  while (true) {
    place += take(SPACE)?.length ?? 0;
    if (place >= text.length) break;
    const token = take(NUMBER) ?? take(NAME);
    const sign = SIGNS[text.charAt(place)];
    if (token !== null) {
      const at = { start: place, end: place + token.length };
      tokens.push({ kind: /^\d/.test(token) ? "number" : "name", text: token, at });
    } else if (sign) {
      tokens.push({
        kind: "sign",
        text: sign,
        written: text.charAt(place),
        at: { start: place, end: place + 1 },
      });
    } else if (text[place] === "{") {
      const reference = referenceAt(text, place, isKnown);
      if (!reference.ok) return reference;
      tokens.push(reference.value);
    } else {
      const found = String.fromCodePoint(text.codePointAt(place) ?? 0);
      return refuse("FORMULA_UNKNOWN_SIGN", { found }, { start: place, end: place + found.length });
    }
    place = tokens.at(-1)?.at.end ?? text.length;
  }
  tokens.push({ kind: "end", at: { start: text.length, end: text.length } });
  return accept(tokens);
}

function referenceAt(text: string, start: number, isKnown?: IsKnown): Result<Token> {
  const length = text.slice(start + 1).search(/[{}\n]/);
  if (length < 0 || text[start + 1 + length] !== "}")
    return refuse("FORMULA_BRACE_OPEN", {}, { start, end: start + 1 });
  const at = { start, end: start + length + 2 };
  const inside = text.slice(start + 1, at.end - 1).trim();
  const read = readReference(inside);
  // People write `{Recommend us?}` as they know it: it is the KPI of this name where there is none without the mark.
  const isLiteral = isKnown && read.name !== inside && !isKnown(read.name) && isKnown(inside);
  const { name, optional } = isLiteral ? { name: inside, optional: false } : read;
  if (name === "") return refuse("FORMULA_REFERENCE_EMPTY", {}, at);
  if (name.length > LIMITS.name)
    return refuse("FORMULA_NAME_TOO_LONG", { most: { number: String(LIMITS.name) } }, at);
  return accept({ kind: "reference", name, optional, at });
}
