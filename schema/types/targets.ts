import { Field, ID, InputType, ObjectType } from "type-graphql";
import { WritePayload } from "./refusals";
import { DecimalScalar, PeriodScalar } from "./scalars";

@ObjectType({
  description: "What the value should reach from a period on, carried forward until the next target.",
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
}

@InputType({
  description:
    "Targets to set. A target with the same `validFrom` is replaced; one with no figures at all is removed.",
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
