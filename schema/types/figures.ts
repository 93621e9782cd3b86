import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Periodicity } from "./kpis";
import { Said } from "./said";
import { DateScalar, DecimalScalar, PeriodScalar } from "./scalars";

export enum Status {
  NOT_DUE = "NOT_DUE",
  NO_DATA = "NO_DATA",
  NOT_APPLICABLE = "NOT_APPLICABLE",
  INFORMATIONAL = "INFORMATIONAL",
  ON_TRACK = "ON_TRACK",
  AT_RISK = "AT_RISK",
  OFF_TRACK = "OFF_TRACK",
}
registerEnumType(Status, {
  name: "Status",
  description: "How a figure stands. The first that applies, in this order.",
  valuesConfig: {
    NOT_DUE: { description: "No value yet, and it would still come in time: the due day is not over." },
    NO_DATA: { description: "Not reported, and the due day is over: it is overdue." },
    NOT_APPLICABLE: { description: "Declared not applicable." },
    INFORMATIONAL: { description: "Not rated: the KPI is informational or there is no target." },
    ON_TRACK: { description: "The target is met (bounds inclusive)." },
    AT_RISK: { description: "Missed by no more than the tolerance." },
    OFF_TRACK: { description: "Missed by more than the tolerance." },
  },
});

@ObjectType({ description: "A number that went into an explanation." })
export class ExplanationInput {
  @Field(() => String, { description: "What it is: actual, target, tolerance, bound …" })
  name: string;
  @Field(() => String, { description: "The number or word." })
  value: string;
}

@ObjectType({ description: "Why a figure has the status it has." })
export class Explanation extends Said {
  @Field(() => [ExplanationInput], { description: "The numbers that went in." })
  inputs: ExplanationInput[];
}

@ObjectType({ description: "How complete a figure is: how many of its parts were reported." })
export class Coverage {
  @Field(() => Int, { description: "Parts with a value: periods, or periods of every team." })
  reported: number;
  @Field(() => Int, { description: "Parts that are expected; not-applicable ones are not." })
  expected: number;
  @Field(() => Int, { description: "Parts whose value is provisional." })
  provisional: number;
  @Field(() => Int, {
    description:
      "Freshness: expected periods after the last reported one; 0 when the figure is complete up to its end.",
  })
  behind: number;
  @Field(() => [PeriodScalar], {
    description:
      "Which parts are missing: periods that are expected and not reported, over teams by at least one of them.",
  })
  missing: string[];
  @Field(() => Said, { description: 'In a sentence: "9 of 12 reported."' })
  explanation: Said;
}

@ObjectType({ description: "How a figure compares with its target, and why." })
abstract class Compared {
  @Field(() => Float, {
    nullable: true,
    description: "Achievement as a share: 1 is the target reached. Unclamped; null where undefined.",
  })
  achievement: number | null;
  @Field(() => Said, {
    nullable: true,
    description: "How the achievement was worked out, or why it is undefined; null where there is no value.",
  })
  achievementWhy: Said | null;
  @Field(() => Explanation, { description: "Why it has this status." })
  explanation: Explanation;
}

@ObjectType({
  description: "A figure made of several: year to date, a rolling sum, the same period of last year.",
})
export class MadeFigure extends Compared {
  @Field(() => DecimalScalar, { nullable: true, description: "The value; null where there is none." })
  value: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The target of the same parts, like with like: only of those that were reported. What rolls of a KPI entered cumulated is held against what its targets add; none where they stand still.",
  })
  target: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The least acceptable, or the band's lower bound: of the same parts as `target`.",
  })
  minimum: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The stretch target, or the band's upper bound: of the same parts as `target`.",
  })
  stretch: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Where one started, from which the achievement is measured: of the same parts as `target`, and null where one of them has none.",
  })
  baseline: string | null;
  @Field(() => Said, { nullable: true, description: "Why there is no value, where there is none." })
  reason: Said | null;
  @Field(() => Coverage, { description: "How many of its parts were reported." })
  coverage: Coverage;
  @Field(() => Boolean, {
    description: "Whether its last period is still running: it is not finally rated.",
  })
  inProgress: boolean;
  @Field(() => Status, {
    description:
      "How it stands, by the rules that a period's status follows; due when its last period is. Rated against the target of what was reported: read it with `coverage`.",
  })
  status: Status;
  @Field(() => Said, {
    nullable: true,
    description: "For a formula: how it was worked out, its operands put together first.",
  })
  working: Said | null;
}

