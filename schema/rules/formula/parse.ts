import { parseDecimal } from "../decimal";
import { accept, type Result, refuse, type Span } from "../result";
import type { CallName, Formula, Node, Operator, Reference } from "./ast";
import { Cursor, Mistake } from "./cursor";
import { ARGUMENTS, FUNCTIONS } from "./functions";
import { LIMITS } from "./limits";
import { type IsKnown, type Token, tokensOf } from "./tokens";

/**
 * Reads a formula. A refusal says what is wrong and, in `at`, where. `isKnown` tells a name that ends with a question
 * mark from one that is optional, where only one of them is a KPI.
 *
 *     formula    = sum
 *     sum        = product { ("+" | "-") product }
 *     product    = factor { ("*" | "/") factor }
 *     factor     = "-" factor | number | reference | call | "(" sum ")"
 *     reference  = "{" name [ "?" ] "}"              optional with "?"
 *     name       = any text, or in quotation marks, as one that ends with "?" has to be
 *     call       = function "(" sum { "," sum } ")"
 *     function   = min | max | sum | avg | abs | round | ifMissing | previous
 */
export function parseFormula(text: string, isKnown?: IsKnown): Result<Formula> {
  if (text.length > LIMITS.text) {
    const rest = { start: LIMITS.text, end: text.length };
    return refuse("FORMULA_TOO_LONG", { most: { number: String(LIMITS.text) } }, rest);
  }
  const tokens = tokensOf(text, isKnown);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 1)
    return refuse("FORMULA_EMPTY", { example: "{revenue} - {costs}" }, { start: 0, end: text.length });
  const parser = new Parser(new Cursor(tokens.value));
  try {
    const root = parser.whole();
    return accept({ text, root, references: parser.references });
  } catch (thrown) {
    if (thrown instanceof Mistake) return thrown.refusal;
    throw thrown;
  }
}

class Parser {
  readonly references: Reference[] = [];

  constructor(private readonly cursor: Cursor) {}

  whole(): Node {
    const root = this.sum();
    if (this.cursor.token.kind !== "end") throw this.cursor.unexpected();
    return root;
  }

  private sum(): Node {
    return this.chain(["+", "-"], () => this.product());
  }

  private product(): Node {
    return this.chain(["*", "/"], () => this.factor());
  }

  private chain(operators: readonly Operator[], operand: () => Node): Node {
    const { cursor } = this;
    let left = operand();
    for (let operator = cursor.skip(...operators); operator; operator = cursor.skip(...operators)) {
      const right = operand();
      const at = { start: left.at.start, end: right.at.end };
      left = cursor.counted({ kind: "operation", operator, left, right, at });
    }
    return left;
  }

  private factor(): Node {
    const { cursor } = this;
    const { token } = cursor;
    if (cursor.skip("-")) {
      const of = cursor.nested(token.at, () => this.factor());
      return cursor.counted({ kind: "negation", of, at: { start: token.at.start, end: of.at.end } });
    }
    if (cursor.skip("(")) {
      const inside = cursor.nested(token.at, () => this.sum());
      cursor.close(token.at);
      return inside;
    }
    if (token.kind === "end" || token.kind === "sign") throw cursor.unexpected();
    cursor.step();
    if (token.kind === "reference") return this.reference(token, 0);
    return token.kind === "number" ? this.number(token) : this.call(token);
  }

  private number(token: Token & { kind: "number" }): Node {
    const value = parseDecimal(token.text.replace(/^0+(?=\d)/, ""));
    if (!value.ok) throw new Mistake({ ...value, at: token.at });
    return this.cursor.counted({ kind: "number", value: value.value, at: token.at });
  }

  private reference({ name, optional, at }: Token & { kind: "reference" }, periodsBefore: number): Reference {
    const reference: Reference = { kind: "reference", name, optional, periodsBefore, at };
    this.references.push(reference);
    return this.cursor.counted(reference);
  }

  private call({ text, at }: Token & { kind: "name" }): Node {
    const { cursor } = this;
    const name = FUNCTIONS.find((known) => known.toLowerCase() === text.toLowerCase());
    if (!name) {
      const functions = FUNCTIONS.join(", ");
      throw new Mistake(refuse("FORMULA_UNKNOWN_FUNCTION", { name: text.slice(0, 40), functions }, at));
    }
    const opened = cursor.token.at;
    if (!cursor.skip("(")) throw new Mistake(refuse("FORMULA_FUNCTION_WITHOUT_PARENTHESIS", { name }, at));
    return cursor.nested(at, () => {
      if (name === "previous") return this.previous(at, opened);
      if (name === "round") return this.round(at, opened);
      return this.callOfValues(name, at, opened);
    });
  }

  private callOfValues(name: CallName, at: Span, opened: Span): Node {
    const { cursor } = this;
    const of: Node[] = [];
    const isEmpty = cursor.token.kind === "sign" && cursor.token.text === ")";
    if (!isEmpty) {
      do of.push(this.sum());
      while (cursor.skip(","));
    }
    const whole = { start: at.start, end: cursor.close(opened) };
    const [fewest, most] = ARGUMENTS[name];
    if (of.length < fewest || of.length > most) {
      const needed = fewest === most ? String(fewest) : `${fewest}+`;
      throw new Mistake(refuse("FORMULA_ARGUMENTS", { name, needed, found: String(of.length) }, whole));
    }
    return cursor.counted({ kind: "call", name, of, at: whole });
  }

  private round(at: Span, opened: Span): Node {
    const { cursor } = this;
    const of = this.sum();
    const digits = cursor.skip(",") ? cursor.wholeNumber(0, LIMITS.digits) : 0;
    return cursor.counted({ kind: "round", of, digits, at: { start: at.start, end: cursor.close(opened) } });
  }

  private previous(at: Span, opened: Span): Node {
    const { cursor } = this;
    const { token } = cursor;
    if (token.kind !== "reference")
      throw new Mistake(refuse("FORMULA_PREVIOUS_OF_KPI", {}, { start: at.start, end: token.at.end }));
    cursor.step();
    const periodsBefore = cursor.skip(",") ? cursor.wholeNumber(1, LIMITS.periodsBefore) : 1;
    cursor.close(opened);
    return this.reference(token, periodsBefore);
  }
}
