import { GRAINS, type Grain, isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import {
  children,
  closingMonthOf,
  contains,
  endOf,
  type Period,
  period as periodOfText,
  rollUp,
  startOf,
} from "@cairn/schema/rules/period";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { assignmentsIn } from "../figures/scope";
import { loadAssignment, loadAssignmentsOfKpi, loadKpi } from "../kpis/loader";
import { firstDayBehind, type Ingredients } from "./restated-formulas";
import { readRedefinedKpis, readTouchedEntries, type TouchedEntry } from "./touched";

/** A published period that is compared with what is known now, and all that could make a difference. */
export interface Question extends Suspects {
  period: Period;
  /** Position of the log up to which the closing knew. */
  seq: number;
  now: Viewer;
  before: Viewer;
  made: Map<string, Ingredients>;
}

interface Suspects {
  touched: TouchedEntry[];
  /** KPIs that were redefined. */
  redefined: Set<string>;
}

/** What could make a difference: entries of the days that count, and definitions. */
export async function readSuspects(viewer: Viewer, period: Period, seq: number): Promise<Suspects> {
  const calendar = fiscalCalendar(viewer.organization);
  const starts = GRAINS.flatMap((grain) => closedPeriods(viewer, period, grain)[0] ?? []);
  const first = starts.map((each) => startOf(each, calendar)).sort()[0] ?? startOf(period, calendar);
  const days = { from: await firstDayBehind(viewer, first), to: endOf(period, calendar), seq };
  const [touched, redefined] = await viewer.reading.read((tx) =>
    Promise.all([readTouchedEntries(tx, days), readRedefinedKpis(tx, seq)]),
  );
  return { touched, redefined: new Set(redefined) };
}

/** The periods of a KPI that are looked at: of a month all that are closed with it, of a longer period that one. */
export function closedPeriods({ organization }: Viewer, period: Period, own: Grain): Period[] {
  const calendar = fiscalCalendar(organization);
  if (period.grain !== "month") return isGrainCoarserOrEqual(period.grain, own) ? [period] : [];
  if (isGrainCoarserOrEqual("month", own)) return children(period, own, calendar);
  const longer = rollUp(period, own, calendar);
  return closingMonthOf(longer, calendar).index === period.index ? [longer] : [];
}

/** The assignments whose figures may differ. */
export async function assignmentsOf({ now, made, touched, redefined }: Question): Promise<Assignment[]> {
  const changed = new Set([...redefined, ...touched.map(({ kpiId }) => kpiId)]);
  const whole = [...made].filter(([, { ids }]) => [...ids].some((id) => changed.has(id))).map(([id]) => id);
  const [own, all] = await Promise.all([
    Promise.all(touched.map(({ assignmentId }) => loadAssignment(now, assignmentId))),
    Promise.all([...new Set([...whole, ...redefined])].map((kpiId) => loadAssignmentsOfKpi(now, kpiId))),
  ]);
  const found = [...own, ...all.flat()].filter((assignment) => assignment !== null);
  return [...new Map(found.map((assignment) => [assignment.id, assignment])).values()];
}

/** The entries that count in what is worked out: of a formula those of its operands, of the same team and those below. */
export async function ingredientsTouched(
  { now, made, touched, period }: Question,
  kpi: Kpi,
  assignment: Assignment,
): Promise<TouchedEntry[]> {
  const { organization } = now;
  const ids = made.get(kpi.id)?.ids ?? new Set([kpi.id]);
  const operands = await Promise.all([...ids].map((id) => loadKpi(now, id)));
  const scopes = await Promise.all(
    operands.flatMap((operand) => (operand ? [assignmentsIn(now, operand, { assignment })] : [])),
  );
  const inScope = new Set(scopes.flat().map(({ id }) => id));
  const counts = ({ period: at }: TouchedEntry) =>
    kpi.formula ||
    contains(period, startOf(periodOfText(at), fiscalCalendar(organization)), fiscalCalendar(organization));
  return touched.filter((entry) => inScope.has(entry.assignmentId) && counts(entry));
}
