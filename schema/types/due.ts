import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "./connection";
import { Assignment, Kpi, KpiFilter } from "./kpis";
import { Said } from "./said";
import { DateScalar, DateTimeScalar, DecimalScalar, PeriodScalar } from "./scalars";
import { Team } from "./teams";

export enum DueState {
  NOT_DUE_YET = "NOT_DUE_YET",
  DUE = "DUE",
  OVERDUE = "OVERDUE",
  ENTERED = "ENTERED",
  RETURNED = "RETURNED",
  NOT_APPLICABLE = "NOT_APPLICABLE",
}
registerEnumType(DueState, {
  name: "DueState",
  description: "How a period stands with those who report it.",
  valuesConfig: {
    NOT_DUE_YET: { description: "Nothing is entered, and the period is not over." },
    DUE: { description: "The period is over and nothing is entered; by its due day it comes in time." },
    OVERDUE: { description: "Nothing is entered, and the due day is over." },
    ENTERED: { description: "A value stands there." },
    RETURNED: { description: "What was entered was sent back to be looked at again." },
    NOT_APPLICABLE: { description: "Declared not applicable: nothing more is expected." },
  },
});

@ObjectType({ description: "One period of an assignment that is, was or will be due." })
export class DueItem {
  @Field(() => ID, { description: "Stable id: the assignment's id and the period." })
  id: string;
  @Field(() => Assignment, { description: "The KPI and team." })
  assignment: Assignment;
  @Field(() => PeriodScalar, { description: "The period." })
  period: string;
  @Field(() => DateScalar, { description: "Day by which its value is due." })
  dueOn: string;
  @Field(() => DueState, { description: "How it stands." })
  state: DueState;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When something was recorded for it for the first time; null where nothing stands there, because it was never entered or was withdrawn.",
  })
  firstRecordedAt: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether that was by the due day; null where nothing is reported or it is not applicable.",
  })
  onTime: boolean | null;
}

@ObjectType({ description: "How many stand how." })
export class DueCount {
  @Field(() => DueState, { description: "The state." })
  state: DueState;
  @Field(() => Int, { description: "How many." })
  count: number;
}

@ObjectType({
  description:
    "How completely and how timely was reported what is past its due day. Not-applicable periods are not expected.",
})
export class Punctuality {
  @Field(() => Int, { description: "Periods past their due day that are not not-applicable." })
  expected: number;
  @Field(() => Int, { description: "Those of them that are reported." })
  reported: number;
  @Field(() => Int, { description: "Those of them that were first recorded by their due day." })
  onTime: number;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "reported ÷ expected, 0 to 1; null where nothing was expected.",
  })
  completeness: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "onTime ÷ expected, 0 to 1; null where nothing was expected.",
  })
  timeliness: string | null;
  @Field(() => Said, { description: 'In a sentence: "9 of 12 reported, 7 of them on time."' })
  explanation: Said;
}

@ObjectType({ description: "How a part of the list stands." })
export abstract class DuePart {
  @Field(() => [DueCount], { description: "How many stand how; states with none left out." })
  totals: DueCount[];
  @Field(() => Punctuality, { description: "Completeness and timeliness." })
  punctuality: Punctuality;
}

@ObjectType({ description: "How the list stands for one team." })
export class DueOfTeam extends DuePart {
  @Field(() => Team, { description: "The team." })
  team: Team;
}

@ObjectType({ description: "How the list stands for one KPI." })
export class DueOfKpi extends DuePart {
  @Field(() => Kpi, { description: "The KPI." })
  kpi: Kpi;
}

const DuePage = connectionOf("Due", () => DueItem, "what is due, earliest due day first");

@ObjectType({
  description:
    "What is due, by due day, team and KPI, in pages; counts and measures are over all pages and all states.",
})
export class DueList extends DuePage implements Connection<DueItem> {
  @Field(() => PeriodScalar, { description: "The first period of the stretch of time that is listed." })
  from: string;
  @Field(() => PeriodScalar, { description: "The last period of it." })
  to: string;
  @Field(() => [DueCount], { description: "How many stand how, whichever states are listed." })
  totals: DueCount[];
  @Field(() => Punctuality, { description: "Completeness and timeliness of all of it." })
  punctuality: Punctuality;
  @Field(() => [DueOfTeam], { description: "The same for each team, by name." })
  byTeam: DueOfTeam[];
  @Field(() => [DueOfKpi], { description: "The same for each KPI, by name." })
  byKpi: DueOfKpi[];
}

@InputType({ description: "Whose periods, and of which KPIs. Filters add up." })
export class DueFilter extends KpiFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      "Only of the teams for which this person is economist. Another's is answered to administrators, gatekeepers and analysts.",
  })
  personId?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Of all teams. Without it, and with neither team nor person, only of those the viewer enters for; of all for those who enter for none.",
  })
  everybody: boolean;
}

/** Which part of the list to return. */
@ArgsType()
export class DueArgs extends PageArgs {
  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      "Periods that end in this one or later, of whatever length; by default eleven months before `to`.",
  })
  from?: string | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: "Periods that end in this one or earlier; by default the running month.",
  })
  to?: string | null;
  @Field(() => [DueState], { nullable: true, description: "Only those that stand so." })
  states?: DueState[] | null;
}
