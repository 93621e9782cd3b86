import { achievementOf } from "@cairn/schema/rules/achievement";
import { coverageSentence, type Coverage as RuleCoverage } from "@cairn/schema/rules/coverage";
import { decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { dueDate } from "@cairn/schema/rules/due";
import type { Evaluation } from "@cairn/schema/rules/formula/evaluate";
import {
  endOf,
  formatPeriod,
  type Period,
  period as periodOfText,
  startOf,
} from "@cairn/schema/rules/period";
import { type Figure, numberOf } from "@cairn/schema/rules/reading";
import { type Explanation as RuleExplanation, statusOf } from "@cairn/schema/rules/status";
import type { TargetLevels } from "@cairn/schema/rules/target";
import type { Entry } from "@cairn/schema/types/entries";
import {
  type Coverage,
  type Explanation,
  type Operand,
  type Point,
  Status,
} from "@cairn/schema/types/figures";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { saidOf } from "../../platform/said";
import { fiscalCalendar, type Viewer, workingCalendar } from "../../platform/viewer";
import type { Asked } from "./asked";

/** A figure with everything it is shown and judged by. */
export interface Rated {
  period: Period;
  figure: Figure;
  coverage: RuleCoverage;
  /** Which parts are expected and not reported. */
  missing(): Period[];
  /** What is shown as the target. */
  levels: TargetLevels | null;
  /** What it is judged by, where that differs: with gaps, the target of what was reported. */
  judgedBy?: TargetLevels | null;
  carried: boolean;
  entry: Entry | null;
  evaluation: Evaluation | null;
}

/** A point of the contract that remembers what it was asked of, for the fields that are worked out on demand. */
export type AskedPoint = Point & { asked: Asked; of: Period; figure: Figure };

/** The day a period of the KPI is due. */
export function dueDayOf(viewer: Viewer, kpi: Kpi, period: Period): string {
  const due = dueDate(
    period,
    kpi.dueBusinessDays,
    fiscalCalendar(viewer.organization),
    workingCalendar(viewer),
  );
  if (!due.ok) throw new RangeError(due.sentence);
  return due.value;
}

/** One period of a series: its value, its target and how it stands, all by the rules. */
export function pointOf(asked: Asked, rated: Rated): AskedPoint {
  const { viewer, kpi } = asked;
  const { period, figure, coverage, missing, levels, entry, evaluation } = rated;
  const calendar = fiscalCalendar(viewer.organization);
  const judgedBy = rated.judgedBy === undefined ? levels : rated.judgedBy;
  const dueOn = dueDayOf(viewer, kpi, period);
  const { direction } = kpi;
  const stands = statusOf({
    figure,
    direction,
    levels: judgedBy,
    tolerance: { kind: kpi.toleranceKind, size: decimal(kpi.tolerance) },
    period,
    calendar,
    expectedFrom: expectedFrom(asked.assignment),
    due: dueOn,
    today: viewer.today,
  });
  const actual = numberOf(figure);
  const achieved = actual && achievementOf({ direction, actual, levels: judgedBy ?? NO_LEVELS });
  return {
    asked,
    of: period,
    figure,
    period: formatPeriod(period),
    start: startOf(period, calendar),
    end: endOf(period, calendar),
    dueOn,
    inProgress: stands.inProgress,
    actual: actual && textOf(roundForContract(actual)),
    target: contractText(levels?.target),
    minimum: contractText(levels?.minimum),
    stretch: contractText(levels?.stretch),
    targetCarried: rated.carried,
    status: Status[stands.status],
    achievement: achieved?.value ? roundForContract(achieved.value).toNumber() : null,
    // Worked out when somebody asks: a board has thousands of points and explains few of them.
    get explanation() {
      return explanationOf(stands.explanation);
    },
    get achievementWhy() {
      return achieved && saidOf(achieved.why);
    },
    entry,
    provisional: figure.kind === "value" && figure.provisional === true,
    coverage: coverageOf(coverage, missing),
    operands: (evaluation?.operands ?? []).map(operandOf),
    working: evaluation && saidOf(evaluation.explanation),
  };
}

const NO_LEVELS: TargetLevels = { minimum: null, target: null, stretch: null };

const expectedFrom = (assignment: Assignment | null) =>
  assignment ? periodOfText(assignment.firstPeriod) : undefined;

const contractText = (level: TargetLevels["target"] | undefined): string | null =>
  level == null ? null : textOf(roundForContract(level));

const explanationOf = ({ sentence, inputs }: RuleExplanation): Explanation => ({
  ...saidOf(sentence),
  inputs: Object.entries(inputs).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
});

/** How complete a figure is; which parts are missing is worked out when somebody asks. */
export const coverageOf = (
  coverage: Omit<RuleCoverage, "lastReported">,
  missing: () => readonly Period[],
): Coverage => ({
  reported: coverage.reported,
  expected: coverage.expected,
  provisional: coverage.provisional,
  behind: coverage.behind,
  get missing() {
    return missing().map(formatPeriod);
  },
  get explanation() {
    return saidOf(coverageSentence(coverage));
  },
});

const operandOf = ({ name, period, figure, optional }: Evaluation["operands"][number]): Operand => ({
  name,
  period: formatPeriod(period),
  value: contractText(numberOf(figure)),
  optional,
});
