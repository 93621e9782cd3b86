import type { Transaction } from "@cairn/drizzle/client";
import { kpis } from "@cairn/drizzle/tables/kpis";
import type { Formula } from "@cairn/schema/rules/formula/ast";
import { evaluationOrder } from "@cairn/schema/rules/formula/graph";
import { parseFormula } from "@cairn/schema/rules/formula/parse";
import { checkReferences, operandsOf, renameReferences } from "@cairn/schema/rules/formula/references";
import { checkUnits } from "@cairn/schema/rules/formula/units";
import { isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import { type Refusal as RuleRefusal, refuse } from "@cairn/schema/rules/result";
import type { Refusal } from "@cairn/schema/types/refusals";
import type { PromiseOrValue } from "../../platform/at-hand";
import { fromRule } from "../../platform/rule-refusals";
import type { Viewer } from "../../platform/viewer";
import type { Definition } from "./definition";
import { grainOf } from "./grain";

type KpiRow = typeof kpis.$inferSelect;

/** What a formula needs to know of the KPIs it may name. */
export interface NamedKpi {
  id: string;
  name: string;
  unit: string;
  periodicity: KpiRow["periodicity"];
  /** As stored, with ids. */
  formula: string | null;
}

const path = ["formula"];
const key = (name: string): string => name.trim().toLowerCase();

export const readNamedKpis = (tx: Transaction): Promise<NamedKpi[]> =>
  tx
    .select({
      id: kpis.id,
      name: kpis.name,
      unit: kpis.unit,
      periodicity: kpis.periodicity,
      formula: kpis.formula,
    })
    .from(kpis);

/**
 * A formula as people write it, as it is stored: names become ids, so that a KPI can be renamed. Refuses what cannot
 * be read, unknown names, units that don't combine, operands that are entered less often, and circles, named.
 */
export async function readFormula(
  tx: Transaction,
  definition: Definition,
  itself?: KpiRow,
): Promise<{ formula: string | null; refusals: Refusal[] }> {
  const text = definition.formula;
  if (!text) return { formula: null, refusals: [] };
  const others = await readNamedKpis(tx);
  const byName = new Map(others.map((kpi) => [key(kpi.name), kpi]));
  if (itself) byName.set(key(definition.name), { ...itself });
  const isKnown = (name: string) => byName.has(key(name));
  const parsed = parseFormula(text, isKnown);
  if (!parsed.ok) return { formula: null, refusals: [fromRule(parsed, path)] };
  const known = checkReferences(parsed.value, isKnown);
  if (!known.ok) return { formula: null, refusals: [fromRule(known, path)] };
  const operands = operandsOf(parsed.value).map((name) => byName.get(key(name)) as NamedKpi);
  const refusals = [
    ...checkOperands(parsed.value, definition, byName),
    ...checkCircle(definition.name, operands, others, itself?.id),
  ];
  return { formula: renameReferences(parsed.value, (name) => byName.get(key(name))?.id ?? name), refusals };
}

function checkOperands(formula: Formula, definition: Definition, byName: Map<string, NamedKpi>): Refusal[] {
  return wrongOperands(formula, definition, (name) => byName.get(key(name))).map((one) =>
    fromRule(one, path),
  );
}

/** What keeps operands from being combined: units that differ, and periods that are longer than the formula's own. */
function wrongOperands(
  formula: Formula,
  { name: whole, periodicity }: Pick<NamedKpi, "name" | "periodicity">,
  operand: (reference: string) => NamedKpi | undefined,
): RuleRefusal[] {
  const units = checkUnits(formula, (reference) => operand(reference)?.unit ?? "");
  const coarser = operandsOf(formula)
    .map(operand)
    .find((kpi) => kpi && !isGrainCoarserOrEqual(grainOf(periodicity), grainOf(kpi.periodicity)));
  const refusals: RuleRefusal[] = units.ok ? [] : [units];
  if (!coarser) return refusals;
  const grain = { grain: grainOf(coarser.periodicity) };
  return [...refusals, refuse("FORMULA_OPERAND_COARSER", { name: coarser.name, grain, whole })];
}

/**
 * What formulas that are not being edited would no longer allow, were a KPI defined like this (another unit, other
 * periods): those of others that need it, and its own.
 */
export async function checkDependents(
  tx: Transaction,
  itself: KpiRow,
  revised: Definition,
): Promise<Refusal[]> {
  if (itself.unit === revised.unit && itself.periodicity === revised.periodicity) return [];
  const all = await readNamedKpis(tx);
  const isItself = ({ id }: NamedKpi) => id === itself.id;
  const known = all.map((kpi) => (isItself(kpi) ? { ...kpi, ...revisedParts(revised) } : kpi));
  const byId = new Map(known.map((kpi) => [kpi.id, kpi]));
  return known.flatMap((kpi) => {
    const { formula } = kpi;
    const untouched = isItself(kpi) ? formula === revised.formula : true;
    if (!formula || !untouched) return [];
    if (!isItself(kpi) && !operandIdsOf(formula).includes(itself.id)) return [];
    return wrongOperands(storedFormula(formula), kpi, (id) => byId.get(id)).map((refused) =>
      fromRule(isItself(kpi) ? refused : ofOther(kpi, refused), [
        refused.code === "FORMULA_UNITS_DIFFER" ? "unit" : "periodicity",
      ]),
    );
  });
}

const ofOther = ({ name }: NamedKpi, { code, params }: RuleRefusal): RuleRefusal =>
  refuse("FORMULA_OF_OTHER", { name, reason: { said: { key: code, params } } });

const revisedParts = ({ name, unit, periodicity }: Definition) => ({ name, unit: unit ?? "", periodicity });

function checkCircle(name: string, operands: NamedKpi[], others: NamedKpi[], itself?: string): Refusal[] {
  const nameOf = new Map(others.map((kpi) => [kpi.id, kpi.id === itself ? name : kpi.name]));
  // The KPI at hand first: a circle is named beginning with it.
  const needs = new Map([[name, operands.map((kpi) => (kpi.id === itself ? name : kpi.name))]]);
  for (const kpi of others)
    if (kpi.formula && kpi.id !== itself)
      needs.set(
        kpi.name,
        operandIdsOf(kpi.formula).map((id) => nameOf.get(id) ?? id),
      );
  const order = evaluationOrder(needs);
  return order.ok ? [] : [fromRule(order, path)];
}

/** The formula of a stored text. What is stored was read before, so a mistake in it is one of ours. */
export function storedFormula(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`A stored formula cannot be read: ${parsed.sentence}`);
  return parsed.value;
}

export const operandIdsOf = (text: string): string[] => operandsOf(storedFormula(text));

/** All KPIs by id, for formulas; kept while they stand. */
export const loadNamedKpis = (viewer: Viewer): PromiseOrValue<Map<string, NamedKpi>> =>
  viewer.reading.keep("named kpis", "", async () => {
    const all = await viewer.reading.read(readNamedKpis);
    return new Map(all.map((kpi) => [kpi.id, kpi]));
  });

/** A stored formula with the names of its operands, as people wrote it. */
export async function formulaInNames(viewer: Viewer, text: string): Promise<string> {
  const byId = await loadNamedKpis(viewer);
  return renameReferences(storedFormula(text), (id) => byId.get(id)?.name ?? id);
}
