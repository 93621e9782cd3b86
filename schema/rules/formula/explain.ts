import { inSentence } from "../decimal";
import { legible } from "../legible";
import { formatPeriod, type Period } from "../period";
import type { Figure } from "../reading";
import { type Param, type Sentence, say } from "../sentence";
import type { Formula, Node, Operator } from "./ast";
import type { OperandUse } from "./operand";

const WRITTEN: Record<Operator, string> = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ " };
const BINDS: Record<Operator, number> = { "+": 1, "-": 1, "*": 2, "/": 2 };
const BINDS_ALWAYS = 3;

/** "1,204 − 987 = 217.", "Not reported for March 2026: costs.", "5 ÷ 0: division by zero has no value." */
export function explainFormula(
  formula: Formula,
  figure: Figure,
  operands: readonly OperandUse[],
  period: Period,
): Sentence {
  const shown = { period: { period: formatPeriod(period) } };
  const missing = operands.filter((use) => use.figure.kind === "notReported");
  if (figure.kind === "notReported")
    return say("FORMULA_NOT_REPORTED", { ...shown, names: listed(missing, period) });
  if (figure.kind === "notApplicable") {
    const strangers = operands.filter((use) => use.figure.kind === "notApplicable");
    return say("FORMULA_NOT_APPLICABLE", { ...shown, names: listed(strangers, period) });
  }
  const working = { joined: workingOf(formula.root, operands, period) };
  if (figure.kind === "noValue") return say("FORMULA_NO_VALUE", { working, reason: { said: figure.reason } });
  const result = legible(figure.value);
  if (missing.length > 0)
    return say("FORMULA_RESULT_WITHOUT", { working, result, names: listed(missing, period) });
  return say("FORMULA_RESULT", { working, result });
}

/** The names, with the period where it isn't the one asked about. */
function listed(uses: readonly OperandUse[], period: Period): Param {
  const joined = uses.flatMap((use, place): Param[] => [
    place === 0 ? "" : ", ",
    use.name,
    ...(use.period.index === period.index ? [] : [" (", { period: formatPeriod(use.period) }, ")"]),
  ]);
  return { joined };
}

/** The formula with values in place of the names; a name stays where there is none. */
function workingOf(node: Node, operands: readonly OperandUse[], period: Period): Param[] {
  const inside = (part: Node): Param[] => workingOf(part, operands, period);
  const wrapped = (part: Node, loose: boolean): Param[] =>
    loose ? ["(", ...inside(part), ")"] : inside(part);
  switch (node.kind) {
    case "number":
      return [inSentence(node.value)];
    case "reference": {
      const at = period.index - node.periodsBefore;
      const use = operands.find(({ name, period: { index } }) => name === node.name && index === at);
      if (use?.figure.kind !== "value") return [node.name];
      const number = legible(use.figure.value);
      return use.figure.value.lt(0) ? ["(", number, ")"] : [number];
    }
    case "negation":
      return ["−", ...wrapped(node.of, bindingOf(node.of) < BINDS_ALWAYS)];
    case "round":
      return ["round(", ...inside(node.of), `, ${node.digits})`];
    case "call":
      return [
        `${node.name}(`,
        ...node.of.flatMap((part, place) => [place === 0 ? "" : ", ", ...inside(part)]),
        ")",
      ];
    case "operation": {
      const binds = BINDS[node.operator];
      const left = wrapped(node.left, bindingOf(node.left) < binds);
      // To the right of − and ÷ an operation of the same strength needs its parentheses.
      return [...left, WRITTEN[node.operator], ...wrapped(node.right, bindingOf(node.right) <= binds)];
    }
  }
}

function bindingOf(node: Node): number {
  return node.kind === "operation" ? BINDS[node.operator] : BINDS_ALWAYS;
}
