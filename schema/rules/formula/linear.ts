import type { Formula, Node } from "./ast";

/**
 * Whether a formula only adds, subtracts and scales its operands, so that working it out for each part and adding up
 * gives the same as adding up first: `{revenue} - {costs}`, `({a} + 2 * {b}) / 3`.
 */
export function isLinear(formula: Formula): boolean {
  return isLinearIn(formula.root);
}

function isLinearIn(node: Node): boolean {
  switch (node.kind) {
    case "reference":
      // Of a longer period the one before is another one than that of its parts.
      return node.periodsBefore === 0;
    case "negation":
      return isLinearIn(node.of);
    case "call":
      return (node.name === "sum" || node.name === "avg") && node.of.every(isLinearIn);
    case "operation":
      if (node.operator === "+" || node.operator === "-")
        return isLinearIn(node.left) && isLinearIn(node.right);
      return node.operator === "/"
        ? isLinearIn(node.left) && isConstant(node.right)
        : (isLinearIn(node.left) && isConstant(node.right)) ||
            (isConstant(node.left) && isLinearIn(node.right));
    default:
      return false;
  }
}

function isConstant(node: Node): boolean {
  switch (node.kind) {
    case "number":
      return true;
    case "reference":
      return false;
    case "operation":
      return isConstant(node.left) && isConstant(node.right);
    case "call":
      return node.of.every(isConstant);
    default:
      return isConstant(node.of);
  }
}
