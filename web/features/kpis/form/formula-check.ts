import { parseFormula } from "@cairn/schema/rules/formula/parse";
import { checkReferences } from "@cairn/schema/rules/formula/references";
import type { Refusal, Span } from "@cairn/schema/rules/result";

/** A KPI that a formula may name. */
export interface NamedKpi {
  id: string;
  name: string;
}

/** Whether a name is that of a KPI; null where not all names are at hand and only the server can tell. */
export type IsKnownKpi = ((name: string) => boolean) | null;

const key = (name: string): string => name.trim().toLowerCase();

/** Tells the names of KPIs, as the server does: without regard to case and outer spaces. */
export function isKnownAmong(kpis: readonly NamedKpi[], isComplete: boolean): IsKnownKpi {
  if (!isComplete) return null;
  const names = new Set(kpis.map((kpi) => key(kpi.name)));
  return (name) => names.has(key(name));
}

/** What is wrong with a formula as it is typed, by the rules the server keeps; null for nothing. */
export function formulaProblem(text: string, isKnown: IsKnownKpi): Refusal | null {
  const parsed = parseFormula(text, isKnown ?? undefined);
  if (!parsed.ok) return parsed;
  const known = isKnown && checkReferences(parsed.value, isKnown);
  return known && !known.ok ? known : null;
}

/** The part of the text that a problem is about, cut to what fits in a line; null where it points at nothing. */
export function partOf(text: string, at: Span | undefined): string | null {
  const part = at ? text.slice(at.start, at.end).trim() : "";
  if (part === "") return null;
  return part.length > 60 ? `${part.slice(0, 60)}…` : part;
}

/** Where in the formula a refusal of the server points: its path ends with beginning and end. */
export function spanOfPath(path: readonly string[]): Span | undefined {
  const [start, end] = path.slice(path.indexOf("formula") + 1).map(Number);
  return start !== undefined && end !== undefined ? { start, end } : undefined;
}
