import { ArgsType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "./connection";
import { Status } from "./figures";
import { Assignment } from "./kpis";

export enum BoardOrder {
  TEAM = "TEAM",
  CATEGORY = "CATEGORY",
  URGENCY = "URGENCY",
}
registerEnumType(BoardOrder, {
  name: "BoardOrder",
  description: "In which order a board is read.",
  valuesConfig: {
    TEAM: { description: "By team, then KPI." },
    CATEGORY: { description: "By the KPIs' category, then KPI and team; those without a category last." },
    URGENCY: {
      description: "Off track first, then at risk and not reported, then the rest; by team and KPI.",
    },
  },
});

/** Which part of the board to return. */
@ArgsType()
export class BoardArgs extends PageArgs {
  @Field(() => [Status], {
    nullable: true,
    description:
      "Only those whose latest figure stands so. The counts are of all, whatever is asked for here.",
  })
  statuses?: Status[] | null;
  @Field(() => BoardOrder, { defaultValue: BoardOrder.TEAM, description: "In which order." })
  order: BoardOrder;
}

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
