import { addDays } from "@cairn/schema/rules/date";
import { decimal } from "@cairn/schema/rules/decimal";
import type { Formula } from "@cairn/schema/rules/formula/ast";
import { nameReferences } from "@cairn/schema/rules/formula/references";
import type { Grain } from "@cairn/schema/rules/grain";
import {
  addPeriods,
  formatPeriod,
  next,
  type Period,
  periodOf,
  periodRange,
  rollUp,
  startOf,
} from "@cairn/schema/rules/period";
import { NOT_APPLICABLE, type Reading } from "@cairn/schema/rules/reading";
import type { Series } from "@cairn/schema/rules/series";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { notFound } from "../../platform/failure";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { type Cell, loadCells } from "../entries/cells";
import { readingOfEntry } from "../entries/entry-row";
import { firstPeriodOf } from "../kpis/first-period";
import { loadNamedKpis, operandIdsOf, storedFormula } from "../kpis/formula";
import { grainOf } from "../kpis/grain";
import { loadKpi } from "../kpis/loader";
import { assignmentsIn, type Scope } from "./scope";
import { type TargetBook, targetBookOf } from "./target-book";

/** What one assignment has reported over a stretch of time, in the KPI's own grain. */
export interface Line {
  assignment: Assignment;
  series: Series;
  targets: TargetBook;
}

/** A KPI with all that its figures are made of: the lines of its assignments, or its formula and operands. */
export interface Page {
  kpi: Kpi;
  lines: Line[];
  formula: Formula | null;
  /** For a formula: the page of each operand by the name that stands in it. */
  operands: Map<string, Page>;
}

/** From the first to the last day (exclusive) for which something may be asked, and by which periods. */
export interface Days {
  from: string;
  to: string;
  grain: Grain;
}

/** Reads everything that the figures of a KPI need for a scope and a stretch of time, formulas to their last operand. */
export async function openPage(viewer: Viewer, kpi: Kpi, scope: Scope, days: Days): Promise<Page> {
  if (kpi.formula) return openFormula(viewer, kpi, kpi.formula, scope, days);
  const assignments = await assignmentsIn(viewer, kpi, scope);
  const lines = await Promise.all(assignments.map((assignment) => readLine(viewer, kpi, assignment, days)));
  return { kpi, lines, formula: null, operands: new Map() };
}

async function openFormula(viewer: Viewer, kpi: Kpi, text: string, scope: Scope, days: Days): Promise<Page> {
  const named = await loadNamedKpis(viewer);
  const nameOf = (id: string) => named.get(id)?.name ?? id;
  const formula = nameReferences(storedFormula(text), nameOf);
  const reach = Math.max(0, ...formula.references.map((reference) => reference.periodsBefore));
  const wider = reach === 0 ? days : { ...days, from: earlier(viewer, days, reach) };
  const operands = await Promise.all(
    operandIdsOf(text).map(async (id): Promise<[string, Page]> => {
      const operand = await loadKpi(viewer, id);
      if (!operand) throw notFound("operand");
      return [nameOf(id), await openPage(viewer, operand, scope, wider)];
    }),
  );
  return { kpi, lines: await ownLines(viewer, kpi, scope), formula, operands: new Map(operands) };
}

/** What is worked out has targets like anything else: those of the team's own assignment. */
async function ownLines(viewer: Viewer, kpi: Kpi, scope: Scope): Promise<Line[]> {
  const covered = await assignmentsIn(viewer, kpi, scope);
  const own =
    "assignment" in scope ? covered[0] : covered.find((assignment) => assignment.teamId === scope.teamId);
  if (!own) return [];
  const first = firstPeriodOf(own);
  return [
    { assignment: own, series: { first, readings: [] }, targets: await targetBookOf(viewer, kpi, own) },
  ];
}

/** The first day of the year in which the period lies that is `count` periods before: its year to date may be asked. */
function earlier(viewer: Viewer, { from, grain }: Days, count: number): string {
  const calendar = fiscalCalendar(viewer.organization);
  return startOf(rollUp(addPeriods(periodOf(from, grain, calendar), -count), "year", calendar), calendar);
}

async function readLine(viewer: Viewer, kpi: Kpi, assignment: Assignment, days: Days): Promise<Line> {
  const calendar = fiscalCalendar(viewer.organization);
  const grain = grainOf(kpi.periodicity);
  const first = periodOf(days.from, grain, calendar);
  const last = periodOf(addDays(days.to, -1), grain, calendar);
  const [cells, targets] = await Promise.all([
    loadCells(viewer, {
      assignmentId: assignment.id,
      from: startOf(first, calendar),
      to: startOf(next(last), calendar),
    }),
    targetBookOf(viewer, kpi, assignment),
  ]);
  const readings = periodRange(first, last).map((at) =>
    readingAt(viewer, assignment, at, cells.get(formatPeriod(at))),
  );
  return { assignment, series: { first, readings }, targets };
}

/** Before the first expected period and after the end of an assignment nothing is expected: it drops out. */
function readingAt(viewer: Viewer, assignment: Assignment, at: Period, cell: Cell | null): Reading {
  const reading = readingOfEntry(cell);
  if (reading.kind !== "notReported") return reading;
  const calendar = fiscalCalendar(viewer.organization);
  const begins = startOf(at, calendar);
  const tooEarly = begins < startOf(firstPeriodOf(assignment), calendar);
  const over = assignment.retiredAt !== null && begins >= assignment.retiredAt.toISOString().slice(0, 10);
  return tooEarly || over ? NOT_APPLICABLE : reading;
}

/** The weight of an assignment where teams are combined by WEIGHTED. */
export const weightOf = ({ weight }: Assignment) => (weight === null ? null : decimal(weight));
