import { type Refusal, refuse, type Span } from "../result";
import type { Node } from "./ast";
import { LIMITS } from "./limits";
import type { Sign, Token } from "./tokens";

/** Leaves the descent at the first mistake; `parseFormula` turns it into its refusal. */
export class Mistake extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Walks along the tokens of a formula and minds how large and how deep it grows. */
export class Cursor {
  private place = 0;
  private nodes = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get token(): Token {
    return this.tokens[this.place] as Token;
  }

  step(): void {
    this.place++;
  }

  /** Passes one of these signs, if it is next. */
  skip<Wanted extends Sign>(...wanted: readonly Wanted[]): Wanted | null {
    const { token } = this;
    const found = token.kind === "sign" ? wanted.find((sign) => sign === token.text) : undefined;
    if (found) this.step();
    return found ?? null;
  }

  /** Passes the closing parenthesis of the one opened there; gives where it ends. */
  close(opened: Span): number {
    const { token } = this;
    if (this.skip(")")) return token.at.end;
    if (token.kind === "end") throw new Mistake(refuse("FORMULA_PARENTHESIS_OPEN", {}, opened));
    throw this.unexpected();
  }

  wholeNumber(fewest: number, most: number): number {
    const { token } = this;
    const value = token.kind === "number" ? Number(token.text) : Number.NaN;
    if (!Number.isInteger(value) || value < fewest || value > most)
      throw new Mistake(
        refuse("FORMULA_WHOLE_NUMBER", { fewest: String(fewest), most: String(most) }, token.at),
      );
    this.step();
    return value;
  }

  /** Reads something that lies within something else. */
  nested<Inside>(at: Span, inside: () => Inside): Inside {
    if (++this.depth > LIMITS.depth)
      throw new Mistake(refuse("FORMULA_TOO_DEEP", { most: { number: String(LIMITS.depth) } }, at));
    const found = inside();
    this.depth--;
    return found;
  }

  /** Every node passes here when it is made. */
  counted<Made extends Node>(node: Made): Made {
    if (++this.nodes > LIMITS.nodes)
      throw new Mistake(refuse("FORMULA_TOO_LARGE", { most: { number: String(LIMITS.nodes) } }, node.at));
    return node;
  }

  unexpected(): Mistake {
    const { token } = this;
    if (token.kind === "end") return new Mistake(refuse("FORMULA_ENDS_EARLY", {}, token.at));
    const found = token.kind === "reference" ? `{${token.name}}` : writtenOf(token);
    return new Mistake(refuse("FORMULA_UNEXPECTED", { found }, token.at));
  }
}

/** As it was typed: a semicolon is read as a comma and is none. */
const writtenOf = (token: Exclude<Token, { kind: "reference" | "end" }>): string =>
  token.kind === "sign" ? token.written : token.text;
