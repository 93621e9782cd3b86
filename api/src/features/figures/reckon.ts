import { type Aggregate, aggregateOverTime } from "@cairn/schema/rules/aggregation";
import { aggregateOverTeams, aggregateTeamsThenTime } from "@cairn/schema/rules/aggregation-teams";
import { type Coverage, coverageOf } from "@cairn/schema/rules/coverage";
import { movementOf } from "@cairn/schema/rules/cumulative";
import { decimal } from "@cairn/schema/rules/decimal";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { type Evaluation, evaluateFormula } from "@cairn/schema/rules/formula/evaluate";
import type { Grain } from "@cairn/schema/rules/grain";
import { addPeriods, children, formatPeriod, type Period, rollUp } from "@cairn/schema/rules/period";
import { NOT_APPLICABLE, NOT_REPORTED } from "@cairn/schema/rules/reading";
import { readingAt } from "@cairn/schema/rules/series";
import { grainOf } from "../kpis/grain";
import { type Line, type Page, weightOf } from "./book";

/** Which stretch of time a figure covers, seen from a period: itself, the year up to its end, or the last n. */
export type Stretch = { kind: "period" } | { kind: "yearToDate" } | { kind: "rolling"; count: number };

export const ITSELF: Stretch = { kind: "period" };

export interface Reckoned extends Aggregate {
  /** The periods, each of its KPI's own grain, that are expected and not reported by everybody; worked out on demand. */
  missing(): Period[];
  /** For a formula: how it was worked out. */
  evaluation: Evaluation | null;
}

/** The periods of a finer grain that a stretch consists of, in order. */
export function partsOf(at: Period, stretch: Stretch, grain: Grain, calendar: FiscalCalendar): Period[] {
  if (stretch.kind === "period") return children(at, grain, calendar);
  if (stretch.kind === "rolling")
    return Array.from({ length: stretch.count }, (_, back) =>
      addPeriods(at, back + 1 - stretch.count),
    ).flatMap((part) => children(part, grain, calendar));
  const last = children(at, grain, calendar).at(-1) as Period;
  const first = children(rollUp(last, "year", calendar), grain, calendar)[0] as Period;
  return Array.from({ length: last.index - first.index + 1 }, (_, step) => addPeriods(first, step));
}

/**
 * The figure of a page for a stretch of time: of a formula its operands first and then the formula, of entered values
 * teams within each period first and then time.
 */
export function reckon(page: Page, at: Period, stretch: Stretch, calendar: FiscalCalendar): Reckoned {
  if (page.formula) return reckonFormula(page, at, stretch, calendar);
  const missing = () => missingIn(page, partsOf(at, stretch, grainOf(page.kpi.periodicity), calendar));
  return { ...reckonEntered(page, at, stretch, calendar), evaluation: null, missing };
}

const missingIn = ({ lines }: Page, parts: Period[]): Period[] =>
  parts.filter((part) => lines.some(({ series }) => readingAt(series, part).kind === "notReported"));

function reckonFormula(page: Page, at: Period, stretch: Stretch, calendar: FiscalCalendar): Reckoned {
  const operands: Reckoned[] = [];
  const evaluation = evaluateFormula(page.formula as NonNullable<Page["formula"]>, at, (name, asked) => {
    const operand = page.operands.get(name);
    if (!operand) return NOT_REPORTED;
    const reckoned = reckon(operand, asked, stretch, calendar);
    operands.push(reckoned);
    return reckoned.figure;
  });
  return {
    figure: evaluation.figure,
    coverage: together(operands.map(({ coverage }) => coverage)),
    evaluation,
    missing: () => distinct(operands.flatMap((operand) => operand.missing())),
  };
}

/** Operands may be of several grains: by name, each once. */
const distinct = (periods: Period[]): Period[] => [
  ...new Map(periods.map((period) => [formatPeriod(period), period])).values(),
];

/** The parts of all operands counted together; the figure is as fresh as its stalest operand. */
const together = (coverages: Coverage[]): Coverage => ({
  reported: total(coverages, "reported"),
  expected: total(coverages, "expected"),
  provisional: total(coverages, "provisional"),
  lastReported: null,
  behind: Math.max(0, ...coverages.map((coverage) => coverage.behind)),
});

const total = (coverages: Coverage[], what: "reported" | "expected" | "provisional"): number =>
  coverages.reduce((sum, coverage) => sum + coverage[what], 0);

function reckonEntered(
  { kpi, lines }: Page,
  at: Period,
  stretch: Stretch,
  calendar: FiscalCalendar,
): Aggregate {
  // What nobody measures is not missing.
  if (lines.length === 0) return { figure: NOT_APPLICABLE, coverage: coverageOf([]) };
  const grain = grainOf(kpi.periodicity);
  const factor = decimal(kpi.ratioFactor);
  const parts = partsOf(at, stretch, grain, calendar);
  // A single period of the KPI's own grain is not combined over time, whatever the mode.
  const mode = parts.length === 1 && at.grain === grain ? "LAST" : kpi.aggregation;
  const [only, ...others] = lines;
  if (isMovement({ kpi, formula: null }, stretch)) return rollingMovement(lines, kpi, parts, calendar);
  if (only && others.length === 0) return aggregateOverTime(mode, readingsOf(only, parts), factor);
  const teams = lines.map((line) => ({
    readings: readingsOf(line, parts),
    unit: kpi.unit,
    weights: parts.map(() => weightOf(line.assignment)),
  }));
  return aggregateTeamsThenTime(mode, kpi.teamAggregation, teams, factor);
}

/** Whether a figure is what was added: what was entered cumulated cannot roll as it stands. */
export const isMovement = ({ kpi, formula }: Pick<Page, "kpi" | "formula">, stretch: Stretch): boolean =>
  formula === null && kpi.aggregation === "CUMULATIVE" && stretch.kind === "rolling";

const readingsOf = ({ series }: Line, parts: Period[]) => parts.map((part) => readingAt(series, part));

/** What was entered cumulated is taken apart first: a rolling year of it is what was added in these months. */
function rollingMovement(
  lines: Line[],
  kpi: Page["kpi"],
  parts: Period[],
  calendar: FiscalCalendar,
): Aggregate {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return aggregateOverTime("LAST", []);
  const movements = lines.map((line) => ({
    reading: movementOf(line.series, first, last, calendar),
    unit: kpi.unit,
    weight: weightOf(line.assignment),
  }));
  const { figure } = aggregateOverTeams(kpi.teamAggregation, movements);
  const { coverage } = aggregateOverTime(
    "CUMULATIVE",
    lines.flatMap((line) => readingsOf(line, parts)),
  );
  return { figure, coverage };
}
