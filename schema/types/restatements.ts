import { Field, ObjectType } from "type-graphql";
import { EntryState } from "./entries";
import { DecimalScalar, PeriodScalar } from "./scalars";

@ObjectType({ description: "What differs now from a figure as it was last published." })
export class Restatement {
  /** Resolved to `assignment`. */
  assignmentId: string;
  @Field(() => PeriodScalar, { description: "The period of the figure." })
  period: string;
  @Field(() => Boolean, {
    description:
      "Whether it is worked out, by a formula or of shorter periods, and differs because what it is made of does.",
  })
  isCalculated: boolean;
  @Field(() => EntryState, { nullable: true, description: "What was published; null for nothing." })
  publishedState: EntryState | null;
  @Field(() => DecimalScalar, { nullable: true, description: "The value that was published." })
  published: string | null;
  @Field(() => EntryState, {
    description: "What stands now; WITHDRAWN where what was published is no more.",
  })
  currentState: EntryState;
  @Field(() => DecimalScalar, { nullable: true, description: "The value that stands now." })
  current: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Current less published, in the KPI's unit; null where one of them is no value.",
  })
  difference: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The difference relative to the size of what was published: 25 is a quarter more. None from zero.",
  })
  percent: string | null;
}
