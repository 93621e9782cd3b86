import { decimal } from "@cairn/schema/rules/decimal";
import type { Formula } from "@cairn/schema/rules/formula/ast";
import { nameReferences } from "@cairn/schema/rules/formula/references";
import { addPeriods, periodOf, rollUp, startOf } from "@cairn/schema/rules/period";
import type { Series } from "@cairn/schema/rules/series";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { notFound } from "../../platform/failure";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { firstPeriodOf } from "../kpis/first-period";
import { loadNamedKpis, operandIdsOf, storedFormula } from "../kpis/formula";
import { loadKpi } from "../kpis/loader";
import { teamPathOf } from "../teams/team-path";
import { type Days, readSeries } from "./line-series";
import { assignmentsIn, type Covered, coveredBy, type Scope } from "./scope";
import { type TargetBook, targetBookOf, targetBookOfTeam } from "./target-book";

/** What one assignment has reported over a stretch of time, in the KPI's own grain. */
export interface Line {
  assignment: Assignment;
  series: Series;
  targets: TargetBook;
  /** For a formula of several teams: what this one's own figure is worked out of. */
  page: Page | null;
}

/** A KPI with all that its figures are made of: the lines of its assignments, or its formula and operands. */
export interface Page {
  kpi: Kpi;
  lines: Line[];
  formula: Formula | null;
  /** For a formula: the page of each operand by the name that stands in it. */
  operands: Map<string, Page>;
  /** For a formula that is assigned to nobody there: the targets that hold for the team all the same. */
  targets: TargetBook | null;
}

/** Reads everything that the figures of a KPI need for a scope and a stretch of time, formulas to their last operand. */
export async function openPage(viewer: Viewer, kpi: Kpi, scope: Scope, days: Days): Promise<Page> {
  const figures = await openFigures(viewer, kpi, scope, days);
  if (!kpi.formula) return figures;
  const lines = await formulaLines(viewer, kpi, scope, days);
  const [only] = lines;
  const targets = only || "assignment" in scope ? null : await targetBookOfTeam(viewer, kpi, scope.teamId);
  return { ...figures, lines, targets };
}

/** The same without a formula's own targets, for which nobody asks where it is an operand. */
async function openFigures(viewer: Viewer, kpi: Kpi, scope: Scope, days: Days): Promise<Page> {
  if (kpi.formula) return openFormula(viewer, kpi, kpi.formula, scope, days);
  const covered = await coveredBy(viewer, kpi, scope);
  const lines = await Promise.all(covered.map((each) => readLine(viewer, kpi, each, days)));
  return { kpi, lines, formula: null, operands: new Map(), targets: null };
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
      return [nameOf(id), await openFigures(viewer, operand, scope, wider)];
    }),
  );
  return { kpi, lines: [], formula, operands: new Map(operands), targets: null };
}

/**
 * What is worked out has targets like anything else: those of the assignment, or of a team's own; else those of all
 * below it, each with what its own figure is worked out of.
 */
async function formulaLines(viewer: Viewer, kpi: Kpi, scope: Scope, days: Days): Promise<Line[]> {
  const covered = await assignmentsIn(viewer, kpi, scope);
  const own =
    "assignment" in scope
      ? covered[0]
      : covered.find(({ teamId, personId }) => teamId === scope.teamId && personId === null);
  if (own) return [await formulaLine(viewer, kpi, own, null)];
  const lines = await Promise.all(
    covered.map(async (assignment) =>
      formulaLine(viewer, kpi, assignment, await openFigures(viewer, kpi, { assignment }, days)),
    ),
  );
  const depths = await Promise.all(covered.map(({ teamId }) => teamPathOf(viewer, teamId)));
  const fromTheTop = lines
    .map((line, place) => ({
      line,
      depth: depths[place]?.length ?? 0,
      isOnes: line.assignment.personId !== null,
    }))
    .sort((a, b) => a.depth - b.depth || Number(a.isOnes) - Number(b.isOnes));
  return withoutDoubles(fromTheTop.map(({ line }) => line));
}

async function formulaLine(
  viewer: Viewer,
  kpi: Kpi,
  assignment: Assignment,
  page: Page | null,
): Promise<Line> {
  const series = { first: firstPeriodOf(assignment), readings: [] };
  return { assignment, series, targets: await targetBookOf(viewer, kpi, assignment), page };
}

/** A team or person all of whose figures a team above has taken in already has no target beside that one's. */
function withoutDoubles(lines: readonly Line[]): Line[] {
  const taken = new Set<string>();
  return lines.filter(({ page }) => {
    const ids = page ? enteredIn(page) : [];
    const isDouble = ids.length > 0 && ids.every((id) => taken.has(id));
    for (const id of ids) taken.add(id);
    return !isDouble;
  });
}

/** The assignments to whose entries a page goes down. */
const enteredIn = ({ lines, operands }: Page): string[] => [
  ...lines.map(({ assignment }) => assignment.id),
  ...[...operands.values()].flatMap(enteredIn),
];

/** The first day of the year in which the period lies that is `count` periods before: its year to date may be asked. */
function earlier(viewer: Viewer, { from, grain }: Days, count: number): string {
  const calendar = fiscalCalendar(viewer.organization);
  return startOf(rollUp(addPeriods(periodOf(from, grain, calendar), -count), "year", calendar), calendar);
}

async function readLine(viewer: Viewer, kpi: Kpi, covered: Covered, days: Days): Promise<Line> {
  const { assignment } = covered;
  const [series, targets] = await Promise.all([
    readSeries(viewer, kpi, covered, days),
    targetBookOf(viewer, kpi, assignment),
  ]);
  return { assignment, series, targets, page: null };
}

/** The weight of an assignment where teams are combined by WEIGHTED. */
export const weightOf = ({ weight }: Assignment) => (weight === null ? null : decimal(weight));
