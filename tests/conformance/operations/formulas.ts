import { roundForContract } from "@cairn/schema/rules/decimal";
import type { Formula } from "@cairn/schema/rules/formula/ast";
import { evaluateFormula } from "@cairn/schema/rules/formula/evaluate";
import { dependentsOf, evaluationOrder } from "@cairn/schema/rules/formula/graph";
import { isLinear } from "@cairn/schema/rules/formula/linear";
import { parseFormula } from "@cairn/schema/rules/formula/parse";
import { checkReferences, operandsOf, renameReferences } from "@cairn/schema/rules/formula/references";
import { checkUnits } from "@cairn/schema/rules/formula/units";
import { formatPeriod, period } from "@cairn/schema/rules/period";
import { figureOf, NOT_REPORTED } from "@cairn/schema/rules/reading";
import { type Given, groupIn, type Operations, textIn, textsIn } from "../given";
import { asReading, plainFigure } from "../readings";

export const formulas: Operations = {
  "read formula": (given) => {
    const formula = parseFormula(textIn(given, "formula"));
    return formula.ok ? { operands: operandsOf(formula.value) } : formula;
  },
  /** Operands as `{ name: reading }`, or `"name 2026-02": reading` for another period than the one asked about. */
  evaluate: (given) => {
    const formula = parseFormula(textIn(given, "formula"));
    if (!formula.ok) return formula;
    const at = period(given.period === undefined ? "2026-03" : textIn(given, "period"));
    const operands = given.operands === undefined ? {} : groupIn(given, "operands");
    const { figure, explanation } = evaluateFormula(formula.value, at, (name, asked) => {
      const key = asked.index === at.index ? name : `${name} ${formatPeriod(asked)}`;
      return key in operands ? figureOf(asReading(operands[key])) : NOT_REPORTED;
    });
    const rounded = figure.kind === "value" ? { ...figure, value: roundForContract(figure.value) } : figure;
    return { ...plainFigure(rounded), explanation };
  },
  "check names": (given) => {
    const known = new Set(textsIn(given, "known"));
    const checked = checkReferences(formulaIn(given), (name) => known.has(name));
    return checked.ok ? "known" : checked;
  },
  "rename names": (given) => {
    const names = groupIn(given, "names");
    return renameReferences(formulaIn(given), (name) => String(names[name] ?? name));
  },
  "check units": (given) => {
    const units = groupIn(given, "units");
    return checkUnits(formulaIn(given), (name) => String(units[name] ?? ""));
  },
  "adds up": (given) => isLinear(formulaIn(given)),
  "order formulas": (given) => evaluationOrder(needsIn(given)),
  "chain of formulas": (given) => {
    const length = Number(given.length);
    const needs = new Map(Array.from({ length }, (_, i) => [`k${i}`, i === 0 ? ["entered"] : [`k${i - 1}`]]));
    const order = evaluationOrder(needs);
    return order.ok ? order.value.length : order;
  },
  "what changes with": (given) => {
    const order = evaluationOrder(needsIn(given));
    return order.ok ? dependentsOf(textsIn(given, "changed"), needsIn(given), order.value) : order;
  },
  "nested formula": (given) => {
    const depth = Number(given.depth);
    const read = parseFormula(`${"(".repeat(depth)}1${")".repeat(depth)}`);
    return read.ok ? "read" : read;
  },
  "long formula": (given) => {
    const read = parseFormula(Array.from({ length: Number(given.numbers) }, () => "1").join("+"));
    return read.ok ? "read" : read;
  },
};

function formulaIn(given: Given): Formula {
  const formula = parseFormula(textIn(given, "formula"));
  if (!formula.ok) throw new Error(formula.sentence);
  return formula.value;
}

/** `{ profit: ["revenue", "costs"] }` */
function needsIn(given: Given): Map<string, string[]> {
  const formulas = groupIn(given, "needs");
  return new Map(Object.keys(formulas).map((name) => [name, textsIn(formulas, name)]));
}
