import { Field, ID, ObjectType } from "type-graphql";
import { ChangedEntity } from "./changes";
import { DateTimeScalar, PeriodScalar, SeqScalar } from "./scalars";

@ObjectType({
  description:
    "That something was changed, without what: ask for it as for anything else. A row of the change log.",
})
export class LiveChange {
  @Field(() => SeqScalar, { description: "Its place in the change log." })
  seq: number;
  @Field(() => ChangedEntity, { description: "What kind of thing was changed." })
  entity: `${ChangedEntity}`;
  @Field(() => ID, { description: "Which one." })
  entityId: string;
  @Field(() => String, { description: "The verb, such as `recordEntries`." })
  action: string;
  @Field(() => ID, { nullable: true, description: "The team it touches; null for the whole organization." })
  teamId: string | null;
  @Field(() => ID, { nullable: true, description: "The assignment, for an entry or a target of one." })
  assignmentId: string | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: "The period, for an entry, a closing or a request.",
  })
  period: string | null;
  @Field(() => ID, { nullable: true, description: "Who did it; null for the system itself." })
  actorId: string | null;
  @Field(() => DateTimeScalar, { description: "When." })
  at: Date;
}

@ObjectType({
  description:
    "What has come to the change log, as far as the viewer may know of it. Several changes come together.",
})
export class LiveNews {
  @Field(() => SeqScalar, {
    description:
      "How far the log has come. Give it as `after` when you connect again, and nothing is missed.",
  })
  seq: number;
  @Field(() => Boolean, {
    description:
      "Whether it was too much to be told one by one (an import, a long absence): ask for what you show anew.",
  })
  isMany: boolean;
  @Field(() => [LiveChange], {
    description: "The changes, in order; none for `isMany` and for the first message.",
  })
  changes: LiveChange[];
}
