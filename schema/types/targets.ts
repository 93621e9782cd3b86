import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Refusal, WritePayload } from "./refusals";
import { DecimalScalar, PeriodScalar } from "./scalars";

@ObjectType({
  description:
    "What the value should reach from a period on, carried forward until the next target. One without minimum, target and stretch ends what held before: from its period on there is none.",
})
export class Target {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  /** Resolved to `kpi`. */
  kpiId: string;
  /** Resolved to `team`. */
  teamId: string | null;
  /** Resolved to `assignment`. */
  assignmentId: string | null;
  @Field(() => PeriodScalar, { description: "From which period on it holds." })
  validFrom: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The least that is acceptable; for a band its lower bound.",
  })
  minimum: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "What should be reached." })
  target: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What would be excellent; for a band its upper bound.",
  })
  stretch: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Where one started. With one, the achievement is the share of the way from it to the target: (actual − baseline) ÷ (target − baseline). The status does not depend on it.",
  })
  baseline: string | null;
}

@InputType({ description: "One target of a KPI from a period on." })
export class TargetInput {
  @Field(() => PeriodScalar, { description: "From which period on it holds." })
  validFrom: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The least that is acceptable; for a band its lower bound.",
  })
  minimum?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "What should be reached." })
  target?: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What would be excellent; for a band its upper bound.",
  })
  stretch?: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Where one started: the achievement is then measured from there. Only beside a target, and not for a band.",
  })
  baseline?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "True ends what held before: from this period on there is no target, not even one of a team above or of the KPI. It takes no figures.",
  })
  isEnd?: boolean | null;
}

@InputType({
  description:
    "Targets to set. A target with the same `validFrom` is replaced; one with no figures at all, that ends nothing, is removed.",
})
export class SetTargetsInput {
  @Field(() => ID, { description: "The KPI." })
  kpiId: string;
  @Field(() => ID, {
    nullable: true,
    description: "The assignment they are for. They go before those of a team and of the KPI.",
  })
  assignmentId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      "The team they are for, with the teams below it; the nearest goes before. With neither team nor assignment they hold for all of the KPI's assignments.",
  })
  teamId?: string | null;
  @Field(() => [TargetInput], { description: "The targets, at most 400." })
  targets: TargetInput[];
  @Field(() => String, { nullable: true, description: "Why, kept in the change log." })
  reason?: string | null;
}

@ObjectType({ description: "The outcome of setting targets: all of them or none." })
export class SetTargetsPayload extends WritePayload {
  @Field(() => [Target], {
    description: "The targets of the KPI or assignment as they stand now, by `validFrom`.",
  })
  targets: Target[];
}

export enum SpreadMethod {
  EVENLY = "EVENLY",
  BY_SEASON = "BY_SEASON",
  BY_HAND = "BY_HAND",
}
registerEnumType(SpreadMethod, {
  name: "SpreadMethod",
  description: "How a year's target becomes the targets of its periods.",
  valuesConfig: {
    EVENLY: { description: "The same for every period, to the smallest unit that the KPI keeps." },
    BY_SEASON: { description: "By the mean share that each period had of complete past years." },
    BY_HAND: { description: "The amounts given; those left blank share what remains evenly." },
  },
});

@InputType({ description: "A year's target to be spread over its periods." })
export class SpreadTargetInput {
  @Field(() => ID, { description: "The KPI." })
  kpiId: string;
  @Field(() => ID, {
    nullable: true,
    description: "The assignment whose seasons are followed; with neither, those of all its teams together.",
  })
  assignmentId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "The team whose seasons are followed, with those below it.",
  })
  teamId?: string | null;
  @Field(() => PeriodScalar, { description: "The fiscal year." })
  year: string;
  @Field(() => DecimalScalar, { description: "What the whole year should reach." })
  annual: string;
  @Field(() => SpreadMethod, { description: "How." })
  method: SpreadMethod;
  @Field(() => [DecimalScalar], {
    nullable: "itemsAndList",
    description:
      "For BY_HAND: an amount for each period of the year in order, null for those that share the rest.",
  })
  amounts?: (string | null)[] | null;
}

@ObjectType({ description: "The target of one period, as `setTargets` takes it." })
export class SpreadTarget {
  @Field(() => PeriodScalar, { description: "From which period on it holds." })
  validFrom: string;
  @Field(() => DecimalScalar, { description: "What should be reached." })
  target: string;
}

@ObjectType({
  description: "What a year's target would be, spread. Nothing is written: give it to `setTargets`.",
})
export class SpreadTargetPreview {
  @Field(() => [SpreadTarget], {
    description: "The targets of the year's periods in order; they add up to the year's exactly.",
  })
  targets: SpreadTarget[];
  @Field(() => [PeriodScalar], {
    description: "The complete past years whose seasons were followed, latest first; empty unless BY_SEASON.",
  })
  seasonsOf: string[];
  @Field(() => [Refusal], { description: "What was refused; empty when there are targets." })
  refusals: Refusal[];
}
