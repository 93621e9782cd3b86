import { Field, Int, ObjectType } from "type-graphql";
import { EntryReturn, EntryState } from "./entries";
import { Point } from "./figures";
import { Assignment, Kpi } from "./kpis";
import { DateScalar, DecimalScalar, PeriodScalar } from "./scalars";

@ObjectType({
  simpleResolvers: true,
  description: "The periods that rows of a desk share: those before, then those of the month, oldest first.",
})
export class DeskAxis {
  @Field(() => [PeriodScalar], { description: "The periods." })
  periods: string[];
  @Field(() => [DateScalar], { description: "The first day of each." })
  starts: string[];
  @Field(() => [DateScalar], { description: "The day on which each is due." })
  dueOn: string[];
  @Field(() => Int, { description: "How many of the last ones belong to the month." })
  current: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A line of the desk as columns, an item a period of its axis: what a grid of thousands of lines is drawn from. A column that would say the same of every period is null, as its description says.",
})
export class DeskColumns {
  @Field(() => Int, {
    description: "How many of the first periods lie before the first one expected: nothing is entered there.",
  })
  before: number;
  @Field(() => [DecimalScalar], {
    nullable: "itemsAndList",
    description: "The targets that hold; null for a line without any.",
  })
  targets: (string | null)[] | null;
  @Field(() => [DecimalScalar], {
    nullable: "itemsAndList",
    description: "Least acceptable values, or lower bounds; null for a line without any.",
  })
  minimums: (string | null)[] | null;
  @Field(() => [DecimalScalar], {
    nullable: "itemsAndList",
    description: "Stretch targets, or upper bounds; null for a line without any.",
  })
  stretches: (string | null)[] | null;
  @Field(() => [Boolean], {
    nullable: true,
    description: "Whether each target is carried forward from an earlier period; null where none is.",
  })
  carried: boolean[] | null;
  @Field(() => [Int], {
    nullable: "itemsAndList",
    description: "Revisions of the entries; null for a period, or a line, without any.",
  })
  revisions: (number | null)[] | null;
  @Field(() => [DecimalScalar], {
    nullable: "itemsAndList",
    description: "Values as entered; null where none is, and for a line without any.",
  })
  values: (string | null)[] | null;
  @Field(() => [DecimalScalar], {
    nullable: "itemsAndList",
    description: "Numerators of a ratio; null for any other line.",
  })
  numerators: (string | null)[] | null;
  @Field(() => [DecimalScalar], {
    nullable: "itemsAndList",
    description: "Denominators of a ratio; null for any other line.",
  })
  denominators: (string | null)[] | null;
  @Field(() => [EntryState], {
    nullable: "itemsAndList",
    description: "What each entry says of itself; null for a line whose entries are all reported values.",
  })
  states: (EntryState | null)[] | null;
  @Field(() => [String], {
    nullable: "itemsAndList",
    description: "Notes of the entries; null for a line without any.",
  })
  notes: (string | null)[] | null;
  /** Resolved to `people`. */
  personIds: readonly string[];
  @Field(() => [Int], {
    nullable: "itemsAndList",
    description:
      "Who recorded each entry, as a place among `people`, from 0; null for what the system recorded, and for a line without any.",
  })
  recordedBy: (number | null)[] | null;
  @Field(() => [EntryReturn], {
    nullable: "itemsAndList",
    description: "By whom and why entries were sent back and still stand so; null for a line without any.",
  })
  returned: (EntryReturn | null)[] | null;
}

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
  @Field(() => Int, { description: "Which of the desk's axes its columns are along, from 0." })
  axis: number;
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
  @Field(() => [DeskAxis], { description: "The periods of the rows' columns." })
  axes: DeskAxis[];
  @Field(() => [Kpi], { description: "The KPIs of the rows, each once." })
  kpis: Kpi[];
  @Field(() => Int, {
    description: "How many cells are expected by the end of the month. Not-applicable ones are not.",
  })
  expected: number;
  @Field(() => Int, { description: "How many of them have a value." })
  entered: number;
  @Field(() => Int, { description: "How many of them are past their due date without a value." })
  overdue: number;
}
