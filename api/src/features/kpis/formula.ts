import type { Transaction } from "@cairn/drizzle/client";
import { kpis } from "@cairn/drizzle/tables/kpis";
import type { Formula } from "@cairn/schema/rules/formula/ast";
import { evaluationOrder } from "@cairn/schema/rules/formula/graph";
import { parseFormula } from "@cairn/schema/rules/formula/parse";
import { checkReferences, operandsOf, renameReferences } from "@cairn/schema/rules/formula/references";
import { checkUnits } from "@cairn/schema/rules/formula/units";
import { isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
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
  const parsed = parseFormula(text);
  if (!parsed.ok) return { formula: null, refusals: [fromRule(parsed, path)] };
  const others = await readNamedKpis(tx);
  const byName = new Map(others.map((kpi) => [key(kpi.name), kpi]));
  if (itself) byName.set(key(definition.name), { ...itself });
  const known = checkReferences(parsed.value, (name) => byName.has(key(name)));
  if (!known.ok) return { formula: null, refusals: [fromRule(known, path)] };
  const operands = operandsOf(parsed.value).map((name) => byName.get(key(name)) as NamedKpi);
  const refusals = [
    ...checkOperands(parsed.value, definition, byName),
    ...checkCircle(definition.name, operands, others, itself?.id),
  ];
  return { formula: renameReferences(parsed.value, (name) => byName.get(key(name))?.id ?? name), refusals };
}

function checkOperands(formula: Formula, definition: Definition, byName: Map<string, NamedKpi>): Refusal[] {
  const units = checkUnits(formula, (name) => byName.get(key(name))?.unit ?? "");
  const grain = grainOf(definition.periodicity);
  const coarser = operandsOf(formula)
    .map((name) => byName.get(key(name)) as NamedKpi)
    .find((kpi) => !isGrainCoarserOrEqual(grain, grainOf(kpi.periodicity)));
  return [
    ...(units.ok ? [] : [fromRule(units, path)]),
    ...(coarser
      ? [
          refusal(
            "INVALID",
            path,
            `“${coarser.name}” is entered by ${grainOf(coarser.periodicity)}, less often than this KPI.`,
          ),
        ]
      : []),
  ];
}

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

/** All KPIs by id, for formulas; read once a request. */
export const loadNamedKpis = (viewer: Viewer): Promise<Map<string, NamedKpi>> =>
  viewer.reading.remember(readNamedKpis, async () => {
    const all = await viewer.reading.read(readNamedKpis);
    return new Map(all.map((kpi) => [kpi.id, kpi]));
  });

/** A stored formula with the names of its operands, as people wrote it. */
export async function formulaInNames(viewer: Viewer, text: string): Promise<string> {
  const byId = await loadNamedKpis(viewer);
  return renameReferences(storedFormula(text), (id) => byId.get(id)?.name ?? id);
}
