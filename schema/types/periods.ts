import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "./connection";
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

export enum ReopenRequestStatus {
  OPEN = "OPEN",
  GRANTED = "GRANTED",
  DECLINED = "DECLINED",
}
registerEnumType(ReopenRequestStatus, {
  name: "ReopenRequestStatus",
  description: "What became of a request.",
  valuesConfig: {
    OPEN: { description: "Waits for a gatekeeper." },
    GRANTED: { description: "The month was reopened." },
    DECLINED: { description: "The month stays closed; the answer says why." },
  },
});

@ObjectType({ description: "A team's request to reopen a closed month." })
export class ReopenRequest {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  @Field(() => PeriodScalar, { description: "The month." })
  period: string;
  /** Resolved to `team`. */
  teamId: string;
  @Field(() => String, { description: "Why it should be reopened." })
  reason: string;
  /** Resolved to `requestedBy`. */
  requestedById: string | null;
  @Field(() => DateTimeScalar, { description: "When it was asked." })
  requestedAt: Date;
  @Field(() => ReopenRequestStatus, { description: "What became of it." })
  status: ReopenRequestStatus;
  /** Resolved to `answeredBy`. */
  answeredById: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was answered; null while it is open.",
  })
  answeredAt: Date | null;
  @Field(() => String, { description: "What the gatekeeper wrote; empty for nothing." })
  answer: string;
}
export const ReopenRequestConnection = connectionOf(
  "ReopenRequest",
  () => ReopenRequest,
  "requests to reopen months",
);

@InputType({ description: "Which requests to list." })
export class ReopenRequestFilter {
  @Field(() => ReopenRequestStatus, { nullable: true, description: "Only those of this status." })
  status?: ReopenRequestStatus | null;
  @Field(() => PeriodScalar, { nullable: true, description: "Only those for this month." })
  period?: string | null;
  @Field(() => ID, { nullable: true, description: "Only those of this team." })
  teamId?: string | null;
}

@InputType({ description: "A request to reopen a month." })
export class RequestReopeningInput {
  @Field(() => PeriodScalar, { description: "The month; it must be closed." })
  period: string;
  @Field(() => ID, { description: "The team that has something to enter or to correct." })
  teamId: string;
  @Field(() => String, { description: "Why, 1 to 2,000 characters." })
  reason: string;
}

@InputType({ description: "A gatekeeper's answer to a request." })
export class AnswerReopeningInput {
  @Field(() => ID, { description: "The request." })
  id: string;
  @Field(() => Boolean, {
    description: "True reopens the month with the reason of the request; false leaves it closed.",
  })
  grant: boolean;
  @Field(() => String, {
    nullable: true,
    description: "A word to the team, at most 2,000 characters; required where it is declined.",
  })
  answer?: string | null;
}

@ObjectType({ description: "The outcome of asking to reopen a month, or of answering." })
export class ReopenRequestPayload extends WritePayload {
  @Field(() => ReopenRequest, {
    nullable: true,
    description: "The request as it stands now; with DUPLICATE the one that was there already.",
  })
  reopenRequest: ReopenRequest | null;
}
