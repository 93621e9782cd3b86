import { Field, Int, ObjectType } from "type-graphql";
import { type Connection, connectionOf } from "./connection";
import { Status } from "./entries";
import { Assignment } from "./kpis";

@ObjectType({ description: "How many assignments stand how, by their latest figure." })
export class StatusCount {
  @Field(() => Status, { description: "The status." })
  status: Status;
  @Field(() => Int, { description: "How many." })
  count: number;
}

const AssignmentPage = connectionOf("Board", () => Assignment, "the assignments on a board");

@ObjectType({
  description: "The board: every assignment with its latest figure, in pages, and how all of them stand.",
})
export class Board extends AssignmentPage implements Connection<Assignment> {
  @Field(() => [StatusCount], {
    description: "Over all pages: how many stand how, statuses with none left out.",
  })
  counts: StatusCount[];
}
