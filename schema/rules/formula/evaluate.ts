import { Decimal, sumOf } from "../decimal";
import { addPeriods, formatPeriod, type Period } from "../period";
import { type Figure, NOT_APPLICABLE, NOT_REPORTED, noValue, valueReading } from "../reading";
import { type Sentence, say } from "../sentence";
import type { CallName, Formula, Node, Operator, Reference } from "./ast";
import { explainFormula } from "./explain";
import type { OperandUse } from "./operand";

/** The figure of an operand for a period, already aggregated to the period's grain. */
export type OperandLookup = (name: string, period: Period) => Figure;

export interface Evaluation {
  readonly figure: Figure;
  /** Each operand as it went in, once per period it was asked for. */
  readonly operands: readonly OperandUse[];
  /** "1,204 − 987 = 217.", or why there is no value. */
  readonly explanation: Sentence;
}

/** What a part of a formula comes to; `absent` is an optional operand that has nothing, and drops out. */
export type Outcome = Figure | { readonly kind: "absent" };

const ABSENT: Outcome = { kind: "absent" };

/** No figure reaches this size; what does came from a chain of multiplications. */
const TOO_LARGE = new Decimal(10).pow(21);

/**
 * Evaluates a formula for a period; it neither knows nor asks where the operands come from.
 *
 * - A missing operand gives no value; a division by zero neither, with the reason.
 * - An optional operand that is missing drops out: of a sum the other part stays, a product goes with it.
 * - Not applicable makes the result not applicable, unless the operand is optional or among others in
 *   min, max, sum or avg, where it drops out.
 * - ifMissing(a, b) is b where a is missing, and nothing else.
 */
export function evaluateFormula(formula: Formula, period: Period, lookup: OperandLookup): Evaluation {
  const operands = usesOf(formula, period, lookup);
  const find = (reference: Reference) => {
    const at = addPeriods(period, -reference.periodsBefore);
    return (
      operands.find((use) => use.name === reference.name && use.period.index === at.index)?.figure ??
      NOT_REPORTED
    );
  };
  const outcome = evaluate(formula.root, find);
  const figure = outcome.kind === "absent" ? NOT_REPORTED : withinSize(outcome);
  return { figure, operands, explanation: explainFormula(formula, figure, operands, period) };
}

function usesOf(formula: Formula, period: Period, lookup: OperandLookup): OperandUse[] {
  const uses = new Map<string, OperandUse>();
  for (const { name, optional, periodsBefore } of formula.references) {
    const at = addPeriods(period, -periodsBefore);
    const key = `${formatPeriod(at)} ${name}`;
    const known = uses.get(key);
    const figure = known?.figure ?? lookup(name, at);
    uses.set(key, { name, period: at, optional: optional && (known?.optional ?? true), figure });
  }
  return [...uses.values()];
}

type Find = (reference: Reference) => Figure;

function evaluate(node: Node, find: Find): Outcome {
  switch (node.kind) {
    case "number":
      return valueReading(node.value);
    case "reference":
      return operandOutcome(node, find(node));
    case "negation":
      return mapped(evaluate(node.of, find), (value) => value.negated());
    case "round":
      return mapped(evaluate(node.of, find), (value) => value.toDecimalPlaces(node.digits));
    case "operation":
      return operate(node.operator, evaluate(node.left, find), evaluate(node.right, find));
    case "call":
      return call(
        node.name,
        node.of.map((argument) => evaluate(argument, find)),
      );
  }
}

function operandOutcome(reference: Reference, figure: Figure): Outcome {
  const nothing = figure.kind === "notReported" || figure.kind === "notApplicable";
  return reference.optional && nothing ? ABSENT : figure;
}

function mapped(of: Outcome, change: (value: Decimal) => Decimal): Outcome {
  return of.kind === "value" ? valueReading(change(of.value), of.provisional) : of;
}

function operate(operator: Operator, left: Outcome, right: Outcome): Outcome {
  const hindrance = worstOf([left, right]);
  if (hindrance) return hindrance;
  if (left.kind !== "value" || right.kind !== "value") return withoutOne(operator, left, right);
  const provisional = left.provisional || right.provisional;
  const made = (value: Decimal) => valueReading(value, provisional);
  if (operator === "+") return made(left.value.plus(right.value));
  if (operator === "-") return made(left.value.minus(right.value));
  if (operator === "*") return made(left.value.times(right.value));
  if (right.value.isZero()) return noValue(say("FORMULA_DIVISION_BY_ZERO", {}));
  return made(left.value.dividedBy(right.value));
}

/** At least one side is an optional operand that dropped out. */
function withoutOne(operator: Operator, left: Outcome, right: Outcome): Outcome {
  if (operator === "*" || operator === "/") return ABSENT;
  if (left.kind === "value") return left;
  return operator === "+" ? right : mapped(right, (value) => value.negated());
}

function call(name: CallName, given: readonly Outcome[]): Outcome {
  const [first = ABSENT, second = ABSENT] = given;
  if (name === "ifMissing") return first.kind === "notReported" || first.kind === "absent" ? second : first;
  if (name === "abs") return mapped(first, (value) => value.abs());
  const counted = given.filter((outcome) => outcome.kind !== "absent" && outcome.kind !== "notApplicable");
  if (counted.length === 0)
    return given.some((outcome) => outcome.kind === "notApplicable") ? NOT_APPLICABLE : ABSENT;
  const hindrance = worstOf(counted);
  if (hindrance) return hindrance;
  const values = counted.flatMap((outcome) => (outcome.kind === "value" ? [outcome] : []));
  return valueReading(
    combined(
      name,
      values.map(({ value }) => value),
    ),
    values.some(({ provisional }) => provisional),
  );
}

function combined(name: "min" | "max" | "sum" | "avg", values: readonly Decimal[]): Decimal {
  if (name === "min") return Decimal.min(...values);
  if (name === "max") return Decimal.max(...values);
  const sum = sumOf(values);
  return name === "sum" ? sum : sum.dividedBy(values.length);
}

/** What keeps the parts from having a value: that it doesn't apply, else that one is missing, else a reason of its own. */
function worstOf(outcomes: readonly Outcome[]): Outcome | null {
  for (const kind of ["notApplicable", "notReported", "noValue"] as const) {
    const found = outcomes.find((outcome) => outcome.kind === kind);
    if (found) return found;
  }
  return null;
}

function withinSize(figure: Figure): Figure {
  if (figure.kind !== "value") return figure;
  if (figure.value.isFinite() && figure.value.abs().lt(TOO_LARGE)) return figure;
  return noValue(say("NUMBER_TOO_LARGE", {}));
}
