import { type Achievement, achievementOf } from "@cairn/schema/rules/achievement";
import { coverageSentence, type Coverage as RuleCoverage } from "@cairn/schema/rules/coverage";
import { type Decimal, decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { dueDate } from "@cairn/schema/rules/due";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import type { Evaluation } from "@cairn/schema/rules/formula/evaluate";
import { formatPeriod, type Period } from "@cairn/schema/rules/period";
import { type Figure, numberOf } from "@cairn/schema/rules/reading";
import type { Sentence } from "@cairn/schema/rules/sentence";
import {
  isRatable,
  type Explanation as RuleExplanation,
  type StatusAnswer,
  statusOf,
} from "@cairn/schema/rules/status";
import type { TargetLevels } from "@cairn/schema/rules/target";
import type { Tolerance } from "@cairn/schema/rules/tolerance";
import { type Coverage, type Explanation, type ExplanationInput, Status } from "@cairn/schema/types/figures";
import type { Kpi } from "@cairn/schema/types/kpis";
import type { Said } from "@cairn/schema/types/said";
import { onceFor } from "../../platform/once-for";
import { saidOf } from "../../platform/said";
import { fiscalCalendar, type Viewer, workingCalendar } from "../../platform/viewer";
import { firstPeriodOf } from "../kpis/first-period";
import type { Asked } from "./asked";

/** A figure, of a period or of a stretch that ends with it, and what it is judged by. */
export interface Judgeable {
  readonly period: Period;
  readonly figure: Figure;
  readonly coverage: RuleCoverage;
  /** As what it is judged, where that differs. */
  readonly judgedAs?: Figure;
  /** Which parts are expected and not reported. */
  missing(): Period[];
  /** What is shown as the target. */
  readonly levels: TargetLevels | null;
  /** What it is judged by, where that differs: with gaps, the target of what was reported. */
  readonly judgedBy?: TargetLevels | null;
  /** Of several parts: why they have no target together, where some of them have one. */
  readonly whyNoTarget?: Sentence | null;
  /** From when on it is expected, where that isn't told by the assignment that is asked of. */
  readonly expectedFrom?: Period;
  readonly evaluation: Evaluation | null;
}

/**
 * How a figure stands, by the one way that there is: of a period, of a longer one, of the year to date. Each field is
 * worked out by the rules when it is read: a board draws thousands of points, rates a hundred and explains one.
 */
export abstract class JudgedFigure<Rated extends Judgeable = Judgeable> {
  private judged: StatusAnswer | undefined;

  constructor(
    readonly asked: Asked,
    readonly rated: Rated,
  ) {}

  get of(): Period {
    return this.rated.period;
  }

  get figure(): Figure {
    return this.rated.figure;
  }

  get dueOn(): string {
    return dueDayOf(this.asked.viewer, this.asked.kpi, this.of);
  }

  get inProgress(): boolean {
    return this.stands.inProgress;
  }

  get target(): string | null {
    return levelText(this.rated.levels?.target);
  }

  get minimum(): string | null {
    return levelText(this.rated.levels?.minimum);
  }

  get stretch(): string | null {
    return levelText(this.rated.levels?.stretch);
  }

  get baseline(): string | null {
    return levelText(this.rated.levels?.baseline);
  }

  get judgedTarget(): string | null {
    return levelText(this.judgedBy?.target);
  }

  get judgedMinimum(): string | null {
    return levelText(this.judgedBy?.minimum);
  }

  get judgedStretch(): string | null {
    return levelText(this.judgedBy?.stretch);
  }

  get status(): Status {
    return Status[this.stands.status];
  }

  /** Whether a value is, or would be, rated. */
  get ratable(): boolean {
    return isRatable(this.asked.kpi.direction, this.judgedBy);
  }

  get achievement(): number | null {
    const value = this.achieved?.value;
    return value ? roundForContract(value).toNumber() : null;
  }

  get achievementWhy(): Said | null {
    const { achieved } = this;
    return achieved && saidOf(achieved.why);
  }

  get explanation(): Explanation {
    const explained = this.stands.explanation;
    const { sentence } = explained;
    return {
      rule: sentence.key,
      params: sentence.params,
      get sentence() {
        return sentence.text;
      },
      get inputs() {
        return givenOf(explained.inputs);
      },
    };
  }

  get coverage(): Coverage {
    return coverageOf(this.rated.coverage, () => this.rated.missing());
  }

  get working(): Said | null {
    const { evaluation } = this.rated;
    return evaluation && saidOf(evaluation.explanation);
  }

  protected get calendar(): FiscalCalendar {
    return fiscalCalendar(this.asked.viewer.organization);
  }

  private get judgedBy(): TargetLevels | null {
    const { judgedBy, levels } = this.rated;
    return judgedBy === undefined ? levels : judgedBy;
  }

  private get achieved(): Achievement | null {
    const actual = numberOf(this.figure);
    const { direction, decimals } = this.asked.kpi;
    const { whyNoTarget } = this.rated;
    return (
      actual &&
      achievementOf({ direction, actual, levels: this.judgedBy ?? NO_LEVELS, whyNoTarget, decimals })
    );
  }

  private get stands(): StatusAnswer {
    this.judged ??= this.judge();
    return this.judged;
  }

  private judge(): StatusAnswer {
    const { viewer, kpi, assignment } = this.asked;
    const dueOn = () => this.dueOn;
    return statusOf({
      figure: this.rated.judgedAs ?? this.figure,
      direction: kpi.direction,
      levels: this.judgedBy,
      whyNoTarget: this.rated.whyNoTarget,
      tolerance: toleranceOf(kpi),
      decimals: kpi.decimals,
      period: this.of,
      calendar: this.calendar,
      expectedFrom: assignment ? firstPeriodOf(assignment) : this.rated.expectedFrom,
      get due() {
        return dueOn();
      },
      today: viewer.today,
    });
  }
}

/** The day a period of the KPI is due: worked out once a request for all KPIs that take as long. */
export const dueDayOf = (viewer: Viewer, kpi: Pick<Kpi, "dueBusinessDays">, period: Period): string =>
  viewer.reading.remember(`due ${kpi.dueBusinessDays} ${period.grain} ${period.index}`, () =>
    findDueDay(viewer, kpi, period),
  );

function findDueDay(viewer: Viewer, kpi: Pick<Kpi, "dueBusinessDays">, period: Period): string {
  const due = dueDate(
    period,
    kpi.dueBusinessDays,
    fiscalCalendar(viewer.organization),
    workingCalendar(viewer),
  );
  if (!due.ok) throw new RangeError(due.sentence);
  return due.value;
}

const givenOf = (inputs: RuleExplanation["inputs"]): ExplanationInput[] =>
  Object.entries(inputs).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));

const toleranceOf = onceFor(
  ({ toleranceKind, tolerance }: Kpi): Tolerance => ({ kind: toleranceKind, size: decimal(tolerance) }),
);

const NO_LEVELS: TargetLevels = { minimum: null, target: null, stretch: null };

/** A number as the contract writes it. */
export const contractText = (value: Decimal | null): string | null =>
  value && textOf(roundForContract(value));

/** The levels of a target are shared by all periods it holds for, and so are their texts. */
const textOfLevel = onceFor((level: Decimal) => contractText(level));

export const levelText = (level: Decimal | null | undefined): string | null =>
  level ? textOfLevel(level) : null;

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
