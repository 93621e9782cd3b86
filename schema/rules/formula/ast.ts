import type { Decimal } from "../decimal";
import type { Span } from "../result";

/** A formula as a tree. Every node knows which part of the text it came from. */
export type Node =
  | { readonly kind: "number"; readonly value: Decimal; readonly at: Span }
  | Reference
  | { readonly kind: "negation"; readonly of: Node; readonly at: Span }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Node;
      readonly right: Node;
      readonly at: Span;
    }
  | { readonly kind: "call"; readonly name: CallName; readonly of: readonly Node[]; readonly at: Span }
  | { readonly kind: "round"; readonly of: Node; readonly digits: number; readonly at: Span };

/** `{revenue}`, `{revenue?}` when it is optional, `previous({revenue}, 2)` for the value two periods before. */
export interface Reference {
  readonly kind: "reference";
  readonly name: string;
  readonly optional: boolean;
  readonly periodsBefore: number;
  /** The braces with what is between them. */
  readonly at: Span;
}

export type Operator = "+" | "-" | "*" | "/";

/** Functions of values; `round` and `previous` take whole numbers and are nodes of their own. */
export type CallName = "min" | "max" | "sum" | "avg" | "abs" | "ifMissing";

export interface Formula {
  readonly text: string;
  readonly root: Node;
  /** Every reference in the order of the text; a name may come more than once. */
  readonly references: readonly Reference[];
}
