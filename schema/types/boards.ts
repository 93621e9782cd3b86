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
      description:
        "Off track first, then at risk, then out of date and not reported, then the rest. Those that stand alike go by achievement, the lowest first and undefined ones last, then by team and KPI.",
    },
  },
});

export enum Standing {
  NOT_DUE = "NOT_DUE",
  NO_DATA = "NO_DATA",
  NOT_APPLICABLE = "NOT_APPLICABLE",
  INFORMATIONAL = "INFORMATIONAL",
  ON_TRACK = "ON_TRACK",
  AT_RISK = "AT_RISK",
  OFF_TRACK = "OFF_TRACK",
  OUT_OF_DATE = "OUT_OF_DATE",
}
registerEnumType(Standing, {
  name: "Standing",
  description:
    "How a KPI of a team stands now: the status of its latest figure, unless newer ones are overdue.",
  valuesConfig: {
    NOT_DUE: { description: "No figure yet, and none is overdue." },
    NO_DATA: { description: "There never was a figure, and one is overdue." },
    NOT_APPLICABLE: { description: "The latest was declared not applicable." },
    INFORMATIONAL: { description: "The latest is not rated." },
    ON_TRACK: { description: "The latest meets its target." },
    AT_RISK: { description: "The latest misses its target by no more than the tolerance." },
    OFF_TRACK: { description: "The latest misses its target by more than the tolerance." },
    OUT_OF_DATE: {
      description: "The latest is old: a later period is overdue and has no figure, so nobody knows.",
    },
  },
});

/** Which part of the board to return. */
@ArgsType()
export class BoardArgs extends PageArgs {
  @Field(() => [Status], {
    nullable: true,
    description:
      "Only those whose latest figure stands so, however old it is. The counts are of all, whatever is asked for here.",
    deprecationReason: "Ask for `standings`: an old figure does not tell how a KPI stands.",
  })
  statuses?: Status[] | null;
  @Field(() => [Standing], {
    nullable: true,
    description: "Only those that stand so. The counts are of all, whatever is asked for here.",
  })
  standings?: Standing[] | null;
  @Field(() => BoardOrder, { defaultValue: BoardOrder.TEAM, description: "In which order." })
  order: BoardOrder;
}

@ObjectType({ description: "How many assignments stand how now." })
export class StandingCount {
  @Field(() => Standing, { description: "How they stand." })
  standing: Standing;
  @Field(() => Int, { description: "How many." })
  count: number;
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
  @Field(() => [StandingCount], {
    description: "Over all pages: how many stand how now, those with none left out.",
  })
  standings: StandingCount[];
  @Field(() => [StatusCount], {
    description: "Over all pages: how many latest figures stand how, statuses with none left out.",
    deprecationReason: "Read `standings`: here an old figure counts as if it were new.",
  })
  counts: StatusCount[];
}
