import { Field, ID, InputType, ObjectType } from "type-graphql";
import { WritePayload } from "./refusals";
import { DateScalar } from "./scalars";

@ObjectType({
  description:
    "Who enters for an economist who is away. While it lasts the deputy may do for the economist's teams what the economist may, and every value says for whom it was entered.",
})
export class Deputy {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  /** Resolved to `person`. */
  personId: string;
  /** Resolved to `deputy`. */
  deputyId: string;
  @Field(() => DateScalar, { description: "The first day, in the organization's time zone." })
  firstDay: string;
  @Field(() => DateScalar, { description: "The last day, inclusive." })
  lastDay: string;
}

@InputType({ description: "A deputy to appoint." })
export class AppointDeputyInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "The economist who is away; oneself if left out. Others than oneself are for gatekeepers and administrators.",
  })
  personId?: string | null;
  @Field(() => ID, { description: "Who enters for them." })
  deputyId: string;
  @Field(() => DateScalar, { description: "The first day." })
  firstDay: string;
  @Field(() => DateScalar, { description: "The last day, inclusive; at most 366 days after the first." })
  lastDay: string;
}

@ObjectType({ description: "The outcome of appointing or ending a deputy." })
export class DeputyPayload extends WritePayload {
  @Field(() => Deputy, {
    nullable: true,
    description:
      "The deputy as appointed, or as they were before they were ended; with DUPLICATE the one there is.",
  })
  deputy: Deputy | null;
}
