import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Status } from "./figures";
import { Assignment } from "./kpis";
import { Said } from "./said";
import { DecimalScalar } from "./scalars";

export enum ScoreOmissionReason {
  OUT_OF_DATE = "OUT_OF_DATE",
  NO_DATA = "NO_DATA",
  UNDEFINED = "UNDEFINED",
  NOT_RATED = "NOT_RATED",
  NOT_DUE = "NOT_DUE",
  NOT_APPLICABLE = "NOT_APPLICABLE",
  NO_WEIGHT = "NO_WEIGHT",
}
registerEnumType(ScoreOmissionReason, {
  name: "ScoreOmissionReason",
  description: "Why a KPI has no part in a score. The first that applies, from the last one up.",
  valuesConfig: {
    OUT_OF_DATE: { description: "Its figure is old: a later one is overdue. It should have had a part." },
    NO_DATA: { description: "It was never reported, and is overdue. It should have had a part." },
    UNDEFINED: {
      description:
        "It is rated, and its achievement is undefined, such as beside a band without width. It should have had a part.",
    },
    NOT_RATED: { description: "It is informational, or has no target." },
    NOT_DUE: { description: "No figure yet, and none is overdue." },
    NOT_APPLICABLE: { description: "Its latest figure was declared not applicable." },
    NO_WEIGHT: { description: "Its `Kpi.scoreWeight` is 0." },
  },
});

@ObjectType({ description: "What a KPI brings to a score." })
export class ScorePart {
  @Field(() => Assignment, { description: "The KPI, and of whom." })
  assignment: Assignment;
  @Field(() => Status, { description: "How it stands." })
  status: Status;
  @Field(() => DecimalScalar, { description: "Its weight: `Kpi.scoreWeight`." })
  weight: string;
  @Field(() => Float, { description: "Its achievement, unclamped: 1 is the target reached." })
  achievement: number;
  @Field(() => DecimalScalar, {
    description: "What of its achievement counts: from 0 to the cap where there is one, else all of it.",
  })
  counted: string;
  @Field(() => DecimalScalar, {
    description: "weight · counted ÷ Σ weights: those of all parts add up to the score.",
  })
  contribution: string;
}

@ObjectType({ description: "KPIs that have no part in a score, for one reason." })
export class ScoreOmission {
  @Field(() => ScoreOmissionReason, { description: "Why." })
  reason: ScoreOmissionReason;
  @Field(() => Boolean, { description: "Whether they should have had a part: they are among `expected`." })
  isMissed: boolean;
  @Field(() => Int, { description: "How many." })
  count: number;
  /** Resolved to `assignments`. */
  all: Assignment[];
}

@ObjectType({
  description:
    "Several KPIs as one figure: Σ weight · achievement ÷ Σ weight of those that are rated, weighed by `Kpi.scoreWeight`, each counting from 0 to `Organization.scoreCap` where there is one. Missing ones, and those that are out of date, are expected but do not count: read it with “rated of expected”.",
})
export class Score extends Said {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "1 is all targets reached; null when nothing is rated.",
  })
  value: string | null;
  @Field(() => Int, { description: "How many went in." })
  rated: number;
  @Field(() => Int, {
    description: "How many should have: all that have a weight, are due and have a target.",
  })
  expected: number;
  @Field(() => DecimalScalar, { description: "Σ weights of those that went in." })
  weights: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The most that an achievement counts: `Organization.scoreCap`, that of today; null for none.",
  })
  cap: string | null;
  @Field(() => [ScoreOmission], {
    description: "Those that have no part in it, by why: first those that should have one.",
  })
  omitted: ScoreOmission[];
  @Field(() => [Assignment], {
    description:
      "Those that should have gone in and did not, by team and KPI: never reported, or out of date, so that nobody knows how they stand now.",
  })
  leftOut: Assignment[];
}
