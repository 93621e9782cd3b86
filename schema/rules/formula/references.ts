import { accept, type Result, refuse } from "../result";
import type { Formula, Node, Reference } from "./ast";
import { writeReference } from "./reference-text";

/** The names that a formula needs, each once. */
export function operandsOf(formula: Formula): string[] {
  return [...new Set(formula.references.map((reference) => reference.name))];
}

/** The formula, when all its names are known; else a refusal at the first that isn't. */
export function checkReferences(formula: Formula, isKnown: (name: string) => boolean): Result<Formula> {
  const stranger = formula.references.find((reference) => !isKnown(reference.name));
  return stranger
    ? refuse("FORMULA_REFERENCE_UNKNOWN", { name: stranger.name }, stranger.at)
    : accept(formula);
}

/** The text with its references renamed (from names to ids, and back), everything else as it was written. */
export function renameReferences(formula: Formula, rename: (name: string) => string): string {
  let text = "";
  let end = 0;
  for (const { name, optional, at } of formula.references) {
    text += `${formula.text.slice(end, at.start)}${writeReference(rename(name), optional)}`;
    end = at.end;
  }
  return text + formula.text.slice(end);
}

/** The same formula with its references named otherwise (ids as names), for evaluating and explaining it. */
export function nameReferences(formula: Formula, nameOf: (name: string) => string): Formula {
  const named = (reference: Reference): Reference => ({ ...reference, name: nameOf(reference.name) });
  const walk = (node: Node): Node => {
    switch (node.kind) {
      case "number":
        return node;
      case "reference":
        return named(node);
      case "operation":
        return { ...node, left: walk(node.left), right: walk(node.right) };
      case "call":
        return { ...node, of: node.of.map(walk) };
      default:
        return { ...node, of: walk(node.of) };
    }
  };
  return { ...formula, root: walk(formula.root), references: formula.references.map(named) };
}
