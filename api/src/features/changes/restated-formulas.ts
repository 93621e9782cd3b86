import { addPeriods, type Period, periodOf, startOf } from "@cairn/schema/rules/period";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { loadNamedKpis, storedFormula } from "../kpis/formula";
import { grainOf } from "../kpis/grain";

/** What a formula KPI is made of, down to what is entered, and how many periods it looks back altogether. */
export interface Ingredients {
  ids: Set<string>;
  back: number;
}

/** The ingredients of every formula KPI, by its id. */
export async function loadIngredients(viewer: Viewer): Promise<Map<string, Ingredients>> {
  const named = await loadNamedKpis(viewer);
  const found = new Map<string, Ingredients>();
  const of = (id: string): Ingredients => {
    const known = found.get(id);
    if (known) return known;
    const made: Ingredients = { ids: new Set(), back: 0 };
    const formula = named.get(id)?.formula;
    if (!formula) return made;
    found.set(id, made);
    for (const { name: operand, periodsBefore } of storedFormula(formula).references) {
      const deeper = of(operand);
      made.ids.add(operand);
      for (const ingredient of deeper.ids) made.ids.add(ingredient);
      made.back = Math.max(made.back, periodsBefore + deeper.back);
    }
    return made;
  };
  for (const { id } of named.values()) of(id);
  return found;
}

/** The first day whose figures can count on or after a day: formulas may look back some periods of their own. */
export async function firstDayBehind(viewer: Viewer, day: string): Promise<string> {
  const calendar = fiscalCalendar(viewer.organization);
  const [named, made] = await Promise.all([loadNamedKpis(viewer), loadIngredients(viewer)]);
  const starts = [...made].map(([id, { back }]) => {
    const own = grainOf(named.get(id)?.periodicity ?? "MONTH");
    const at: Period = periodOf(day, own, calendar);
    return startOf(addPeriods(at, -back), calendar);
  });
  return [day, ...starts].sort()[0] as string;
}
