import type { IsoDate } from "./date";
import { type Decimal, textOf, ZERO } from "./decimal";
import type { Direction } from "./direction";
import { isOverdue } from "./due";
import type { FiscalCalendar } from "./fiscal-calendar";
import { legible, legibles } from "./legible";
import { endOf, formatPeriod, type Period, startOf } from "./period";
import type { Figure } from "./reading";
import { type Sentence, say } from "./sentence";
import type { Status } from "./statuses";
import { bandOf, type TargetLevels } from "./target";
import { type Tolerance, toleranceAmount, USUAL_TOLERANCE } from "./tolerance";

export interface StatusQuestion {
  readonly figure: Figure;
  readonly direction: Direction;
  /** The target of the period; null or without a level where there is none. */
  readonly levels: TargetLevels | null;
  /** Of several periods together: why they have no target, where some of them have one. */
  readonly whyNoTarget?: Sentence | null;
  /** 10 % of the target unless the KPI says otherwise. */
  readonly tolerance?: Tolerance;
  /** Decimals that the KPI keeps: the sentence rounds to them. The rule itself never rounds. */
  readonly decimals?: number;
  readonly period: Period;
  readonly calendar: FiscalCalendar;
  /** The first period that is expected at all, where there is one; what ends before it begins is never due. */
  readonly expectedFrom?: Period;
  /** Day on which the period is due, from `dueDate`. Asked for only where it counts: of what is not reported. */
  readonly due: IsoDate;
  readonly today: IsoDate;
}

export interface StatusAnswer {
  readonly status: Status;
  /** The period hasn't ended: whatever the status, it is not final. */
  readonly inProgress: boolean;
  readonly explanation: Explanation;
}

/** Which rule applied, the numbers that went in (canonical texts, null for none), and one sentence. */
export interface Explanation {
  readonly rule: Sentence["key"];
  readonly inputs: Readonly<Record<string, string | null>>;
  readonly sentence: Sentence;
}

/**
 * The status of a figure. The first that applies: not due, no data, not applicable, informational (or no target);
 * then on track if the target is met, at risk within the tolerance, else off track. Bounds are inclusive.
 *
 * A period is in progress until its end. One without an entry is not due while it is in progress or its due day is
 * not over, for on that day it still comes in time; one with an entry is rated even then, `inProgress` saying that the rating isn't final.
 */
export function statusOf(question: StatusQuestion): StatusAnswer {
  const inProgress = question.today < endOf(question.period, question.calendar);
  const finding = unrated(question, inProgress) ?? rated(question);
  return new Rating(finding.status, inProgress, question, finding);
}

class Rating implements StatusAnswer {
  constructor(
    readonly status: Status,
    readonly inProgress: boolean,
    private readonly question: StatusQuestion,
    private readonly finding: Finding,
  ) {}

  /** Worked out when somebody asks: a board has thousands of statuses and explains one at a time. */
  get explanation(): Explanation {
    return explain(this.question, this.finding);
  }
}

interface Finding {
  readonly status: Status;
  readonly sentence: () => Sentence;
  /** Limits that the rule worked out, by name. */
  readonly limits?: Readonly<Record<string, Decimal>>;
}

function unrated(question: StatusQuestion, inProgress: boolean): Finding | null {
  const { figure, direction, levels, today } = question;
  const period = () => ({ period: formatPeriod(question.period) });
  const first = question.expectedFrom;
  const isNothing = figure.kind === "notReported" || figure.kind === "notApplicable";
  if (isNothing && first && endOf(question.period, question.calendar) <= startOf(first, question.calendar))
    return {
      status: "NOT_DUE",
      sentence: () => say("STATUS_NOT_EXPECTED", { first: { period: formatPeriod(first) } }),
    };
  if (figure.kind === "notReported") {
    const { due } = question;
    if (inProgress)
      return {
        status: "NOT_DUE",
        sentence: () => say("STATUS_IN_PROGRESS", { period: period(), due: { date: due } }),
      };
    if (!isOverdue(due, today)) {
      const key = today === due ? "STATUS_DUE_TODAY" : "STATUS_NOT_DUE";
      return { status: "NOT_DUE", sentence: () => say(key, { period: period(), due: { date: due } }) };
    }
    return {
      status: "NO_DATA",
      sentence: () => say("STATUS_NO_DATA", { period: period(), due: { date: due } }),
    };
  }
  if (figure.kind === "noValue")
    return { status: "NO_DATA", sentence: () => say("STATUS_NO_VALUE", { reason: { said: figure.reason } }) };
  if (figure.kind === "notApplicable")
    return { status: "NOT_APPLICABLE", sentence: () => say("STATUS_NOT_APPLICABLE", { period: period() }) };
  if (direction === "INFORMATIONAL")
    return { status: "INFORMATIONAL", sentence: () => say("STATUS_INFORMATIONAL", {}) };
  if (isRatable(direction, levels)) return null;
  const why = question.whyNoTarget;
  return {
    status: "INFORMATIONAL",
    sentence: () =>
      why ? say("STATUS_NO_TARGET_TOGETHER", { reason: { said: why } }) : say("STATUS_NO_TARGET", {}),
  };
}

