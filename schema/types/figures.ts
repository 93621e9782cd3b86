import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Entry } from "./entries";
import { Periodicity } from "./kpis";
import { DateScalar, DecimalScalar, JsonScalar, PeriodScalar } from "./scalars";

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
    NOT_DUE: { description: "No value yet, and none was due." },
    NO_DATA: { description: "Due, and not reported." },
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
export class Explanation {
  @Field(() => String, { description: "Key of the rule that applied." })
  rule: string;
  @Field(() => String, { description: "The rule in one English sentence, with its numbers." })
  sentence: string;
  @Field(() => JsonScalar, {
    description: "What the sentence is filled with, for saying it in another language by its rule.",
  })
  params: Record<string, unknown>;
  @Field(() => [ExplanationInput], { description: "The numbers that went in." })
  inputs: ExplanationInput[];
}

@ObjectType({ description: "One period of a series: value, target and how it stands." })
export class Point {
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
  @Field(() => Boolean, {
    description: "Whether the target was set for an earlier period and is carried forward.",
  })
  targetCarried: boolean;
  @Field(() => Status, { description: "How it stands." })
  status: Status;
  @Field(() => Float, {
    nullable: true,
    description: "Achievement as a share: 1 is the target reached. Unclamped; null where undefined.",
  })
  achievement: number | null;
  @Field(() => Explanation, { description: "Why it has this status." })
  explanation: Explanation;
  @Field(() => Entry, {
    nullable: true,
    description: "The entry behind it; null where nobody has entered anything.",
  })
  entry: Entry | null;
}

@ObjectType({ description: "How complete a stretch of periods is." })
export class Coverage {
  @Field(() => Int, { description: "Periods with a value." })
  reported: number;
  @Field(() => Int, {
    description: "Periods in which one was expected by now (not-applicable ones are not).",
  })
  expected: number;
}

@ObjectType({
  description:
    "The values of an assignment over time: as columns for charts, as points for reading. All columns have the length of `periods`.",
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
