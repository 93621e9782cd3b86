import { parseDecimal } from "../decimal";
import { accept, type Refusal, type Result, refuse, type Span } from "../result";
import type { CallName, Formula, Node, Operator, Reference } from "./ast";
import { LIMITS } from "./limits";
import { type Sign, type Token, tokensOf } from "./tokens";

/**
 * Reads a formula. A refusal says what is wrong and, in `at`, where.
 *
 *     formula    = sum
 *     sum        = product { ("+" | "-") product }
 *     product    = factor { ("*" | "/") factor }
 *     factor     = "-" factor | number | reference | call | "(" sum ")"
 *     reference  = "{" name [ "?" ] "}"              optional with "?"
 *     call       = function "(" sum { "," sum } ")"
 *     function   = min | max | sum | avg | abs | round | ifMissing | previous
 */
export function parseFormula(text: string): Result<Formula> {
  if (text.length > LIMITS.text)
    return refuse(
      "FORMULA_TOO_LONG",
      { most: { number: String(LIMITS.text) } },
      { start: LIMITS.text, end: text.length },
    );
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 1)
    return refuse("FORMULA_EMPTY", { example: "{revenue} - {costs}" }, { start: 0, end: text.length });
  const parser = new Parser(tokens.value);
  try {
    const root = parser.whole();
    return accept({ text, root, references: parser.references });
  } catch (thrown) {
    if (thrown instanceof Mistake) return thrown.refusal;
    throw thrown;
  }
}

/** Leaves the descent at the first mistake; never leaves this file. */
class Mistake extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.sentence);
  }
}

/** How many arguments each function takes. */
const ARGUMENTS: Readonly<Record<CallName, readonly [number, number]>> = {
  min: [1, Infinity],
  max: [1, Infinity],
  sum: [1, Infinity],
  avg: [1, Infinity],
  abs: [1, 1],
  ifMissing: [2, 2],
};
const CALL_NAMES = Object.keys(ARGUMENTS) as CallName[];
const FUNCTIONS = [...CALL_NAMES, "round", "previous"];

