import { type Aggregate, aggregateOverTime } from "@cairn/schema/rules/aggregation";
import { aggregateOverTeams, aggregateTeamsThenTime } from "@cairn/schema/rules/aggregation-teams";
import { type Coverage, coverageOf } from "@cairn/schema/rules/coverage";
import { movementOver } from "@cairn/schema/rules/cumulative";
import { decimal } from "@cairn/schema/rules/decimal";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import type { Formula } from "@cairn/schema/rules/formula/ast";
import type { Evaluation, OperandLookup } from "@cairn/schema/rules/formula/evaluate";
import { evaluateOver, type FormulaPart } from "@cairn/schema/rules/formula/over-parts";
import type { Grain } from "@cairn/schema/rules/grain";
import { addPeriods, children, type Period, rollUp } from "@cairn/schema/rules/period";
import { NOT_APPLICABLE, NOT_REPORTED } from "@cairn/schema/rules/reading";
import { readingAt } from "@cairn/schema/rules/series";
import { grainOf } from "../kpis/grain";
import { type Line, type Page, weightOf } from "./book";
import { completenessOf, type PartReckoned } from "./formula-coverage";

/** Which stretch of time a figure covers, seen from a period: itself, the year up to its end, or the last n. */
export type Stretch = { kind: "period" } | { kind: "yearToDate" } | { kind: "rolling"; count: number };

export const ITSELF: Stretch = { kind: "period" };

export interface Reckoned extends Aggregate {
  /** The periods, each of its KPI's own grain, that are expected and not reported by everybody; worked out on demand. */
  missing(): Period[];
  /** For a formula: how it was worked out. */
  evaluation: Evaluation | null;
  /** For a formula: what it comes to in each period of its own grain, as it went in. */
  parts: readonly FormulaPart[];
  /** For a formula in one period: how complete it is where it is one operand beside others. */
  asOperand?: Pick<Coverage, "reported" | "expected" | "provisional">;
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
 * teams within each period first and then time. `kept`: only these of its periods go in, of this or a coarser grain.
 */
export function reckon(
  page: Page,
  at: Period,
  stretch: Stretch,
  calendar: FiscalCalendar,
  kept?: readonly Period[],
): Reckoned {
  const grain = grainOf(page.kpi.periodicity);
  const parts = kept
    ? kept.flatMap((part) => children(part, grain, calendar))
    : partsOf(at, stretch, grain, calendar);
  if (page.formula) return reckonFormula(page, page.formula, { at, stretch, calendar }, kept && parts);
  const missing = () => missingIn(page, parts);
  return { ...reckonEntered(page, parts, { at, stretch, calendar }), evaluation: null, missing, parts: [] };
}

/** Over which stretch of time a figure is worked out, and from where it is seen. */
interface Seen {
  at: Period;
  stretch: Stretch;
  calendar: FiscalCalendar;
}

const missingIn = ({ lines }: Page, parts: Period[]): Period[] =>
  parts.filter((part) => lines.some(({ series }) => readingAt(series, part).kind === "notReported"));

function reckonFormula(page: Page, formula: Formula, seen: Seen, kept?: readonly Period[]): Reckoned {
  const { at, stretch, calendar } = seen;
  const grain = grainOf(page.kpi.periodicity);
  const inPart = partsReckoned(page, seen);
  const figureIn: OperandLookup = (name, part) => inPart(name, part)?.figure ?? NOT_REPORTED;
  const isOnePart = stretch.kind === "period" && at.grain === grain;
  const { parts, ...evaluation } = evaluateOver(
    formula,
    at,
    {
      partsOf: (asked) => partsOf(asked, stretch, grain, calendar),
      inPart: figureIn,
      over: (name, asked, chosen) => {
        if (isOnePart) return figureIn(name, asked);
        const operand = page.operands.get(name);
        return operand ? reckon(operand, asked, stretch, calendar, chosen).figure : NOT_REPORTED;
      },
    },
    kept,
  );
  return { figure: evaluation.figure, evaluation, parts, ...completenessOf(parts, inPart) };
}

/** The operands of a formula in single periods of its grain, each worked out once. */
function partsReckoned(page: Page, { stretch, calendar }: Seen): PartReckoned<Reckoned> {
  const known = new Map<string, Reckoned>();
  // What was entered cumulated rolls by what was added in each period.
  const within: Stretch = stretch.kind === "rolling" ? { kind: "rolling", count: 1 } : ITSELF;
  return (name, part) => {
    const operand = page.operands.get(name);
    if (!operand) return null;
    const key = `${part.index} ${name}`;
    const found = known.get(key) ?? reckon(operand, part, within, calendar);
    known.set(key, found);
    return found;
  };
}

function reckonEntered({ kpi, lines }: Page, parts: Period[], { at, stretch, calendar }: Seen): Aggregate {
  // What nobody measures is not missing.
  if (lines.length === 0) return { figure: NOT_APPLICABLE, coverage: coverageOf([]) };
  const factor = decimal(kpi.ratioFactor);
  // A single period of the KPI's own grain is not combined over time, whatever the mode.
  const mode = parts.length === 1 && at.grain === grainOf(kpi.periodicity) ? "LAST" : kpi.aggregation;
  const [only, ...others] = lines;
  if (isMovement({ kpi }, stretch)) return rollingMovement(lines, kpi, parts, calendar);
  if (only && others.length === 0) return aggregateOverTime(mode, readingsOf(only, parts), factor);
  const teams = lines.map((line) => ({
    readings: readingsOf(line, parts),
    unit: kpi.unit,
    weights: parts.map(() => weightOf(line.assignment)),
  }));
  return aggregateTeamsThenTime(mode, kpi.teamAggregation, teams, factor);
}

/** Whether a figure is what was added: what was entered cumulated cannot roll as it stands. */
export const isMovement = ({ kpi }: Pick<Page, "kpi">, stretch: Stretch): boolean =>
  !kpi.formula && kpi.aggregation === "CUMULATIVE" && stretch.kind === "rolling";

const readingsOf = ({ series }: Line, parts: Period[]) => parts.map((part) => readingAt(series, part));

/** What was entered cumulated is taken apart first: a rolling year of it is what was added in these months. */
function rollingMovement(
  lines: Line[],
  kpi: Page["kpi"],
  parts: Period[],
  calendar: FiscalCalendar,
): Aggregate {
  const movements = lines.map((line) => ({
    reading: movementOver(line.series, parts, calendar),
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