/** Whether a value, were there one, would be rated: the KPI has a direction, and there is a target (or a whole band). */
export function isRatable(direction: Direction, levels: TargetLevels | null): boolean {
  if (direction === "INFORMATIONAL" || !levels) return false;
  return direction === "WITHIN_BAND" ? bandOf(levels) !== null : levels.target !== null;
}

function rated(question: StatusQuestion): Finding {
  const { figure, direction, levels, tolerance = USUAL_TOLERANCE, decimals } = question;
  if (figure.kind !== "value" || !levels) throw new RangeError("only a value with a target is rated");
  const within = toleranceAmount(tolerance, levels, direction === "WITHIN_BAND");
  return direction === "WITHIN_BAND"
    ? ratedInBand(figure.value, levels, within, decimals)
    : ratedAgainstTarget(figure.value, levels, within, direction === "HIGHER_IS_BETTER", decimals);
}

function ratedAgainstTarget(
  actual: Decimal,
  levels: TargetLevels,
  within: Decimal,
  higher: boolean,
  decimals: number | undefined,
): Finding {
  const target = levels.target as Decimal;
  const limit = higher ? target.minus(within) : target.plus(within);
  const limits = { limit };
  const numbers = () => legibles({ actual, target, limit }, decimals);
  const reaches = (bound: Decimal) => (higher ? actual.gte(bound) : actual.lte(bound));
  if (reaches(target)) {
    const sentence = () => say(higher ? "STATUS_TARGET_REACHED" : "STATUS_TARGET_KEPT", numbers());
    return { status: "ON_TRACK", sentence, limits };
  }
  if (reaches(limit)) {
    const sentence = () => say(higher ? "STATUS_JUST_BELOW" : "STATUS_JUST_ABOVE", numbers());
    return { status: "AT_RISK", sentence, limits };
  }
  const sentence = () => say(higher ? "STATUS_FAR_BELOW" : "STATUS_FAR_ABOVE", numbers());
  return { status: "OFF_TRACK", sentence, limits };
}

function ratedInBand(
  actual: Decimal,
  levels: TargetLevels,
  within: Decimal,
  decimals: number | undefined,
): Finding {
  const { lower, upper } = bandOf(levels) as { lower: Decimal; upper: Decimal };
  const limits = { lowerLimit: lower.minus(within), upperLimit: upper.plus(within) };
  const numbers = () => ({
    ...legibles({ actual, lower, upper }, decimals),
    within: legible(within, decimals, [ZERO]),
  });
  const isIn = (low: Decimal, high: Decimal) => actual.gte(low) && actual.lte(high);
  if (isIn(lower, upper))
    return { status: "ON_TRACK", sentence: () => say("STATUS_INSIDE_BAND", numbers()), limits };
  if (isIn(limits.lowerLimit, limits.upperLimit))
    return { status: "AT_RISK", sentence: () => say("STATUS_NEAR_BAND", numbers()), limits };
  return { status: "OFF_TRACK", sentence: () => say("STATUS_OUTSIDE_BAND", numbers()), limits };
}

function explain(question: StatusQuestion, finding: Finding): Explanation {
  const sentence = finding.sentence();
  return {
    rule: sentence.key,
    sentence,
    get inputs() {
      return { ...inputsOf(question), ...limitsOf(finding) };
    },
  };
}

const limitsOf = ({ limits = {} }: Finding): Record<string, string | null> =>
  Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, textOf(limit)]));

function inputsOf(question: StatusQuestion): Record<string, string | null> {
  const { figure, levels, tolerance = USUAL_TOLERANCE } = question;
  return {
    actual: figure.kind === "value" ? textOf(figure.value) : null,
    direction: question.direction,
    minimum: textOf(levels?.minimum ?? null),
    target: textOf(levels?.target ?? null),
    stretch: textOf(levels?.stretch ?? null),
    tolerance: textOf(tolerance.size),
    toleranceKind: tolerance.kind,
    period: formatPeriod(question.period),
    due: question.due,
    today: question.today,
  };
}
