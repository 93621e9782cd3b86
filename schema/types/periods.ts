import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { WritePayload } from "./refusals";
import { DateTimeScalar, PeriodScalar, SeqScalar } from "./scalars";

@ObjectType({
  description:
    "A numbered snapshot of a month. What was known when it was closed is what was published; every period that ends in the month is closed with it.",
})
export class Closing {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  @Field(() => PeriodScalar, { description: "The month." })
  period: string;
  @Field(() => Int, {
    description: "1 for the month's first closing, 2 after it was reopened and closed again.",
  })
  number: number;
  @Field(() => SeqScalar, { description: "Position of the change log up to which the snapshot knows." })
  seq: number;
  @Field(() => DateTimeScalar, {
    description: "When it was closed: give it as `asOf` to see what was published.",
  })
  closedAt: Date;
  /** Resolved to `closedBy`. */
  closedById: string | null;
  @Field(() => String, { description: "A remark; empty for none." })
  note: string;
  @Field(() => DateTimeScalar, { nullable: true, description: "When it was reopened; null while it stands." })
  reopenedAt: Date | null;
  /** Resolved to `reopenedBy`. */
  reopenedById: string | null;
  @Field(() => String, { nullable: true, description: "Why it was reopened." })
  reopenReason: string | null;
}

@InputType({ description: "A month to close." })
export class ClosePeriodInput {
  @Field(() => PeriodScalar, { description: "The month; it must have ended." })
  period: string;
  @Field(() => String, { nullable: true, description: "A remark, at most 2,000 characters." })
  note?: string | null;
}

@InputType({ description: "A month to reopen." })
export class ReopenPeriodInput {
  @Field(() => PeriodScalar, { description: "The month." })
  period: string;
  @Field(() => String, { description: "Why, 1 to 2,000 characters." })
  reason: string;
}

@ObjectType({ description: "The outcome of closing or reopening a month." })
export class ClosingPayload extends WritePayload {
  @Field(() => Closing, { nullable: true, description: "The closing as it stands now." })
  closing: Closing | null;
}
