import { Field, Int, ObjectType } from "type-graphql";
import { ChangedEntity } from "./changes";
import { PeriodScalar, SeqScalar } from "./scalars";

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
    "Changes of one request that stand one after the other in the log: an import, a pasted block. What it is to be told by where they are too many to be read.",
})
export class ChangeRun {
  @Field(() => SeqScalar, { description: "`seq` of its first change." })
  oldest: number;
  @Field(() => SeqScalar, { description: "`seq` of its last change." })
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
  @Field(() => String, {
    description: "`after` of `changes`, to read on from the change that was asked about.",
  })
  cursor: string;
  @Field(() => String, { description: "`after` of `changes`, to read on with what is older than all of it." })
  endCursor: string;
}