class Parser {
  readonly references: Reference[] = [];
  private place = 0;
  private nodes = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const root = this.sum();
    if (this.token.kind !== "end") throw this.unexpected();
    return root;
  }

  private sum(): Node {
    return this.chain(["+", "-"], () => this.product());
  }

  private product(): Node {
    return this.chain(["*", "/"], () => this.factor());
  }

  private chain(operators: readonly Operator[], operand: () => Node): Node {
    let left = operand();
    for (let operator = this.skip(...operators); operator; operator = this.skip(...operators)) {
      const right = operand();
      left = this.counted({ kind: "operation", operator, left, right, at: across(left, right) });
    }
    return left;
  }

  private factor(): Node {
    const { token } = this;
    if (this.skip("-")) {
      const of = this.nested(token.at, () => this.factor());
      return this.counted({ kind: "negation", of, at: { start: token.at.start, end: of.at.end } });
    }
    if (this.skip("(")) {
      const inside = this.nested(token.at, () => this.sum());
      this.close(token.at);
      return inside;
    }
    if (token.kind === "end" || token.kind === "sign") throw this.unexpected();
    this.place++;
    if (token.kind === "reference") return this.reference(token, 0);
    return token.kind === "number" ? this.number(token) : this.call(token);
  }

  private number(token: Token & { kind: "number" }): Node {
    const value = parseDecimal(token.text.replace(/^0+(?=\d)/, ""));
    if (!value.ok) throw new Mistake({ ...value, at: token.at });
    return this.counted({ kind: "number", value: value.value, at: token.at });
  }

  private reference(token: Token & { kind: "reference" }, periodsBefore: number): Reference {
    const { name, optional, at } = token;
    const reference: Reference = { kind: "reference", name, optional, periodsBefore, at };
    this.references.push(reference);
    return this.counted(reference);
  }

  private call(token: Token & { kind: "name" }): Node {
    const name = FUNCTIONS.find((known) => known.toLowerCase() === token.text.toLowerCase());
    if (!name) {
      const functions = FUNCTIONS.join(", ");
      throw mistake(
        refuse("FORMULA_UNKNOWN_FUNCTION", { name: token.text.slice(0, 40), functions }, token.at),
      );
    }
    const open = this.token.at;
    if (!this.skip("(")) throw mistake(refuse("FORMULA_FUNCTION_WITHOUT_PARENTHESIS", { name }, token.at));
    return this.nested(token.at, () => {
      if (name === "previous") return this.previous(token.at, open);
      if (name === "round") return this.round(token.at, open);
      return this.plainCall(name as CallName, token.at, open);
    });
  }

  private plainCall(name: CallName, at: Span, open: Span): Node {
    const of: Node[] = [];
    if (!(this.token.kind === "sign" && this.token.text === ")")) {
      do of.push(this.sum());
      while (this.skip(","));
    }
    const end = this.close(open);
    const [fewest, most] = ARGUMENTS[name];
    const whole = { start: at.start, end };
    if (of.length < fewest || of.length > most) {
      const needed = fewest === most ? String(fewest) : `${fewest}+`;
      throw mistake(refuse("FORMULA_ARGUMENTS", { name, needed, found: String(of.length) }, whole));
    }
    return this.counted({ kind: "call", name, of, at: whole });
  }

  private round(at: Span, open: Span): Node {
    const of = this.sum();
    const digits = this.skip(",") ? this.wholeNumber(0, LIMITS.digits) : 0;
    return this.counted({ kind: "round", of, digits, at: { start: at.start, end: this.close(open) } });
  }

  private previous(at: Span, open: Span): Node {
    const { token } = this;
    if (token.kind !== "reference")
      throw mistake(refuse("FORMULA_PREVIOUS_OF_KPI", {}, { ...at, end: token.at.end }));
    this.place++;
    const periodsBefore = this.skip(",") ? this.wholeNumber(1, LIMITS.periodsBefore) : 1;
    this.close(open);
    return this.reference(token, periodsBefore);
  }

  private wholeNumber(fewest: number, most: number): number {
    const { token } = this;
    const value = token.kind === "number" ? Number(token.text) : Number.NaN;
    if (!Number.isInteger(value) || value < fewest || value > most)
      throw mistake(refuse("FORMULA_WHOLE_NUMBER", { fewest: String(fewest), most: String(most) }, token.at));
    this.place++;
    return value;
  }

  /** The end of the closing parenthesis. */
  private close(open: Span): number {
    const { token } = this;
    if (this.skip(")")) return token.at.end;
    if (token.kind === "end") throw mistake(refuse("FORMULA_PARENTHESIS_OPEN", {}, open));
    throw this.unexpected();
  }

  private nested<Inside>(at: Span, inside: () => Inside): Inside {
    if (++this.depth > LIMITS.depth)
      throw mistake(refuse("FORMULA_TOO_DEEP", { most: { number: String(LIMITS.depth) } }, at));
    const found = inside();
    this.depth--;
    return found;
  }

  private counted<Made extends Node>(node: Made): Made {
    if (++this.nodes > LIMITS.nodes)
      throw mistake(refuse("FORMULA_TOO_LARGE", { most: { number: String(LIMITS.nodes) } }, node.at));
    return node;
  }

  private get token(): Token {
    return this.tokens[this.place] as Token;
  }

  private skip<Wanted extends Sign>(...wanted: readonly Wanted[]): Wanted | null {
    const { token } = this;
    const found = token.kind === "sign" ? wanted.find((sign) => sign === token.text) : undefined;
    if (found) this.place++;
    return found ?? null;
  }

  private unexpected(): Mistake {
    const { token } = this;
    if (token.kind === "end") return mistake(refuse("FORMULA_ENDS_EARLY", {}, token.at));
    const found = token.kind === "reference" ? `{${token.name}}` : token.text;
    return mistake(refuse("FORMULA_UNEXPECTED", { found }, token.at));
  }
}

function mistake(refusal: Refusal): Mistake {
  return new Mistake(refusal);
}

function across(left: Node, right: Node): Span {
  return { start: left.at.start, end: right.at.end };
}
