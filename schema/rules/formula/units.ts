import { accept, type Result, refuse } from "../result";
import type { Formula, Node } from "./ast";

/**
 * The unit of a part of a formula: a name, "" for a plain number, or null where it can't be told (francs per head).
 * Only what is certain to be wrong is refused.
 */
type Unit = string | null;

/** Checks that a formula never adds or compares different units. Gives the unit of its result where it can be told. */
export function checkUnits(formula: Formula, unitOf: (name: string) => string): Result<Unit> {
  return unitIn(formula.root, unitOf);
}

function unitIn(node: Node, unitOf: (name: string) => string): Result<Unit> {
  switch (node.kind) {
    case "number":
      return accept("");
    case "reference":
      return accept(unitOf(node.name));
    case "negation":
    case "round":
      return unitIn(node.of, unitOf);
    case "call":
      return sameIn(node.of, node, unitOf);
    case "operation": {
      if (node.operator === "+" || node.operator === "-")
        return sameIn([node.left, node.right], node, unitOf);
      const left = unitIn(node.left, unitOf);
      const right = unitIn(node.right, unitOf);
      if (!left.ok) return left;
      if (!right.ok) return right;
      if (right.value === "") return left;
      if (node.operator === "/") return accept(left.value === right.value && left.value !== null ? "" : null);
      return left.value === "" ? right : accept(null);
    }
  }
}

/** Parts that are added or compared: one unit, beside which plain numbers and unknown units may stand. */
function sameIn(parts: readonly Node[], whole: Node, unitOf: (name: string) => string): Result<Unit> {
  let common: Unit = "";
  for (const part of parts) {
    const unit = unitIn(part, unitOf);
    if (!unit.ok) return unit;
    if (unit.value === null) common = null;
    else if (common === "") common = unit.value;
    else if (common !== null && unit.value !== "" && unit.value !== common)
      return refuse("FORMULA_UNITS_DIFFER", { first: common, second: unit.value }, whole.at);
  }
  return accept(common);
}
