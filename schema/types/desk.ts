import { Field, Int, ObjectType } from "type-graphql";
import { Point } from "./figures";
import { Assignment } from "./kpis";
import { PeriodScalar } from "./scalars";

@ObjectType({
  description: "One line of the economist's desk: an assignment and what is to be entered for it in a month.",
})
export class DeskRow {
  @Field(() => Assignment, { description: "The KPI and team." })
  assignment: Assignment;
  @Field(() => [Point], {
    description: "The periods of the KPI that end in the month, oldest first: the cells to fill.",
  })
  cells: Point[];
  @Field(() => [Point], { description: "The periods before them, oldest first: as many as asked for." })
  earlier: Point[];
  @Field(() => Point, { nullable: true, description: "The same period a year before the last cell." })
  lastYear: Point | null;
}

@ObjectType({ description: "What a person is to enter for a month." })
export class Desk {
  @Field(() => PeriodScalar, { description: "The month." })
  month: string;
  @Field(() => [DeskRow], {
    description: "The KPIs of the viewer's teams with a period ending in the month, by team and name.",
  })
  rows: DeskRow[];
  @Field(() => Int, { description: "How many cells are expected by the end of the month." })
  expected: number;
  @Field(() => Int, { description: "How many of them have a value or are not applicable." })
  entered: number;
  @Field(() => Int, { description: "How many are past their due date without either." })
  overdue: number;
}