@ObjectType({ description: "From one figure to another." })
export class FigureChange {
  @Field(() => DecimalScalar, { nullable: true, description: "In the KPI's unit." })
  absolute: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Relative to the size of the earlier figure: 25 is a quarter more. None from zero.",
  })
  percent: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The absolute change of a figure that is itself in percent; none for other units.",
  })
  percentagePoints: string | null;
  @Field(() => Said, { nullable: true, description: "Why there is none, where there is none." })
  reason: Said | null;
  @Field(() => Boolean, {
    description:
      "Whether what was added in each of the two was compared: so it is with what is entered cumulated, for that begins anew every year.",
  })
  ofMovements: boolean;
}

export enum ComparedWith {
  PREVIOUS = "PREVIOUS",
  LAST_YEAR = "LAST_YEAR",
}
registerEnumType(ComparedWith, {
  name: "ComparedWith",
  description: "What a figure is compared with.",
  valuesConfig: {
    PREVIOUS: { description: "The period before." },
    LAST_YEAR: { description: "The same period a year before." },
  },
});

@ObjectType({ description: "An operand of a formula as it went in." })
export class Operand {
  @Field(() => String, { description: "The KPI's name." })
  name: string;
  @Field(() => PeriodScalar, { description: "For which period it was asked." })
  period: string;
  @Field(() => DecimalScalar, { nullable: true, description: "Its value; null where it has none." })
  value: string | null;
  @Field(() => Boolean, { description: "Whether the formula does without it." })
  optional: boolean;
}

@ObjectType({ description: "One period of a series: value, target and how it stands." })
export class Point extends Compared {
  @Field(() => PeriodScalar, { description: "The period." })
  period: string;
  @Field(() => DateScalar, { description: "First day." })
  start: string;
  @Field(() => DateScalar, { description: "Day after the last day." })
  end: string;
  @Field(() => DateScalar, { description: "Day by which its value is due." })
  dueOn: string;
  @Field(() => Boolean, {
    description: "Whether the period is still running: its value is not finally rated.",
  })
  inProgress: boolean;
  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      "Of a latest figure: the first later period that is overdue and has none. Null while nothing is missing, and for every other point.",
  })
  missingSince: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The value; null where none is reported. Zero is a value.",
  })
  actual: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "The target that holds." })
  target: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The least acceptable, or the band's lower bound.",
  })
  minimum: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The stretch target, or the band's upper bound.",
  })
  stretch: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Where one started, from which the achievement is measured; of several parts combined as the targets are, and null where one of them has none.",
  })
  baseline: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The target that the value is judged by: of several parts that of those reported, like with like; else `target`.",
  })
  judgedTarget: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "The same of `minimum`." })
  judgedMinimum: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "The same of `stretch`." })
  judgedStretch: string | null;
  @Field(() => Boolean, {
    description: "Whether the target was set for an earlier period and is carried forward.",
  })
  targetCarried: boolean;
  @Field(() => Status, { description: "How it stands." })
  status: Status;
  /** Resolved to `entry`. */
  isEntered: boolean;
  @Field(() => Boolean, { description: "Whether the value, or a part of it, is provisional." })
  provisional: boolean;
  @Field(() => Coverage, { description: "How many of its parts were reported; 1 of 1 for an entered value." })
  coverage: Coverage;
  @Field(() => [Operand], { description: "For a formula: its operands with their values." })
  operands: Operand[];
  @Field(() => Said, {
    nullable: true,
    description:
      'For a formula: how it was worked out, such as "1,204 − 987 = 217.", or why it has no value.',
  })
  working: Said | null;
}

@ObjectType({
  description:
    "Values over time, of an assignment or of teams together, at the KPI's own or a coarser grain: as columns for charts, as points for reading. All columns have the length of `periods`.",
})
export class Series {
  @Field(() => Periodicity, { description: "Length of each period." })
  grain: Periodicity;
  @Field(() => [PeriodScalar], { description: "The periods without gaps, oldest first." })
  periods: string[];
  @Field(() => [DecimalScalar], { description: "Values; null where none is reported.", nullable: "items" })
  actuals: (string | null)[];
  @Field(() => [DecimalScalar], { description: "Targets that hold in each period.", nullable: "items" })
  targets: (string | null)[];
  @Field(() => [DecimalScalar], {
    description: "Least acceptable values, or lower bounds.",
    nullable: "items",
  })
  minimums: (string | null)[];
  @Field(() => [DecimalScalar], { description: "Stretch targets, or upper bounds.", nullable: "items" })
  stretches: (string | null)[];
  @Field(() => [Boolean], { description: "Whether each target is carried forward from an earlier period." })
  carried: boolean[];
  @Field(() => [Status], { description: "How each period stands." })
  statuses: Status[];
  @Field(() => Coverage, { description: "Reported over expected." })
  coverage: Coverage;
  @Field(() => [Point], { description: "The same, a point a period." })
  points: Point[];
}
