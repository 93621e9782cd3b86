import { accept, type Result, refuse } from "../result";
import { LIMITS } from "./limits";

/** Which names each formula needs, by its own name. Names that have no formula are entered. */
export type Dependencies = ReadonlyMap<string, readonly string[]>;

/**
 * The formulas in an order in which each comes after those it needs. Refuses a cycle, naming it, and chains of more
 * than 16 formulas.
 */
export function evaluationOrder(needs: Dependencies): Result<string[]> {
  const levels = new Map<string, number>();
  for (const start of needs.keys()) {
    const cycle = visit(start, needs, levels);
    if (cycle) return refuse("FORMULA_CYCLE", { cycle: cycle.join(" → ") });
  }
  const tooDeep = [...levels].find(([, level]) => level > LIMITS.chain);
  if (tooDeep)
    return refuse("FORMULA_CHAIN_TOO_LONG", { name: tooDeep[0], most: { number: String(LIMITS.chain) } });
  return accept([...levels.keys()]);
}

/** The formulas that change when one of these names changes, each after those it needs. */
export function dependentsOf(
  changed: readonly string[],
  needs: Dependencies,
  order: readonly string[],
): string[] {
  const touched = new Set(changed);
  const dependents: string[] = [];
  for (const name of order) {
    if (!needs.get(name)?.some((needed) => touched.has(needed))) continue;
    touched.add(name);
    dependents.push(name);
  }
  return dependents;
}

interface Step {
  readonly name: string;
  readonly needed: readonly string[];
  next: number;
}

/**
 * Walks from one formula through all that it needs and gives each a level above its needs, in `levels`.
 * Returns the first cycle found, its first name repeated at its end. A path of its own instead of recursion:
 * what is walked is given by people and may be long.
 */
function visit(start: string, needs: Dependencies, levels: Map<string, number>): string[] | null {
  if (levels.has(start)) return null;
  const path: Step[] = [stepTo(start, needs)];
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const needed = step.needed[step.next++];
    if (needed === undefined) {
      levels.set(step.name, 1 + Math.max(0, ...step.needed.map((name) => levels.get(name) ?? 0)));
      path.pop();
      continue;
    }
    const seen = path.findIndex((earlier) => earlier.name === needed);
    if (seen >= 0) return [...path.slice(seen).map((earlier) => earlier.name), needed];
    if (needs.has(needed) && !levels.has(needed)) path.push(stepTo(needed, needs));
  }
  return null;
}

function stepTo(name: string, needs: Dependencies): Step {
  return { name, needed: needs.get(name) ?? [], next: 0 };
}
