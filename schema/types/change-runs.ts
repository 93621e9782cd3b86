import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Change, ChangedEntity } from "./changes";
import { DateTimeScalar, PeriodScalar, SeqScalar } from "./scalars";

@ObjectType({ simpleResolvers: true, description: "How many changes of one kind." })
export class ChangeCount {
  @Field(() => ChangedEntity, { description: "What kind of thing was changed." })
  entity: ChangedEntity;
  @Field(() => Int, { description: "How many changes." })
  count: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "Changes of one request that stand one after the other in the list: an import, a pasted block, or a single change. What they are to be told by where they are too many to be read.",
})
export class ChangeRun {
  @Field(() => SeqScalar, { description: "`seq` of the first of them." })
  oldest: number;
  @Field(() => SeqScalar, { description: "`seq` of the last of them." })
  newest: number;
  @Field(() => [ChangeCount], {
    description: "How many changes of each kind, of those that the filter lets through.",
  })
  counts: ChangeCount[];
  @Field(() => PeriodScalar, {
    nullable: true,
    description: "The earliest period a value was changed for; null where no values were.",
  })
  firstPeriod: string | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: "The latest period a value was changed for; null where no values were.",
  })
  lastPeriod: string | null;
  @Field(() => Boolean, {
    description: "Whether the request changed more right there that the reader may not see.",
  })
  hasUnseen: boolean;
  @Field(() => Boolean, {
    description:
      "Whether more of the same import stands close by: a long one is written in parts, and others write between them. `requestId` of the filter leads to all of it.",
  })
  continues: boolean;
  @Field(() => [Change], {
    description:
      "All of them, newest first, where they are no more than four; of more, one: the one that was asked about, else the newest.",
  })
  changes: Change[];
  @Field(() => String, {
    description: "`after` of `changes`, to read on from the change that was asked about.",
  })
  cursor: string;
  @Field(() => String, { description: "`after` of `changes`, to read from the newest of them on." })
  startCursor: string;
  @Field(() => String, { description: "`after` of `changes`, to read on with what is older than all of it." })
  endCursor: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "A page of the change log, newest first, what one request did folded together.",
})
export class ChangeRunPage {
  @Field(() => [ChangeRun], { description: "The changes, newest first." })
  runs: ChangeRun[];
  @Field(() => SeqScalar, {
    nullable: true,
    description: "`before` of the next older page; null where the log begins.",
  })
  older: number | null;
  @Field(() => SeqScalar, {
    nullable: true,
    description: "`after` of the next newer page; null where the log ends today.",
  })
  newer: number | null;
}

@InputType({
  description: "A place in the change log: one of these. Nothing ever moves in it, so a place stays.",
})
export class ChangePlace {
  @Field(() => SeqScalar, { nullable: true, description: "What is older than this `seq`." })
  before?: number | null;
  @Field(() => SeqScalar, { nullable: true, description: "What is newer than this `seq`, nearest to it." })
  after?: number | null;
  @Field(() => SeqScalar, {
    nullable: true,
    description: "The change with this `seq`, with a few newer ones before it.",
  })
  around?: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "What is older than this instant." })
  until?: Date | null;
}
