import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Assignment, Periodicity } from "./kpis";
import { WritePayload } from "./refusals";
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar, PeriodScalar } from "./scalars";

export enum EntryState {
  REPORTED = "REPORTED",
  PROVISIONAL = "PROVISIONAL",
  NOT_APPLICABLE = "NOT_APPLICABLE",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(EntryState, {
  name: "EntryState",
  description: "What an entry says. A period nobody has entered has no entry at all.",
  valuesConfig: {
    REPORTED: { description: "A value. Zero is a value." },
    PROVISIONAL: { description: "A value that its author expects to change." },
    NOT_APPLICABLE: {
      description: "No value is possible for this period; it drops out of value and weight alike.",
    },
    WITHDRAWN: { description: "Taken back: counts as not reported." },
  },
});

export enum Status {
  NOT_DUE = "NOT_DUE",
  NO_DATA = "NO_DATA",
  NOT_APPLICABLE = "NOT_APPLICABLE",
  INFORMATIONAL = "INFORMATIONAL",
  ON_TRACK = "ON_TRACK",
  AT_RISK = "AT_RISK",
  OFF_TRACK = "OFF_TRACK",
}
registerEnumType(Status, {
  name: "Status",
  description: "How a figure stands. The first that applies, in this order.",
  valuesConfig: {
    NOT_DUE: { description: "No value yet, and none was due." },
    NO_DATA: { description: "Due, and not reported." },
    NOT_APPLICABLE: { description: "Declared not applicable." },
    INFORMATIONAL: { description: "Not rated: the KPI is informational or there is no target." },
    ON_TRACK: { description: "The target is met (bounds inclusive)." },
    AT_RISK: { description: "Missed by no more than the tolerance." },
    OFF_TRACK: { description: "Missed by more than the tolerance." },
  },
});

@ObjectType({ description: "The value of an assignment for a period, as it stands now." })
export class Entry {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  /** Resolved to `assignment`. */
  assignmentId: string;
  @Field(() => PeriodScalar, { description: "The period." })
  period: string;
  @Field(() => EntryState, { description: "What the entry says." })
  state: EntryState;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The value in the KPI's unit; null unless reported or provisional.",
  })
  value: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the numerator." })
  numerator: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the denominator." })
  denominator: string | null;
  @Field(() => String, { description: "A remark; empty for none." })
  note: string;
  @Field(() => Int, { description: "Counts every write of this period, from 1. Send it back as `basedOn`." })
  revision: number;
  @Field(() => DateTimeScalar, { description: "When this revision was recorded." })
  recordedAt: Date;
  /** Resolved to `recordedBy`. */
  recordedById: string | null;
}

@ObjectType({ description: "One revision of an entry, as the change log has it." })
export class EntryRevision {
  @Field(() => Int, { description: "Its number, from 1." })
  revision: number;
  @Field(() => EntryState, { description: "What it said." })
  state: EntryState;
  @Field(() => DecimalScalar, { nullable: true, description: "The value it gave." })
  value: string | null;
  @Field(() => String, { description: "Its remark." })
  note: string;
  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  at: Date;
  /** Resolved to `actor`. */
  actorId: string | null;
  @Field(() => String, { nullable: true, description: "The reason given." })
  reason: string | null;
  @Field(() => String, { description: "Through which door it came: web, api, import, command-line, seed." })
  source: string;
}

@ObjectType({ description: "A number that went into an explanation." })
export class ExplanationInput {
  @Field(() => String, { description: "What it is: actual, target, tolerance, bound …" })
  name: string;
  @Field(() => String, { description: "The number or word." })
  value: string;
}

@ObjectType({ description: "Why a figure has the status it has." })
export class Explanation {
  @Field(() => String, { description: "Key of the rule that applied." })
  rule: string;
  @Field(() => String, { description: "The rule in one English sentence, with its numbers." })
  sentence: string;
  @Field(() => JsonScalar, {
    description: "What the sentence is filled with, for saying it in another language by its rule.",
  })
  params: Record<string, unknown>;
  @Field(() => [ExplanationInput], { description: "The numbers that went in." })
  inputs: ExplanationInput[];
}

