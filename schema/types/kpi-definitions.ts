import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Aggregation, Direction, Kpi, Periodicity, TeamAggregation, ToleranceKind, ValueKind } from "./kpis";
import { WritePayload } from "./refusals";
import { DecimalScalar, PeriodScalar } from "./scalars";

@InputType({
  description: "The words of a KPI in another language. What is left out falls back to the definition's own.",
})
export class KpiTranslationInput {
  @Field(() => String, { description: "The language: en, de-CH, fr-CH or it-CH." })
  locale: string;
  @Field(() => String, { nullable: true, description: "Its name, at most 200 characters." })
  name?: string | null;
  @Field(() => String, { nullable: true, description: "What is measured and why, at most 4,000 characters." })
  description?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "How to find and enter the figure, at most 4,000 characters.",
  })
  instructions?: string | null;
}

@InputType({ description: "A KPI to define." })
export class DefineKpiInput {
  @Field(() => String, { description: "Name, 1 to 200 characters, unique in the organization." })
  name: string;
  @Field(() => String, {
    defaultValue: "",
    description: "What is measured and why, at most 4,000 characters.",
  })
  description: string;
  @Field(() => String, {
    defaultValue: "",
    description: "How to find and enter the figure, at most 4,000 characters.",
  })
  instructions: string;
  @Field(() => [KpiTranslationInput], {
    nullable: true,
    description: "Name, description and instructions in other languages.",
  })
  translations?: KpiTranslationInput[] | null;
  @Field(() => String, {
    defaultValue: "",
    description: "A heading to group KPIs by, at most 120 characters.",
  })
  category: string;
  @Field(() => String, {
    defaultValue: "",
    description: "Unit as shown after the figure, at most 60 characters.",
  })
  unit: string;
  @Field(() => ValueKind, {
    nullable: true,
    description:
      "What is entered; NUMBER by default. YES_NO and RATING have ranges of their own: leave the range out.",
  })
  valueKind?: ValueKind | null;
  @Field(() => Int, { defaultValue: 0, description: "Decimals kept and shown, 0 to 10." })
  decimals: number;
  @Field(() => Direction, { description: "Which way is good." })
  direction: Direction;
  @Field(() => Aggregation, { description: "How values add up over time." })
  aggregation: Aggregation;
  @Field(() => TeamAggregation, {
    nullable: true,
    description: "How values add up over teams; by default what fits `aggregation`.",
  })
  teamAggregation?: TeamAggregation | null;
  @Field(() => Periodicity, { description: "How often a value is entered." })
  periodicity: Periodicity;
  @Field(() => DecimalScalar, { nullable: true, description: "Smallest possible value, inclusive." })
  rangeMinimum?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Largest possible value, inclusive." })
  rangeMaximum?: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "For RATIO: 100 for percent, 1 (the default) for a plain ratio.",
  })
  ratioFactor?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'For a KPI that is worked out and not entered: `{revenue} - {costs}` with the names of other KPIs in braces, `{name?}` for an optional one, `{"name?"}` for a name that itself ends with a question mark; + - * / ( ) min max sum avg abs round(x, n) ifMissing(a, b) previous({name}, n).',
  })
  formula?: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Width of `at risk`; 0.1 as a share by default.",
  })
  tolerance?: string | null;
  @Field(() => ToleranceKind, { nullable: true, description: "How to read the tolerance; SHARE by default." })
  toleranceKind?: ToleranceKind | null;
  @Field(() => Int, {
    nullable: true,
    description: "Business days after a period's end by which its value is due, 0 to 250; 10 by default.",
  })
  dueBusinessDays?: number | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What it weighs in a score of several KPIs, 0 or more; 1 by default.",
  })
  scoreWeight?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "The person who answers for the definition; by default the one who defines it.",
  })
  ownerId?: string | null;
  @Field(() => [ID], { nullable: true, description: "Teams to assign it to at once." })
  teamIds?: string[] | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: "First expected period of those assignments; by default the running one.",
  })
  firstPeriod?: string | null;
}

@InputType({ description: "A KPI's new definition. Fields left out stay as they are." })
export class ReviseKpiInput implements Partial<Omit<DefineKpiInput, "teamIds" | "firstPeriod">> {
  @Field(() => ID, { description: "The KPI." })
  kpiId: string;
  @Field(() => Int, { description: "The `revision` this edit is based on." })
  revision: number;
  @Field(() => String, { nullable: true, description: "Name." })
  name?: string;
  @Field(() => String, { nullable: true, description: "What is measured and why." })
  description?: string;
  @Field(() => String, { nullable: true, description: "How to find and enter the figure." })
  instructions?: string;
  @Field(() => [KpiTranslationInput], {
    nullable: true,
    description: "Its words in other languages, all of them: those not given are removed. Keeps the version.",
  })
  translations?: KpiTranslationInput[] | null;
  @Field(() => String, { nullable: true, description: "A heading to group KPIs by." })
  category?: string;
  @Field(() => String, { nullable: true, description: "Unit. A change starts a new version." })
  unit?: string;
  @Field(() => ValueKind, {
    nullable: true,
    description: "What is entered. A change starts a new version; the range becomes that of the new kind.",
  })
  valueKind?: ValueKind | null;
  @Field(() => Int, { nullable: true, description: "Decimals." })
  decimals?: number;
  @Field(() => Direction, {
    nullable: true,
    description: "Which way is good. A change starts a new version.",
  })
  direction?: Direction;
  @Field(() => Aggregation, {
    nullable: true,
    description: "How values add up over time. A change starts a new version.",
  })
  aggregation?: Aggregation;
  @Field(() => TeamAggregation, { nullable: true, description: "How values add up over teams." })
  teamAggregation?: TeamAggregation | null;
  @Field(() => Periodicity, {
    nullable: true,
    description: "How often a value is entered. Refused once values exist.",
  })
  periodicity?: Periodicity;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Smallest possible value; `null` removes the bound.",
  })
  rangeMinimum?: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Largest possible value; `null` removes the bound.",
  })
  rangeMaximum?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the factor." })
  ratioFactor?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'For a KPI that is worked out and not entered: `{revenue} - {costs}` with the names of other KPIs in braces, `{name?}` for an optional one, `{"name?"}` for a name that itself ends with a question mark; + - * / ( ) min max sum avg abs round(x, n) ifMissing(a, b) previous({name}, n). `null` makes it an entered KPI again. A change starts a new version.',
  })
  formula?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Width of `at risk`." })
  tolerance?: string | null;
  @Field(() => ToleranceKind, { nullable: true, description: "How to read the tolerance." })
  toleranceKind?: ToleranceKind | null;
  @Field(() => Int, { nullable: true, description: "Business days after a period's end." })
  dueBusinessDays?: number | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What it weighs in a score of several KPIs, 0 or more.",
  })
  scoreWeight?: string | null;
  @Field(() => ID, { nullable: true, description: "The person who answers for the definition." })
  ownerId?: string | null;
}

@ObjectType({ description: "The outcome of a write to a KPI's definition." })
export class KpiPayload extends WritePayload {
  @Field(() => Kpi, {
    nullable: true,
    description: "The KPI as it stands now; with a refusal of a stale revision, as somebody else left it.",
  })
  kpi: Kpi | null;
}
