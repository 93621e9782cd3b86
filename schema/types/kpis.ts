import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "./connection";
import { WritePayload } from "./refusals";
import { DateTimeScalar, DecimalScalar, PeriodScalar } from "./scalars";

export enum Direction {
  HIGHER_IS_BETTER = "HIGHER_IS_BETTER",
  LOWER_IS_BETTER = "LOWER_IS_BETTER",
  WITHIN_BAND = "WITHIN_BAND",
  INFORMATIONAL = "INFORMATIONAL",
}
registerEnumType(Direction, {
  name: "Direction",
  description: "Which way is good.",
  valuesConfig: {
    HIGHER_IS_BETTER: { description: "More is better: on track at or above the target." },
    LOWER_IS_BETTER: { description: "Less is better: on track at or below the target." },
    WITHIN_BAND: {
      description: "On track between minimum and stretch (the lower and the upper bound of the band).",
    },
    INFORMATIONAL: {
      description:
        "Neither is good nor bad: never rated and never coloured. Its targets are marks that are shown.",
    },
  },
});

export enum Aggregation {
  SUM = "SUM",
  MEAN = "MEAN",
  RATIO = "RATIO",
  LAST = "LAST",
  MIN = "MIN",
  MAX = "MAX",
  CUMULATIVE = "CUMULATIVE",
  NONE = "NONE",
}
registerEnumType(Aggregation, {
  name: "Aggregation",
  description: "How the values of short periods make the value of a longer one.",
  valuesConfig: {
    SUM: { description: "Added up." },
    MEAN: { description: "Mean of the reported values." },
    RATIO: { description: "Factor times the sum of numerators over the sum of denominators." },
    LAST: { description: "Value of the last reported period (a stock, such as headcount)." },
    MIN: { description: "The smallest." },
    MAX: { description: "The largest." },
    CUMULATIVE: { description: "Entered already cumulated within the fiscal year: the last one entered." },
    NONE: { description: "Not offered for longer periods." },
  },
});

export enum ValueKind {
  NUMBER = "NUMBER",
  YES_NO = "YES_NO",
  RATING = "RATING",
}
registerEnumType(ValueKind, {
  name: "ValueKind",
  description: "What is entered.",
  valuesConfig: {
    NUMBER: { description: "A number within the KPI's range." },
    YES_NO: {
      description: "Yes (1) or no (0): added up it counts how many yes, as a mean it is the share of yes.",
    },
    RATING: { description: "A whole number from 1 to 5." },
  },
});

export enum TeamAggregation {
  SUM = "SUM",
  MEAN = "MEAN",
  WEIGHTED = "WEIGHTED",
  RATIO = "RATIO",
  MIN = "MIN",
  MAX = "MAX",
  NONE = "NONE",
}
registerEnumType(TeamAggregation, {
  name: "TeamAggregation",
  description: "How the values of several teams make one value.",
  valuesConfig: {
    SUM: { description: "Added up." },
    MEAN: { description: "Mean of the teams that reported." },
    WEIGHTED: { description: "Mean weighted by a weight of each assignment." },
    RATIO: { description: "Sum of numerators over sum of denominators." },
    MIN: { description: "The smallest." },
    MAX: { description: "The largest." },
    NONE: { description: "Not offered over teams." },
  },
});

export enum Periodicity {
  DAY = "DAY",
  WEEK = "WEEK",
  MONTH = "MONTH",
  QUARTER = "QUARTER",
  HALFYEAR = "HALFYEAR",
  YEAR = "YEAR",
}
registerEnumType(Periodicity, {
  name: "Periodicity",
  description: "How often a value is entered.",
  valuesConfig: {
    DAY: { description: "Every day." },
    WEEK: { description: "Every ISO week." },
    MONTH: { description: "Every month." },
    QUARTER: { description: "Every quarter of the fiscal year." },
    HALFYEAR: { description: "Every half of the fiscal year." },
    YEAR: { description: "Every fiscal year." },
  },
});

export enum ToleranceKind {
  SHARE = "SHARE",
  AMOUNT = "AMOUNT",
}
registerEnumType(ToleranceKind, {
  name: "ToleranceKind",
  description: "How the width of `at risk` is given.",
  valuesConfig: {
    SHARE: { description: "As a share of the target's size: 0.1 is 10 % of |target|." },
    AMOUNT: { description: "As an amount in the KPI's unit." },
  },
});

@ObjectType({ description: "What a gatekeeper wrote of a KPI in another language." })
export class KpiTranslation {
  @Field(() => String, { description: "The language: en, de-CH, fr-CH or it-CH." })
  locale: string;
  @Field(() => String, { nullable: true, description: "Its name; null for the definition's own." })
  name: string | null;
  @Field(() => String, { nullable: true, description: "What is measured and why." })
  description: string | null;
  @Field(() => String, { nullable: true, description: "How to find and enter the figure." })
  instructions: string | null;
}

