import { Field, ObjectType } from "type-graphql";
import { EntryState } from "./entries";
import { DecimalScalar, PeriodScalar } from "./scalars";

@ObjectType({ description: "What differs now from a figure as it was last published." })
export class Restatement {
  /** Resolved to `assignment`. */
  assignmentId: string;
  /** Resolved to `changes`. */
  entryId: string;
  /** Position of the log up to which the closing knew. */
  since: number;
  @Field(() => PeriodScalar, { description: "The period of the figure." })
  period: string;
  @Field(() => EntryState, { nullable: true, description: "What was published; null for nothing." })
  publishedState: EntryState | null;
  @Field(() => DecimalScalar, { nullable: true, description: "The value that was published." })
  published: string | null;
  @Field(() => EntryState, { description: "What stands now." })
  currentState: EntryState;
  @Field(() => DecimalScalar, { nullable: true, description: "The value that stands now." })
  current: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Current less published, in the KPI's unit; null where one of them is no value.",
  })
  difference: string | null;
}