@ObjectType({ description: "One period of a series: value, target and how it stands." })
export class Point {
  @Field(() => PeriodScalar, { description: "The period." })
  period: string;
  @Field(() => DateScalar, { description: "First day." })
  start: string;
  @Field(() => DateScalar, { description: "Day after the last day." })
  end: string;
  @Field(() => DateScalar, { description: "Day by which its value is due." })
  dueOn: string;
  @Field(() => Boolean, {
    description: "Whether the period is still running: its value is not finally rated.",
  })
  inProgress: boolean;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The value; null where none is reported. Zero is a value.",
  })
  actual: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "The target that holds." })
  target: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The least acceptable, or the band's lower bound.",
  })
  minimum: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The stretch target, or the band's upper bound.",
  })
  stretch: string | null;
  @Field(() => Boolean, {
    description: "Whether the target was set for an earlier period and is carried forward.",
  })
  targetCarried: boolean;
  @Field(() => Status, { description: "How it stands." })
  status: Status;
  @Field(() => Float, {
    nullable: true,
    description: "Achievement as a share: 1 is the target reached. Unclamped; null where undefined.",
  })
  achievement: number | null;
  @Field(() => Explanation, { description: "Why it has this status." })
  explanation: Explanation;
  @Field(() => Entry, {
    nullable: true,
    description: "The entry behind it; null where nobody has entered anything.",
  })
  entry: Entry | null;
}

@ObjectType({ description: "How complete a stretch of periods is." })
export class Coverage {
  @Field(() => Int, { description: "Periods with a value." })
  reported: number;
  @Field(() => Int, {
    description: "Periods in which one was expected by now (not-applicable ones are not).",
  })
  expected: number;
}

@ObjectType({
  description:
    "The values of an assignment over time: as columns for charts, as points for reading. All columns have the length of `periods`.",
})
export class Series {
  @Field(() => Periodicity, { description: "Length of each period." })
  grain: Periodicity;
  @Field(() => [PeriodScalar], { description: "The periods without gaps, oldest first." })
  periods: string[];
  @Field(() => [DecimalScalar], { description: "Values; null where none is reported.", nullable: "items" })
  actuals: (string | null)[];
  @Field(() => [DecimalScalar], { description: "Targets that hold in each period.", nullable: "items" })
  targets: (string | null)[];
  @Field(() => [DecimalScalar], {
    description: "Least acceptable values, or lower bounds.",
    nullable: "items",
  })
  minimums: (string | null)[];
  @Field(() => [DecimalScalar], { description: "Stretch targets, or upper bounds.", nullable: "items" })
  stretches: (string | null)[];
  @Field(() => [Boolean], { description: "Whether each target is carried forward from an earlier period." })
  carried: boolean[];
  @Field(() => [Status], { description: "How each period stands." })
  statuses: Status[];
  @Field(() => Coverage, { description: "Reported over expected." })
  coverage: Coverage;
  @Field(() => [Point], { description: "The same, a point a period." })
  points: Point[];
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
  @Field(() => [Point], { description: "The three periods before them, oldest first." })
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

@InputType({ description: "One value to record." })
export class EntryInput {
  @Field(() => ID, { description: "The assignment." })
  assignmentId: string;
  @Field(() => PeriodScalar, { description: "The period, of the KPI's periodicity." })
  period: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The value. For RATIO give numerator and denominator instead.",
  })
  value?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the numerator." })
  numerator?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the denominator." })
  denominator?: string | null;
  @Field(() => EntryState, {
    nullable: true,
    description:
      "REPORTED by default; PROVISIONAL or NOT_APPLICABLE otherwise. To take a value back use `withdrawEntry`.",
  })
  state?: EntryState | null;
  @Field(() => String, {
    nullable: true,
    description: "A remark, at most 2,000 characters; required for NOT_APPLICABLE.",
  })
  note?: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "The revision this write is based on, 0 for none. If another came between, the cell is refused as STALE_REVISION. Without it the write replaces what is there.",
  })
  basedOn?: number | null;
}

@InputType({ description: "Values to record. Each cell stands for itself unless `allOrNothing` is set." })
export class RecordEntriesInput {
  @Field(() => [EntryInput], { description: "The cells, at most 5,000." })
  entries: EntryInput[];
  @Field(() => String, { nullable: true, description: "Why, kept in the change log with every cell." })
  reason?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "Whether one refused cell refuses them all." })
  allOrNothing: boolean;
}

@InputType({ description: "An entry to take back." })
export class WithdrawEntryInput {
  @Field(() => ID, { description: "The assignment." })
  assignmentId: string;
  @Field(() => PeriodScalar, { description: "The period." })
  period: string;
  @Field(() => Int, { nullable: true, description: "The revision this is based on." })
  basedOn?: number | null;
  @Field(() => String, { description: "Why it is taken back, 1 to 2,000 characters." })
  reason: string;
}

@ObjectType({ description: "The outcome of writing entries." })
export class EntriesPayload extends WritePayload {
  @Field(() => [Entry], {
    description: "The entries written, or left as they were because nothing differs, in the order asked.",
  })
  entries: Entry[];
  @Field(() => [Entry], { description: "For each STALE_REVISION: what stands there now." })
  conflicts: Entry[];
}