@ObjectType({
  description: "A definition: what is measured and how it is to be read. Values belong to its assignments.",
})
export class Kpi {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  @Field(() => String, {
    description:
      "Name, unique in the organization. Stable without a locale: what files and programs call it.",
  })
  name: string;
  @Field(() => String, { description: "What is measured and why." })
  description: string;
  @Field(() => String, {
    description: "How to find and enter the figure: shown to economists beside the field.",
  })
  instructions: string;
  /** By locale; resolved to a list. */
  translations: Record<string, { name?: string; description?: string; instructions?: string }>;
  @Field(() => String, { description: "A heading to group KPIs by; empty for none." })
  category: string;
  @Field(() => String, {
    description: "Unit as shown after the figure: `%`, `CHF`, `h`; empty for a plain count.",
  })
  unit: string;
  @Field(() => ValueKind, { description: "What is entered: a number, yes or no, or a rating." })
  valueKind: ValueKind;
  @Field(() => Int, {
    description:
      "Decimals that are kept and shown, 0 to 10. Of yes or no and of ratings they are those of their means.",
  })
  decimals: number;
  @Field(() => Direction, { description: "Which way is good." })
  direction: Direction;
  @Field(() => Aggregation, { description: "How values add up over time." })
  aggregation: Aggregation;
  @Field(() => TeamAggregation, { description: "How values add up over teams." })
  teamAggregation: TeamAggregation;
  @Field(() => Periodicity, { description: "How often a value is entered." })
  periodicity: Periodicity;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Smallest possible value, inclusive; smaller ones are refused.",
  })
  rangeMinimum: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Largest possible value, inclusive; larger ones are refused.",
  })
  rangeMaximum: string | null;
  @Field(() => DecimalScalar, {
    description: "For RATIO: what numerator ÷ denominator is multiplied by (100 for percent).",
  })
  ratioFactor: string;
  @Field(() => DecimalScalar, {
    description: "Width of `at risk` beyond the target, read by `toleranceKind`.",
  })
  tolerance: string;
  @Field(() => ToleranceKind, { description: "Whether the tolerance is a share of the target or an amount." })
  toleranceKind: ToleranceKind;
  @Field(() => Int, { description: "Business days after the end of a period by which its value is due." })
  dueBusinessDays: number;
  @Field(() => DecimalScalar, {
    description:
      "What it weighs in a score of several KPIs: 1 unless it was given another, 0 for no part in it.",
  })
  scoreWeight: string;
  /** As it is stored, with ids; resolved to the names of today. */
  formula: string | null;
  /** Resolved to `owner`. */
  ownerId: string | null;
  @Field(() => Int, {
    description:
      "Counts every edit; send it back with `reviseKpi` so that no one's edit is overwritten unseen.",
  })
  revision: number;
  @Field(() => Int, {
    description:
      "Counts changes of what the figures mean (unit, kind of value, aggregation, direction, periodicity).",
  })
  version: number;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: "From which period the current version counts; null for the first.",
  })
  versionFrom: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was retired; null while it is in use.",
  })
  retiredAt: Date | null;
}
export const KpiConnection = connectionOf("Kpi", () => Kpi, "the KPIs of the organization");

@ObjectType({ description: "One part of a definition that a new version changed." })
export class VersionChange {
  @Field(() => String, {
    description:
      "Name of the field: unit, valueKind, aggregation, teamAggregation, direction, periodicity, formula.",
  })
  name: string;
  @Field(() => String, { nullable: true, description: "What it was; null for nothing." })
  before: string | null;
  @Field(() => String, { nullable: true, description: "What it became; null for nothing." })
  after: string | null;
}

@ObjectType({
  description:
    "A version of a KPI: a stretch of time in which its figures mean the same. Changes of texts, ranges and owners keep the version.",
})
export class KpiVersion {
  @Field(() => Int, { description: "Its number, from 1." })
  number: number;
  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      "The first period that is meant this way; null for the first version, which has no beginning.",
  })
  from: string | null;
  @Field(() => DateTimeScalar, { description: "When it was defined." })
  at: Date;
  @Field(() => [VersionChange], {
    description: "What changed; a formula with the names its operands have today. Empty for the first.",
  })
  changed: VersionChange[];
}

@ObjectType({
  description: "A KPI measured for one team, or for one person of a team. Entries and targets belong to it.",
})
export class Assignment {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  /** Resolved to `kpi`. */
  kpiId: string;
  /** Resolved to `team`. */
  teamId: string;
  /** Resolved to `person`. */
  personId: string | null;
  @Field(() => PeriodScalar, {
    description: "The first period that is expected; earlier ones are never due.",
  })
  firstPeriod: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What its values weigh where teams are combined by WEIGHTED; zero or more.",
  })
  weight: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was retired; null while values are expected.",
  })
  retiredAt: Date | null;
}
export const AssignmentConnection = connectionOf("Assignment", () => Assignment, "assignments");

@InputType({ description: "Which KPIs or assignments to list. Filters add up." })
export class KpiFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Only KPIs whose name, description or category contains this text, in whatever language they have.",
  })
  text?: string | null;
  @Field(() => ID, { nullable: true, description: "Only those assigned to this team or one below it." })
  teamId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only this KPI." })
  kpiId?: string | null;
  @Field(() => String, { nullable: true, description: "Only this category, exactly." })
  category?: string | null;
  @Field(() => [Periodicity], { nullable: true, description: "Only these periodicities." })
  periodicities?: Periodicity[] | null;
  @Field(() => Boolean, { defaultValue: false, description: "Whether retired ones are listed too." })
  includeRetired: boolean;
}

@InputType({ description: "A KPI to be measured for a team, or for one person of it." })
export class AssignKpiInput {
  @Field(() => ID, { description: "The KPI." })
  kpiId: string;
  @Field(() => ID, { description: "The team." })
  teamId: string;
  @Field(() => ID, { nullable: true, description: "The person, where it is measured for one." })
  personId?: string | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      "First expected period; by default the running one, or that which it had when it is assigned again.",
  })
  firstPeriod?: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What its values weigh where teams are combined by WEIGHTED.",
  })
  weight?: string | null;
}

@ObjectType({ description: "The outcome of a write to an assignment." })
export class AssignmentPayload extends WritePayload {
  @Field(() => Assignment, { nullable: true, description: "The assignment as it stands now." })
  assignment: Assignment | null;
}
